/** Keeps the schedules: by the process's own clock, or by pg-boss so that each tick runs on one of several instances. */

import { setMaxListeners } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { Service } from '../service.js';
import type { Schedule } from './job.js';
import { queueOfSchedule, type SharedQueue } from './shared-queue.js';

export interface KeptSchedules {
  /** Begins no more runs and waits for those under way, which are told to end when the signal ends. */
  readonly stop: (leave: AbortSignal) => Promise<void>;
}

/** Milliseconds between two looks whether a tick is due, at most. */
const LONGEST_LOOK = 30_000;

async function run(schedule: Schedule, service: Service, log: Logger, signal: AbortSignal): Promise<void> {
  try {
    await schedule.run(service, signal);
  } catch (error) {
    if (!signal.aborted) log.error({ err: error, schedule: schedule.name }, 'scheduled work failed; it is tried again at its next tick');
  }
}

/** Calls `tick` for each schedule at once and then again and again, each after the one before is over. */
function keep(
  schedules: readonly Schedule[],
  pause: (schedule: Schedule) => number,
  tick: (schedule: Schedule, signal: AbortSignal) => Promise<void>,
): KeptSchedules {
  const stopping = new AbortController();
  const leaving = new AbortController();
  // Each schedule listens to both; Node would take more than ten for a leak.
  for (const { signal } of [stopping, leaving]) setMaxListeners(schedules.length + 1, signal);
  const loops = schedules.map(async (schedule) => {
    while (!stopping.signal.aborted) {
      const begun = performance.now();
      await tick(schedule, leaving.signal);
      const rest = Math.max(0, pause(schedule) - (performance.now() - begun));
      await sleep(rest, undefined, { signal: stopping.signal }).catch(() => undefined);
    }
  });
  return {
    stop: async (leave) => {
      stopping.abort();
      if (leave.aborted) leaving.abort();
      else leave.addEventListener('abort', () => leaving.abort(), { once: true });
      await Promise.all(loops);
    },
  };
}

/** For an instance that is alone. The first run is at once: what fell due while the service was down is late already. */
export const keepLocally = (schedules: readonly Schedule[], service: Service, log: Logger): KeptSchedules =>
  keep(
    schedules,
    ({ everySeconds }) => everySeconds * 1000,
    (schedule, signal) => run(schedule, service, log, signal),
  );

/**
 * For instances that share a database. Time is cut into slots by the database's clock; pg-boss takes one entry per schedule and slot, whoever sends it, and
 * one instance at a time works on a schedule's entries.
 */
export function keepShared(
  schedules: readonly Schedule[],
  service: Service,
  log: Logger,
  { boss, presence }: Pick<SharedQueue, 'boss' | 'presence'>,
): KeptSchedules {
  const tick = async (schedule: Schedule, signal: AbortSignal): Promise<void> => {
    const queue = await boss();
    const here = await presence();
    await queue.send(queueOfSchedule(schedule), {}, { singletonKey: schedule.name, singletonSeconds: schedule.everySeconds });
    await here.alone(schedule.name, async () => {
      const [entry] = await queue.fetch(queueOfSchedule(schedule));
      if (entry === undefined) return;
      await run(schedule, service, log, AbortSignal.any([signal, here.lost]));
      await queue.complete(queueOfSchedule(schedule), entry.id);
    });
  };

  return keep(
    schedules,
    ({ everySeconds }) => Math.min(LONGEST_LOOK, everySeconds * 500),
    (schedule, signal) =>
      tick(schedule, signal).catch((error: unknown) => log.error({ err: error, schedule: schedule.name }, 'a tick could not be kept')),
  );
}
