import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'ava';
import { resultsReader } from '../results.mjs';
import { root } from '../step.mjs';

const FILES = {
  'package.json': '{"type":"module"}',
  'ava.config.js': "export default { files: ['test/*.js'], timeout: '3s' };",
  'test/a.js': `import test from 'ava';
test('one', (t) => { t.log('✔ a note'); t.pass(); });
test('two # and a half', (t) => t.pass());
test.skip('three', (t) => t.pass());
test.todo('four');
test('five', (t) => t.is(1, 2));`,
  'test/b.js': "import './nowhere.js';",
  'test/c.js': `import test from 'ava';
test('hangs', async () => { await new Promise(() => { setInterval(() => {}, 1000); }); });`,
};

/** What ava itself reports of these files. */
async function report(t, names) {
  const folder = mkdtempSync(join(tmpdir(), 'double-random-results-'));
  t.teardown(() => rmSync(folder, { recursive: true, force: true }));
  mkdirSync(join(folder, 'test'));
  for (const name of ['package.json', 'ava.config.js', ...names]) writeFileSync(join(folder, name), FILES[name]);
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  return new Promise((resolve) => {
    const ava = join('node_modules', 'ava', 'entrypoints', 'cli.mjs');
    execFile(process.execPath, [ava], { cwd: folder, env: { PATH: process.env.PATH } }, (error, out) =>
      resolve({ code: error?.code, out }),
    );
  });
}

function read(out) {
  const printed = [];
  const { tally, line } = resultsReader((text) => printed.push(text));
  for (const text of out.split('\n')) line(text);
  return { tally, printed };
}

test('results are counted exactly; skipped and planned ones are neither passed nor failed', async (t) => {
  const { code, out } = await report(t, ['test/a.js', 'test/b.js']);
  t.is(code, 1);
  const { tally, printed } = read(out);
  t.is(tally.passed, 2);
  t.deepEqual([...tally.failed].sort(), ['a › five', 'test/b.js exited with a non-zero exit code: 1']);
  t.deepEqual(tally.skipped, ['a › three', 'a › four']);
  t.deepEqual(printed, out.split('\n'));
});

test('a test that hangs is a failure, and what came before it is counted', async (t) => {
  const { code, out } = await report(t, ['test/a.js', 'test/c.js']);
  t.is(code, 1);
  const { tally } = read(out);
  t.is(tally.passed, 2);
  t.true(tally.failed.includes('Timed out while running tests'));
});
