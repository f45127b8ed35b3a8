/** Workers as the tests see them: started ahead of time, let loose, and killed. */

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { ExecutionContext } from 'ava';
import type { Settings } from '../../dist/settings.js';
import { programFile } from '../support/program-file.js';
import type { Kind, WorkerTask } from './kinds.js';

const WORKER = programFile(new URL('worker.js', import.meta.url));

export interface Ending {
  /** The act that was under way; `null`: between two. */
  readonly underWay: Kind | null;
}

export interface DoomedWorker {
  /** Lets it begin, with this kind if it can be done now, else with what leads there. */
  readonly go: (wanted: Kind) => void;
  /** Resolves when it begins its nth act. Rejects when it ends by itself. */
  readonly begun: (nth: number) => Promise<Kind>;
  /** Kills it without warning and waits until it is gone. */
  readonly kill: () => Promise<Ending>;
}

export type Lengths = Map<Kind, number>;

/** How much of an older length stays in the mean. */
const INERTIA = 0.7;

/** @param lengths mean milliseconds of the kinds of acts, kept up */
export function startWorker(t: ExecutionContext, task: WorkerTask & { readonly settings: Settings }, lengths: Lengths): DoomedWorker {
  const { PATH = '' } = process.env;
  const child = spawn(process.execPath, [WORKER, JSON.stringify(task)], { stdio: ['pipe', 'pipe', 'inherit'], env: { PATH } });
  t.teardown(() => child.kill('SIGKILL'));
  child.stdin.on('error', () => undefined);
  const closed = once(child, 'close');
  const changed = new EventTarget();
  const begun: Kind[] = [];
  let underWay: Kind | null = null;
  let killed = false;
  createInterface({ input: child.stdout }).on('line', (line) => {
    const [what, kind = '', milliseconds] = line.split(' ') as [string, Kind?, string?];
    if (what === 'begin' && kind !== '') {
      begun.push(kind);
      underWay = kind;
    }
    if (what === 'end' && kind !== '') {
      underWay = null;
      lengths.set(kind, INERTIA * (lengths.get(kind) ?? Number(milliseconds)) + (1 - INERTIA) * Number(milliseconds));
    }
    changed.dispatchEvent(new Event('line'));
  });
  return {
    go: (wanted) => void child.stdin.write(`${wanted}\n`),
    begun: (nth) =>
      new Promise((resolve, reject) => {
        const look = (): void => {
          const kind = begun[nth - 1];
          if (kind !== undefined) resolve(kind);
        };
        changed.addEventListener('line', look);
        look();
        void closed.then(([code]: unknown[]) => {
          if (!killed) reject(new Error(`the worker ended by itself with ${String(code)} after ${begun.join(', ')}`));
        });
      }),
    kill: async () => {
      killed = true;
      child.kill('SIGKILL');
      await closed;
      return { underWay };
    },
  };
}
