/** `docs/service.md` is run as a reader would paste it, against the service with the demo city: so it cannot go stale. */

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import test, { type ExecutionContext } from 'ava';
import { z } from 'zod';
import { testClient } from '../support/client.js';
import { emptyDatabase, testFolder } from '../support/databases.js';
import { ENGINES, type TestEngine } from '../support/engines.js';
import { databaseVariables, type Ended, serveProgram } from '../support/program.js';
import { told } from './answers.js';
import { writeCity } from './programs.js';

const ROOT = fileURLToPath(new URL('../../../../', import.meta.url));
const DOCUMENT = readFileSync(join(ROOT, 'docs', 'service.md'), 'utf8');

const ENTITIES = 1500;

const PASSWORD = 'plum tree by the lake';

/** The blocks in their order, as one script. What the reader is told to put in stands in `own`. */
function scriptOf(document: string, own: Readonly<Record<string, string>>): string {
  const blocks = [...document.matchAll(/^```sh\n([\s\S]*?)^```$/gm)].map(([, block]) => block ?? '');
  return Object.entries(own).reduce((script, [name, value]) => {
    const line = new RegExp(`^${name}=.*$`, 'm');
    if (!line.test(script)) throw new Error(`the document no longer sets ${name}`);
    return script.replace(line, `${name}='${value}'`);
  }, blocks.join('\n'));
}

async function runShell(script: string, folder: string): Promise<Ended> {
  const { PATH = '', HOME = '' } = process.env;
  const env = { PATH, HOME, LANG: 'zh_CN.UTF-8', TMPDIR: folder };
  const shell = spawn('bash', ['-euo', 'pipefail', '-c', script], { cwd: ROOT, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let [stdout, stderr] = ['', ''];
  shell.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
  });
  shell.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  const [code]: unknown[] = await once(shell, 'close');
  return { code: typeof code === 'number' ? code : null, stdout, stderr };
}

async function walk(t: ExecutionContext, engine: TestEngine): Promise<void> {
  const city = join(testFolder(t), 'city');
  await writeCity(city, ENTITIES);
  const demo = { DEMO_CITY: city, DEMO_PASSWORD: PASSWORD, SECRETS_KEY: '5e'.repeat(32) };
  const { url } = await serveProgram(t, { ...databaseVariables(await emptyDatabase(t, engine)), ...demo });

  const { code, stdout, stderr } = await runShell(scriptOf(DOCUMENT, { SERVICE: url, PASSWORD, CITY: city }), testFolder(t));
  t.is(code, 0, `${stdout}\n${stderr}`);
  t.is(stderr, '');
  t.regex(stdout, /"outcome":"waiting"[\s\S]*"outcome":"agreed"/);
  t.regex(stdout, /有效：抽取可以完全重现。\nselected\n/);

  const verdicts = stdout.match(/有效：抽取可以完全重现。/g) ?? [];
  t.is(verdicts.length, 2, 'of the bundle, and of the certificate that carries it');
  t.regex(stdout, /accepted accepted[\s\S]*\nrepeated repeated[\s\S]*\n1 corrected, 2 published\n/);

  const draws = z.object({ items: z.array(z.object({ drawId: z.string(), state: z.string() })) });
  const { items } = await told(testClient(url).get('/api/v1/public/draws'), 200, draws);
  t.deepEqual(
    items.map(({ drawId, state }) => [drawId.slice(-3), state]),
    [
      ['002', 'drawn'],
      ['001', 'drawn'],
    ],
  );

  const routes = z.object({ paths: z.record(z.string(), z.record(z.string(), z.unknown())) });
  const { paths } = await told(testClient(url).get('/api/v1/openapi.json'), 200, routes);
  const named = [...DOCUMENT.matchAll(/`(GET|POST|PUT) (\/api\/[^`\s]+)`/g)];
  t.true(named.length > 10);
  for (const [route, method = '', path = ''] of named) t.true(method.toLowerCase() in (paths[path] ?? {}), `no such route: ${route}`);
}

for (const engine of ENGINES)
  test(`${engine}: whoever pastes docs/service.md gets to a draw that verifies, and from there to a corrected result`, (t) =>
    walk(t, engine));
