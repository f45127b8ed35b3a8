/** Who does which job next. What users see of a job stands in its row; the queue hands jobs out, each to one instance of the service. */

import type { HeldJob } from '../store/jobs.js';
import type { Transaction } from '../store/store.js';
import type { Lane } from './lane.js';

/** A job in hand, until it is over or put back. */
export interface Taken {
  readonly job: HeldJob;
  /** Ends when this instance loses its hold: another one may begin the job then. */
  readonly lost: AbortSignal;
}

export interface Queue {
  /** Adds a job whose row waits, in the transaction that writes the row. */
  readonly put: (tx: Transaction, id: string, lane: Lane) => Promise<void>;
  /** Begins to hand out; jobs that an instance left unfinished come again. */
  readonly open: () => Promise<void>;
  /** The next job of the lane; its row says `running` from now on. */
  readonly take: (lane: Lane) => Promise<Taken | null>;
  /** Notes that the job has ended, in the transaction that writes its end. */
  readonly over: (tx: Transaction, id: string, lane: Lane) => Promise<void>;
  /** Hands the job out again after so many seconds, in the transaction that lets its row wait. */
  readonly putBack: (tx: Transaction, id: string, lane: Lane, seconds: number) => Promise<void>;
  /** Looks for jobs of instances that are gone and hands them out again. */
  readonly rescue: () => Promise<void>;
  readonly close: () => Promise<void>;
}
