/** As `start-worker.ts`, for the single-file page: it has the worker inside, so that it needs no other file. */

import EngineWorker from './worker.ts?worker&inline';

export const startWorker = (): Worker => new EngineWorker({ name: 'double-random' });
