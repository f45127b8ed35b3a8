/** The program itself, one process a command, as people run it. */

import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { ExecutionContext } from 'ava';

const PROGRAM = fileURLToPath(new URL('../../bin/double-random.js', import.meta.url));
const MOST_OUTPUT = 64 * 1024 * 1024;

export interface Told {
  readonly code: string;
  readonly details: Readonly<Record<string, string | number>>;
  readonly message: { readonly zh: string; readonly en: string };
}

export interface Answered {
  readonly exit: number;
  readonly problems: readonly Told[];
  readonly warnings: readonly Told[];
  readonly [fact: string]: unknown;
}

/** Runs a command with `--json` in a folder; its document, whose exit code is that of the process. */
export function answerOf(t: ExecutionContext, cwd: string, args: readonly string[]): Promise<Answered> {
  return new Promise((resolve, reject) => {
    const env = { PATH: process.env['PATH'], HOME: cwd, LANG: 'C' };
    execFile(process.execPath, [PROGRAM, ...args, '--json'], { cwd, env, maxBuffer: MOST_OUTPUT }, (error, stdout, stderr) => {
      if (stdout === '') return reject(new Error(`${args.join(' ')}\n${stderr}`, { cause: error }));
      const answer = JSON.parse(stdout) as Answered;
      t.is(answer.exit, error === null ? 0 : Number(error.code), args.join(' '));
      resolve(answer);
    });
  });
}
