import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'ava';
import { root } from '../step.mjs';

const run = (args) => spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });

test('the demo leaves a bundle that verifies and a certificate, says so in its last lines, and names the step that fails', (t) => {
  const out = mkdtempSync(join(tmpdir(), 'double-random-demo-'));
  t.teardown(() => rmSync(out, { recursive: true }));
  const demo = ['scripts/demo.mjs', '--out', out, '--entities', '1500'];

  const { status, stdout, stderr } = run(demo);
  t.is(status, 0, stderr);
  const [bundleLine, certificateLine] = stdout.trimEnd().split('\n').slice(-2);
  const folder = join(out, 'hz-2026-joint-001');
  t.true(bundleLine.endsWith(`${folder}/`), bundleLine);
  t.true(certificateLine.endsWith(`${folder}.pdf`), certificateLine);
  t.true(existsSync(`${folder}.pdf`));
  t.is(run(['packages/cli/bin/double-random.js', 'verify', folder]).status, 0);
  t.is(stdout.match(/^\$ node_modules\/\.bin\/double-random /gm).length, 17);
  t.deepEqual(
    readdirSync(folder).filter((name) => !/\.(?:ndjson|json)$/.test(name)),
    [],
  );

  writeFileSync(join(out, 'city', 'items.xlsx'), 'no workbook');
  const failing = run(demo);
  t.is(failing.status, 1);
  t.regex(failing.stderr, /items\.xlsx/);
  t.regex(failing.stderr, /Step failed: demo: .*Health of the directories/);
  t.regex(failing.stderr, /How to mend it:\n {2}- .*city/);
});
