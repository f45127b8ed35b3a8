/** Files that are wrong from end to end: told in bounded words, with bounded memory, and nothing left behind. */

import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import test from 'ava';
import { cli, cliJson } from './support/machine.js';
import { smallCity, tempFolder } from './support/small-city.js';

const PROGRAM = fileURLToPath(new URL('../bin/double-random.js', import.meta.url));
const HEADER = '统一社会信用代码,名称,行政区划,成立日期\n';
const MIXED = `${HEADER}${'E1,店,330106,bad\n'.repeat(150)}${'E2,,330106,\n'.repeat(30)}`;

interface File {
  readonly problems: readonly unknown[];
  readonly moreProblems: number;
  readonly problemCounts: Readonly<Record<string, number>>;
}

const tempFiles = (folder: string): string[] => readdirSync(folder).filter((name) => name.endsWith('.tmp'));

test('the first hundred problems are told one by one, all of them by kind', async (t) => {
  const folder = tempFolder(t);
  const path = join(folder, 'bad.csv');
  writeFileSync(path, MIXED);
  const { out, exit } = await cli(['import', 'entities', path]);
  t.is(exit, 0);
  t.is(out.match(/bad\.csv, line \d+/g)?.length, 100);
  t.regex(out, /and 260 more/);
  t.regex(out, / {4}180 × uscc-length: /);
  t.regex(out, / {4}30 × missing-value: /);
  const [file] = (await cliJson(['import', 'entities', path]))['files'] as File[];
  t.is(file?.problems.length, 360);
  t.is(file?.moreProblems, 0);
  t.deepEqual(file?.problemCounts, { 'uscc-length': 180, 'date-form': 150, 'missing-value': 30 });
});

test('the JSON document holds ten thousand problems at most, and says how many more there are', async (t) => {
  const path = join(tempFolder(t), 'bad.csv');
  writeFileSync(path, HEADER + 'E1,店,330106,bad\n'.repeat(4000));
  const files = (await cliJson(['import', 'entities', path, path]))['files'] as File[];
  t.deepEqual(
    files.map(({ problems, moreProblems }) => [problems.length, moreProblems]),
    [
      [8000, 0],
      [2000, 6000],
    ],
  );
});

test('a file of bad rows is stopped at a hundred thousand; the rows so far go back, none comes in', (t) => {
  const folder = tempFolder(t);
  const path = join(folder, 'bad.csv');
  const csv = join(folder, 'new', 'problems.csv');
  const out = join(folder, 'rows.ndjson');
  writeFileSync(path, HEADER + 'E1,店,330106,bad\n'.repeat(300_000));
  const args = ['--max-old-space-size=256', PROGRAM, 'import', 'entities', path, '--problems-csv', csv, '--out', out, '--lang', 'zh'];
  const { status, stderr, stdout } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  t.is(status, 1);
  t.regex(stderr, /错误：bad\.csv 有错误的行超过 100000 行，已停止读取：很可能是列映射/);
  t.true(stdout.length < 40_000);
  t.false(existsSync(out));
  t.deepEqual(tempFiles(folder), []);
  t.deepEqual(tempFiles(join(folder, 'new')), []);
  const rows = readFileSync(csv, 'utf8').split('\r\n').length - 2;
  t.true(rows > 100_000 && rows < 150_000, String(rows));
});

test('a quote that is never closed before very many lines is named, in bounded memory', (t) => {
  const path = join(tempFolder(t), 'quote.csv');
  writeFileSync(path, `${HEADER}92330108MA2LKJJP6J,"x,\n${'x,\n'.repeat(400_000)}`);
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--max-old-space-size=256', PROGRAM, 'import', 'entities', path, '--lang', 'en'],
    { encoding: 'utf8' },
  );
  t.is(status, 1);
  t.regex(stdout, /line 2: error: .*quote/);
  t.regex(stderr, /reading was stopped\. The mapping is probably wrong \(or a quote is never closed\)/);
});

test('health and freeze stop at such a file too', async (t) => {
  const { folder, files } = smallCity(t);
  writeFileSync(join(folder, 'entities.csv'), HEADER + ',店,330106,bad\n'.repeat(120_000));
  const { exit, err } = await cli(['health', ...files]);
  t.is(exit, 1);
  t.regex(err, /entities\.csv has more than 100000 rows with errors/);
  t.true(err.split('\n').length < 10);
});

test('a row longer than the header keeps its cells on the way back', async (t) => {
  const folder = tempFolder(t);
  const path = join(folder, 'long.csv');
  const csv = join(folder, 'problems.csv');
  writeFileSync(path, `${HEADER}E1,店,330106,,多,余\nE2,,330106,\n`);
  t.is((await cli(['import', 'entities', path, '--problems-csv', csv, '--lang', 'zh'])).exit, 0);
  const [head, first, second] = readFileSync(csv, 'utf8').split('\r\n');
  t.is(head, '\uFEFF统一社会信用代码,名称,行政区划,成立日期,,,源行号,问题,处理办法');
  t.true(first?.startsWith('E1,店,330106,,多,余,2,'));
  t.true(second?.startsWith('E2,,330106,,,,3,'));
});
