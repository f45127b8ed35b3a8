/** One command at a time on a draw: two that write the same list would lose one of their entries. */

import { readFile, rm, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { failed, type Outcome } from '@double-random/core';
import type { Finding } from '../finding.js';
import { refusal } from '../problems.js';
import { systemCode, writing } from './file-errors.js';

interface Holder {
  readonly pid: number;
  readonly host: string;
}

function holderOf(text: string): Holder | undefined {
  const [pid, host] = text.trim().split(' ');
  return host === undefined || !/^[0-9]{1,9}$/.test(pid ?? '') ? undefined : { pid: Number(pid), host };
}

/** Whether the process that left the lock is gone for certain. */
function isGone({ pid, host }: Holder): boolean {
  if (host !== hostname()) return false;
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return systemCode(error) === 'ESRCH';
  }
}

/** Takes the lock; the holder that is in the way, if there is one. */
async function take(path: string): Promise<Holder | undefined> {
  for (const isLastTry of [false, true]) {
    try {
      await writeFile(path, `${process.pid} ${hostname()}\n`, { flag: 'wx', mode: 0o644 });
      return undefined;
    } catch (error) {
      if (systemCode(error) !== 'EEXIST') throw error;
    }
    const holder = holderOf(await readFile(path, 'utf8').catch(() => '')) ?? { pid: 0, host: '?' };
    if (isLastTry || !isGone(holder)) return holder;
    await rm(path, { force: true });
  }
  throw new Error('unreachable: the last try returns');
}

/** Runs `act` while nobody else holds the lock. */
export async function locked<Value>(path: string, act: () => Promise<Outcome<Value, Finding>>): Promise<Outcome<Value, Finding>> {
  const taken = await writing(path, () => take(path));
  if (!taken.ok) return taken;
  if (taken.value !== undefined) return failed(refusal('draw-is-busy', { path, pid: taken.value.pid }));
  try {
    return await act();
  } finally {
    await rm(path, { force: true });
  }
}
