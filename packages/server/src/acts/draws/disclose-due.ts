/** What the clock does to sealed draws: they are disclosed when the last inspection is recorded, or on their day, whoever forgets it. */

import { done } from '@double-random/core';
import { calendarOf } from '../../calendar/calendar-of.js';
import { disclosureDay } from '../../draws/disclosure-day.js';
import { type Draw, isDisclosed } from '../../draws/draw.js';
import type { Schedule } from '../../jobs/job.js';
import { dayInChina } from '../../plans/year.js';
import { systemActor } from '../../rights/actor.js';
import type { Service } from '../../service.js';
import { lockDraw, sealedAttempts } from '../../store/draws/draws.js';
import { lockTask } from '../../store/tasks.js';
import { countVisits } from '../../store/visits/visits.js';
import type { Task } from '../../tasks/task.js';
import { type Acting, act, unchanged } from '../act.js';
import { discloseAttempts } from './disclose-attempts.js';

/** Whether every visit of the task is recorded. */
async function isRecorded({ tx }: Acting, task: string): Promise<boolean> {
  const { all, complete } = await countVisits(tx, task);
  return all > 0 && all === complete;
}

async function isDue(acting: Acting, draw: Draw, task: Task, publicationDays: number): Promise<boolean> {
  // One that was voided waits for the attempt that follows it; a cancelled task has none.
  if (draw.state === 'voided' && task.state !== 'cancelled') return false;
  if (draw.state === 'drawn' && (await isRecorded(acting, task.id))) return true;
  const day = disclosureDay(task, await calendarOf(acting.tx), publicationDays);
  return day === null ? task.state === 'cancelled' : day <= dayInChina(acting.at);
}

/** Discloses the sealed draw of a task if its time has come. */
async function discloseDue(service: Service, { id, task: taskId }: Pick<Draw, 'id' | 'task'>): Promise<void> {
  await act(service, systemActor('disclosures'), async (acting) => {
    const task = await lockTask(acting.tx, taskId);
    const draw = await lockDraw(acting.tx, id);
    if (task === null || draw === null || isDisclosed(draw)) return unchanged(null);
    if (!(await isDue(acting, draw, task, service.settings.publicationDays))) return unchanged(null);
    await discloseAttempts(acting, draw);
    return done(null);
  });
}

async function discloseEach(service: Service, draws: readonly Pick<Draw, 'id' | 'task'>[], signal: AbortSignal | null): Promise<void> {
  for (const draw of draws) {
    if (signal?.aborted) return;
    try {
      await discloseDue(service, draw);
    } catch (error) {
      service.log.error({ err: error, draw: draw.id }, 'a sealed draw could not be disclosed; it is tried again');
    }
  }
}

/** After an act that may have recorded the last inspection of a task: nobody waits for the schedule, which comes round to it in any case. */
export const discloseWhenDone = async (service: Service, task: string): Promise<void> =>
  discloseEach(service, await sealedAttempts(service.store.db, task), null);

/** One draw that cannot be disclosed does not keep the others from it. */
export const drawDisclosures: Schedule = {
  name: 'draw-disclosures',
  everySeconds: 300,
  run: async (service, signal) => {
    await discloseEach(service, await sealedAttempts(service.store.db), signal);
  },
};
