/** The service as its operator runs it: a process of its own, whose memory is read from the system's own account of it. */

import { type ChildProcessByStdio, execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';

const SERVER = fileURLToPath(new URL('../../../packages/server/', import.meta.url));
const PROGRAM = `${SERVER}bin/double-random-server.js`;
/** Prints the URL of a PostgreSQL server that lives as long as its standard input. */
const POSTGRESQL = `${SERVER}dist-test/support/serve-postgres.js`;

/** Publishes results of a dispatched draw, as many as are wanted. */
const MANY = `${SERVER}dist-test/support/publish-many.js`;

/** Of the server's own, beside which the system keeps files in memory too. */
const POSTGRESQL_MEMORY = '1GB';

export type Environment = Readonly<Record<string, string>>;

export interface RunningService {
  readonly url: string;
  /** The most memory that the process has held so far, in MB. */
  readonly peakMegabytes: () => number;
  /** Seconds of processor time that the process has taken so far. */
  readonly processorSeconds: () => number;
  readonly stop: () => Promise<void>;
}

const environmentOf = (settings: Environment): NodeJS.ProcessEnv => ({ PATH: process.env['PATH'], ...settings });

async function firstLine(stream: Readable, pattern: RegExp): Promise<string> {
  const lines = createInterface({ input: stream });
  for await (const line of lines) {
    const [, found] = pattern.exec(line) ?? [];
    if (found !== undefined) return found;
  }
  throw new Error('the process ended before it was ready');
}

/** Resident memory at its highest, as Linux tells it. */
function peakOf(pid: number | undefined): number {
  const [, kilobytes] = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Math.round(Number(kilobytes) / 1024);
}

/** Linux counts it in hundredths, after the name of the program in brackets. */
const TICKS = 100;

function processorOf(pid: number | undefined): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) / TICKS;
}

async function end(child: ChildProcessByStdio<null, null, Readable>): Promise<void> {
  if (child.exitCode !== null) return;
  const closed = once(child, 'exit');
  child.kill('SIGTERM');
  await closed;
}

/** The program as it is started, held to one core where the system has `taskset`. */
function commandOf(core: number | null): readonly [string, ...string[]] {
  const pinned = core !== null && spawnSync('taskset', ['--version'], { stdio: 'ignore' }).status === 0;
  return pinned ? ['taskset', '-c', String(core), process.execPath, PROGRAM] : [process.execPath, PROGRAM];
}

/** @param core that alone runs the service; `null`: any */
export async function startService(settings: Environment, core: number | null = null): Promise<RunningService> {
  const [command, ...given] = commandOf(core);
  const child = spawn(command, given, { env: environmentOf(settings), stdio: ['ignore', 'ignore', 'pipe'] });
  const url = await firstLine(child.stderr, /listening on (http\S+)/);
  child.stderr.resume();
  return { url, peakMegabytes: () => peakOf(child.pid), processorSeconds: () => processorOf(child.pid), stop: () => end(child) };
}

/** Makes the tables and the first administrator. */
export function addAdmin(settings: Environment, login: string, password: string): void {
  const env = environmentOf(settings);
  execFileSync(process.execPath, [PROGRAM, 'migrate'], { env, stdio: 'ignore' });
  execFileSync(process.execPath, [PROGRAM, 'add-admin', login], { env, input: `${password}\n`, stdio: ['pipe', 'ignore', 'ignore'] });
}

/** Fills a database in which a draw is dispatched with published results. The file gets their ids, codes and names. */
export function publishMany(settings: Environment, results: number, file: string): void {
  execFileSync(process.execPath, [MANY, String(results), file], { env: environmentOf(settings), stdio: ['ignore', 'ignore', 'inherit'] });
}

/** An empty PostgreSQL server. */
export async function startPostgresql(): Promise<{ readonly url: string; readonly stop: () => Promise<void> }> {
  const child = spawn(process.execPath, [POSTGRESQL], {
    env: { ...process.env, TEST_DATABASE_MEMORY: POSTGRESQL_MEMORY },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const url = await firstLine(child.stdout, /^(postgres:\S+)$/);
  return {
    url,
    stop: async () => {
      const closed = once(child, 'exit');
      child.stdin.end();
      await closed;
    },
  };
}
