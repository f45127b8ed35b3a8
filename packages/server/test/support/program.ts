/** The real program in a process of its own. */

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { ExecutionContext } from 'ava';
import type { DatabaseSettings } from '../../dist/store/open-store.js';
import { testFolder } from './databases.js';
import { programFile } from './program-file.js';

const PROGRAM = programFile(new URL('../../bin/double-random-server.js', import.meta.url));

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunningProgram {
  /** Resolves with what standard error says once it matches; rejects when the program ends before. */
  readonly says: (pattern: RegExp) => Promise<RegExpExecArray>;
  readonly kill: (signal: NodeJS.Signals) => void;
  readonly ended: Promise<Ended>;
}

/** The variables that name a database. */
export const databaseVariables = ({ databaseUrl, databaseFile }: DatabaseSettings): Record<string, string> =>
  databaseUrl === null ? { DATABASE_FILE: databaseFile } : { DATABASE_URL: databaseUrl };

/** Starts it with these variables and no others of its settings; it is killed with the test. */
export function startProgram(
  t: ExecutionContext,
  given: readonly string[],
  variables: Readonly<Record<string, string>>,
  input = '',
): RunningProgram {
  const { PATH = '' } = process.env;
  const child = spawn(process.execPath, [PROGRAM, ...given], { env: { PATH, ...variables } });
  t.teardown(() => child.kill('SIGKILL'));
  child.stdin.on('error', () => {}).end(input);
  let [stdout, stderr] = ['', ''];
  const changed = new EventTarget();
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
    changed.dispatchEvent(new Event('text'));
  });
  const ended = once(child, 'close').then(([code]: unknown[]): Ended => ({ code: typeof code === 'number' ? code : null, stdout, stderr }));
  const says = (pattern: RegExp): Promise<RegExpExecArray> =>
    new Promise((resolve, reject) => {
      const look = (): void => {
        const found = pattern.exec(stderr);
        if (found !== null) resolve(found);
      };
      changed.addEventListener('text', look);
      look();
      void ended.then(({ code }) => reject(new Error(`ended with ${code} without ${String(pattern)}: ${stderr}`)));
    });
  return {
    says,
    kill: (signal) => {
      child.kill(signal);
    },
    ended,
  };
}

/** Runs it to its end. */
export const runProgram = (...given: Parameters<typeof startProgram>): Promise<Ended> => startProgram(...given).ended;

/** Starts `serve` on a free port, its papers in a folder of the test. @returns its address beside the program */
export async function serveProgram(
  t: ExecutionContext,
  variables: Readonly<Record<string, string>>,
): Promise<RunningProgram & { readonly url: string }> {
  const program = startProgram(t, [], { PORT: '0', PAPERS_FOLDER: join(testFolder(t), 'papers'), ...variables });
  const [, url = ''] = await program.says(/listening on (http:\S+)/);
  return { ...program, url };
}
