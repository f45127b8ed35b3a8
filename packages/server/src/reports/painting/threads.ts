/**
 * A few threads, each for one at a time. Who comes while all are taken waits in a line that is bounded, as a whole and for each asker; who finds it full is
 * told so at once.
 */

import { Worker } from 'node:worker_threads';

/** Megabytes that a thread may take, beside what it has handed on: the largest bulletin needs half. */
const THREAD_MEGABYTES = 1024;

/** Milliseconds after which a thread that nobody needed ends, and gives its memory back. */
const IDLE = 60_000;

export interface ThreadLimits {
  readonly threads: number;
  /** How many may wait. */
  readonly waiting: number;
  /** How many of one asker may wait or be served. */
  readonly each: number;
}

/** A thread that somebody has for a while. */
export interface Turn {
  readonly worker: Worker;
  /** Resolves with the reason when the thread is gone. */
  readonly gone: Promise<unknown>;
  /** Once; whoever is next gets the thread, or another one where it is gone. */
  readonly giveBack: () => void;
}

export interface Threads {
  /**
   * Rejects with the signal's reason when it ends while waiting.
   * @param from whom the bounds count as one; `null`: somebody whom they do not count
   * @returns `null` when too many wait already
   */
  readonly take: (from: string | null, signal: AbortSignal) => Promise<Turn> | null;
  /** Ends all threads, whatever they do; nobody gets one any more. */
  readonly close: () => Promise<void>;
}

interface Thread {
  readonly worker: Worker;
  readonly gone: Promise<unknown>;
}

interface Waiter {
  readonly from: string | null;
  readonly serve: () => void;
}

function startThread(module: URL): Thread {
  const worker = new Worker(module, { resourceLimits: { maxOldGenerationSizeMb: THREAD_MEGABYTES } });
  worker.unref();
  const gone = new Promise<unknown>((resolve) => {
    worker.once('error', resolve);
    worker.once('exit', (code) => resolve(new Error(`the thread ended with ${code}`)));
  });
  return { worker, gone };
}

export function createThreads(module: URL, { threads: most, waiting, each }: ThreadLimits): Threads {
  /** Threads that nobody has, with the timer that ends them. */
  const free = new Map<Thread, NodeJS.Timeout>();
  const all = new Set<Thread>();
  const served: (string | null)[] = [];
  const line: Waiter[] = [];
  let closed = false;

  const drop = (thread: Thread): void => {
    all.delete(thread);
    clearTimeout(free.get(thread));
    free.delete(thread);
    void thread.worker.terminate();
  };

  const freeThread = (): Thread => {
    const [thread] = free.keys();
    if (thread === undefined) {
      const started = startThread(module);
      all.add(started);
      void started.gone.then(() => drop(started));
      return started;
    }
    clearTimeout(free.get(thread));
    free.delete(thread);
    return thread;
  };

  const begin = (from: string | null): Turn => {
    const thread = freeThread();
    served.push(from);
    return {
      ...thread,
      giveBack: () => {
        served.splice(served.indexOf(from), 1);
        if (all.has(thread)) free.set(thread, setTimeout(() => drop(thread), IDLE).unref());
        if (!closed) line.shift()?.serve();
      },
    };
  };

  const wait = (from: string | null, signal: AbortSignal): Promise<Turn> =>
    new Promise((resolve, reject) => {
      const leave = (): void => {
        line.splice(line.indexOf(waiter), 1);
        reject(signal.reason);
      };
      const waiter: Waiter = {
        from,
        serve: () => {
          signal.removeEventListener('abort', leave);
          resolve(begin(from));
        },
      };
      signal.addEventListener('abort', leave, { once: true });
      line.push(waiter);
    });

  const isTooMany = (from: string | null): boolean => {
    const own = from === null ? 0 : [...served, ...line.map((one) => one.from)].filter((one) => one === from).length;
    return own >= each || (served.length >= most && line.length >= waiting);
  };

  return {
    take: (from, signal) => {
      if (closed) return Promise.reject(new Error('the threads are closed'));
      if (signal.aborted) return Promise.reject(signal.reason);
      if (isTooMany(from)) return null;
      return served.length < most ? Promise.resolve(begin(from)) : wait(from, signal);
    },
    close: async () => {
      closed = true;
      await Promise.all([...all].map(({ worker }) => worker.terminate()));
    },
  };
}
