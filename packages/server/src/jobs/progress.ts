/** The progress of a job, written now and then: the latest only, one write at a time, and never by the job's own hand. */

import type { Job } from './job.js';

export interface ProgressWriter {
  readonly report: (done: number, total: number, stage: string) => void;
  /** What was reported last. */
  readonly latest: () => Job['progress'];
  /** Writes no more; resolves when the last write is over. */
  readonly settle: () => Promise<void>;
}

/** @param every milliseconds from the end of one write to the next */
export function progressWriter(every: number, write: (progress: Job['progress']) => Promise<void>): ProgressWriter {
  let latest: Job['progress'] = { done: 0, total: 0, stage: '' };
  let written = latest;
  let settled = false;
  let writing: Promise<void> | null = null;
  let rest: NodeJS.Timeout | null = null;

  const writeNow = async (): Promise<void> => {
    written = latest;
    await write(latest);
    writing = null;
    if (!settled) rest = setTimeout(next, every);
  };
  const next = (): void => {
    rest = null;
    if (written !== latest) writing = writeNow();
  };

  return {
    report: (done, total, stage) => {
      latest = { done, total, stage };
      if (!settled && writing === null && rest === null) next();
    },
    latest: () => latest,
    settle: async () => {
      settled = true;
      if (rest !== null) clearTimeout(rest);
      await writing;
    },
  };
}
