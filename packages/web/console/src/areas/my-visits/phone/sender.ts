/** Sends the outbox, request by request, until nothing is left that could go. */

import type { Answer } from '../../../api/answer.js';
import {
  afterFile,
  afterOther,
  afterRecords,
  type Change,
  nextStep,
  type Outgoing,
  type RecordAnswer,
  type Step,
  type WaitingArrival,
  type WaitingEntry,
  type WaitingRecord,
  type WaitingReport,
} from './outbox.js';

/** Where the outbox is kept. */
export interface OutboxKeeper {
  readonly outbox: () => Promise<readonly Outgoing[]>;
  readonly change: (change: Change) => Promise<void>;
}

/** The ways to the service. */
export interface OutboxWays {
  readonly arrival: (item: WaitingArrival) => Promise<Answer<unknown>>;
  readonly records: (items: readonly WaitingRecord[]) => Promise<Answer<{ readonly items: readonly RecordAnswer[] }>>;
  readonly file: (sha256: string) => Promise<Answer<unknown>>;
  readonly report: (item: WaitingReport) => Promise<Answer<unknown>>;
  readonly entry: (item: WaitingEntry) => Promise<Answer<unknown>>;
}

async function take(step: Step, ways: OutboxWays, present: () => Promise<readonly Outgoing[]>): Promise<Change | null> {
  switch (step.kind) {
    case 'records': {
      const answer = await ways.records(step.items);
      return afterRecords(await present(), step.items, answer);
    }
    case 'file': {
      const answer = await ways.file(step.sha256);
      return afterFile(await present(), step.sha256, answer);
    }
    case 'arrival': {
      const answer = await ways.arrival(step.item);
      return afterOther(await present(), step.item.key, answer);
    }
    case 'report': {
      const answer = await ways.report(step.item);
      return afterOther(await present(), step.item.key, answer);
    }
    case 'entry': {
      const answer = await ways.entry(step.item);
      return afterOther(await present(), step.item.key, answer);
    }
  }
}

const isNothing = ({ put, remove }: Change): boolean => put.length === 0 && remove.length === 0;

/** @returns whether all went that could; `false`: the connection or the service failed, so it is to be tried again later */
export async function sendAll(keeper: OutboxKeeper, ways: OutboxWays): Promise<boolean> {
  for (;;) {
    const step = nextStep(await keeper.outbox());
    if (step === null) return true;
    const change = await take(step, ways, keeper.outbox);
    if (change === null || isNothing(change)) return false;
    await keeper.change(change);
  }
}
