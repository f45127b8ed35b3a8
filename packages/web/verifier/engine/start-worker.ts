/** A worker from a file of its own, as sites serve it. The single-file page has its worker inside: `start-inline-worker.ts`. */

export const startWorker = (): Worker => new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'double-random' });
