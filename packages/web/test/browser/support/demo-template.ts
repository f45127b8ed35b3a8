/** The demo city loaded into the service's files, once for all test files of a run: each takes a copy. */

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { aheadOfNow } from './clock.js';
import { madeOnce } from './made-once.js';
import { filesIn, startProgram } from './service-program.js';

const FIXTURES = fileURLToPath(new URL('../../../../../fixtures/dist/main.js', import.meta.url));

/** Firms in the city: enough for every department to have something to draw from, few enough to be loaded in seconds. */
const ENTITIES = 1500;

/** Of every demo user. */
export const PASSWORD = 'plum tree by the lake';

/** Milliseconds by which the city is loaded before the moment of the tests: more than it takes. */
const BEFORE = 5 * 60_000;

/** The city's files, as departments would have them. */
export const cityIn = (template: string): string => join(template, 'city');

/** What the service knows, once the city is loaded. */
export const loadedIn = (template: string): string => join(template, 'loaded');

async function run(program: string, given: readonly string[]): Promise<void> {
  const child = spawn(process.execPath, [program, ...given], { stdio: ['ignore', 'ignore', 'inherit'] });
  const [code]: unknown[] = await once(child, 'close');
  if (code !== 0) throw new Error(`${program} ended with ${String(code)}`);
}

/** What people add to the name of a firm who want a script to run wherever it is shown; as a cell of a file has it. */
const SCRIPTS = ['<script>stolen=1</script>', '<img src=x onerror=stolen=1>', '""><svg onload=stolen=1>'];

/** Rows at the beginning of the file that stay as they are. */
const HARMLESS = 20;

/** Has scripts in the names of the firms, so that every page and file that shows one is seen to show words. */
function spoilNames(file: string): void {
  const lines = readFileSync(file, 'utf8').split('\n');
  const spoiled = lines.map((line, place) =>
    place <= HARMLESS
      ? line
      : line.replace(/^([^,"]+),([^,"]+),/, (_, id: string, name: string) => `${id},"${name}${SCRIPTS[place % SCRIPTS.length]}",`),
  );
  writeFileSync(file, spoiled.join('\n'));
}

async function make(template: string): Promise<void> {
  const city = cityIn(template);
  await run(FIXTURES, ['--out', city, '--entities', String(ENTITIES)]);
  spoilNames(join(city, 'entities.csv'));
  const { stop } = await startProgram(aheadOfNow(BEFORE), {
    ...filesIn(loadedIn(template)),
    DEMO_CITY: city,
    DEMO_PASSWORD: PASSWORD,
  });
  await stop();
}

/** For this process alone. */
function ownFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'double-random-demo-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return join(folder, 'template');
}

/** `TEST_RUN` names the run, whose `TMPDIR` goes with it; without it a process makes a template for itself. */
export async function demoTemplate(): Promise<string> {
  const run = process.env['TEST_RUN'] ?? '';
  const folder = /^[0-9a-f]+$/.test(run) ? join(tmpdir(), `double-random-demo-${run}`) : ownFolder();
  await madeOnce(folder, make);
  return folder;
}
