/** What the clock does to draws: it closes the lists whose deadline has passed. */

import { done } from '@double-random/core';
import { type Draw, deadlineOf } from '../../draws/draw.js';
import { protocolTime } from '../../outside/outside.js';
import { systemActor } from '../../rights/actor.js';
import type { Service } from '../../service.js';
import { commitmentsOf, revealsOf } from '../../store/draws/commitments.js';
import { drawsUnderWay, findDraw, lockDraw } from '../../store/draws/draws.js';
import type { Connection } from '../../store/store.js';
import { lockTask } from '../../store/tasks.js';
import { act, unchanged } from '../act.js';
import { settle } from './settle.js';

const isDue = (draw: Draw, now: Date): boolean => {
  const deadline = deadlineOf(draw);
  return deadline !== null && protocolTime(now) > deadline;
};

/** Whether the service still holds a secret that should have been revealed when the list of commitments was closed. */
async function owesReveal(db: Connection, { id, state }: Draw): Promise<boolean> {
  if (state !== 'committed') return false;
  const revealed = new Set((await revealsOf(db, id)).map(({ department }) => department));
  return (await commitmentsOf(db, id)).some(({ department, keeping }) => keeping === 'service' && !revealed.has(department));
}

const needsSettling = async (db: Connection, draw: Draw, now: Date): Promise<boolean> => isDue(draw, now) || (await owesReveal(db, draw));

async function settleDue(service: Service, { id, task }: Draw): Promise<void> {
  await act(service, systemActor('deadlines'), async (acting) => {
    await lockTask(acting.tx, task);
    const draw = await lockDraw(acting.tx, id);
    if (draw === null) return unchanged(null);
    const revealed = (await revealsOf(acting.tx, id)).length;
    const { state } = await settle(acting, draw, service.settings.secretsKey);
    const isSame = state === draw.state && (await revealsOf(acting.tx, id)).length === revealed;
    return isSame ? unchanged(null) : done(null);
  });
}

/** Before an act on a draw: closes what is due, whether or not the schedule has come round to it. */
export async function settleDraw(service: Service, id: string): Promise<void> {
  const draw = await findDraw(service.store.db, id);
  if (draw !== null && (await needsSettling(service.store.db, draw, service.outside.now()))) await settleDue(service, draw);
}

/** Settles every draw that is due, each in an act of its own; one that fails does not keep the others from theirs. */
export async function settleDeadlines(service: Service, signal: AbortSignal): Promise<void> {
  for (const draw of await drawsUnderWay(service.store.db)) {
    if (signal.aborted) return;
    try {
      if (await needsSettling(service.store.db, draw, service.outside.now())) await settleDue(service, draw);
    } catch (error) {
      service.log.error({ err: error, draw: draw.id }, 'a draw could not be settled');
    }
  }
}
