/** The real service as a program of its own, at the moment of the tests. */

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const SERVER = fileURLToPath(new URL('../../../../server/bin/double-random-server.js', import.meta.url));
const PUT_FORWARD = new URL('put-forward.js', import.meta.url);

/** Resolves with the address once the service listens; rejects when it ends before. */
function listening(child: ChildProcess): Promise<string> {
  let said = '';
  return new Promise((resolve, reject) => {
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      const url = /listening on (http:\S+)/.exec(said)?.[1];
      if (url !== undefined) resolve(url);
    });
    child.once('close', (code) => reject(new Error(`the service ended with ${String(code)}: ${said}`)));
  });
}

/** A program whose clock is put forward. */
export const withClock = (milliseconds: number): readonly string[] => ['--import', `${PUT_FORWARD.href}?milliseconds=${milliseconds}`];

/** Where a service keeps what it knows. */
export const filesIn = (home: string) => ({
  DATABASE_FILE: join(home, 'double-random.sqlite'),
  PAPERS_FOLDER: join(home, 'papers'),
});

export interface ServiceProgram {
  readonly url: string;
  /** Ends it in order, with everything written. */
  readonly stop: () => Promise<void>;
}

/** Starts it. @param ahead milliseconds by which its clock is put forward */
export async function startProgram(ahead: number, settings: Readonly<Record<string, string>>): Promise<ServiceProgram> {
  const child = spawn(process.execPath, [...withClock(ahead), SERVER], {
    env: { PATH: process.env['PATH'] ?? '', PORT: '0', SECRETS_KEY: '5e'.repeat(32), ...settings },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const url = await listening(child);
  const stop = async (): Promise<void> => {
    const ended = child.exitCode === null ? once(child, 'close') : null;
    child.kill('SIGTERM');
    await ended;
  };
  return { url, stop };
}
