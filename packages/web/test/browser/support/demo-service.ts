/** The real service as a program of its own, with a small demo city on SQLite. */

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const PACKAGES = new URL('../../../../', import.meta.url);
const SERVER = fileURLToPath(new URL('server/bin/double-random-server.js', PACKAGES));
const FIXTURES = fileURLToPath(new URL('../fixtures/dist/main.js', PACKAGES));

/** Firms in the city: enough for every department to have something to draw from, few enough to be loaded in seconds. */
const ENTITIES = 1500;

export interface DemoService {
  readonly url: string;
  /** Of every demo user. */
  readonly password: string;
  /** The city's files, as departments would have them. */
  readonly city: string;
  readonly stop: () => Promise<void>;
}

async function run(program: string, given: readonly string[]): Promise<void> {
  const child = spawn(process.execPath, [program, ...given], { stdio: ['ignore', 'ignore', 'inherit'] });
  const [code]: unknown[] = await once(child, 'close');
  if (code !== 0) throw new Error(`${program} ended with ${String(code)}`);
}

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

/** Starts it with the demo city loaded; whoever started it stops it. */
export async function startDemoService(): Promise<DemoService> {
  const home = mkdtempSync(join(tmpdir(), 'double-random-web-'));
  const city = join(home, 'city');
  await run(FIXTURES, ['--out', city, '--entities', String(ENTITIES)]);
  const password = 'plum tree by the lake';
  const child = spawn(process.execPath, [SERVER], {
    env: {
      PATH: process.env['PATH'] ?? '',
      PORT: '0',
      DATABASE_FILE: join(home, 'double-random.sqlite'),
      PAPERS_FOLDER: join(home, 'papers'),
      SECRETS_KEY: '5e'.repeat(32),
      DEMO_CITY: city,
      DEMO_PASSWORD: password,
      // A browser of four people asks oftener than one.
      PUBLIC_REQUESTS_PER_MINUTE: '10000',
    },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const url = await listening(child);
  const stop = async (): Promise<void> => {
    const ended = child.exitCode === null ? once(child, 'close') : null;
    child.kill('SIGTERM');
    await ended;
    rmSync(home, { recursive: true, force: true });
  };
  return { url, password, city, stop };
}
