/** What the clock does to draws: it closes the lists whose deadline has passed. */

import { done } from '@double-random/core';
import { type Draw, deadlineOf } from '../../draws/draw.js';
import { protocolTime } from '../../outside/outside.js';
import { systemActor } from '../../rights/actor.js';
import type { Service } from '../../service.js';
import { drawsUnderWay, findDraw, lockDraw } from '../../store/draws/draws.js';
import { lockTask } from '../../store/tasks.js';
import { act, unchanged } from '../act.js';
import { settle } from './settle.js';

const isDue = (draw: Draw, now: Date): boolean => {
  const deadline = deadlineOf(draw);
  return deadline !== null && protocolTime(now) > deadline;
};

async function settleDue(service: Service, { id, task }: Draw): Promise<void> {
  await act(service, systemActor('deadlines'), async (acting) => {
    await lockTask(acting.tx, task);
    const draw = await lockDraw(acting.tx, id);
    if (draw === null || !isDue(draw, new Date(acting.at))) return unchanged(null);
    await settle(acting, draw, service.settings.secretsKey);
    return done(null);
  });
}

/** Before an act on a draw: closes what is due, whether or not the schedule has come round to it. */
export async function settleDraw(service: Service, id: string): Promise<void> {
  const draw = await findDraw(service.store.db, id);
  if (draw !== null && isDue(draw, service.outside.now())) await settleDue(service, draw);
}

/** Settles every draw that is due, each in an act of its own; one that fails does not keep the others from theirs. */
export async function settleDeadlines(service: Service, signal: AbortSignal): Promise<void> {
  for (const draw of await drawsUnderWay(service.store.db)) {
    if (signal.aborted) return;
    try {
      if (isDue(draw, service.outside.now())) await settleDue(service, draw);
    } catch (error) {
      service.log.error({ err: error, draw: draw.id }, 'a draw could not be settled');
    }
  }
}
