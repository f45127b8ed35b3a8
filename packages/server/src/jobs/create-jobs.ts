/** The jobs of an instance: asks for them, and does them lane by lane. */

import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import { newId, type Outside } from '../outside/outside.js';
import type { Service } from '../service.js';
import { addJob } from '../store/jobs.js';
import type { Store, Transaction } from '../store/store.js';
import type { Jobs, Schedule } from './job.js';
import { LANES, type Lane, laneOf } from './lane.js';
import { localQueue } from './local-queue.js';
import { type Pace, USUAL_PACE } from './pace.js';
import type { Queue } from './queue.js';
import { type JobHandlers, type RunningJobs, runJob } from './run-job.js';
import { type KeptSchedules, keepLocally, keepShared } from './schedule-keeper.js';
import { sharedQueue } from './shared-queue.js';

export interface JobsParts {
  readonly store: Store;
  readonly outside: Outside;
  /** Of PostgreSQL, where the store is one: a connection that keeps its session (no pooler that hands out single transactions). */
  readonly databaseUrl: string | null;
  readonly log: Logger;
  readonly handlers: JobHandlers;
  readonly schedules: readonly Schedule[];
  readonly pace?: Partial<Pace>;
}

/** Wakes whoever waits; a call that finds nobody waiting is kept for the next. */
function bell(): { readonly ring: () => void; readonly wait: (most: number, signal: AbortSignal) => Promise<void> } {
  let rung = new AbortController();
  return {
    ring: () => rung.abort(),
    wait: async (most, signal) => {
      await sleep(most, undefined, { signal: AbortSignal.any([rung.signal, signal]) }).catch(() => undefined);
      rung = new AbortController();
    },
  };
}

/** Resolves a while after the signal ends; never while it does not. */
const afterwards = (signal: AbortSignal, milliseconds: number, given: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const wait = (): void => {
      void sleep(milliseconds, undefined, { signal: given }).then(resolve, () => resolve());
    };
    if (signal.aborted) wait();
    else signal.addEventListener('abort', wait, { once: true });
  });

export function createJobs({ store, outside, databaseUrl, log, handlers, schedules, pace: given = {} }: JobsParts): Jobs {
  const pace: Pace = { ...USUAL_PACE, ...given };
  const shared = databaseUrl === null ? null : sharedQueue(store, databaseUrl, schedules, log);
  const queue: Queue = shared ?? localQueue(store);
  const bells = new Map(LANES.map((lane) => [lane, bell()]));
  const stopping = new AbortController();
  const leave = new AbortController();
  let loops: readonly Promise<void>[] = [];
  let kept: KeptSchedules | null = null;

  const ring = (lane: Lane): void => bells.get(lane)?.ring();

  const workOn = async (lane: Lane, running: RunningJobs): Promise<void> => {
    while (!stopping.signal.aborted) {
      const taken = await queue.take(lane).catch((error: unknown) => {
        log.error({ err: error, lane }, 'no job could be taken');
        return null;
      });
      if (taken === null) await bells.get(lane)?.wait(pace.look, stopping.signal);
      else await runJob(taken, running);
    }
  };

  const rescueNowAndThen = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      await queue.rescue().catch((error: unknown) => log.error({ err: error }, 'no look for lost jobs'));
      await sleep(pace.rescue, undefined, { signal: stopping.signal }).catch(() => undefined);
    }
  };

  return {
    ask: async (tx: Transaction, { kind, department, askedBy, input, at }) => {
      const id = newId(outside);
      await addJob(tx, { id, kind, department, askedBy, input, createdAt: at });
      await queue.put(tx, id, laneOf(kind));
      void tx.executionPromise.then(
        () => ring(laneOf(kind)),
        () => undefined,
      );
      return id;
    },
    start: async (service: Service) => {
      await queue.open();
      const running: RunningJobs = { service, queue, handlers, pace, log, leave: leave.signal };
      loops = [...LANES.map((lane) => workOn(lane, running)), rescueNowAndThen()];
      kept = shared === null ? keepLocally(schedules, service, log) : keepShared(schedules, service, log, shared);
    },
    stop: async (signal) => {
      stopping.abort();
      const goNow = (): void => leave.abort();
      if (signal.aborted) goNow();
      else signal.addEventListener('abort', goNow, { once: true });
      const waitFor = async (work: Promise<unknown>): Promise<void> => {
        const over = new AbortController();
        await Promise.race([work.then(() => over.abort()), afterwards(leave.signal, pace.grace, over.signal)]);
      };
      await waitFor(Promise.all([...loops, kept?.stop(leave.signal)]));
      // A database that has fallen silent does not even answer a farewell.
      await waitFor(queue.close());
    },
  };
}
