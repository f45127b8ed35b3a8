/** Programs that did not make the file, and what they say of it. */

import { execFile, spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import test, { type ExecutionContext } from 'ava';

const LARGEST_ANSWER = 1 << 28;

/** Standard output and standard error of a program that ended well; rejects if it did not. */
export const run = (program: string, ...args: string[]): Promise<{ readonly stdout: string; readonly stderr: string }> =>
  promisify(execFile)(program, args, { maxBuffer: LARGEST_ANSWER });

/** Hands the bytes over as a file in a folder of its own, which is gone afterwards. */
export async function inFile<Value>(bytes: Uint8Array, use: (path: string, folder: string) => Promise<Value>): Promise<Value> {
  const folder = await mkdtemp(join(tmpdir(), 'report-'));
  try {
    const path = join(folder, 'report.pdf');
    await writeFile(path, bytes);
    return await use(path, folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}

const known = new Map<string, boolean>();

function installed(program: string): boolean {
  const is = known.get(program) ?? spawnSync(program, ['--version']).error === undefined;
  known.set(program, is);
  return is;
}

/** The test command installs the programs, and in CI a missing one fails; a bare run of the tests says what it skips. */
export function withPrograms(programs: readonly string[], title: string, body: (t: ExecutionContext) => Promise<void>): void {
  if (programs.every(installed) || process.env['CI'] !== undefined) test(title, body);
  else test.skip(title, body);
}
