import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'ava';
import { cachesInClone, isWritable } from '../caches.mjs';
import { lastLines } from '../step.mjs';

function tempFolder(t) {
  const folder = mkdtempSync(join(tmpdir(), 'step-'));
  t.teardown(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

test('caches stay in a home that can be written, and go to the clone from one that cannot', (t) => {
  const home = tempFolder(t);
  t.deepEqual(cachesInClone({ HOME: home }, '/clone'), {});
  // A file where the home should be: nobody can write below it, not even root.
  const file = join(home, 'file');
  writeFileSync(file, '');
  const moved = cachesInClone({ HOME: file }, '/clone');
  t.deepEqual(Object.keys(moved).sort(), ['XDG_CACHE_HOME', 'XDG_DATA_HOME', 'XDG_STATE_HOME', 'npm_config_cache']);
  t.is(moved.npm_config_cache, join('/clone', 'npm_config_cache'));
  const own = cachesInClone({ HOME: file, npm_config_cache: home }, '/clone');
  t.is(own.npm_config_cache, undefined);
  t.is(own.XDG_DATA_HOME, join('/clone', 'XDG_DATA_HOME'));
});

test('a folder that is missing is writable where the one above it is', (t) => {
  const folder = tempFolder(t);
  t.true(isWritable(join(folder, 'a', 'b')));
  t.false(existsSync(join(folder, 'a')));
  writeFileSync(join(folder, 'file'), '');
  t.false(isWritable(join(folder, 'file', 'a')));
});

test('a log without a word says how to get one', (t) => {
  const log = join(tempFolder(t), 'log');
  writeFileSync(log, '$ npx pnpm install\n');
  t.regex(lastLines(log), /^\$ npx pnpm install\n（该程序没有任何输出[^\n]*\n\(The program said nothing/);
  writeFileSync(log, '$ npx pnpm install\nERR\n');
  t.is(lastLines(log), '$ npx pnpm install\nERR');
});

test('a failed step is told in both languages, with what to do', (t) => {
  const script = `import { fail } from ${JSON.stringify(new URL('../step.mjs', import.meta.url).href)};
    fail({ step: 'a step', why: 'so', mend: ['do this'], code: 3 });`;
  const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' });
  t.is(status, 3);
  t.is(stderr, '\n✘ 步骤失败 Step failed: a step\n\n  so\n\n如何处理 How to mend it:\n  - do this\n');
});
