/** What an instance makes papers with: the painters, and the folder in which they are kept. */

import { join } from 'node:path';
import type { Settings } from '../settings.js';
import { type KeptFiles, keptFiles } from './kept/kept-files.js';
import { createPainter, type Painter } from './painting/painter.js';

const MEGABYTE = 1_048_576;

/** Papers that wait while others are painted: a minute's work of one thread. */
const WAITING = 32;

/** Papers that one address has painted or waits for at the same time: it alone does not fill the line. */
const EACH = 4;

export interface Papers {
  /** For requests. */
  readonly painter: Painter;
  /** For jobs, which wait for nobody and let nobody wait. */
  readonly painterOfJobs: Painter;
  readonly kept: KeptFiles;
  /** The folder for the files of batches. */
  readonly batches: string;
  /** Ends what is being painted. */
  readonly close: () => Promise<void>;
}

export type PapersSettings = Pick<Settings, 'papersFolder' | 'papersMegabytes' | 'papersThreads'>;

/** @param thread what the painting threads run, unless it is the usual: tests have it as one file */
export function createPapers({ papersFolder, papersMegabytes, papersThreads }: PapersSettings, thread?: URL): Papers {
  const painter = createPainter({ threads: papersThreads, waiting: WAITING, each: EACH }, thread);
  const painterOfJobs = createPainter({ threads: 1, waiting: 0, each: 1 }, thread);
  const kept = keptFiles(join(papersFolder, 'made'), papersMegabytes * MEGABYTE);
  return {
    painter,
    painterOfJobs,
    kept,
    batches: join(papersFolder, 'batches'),
    close: async () => {
      await Promise.all([painter.close(), painterOfJobs.close()]);
      await kept.settle();
    },
  };
}
