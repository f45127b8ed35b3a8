/** What all processes of a test run use, and whoever comes first makes. */

import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

const POLL_MILLISECONDS = 50;

/** Takes the turn, unless somebody has it. */
function takes(turn: string): boolean {
  try {
    writeFileSync(turn, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

/** Whether the turn is held by a process that is no more. */
function isLeft(turn: string): boolean {
  try {
    // Nobody's number yet: it is being written.
    const holder = Number(readFileSync(turn, 'utf8'));
    if (holder > 0) process.kill(holder, 0);
    return false;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ESRCH';
  }
}

/** @param make is given a path beside it, and makes the folder there: so it stands whole or not at all */
export async function madeOnce(folder: string, make: (part: string) => Promise<void>): Promise<void> {
  const turn = `${folder}.turn`;
  while (!takes(turn)) {
    if (existsSync(folder)) return;
    if (isLeft(turn)) rmSync(turn, { force: true });
    else await pause(POLL_MILLISECONDS);
  }
  const part = `${folder}.part`;
  try {
    if (existsSync(folder)) return;
    rmSync(part, { recursive: true, force: true });
    await make(part);
    renameSync(part, folder);
  } finally {
    rmSync(turn, { force: true });
  }
}
