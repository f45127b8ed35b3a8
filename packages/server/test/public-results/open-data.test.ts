import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { Readable } from 'node:stream';
import test, { type ExecutionContext } from 'ava';
import { DATA_FILES } from '../../dist/open-data/all-files.js';
import { dictionary } from '../../dist/open-data/dictionary.js';
import { taking } from '../../dist/open-data/turns.js';
import { findPublication, setWithdrawn } from '../../dist/store/publications/publications.js';
import type { TestClient } from '../support/client.js';
import { ENGINES } from '../support/engines.js';
import { codesOf } from '../support/outcome.js';
import { HOW, publishedCity } from './published-city.js';
import { correctPublished } from './publishing.js';
import { cellsOf, unzipped } from './read-files.js';

type Row = Readonly<Record<string, string | number | null>>;

async function rowsOf(anybody: TestClient, file: string): Promise<readonly Row[]> {
  const text = String((await anybody.get(`/api/v1/public/open-data/2026/${file}.ndjson`)).body);
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Row);
}

type Dictionary = ReturnType<typeof dictionary>;
type File = Dictionary['files'][number];

const namesOf = ({ columns }: File): string[] => columns.map(({ name }) => name);

/** What CSV puts before a cell that a spreadsheet would take for a formula. */
const plain = (cell: string): string => cell.replace(/^'(?=[=+\-@])/, '');

async function sameAsCsv(t: ExecutionContext, anybody: TestClient, file: File, rows: readonly Row[]): Promise<void> {
  const { name, key } = file;
  const csv = await anybody.fetch(`/api/v1/public/open-data/2026/${name}.csv`);
  t.is(csv.status, 200, name);
  const text = Buffer.from(await csv.arrayBuffer()).toString('utf8');
  t.true(text.startsWith('\uFEFF'), name);
  const [header = [], ...lines] = cellsOf(text.slice(1));
  t.deepEqual(header, namesOf(file), name);
  t.deepEqual(
    lines.map((line) => line.map(plain)),
    rows.map((row) => header.map((column) => String(row[column] ?? ''))),
    name,
  );
  t.is(new Set(rows.map((row) => JSON.stringify(key.map((column) => row[column])))).size, rows.length, `${name}: its key`);
}

const FORMS: Readonly<Record<string, RegExp>> = {
  date: /^\d{4}-\d\d-\d\d$/,
  time: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{3})?Z$/,
};

function asDeclared(t: ExecutionContext, file: File, row: Row): void {
  t.deepEqual(Object.keys(row), namesOf(file), file.name);
  for (const { name, type, codes } of file.columns) {
    const value = row[name] ?? null;
    if (value === null) continue;
    const place = `${file.name}.${name}: ${value}`;
    t.is(typeof value, type === 'integer' ? 'number' : 'string', place);
    t.regex(String(value), FORMS[type] ?? /^/, place);
    if (codes !== null)
      t.true(
        codes.some(({ code }) => code === value),
        place,
      );
  }
}

function leadsOn(t: ExecutionContext, { name, columns }: File, all: ReadonlyMap<string, readonly Row[]>): void {
  for (const { name: column, of } of columns) {
    if (of === null) continue;
    const [file = '', target = ''] = of.split('.');
    const known = new Set(all.get(file)?.map((row) => row[target]));
    t.deepEqual(
      all.get(name)?.filter((row) => row[column] !== null && !known.has(row[column] ?? '')),
      [],
      `${name}.${column} -> ${of}`,
    );
  }
}

for (const engine of ENGINES) {
  test(`${engine}: the files have the columns and codes that the dictionary tells, lead to each other, and CSV and JSON say the same`, async (t) => {
    const { anybody, service, visits, results } = await publishedCity(t, engine);
    const [visit] = visits;
    const before = await findPublication(service.store.db, results[0] ?? '');
    if (visit === undefined || before === null) throw new Error('there are results');
    await correctPublished(service.store, visit, before, HOW.at(20), (content) => content);
    await service.store.transact((tx) => setWithdrawn(tx, results[1] ?? '', '=查错了对象', HOW.at(21)));

    const told = (await anybody.get('/api/v1/public/open-data/dictionary')).body as Dictionary;
    t.deepEqual(told, JSON.parse(JSON.stringify(dictionary())));
    const all = new Map<string, readonly Row[]>();
    for (const file of told.files) {
      const rows = await rowsOf(anybody, file.name);
      all.set(file.name, rows);
      await sameAsCsv(t, anybody, file, rows);
      for (const row of rows) asDeclared(t, file, row);
    }
    for (const file of told.files) leadsOn(t, file, all);
    t.is(all.get('results')?.length, visits.length + 1);
    t.is(all.get('visits')?.length, visits.length);
    t.is(all.get('result-items')?.length, 2 * visits.length);
    t.deepEqual(
      all.get('corrections')?.map(({ supersedes }) => supersedes),
      [before.id],
    );
    t.deepEqual(
      all.get('withdrawals')?.map(({ reason }) => reason),
      ['=查错了对象'],
    );
  });

  test(`${engine}: the archive holds every file with its hash, and is not made again while nothing has changed`, async (t) => {
    const { anybody } = await publishedCity(t, engine);
    const response = await anybody.fetch('/api/v1/public/open-data/2026/data.zip');
    const bytes = Buffer.from(await response.arrayBuffer());
    const { body } = await anybody.get('/api/v1/public/open-data/2026/results.csv');
    t.true(Buffer.byteLength(String(body)) > 0);
    const tag = response.headers.get('etag') ?? '';
    const again = await anybody.fetch('/api/v1/public/open-data/2026/data.zip', { headers: { 'if-none-match': tag } });
    t.is(again.status, 304);

    const files = unzipped(bytes);
    t.deepEqual(
      [...files.keys()],
      ['README.md', 'dictionary.json', ...DATA_FILES.flatMap(({ name }) => [`${name}.csv`, `${name}.ndjson`]), 'SHA256SUMS'],
    );
    const sums = String(files.get('SHA256SUMS')).trimEnd().split('\n');
    t.is(sums.length, files.size - 1);
    for (const line of sums) {
      const [hash = '', name = ''] = line.split('  ');
      t.is(
        createHash('sha256')
          .update(files.get(name) ?? '')
          .digest('hex'),
        hash,
        name,
      );
    }
  });

  test(`${engine}: names of natural persons, planned days and lists that are not published stay out of it`, async (t) => {
    const { anybody, service, task, visits } = await publishedCity(t, engine);
    const rows = await rowsOf(anybody, 'visits');
    t.true(rows.length > 0);
    t.false(Object.keys(rows[0] ?? {}).some((name) => /date|start|planned/i.test(name)));
    const [visit] = visits;
    const facts = JSON.stringify({ ...visit?.facts, name: '张三丰', category: '个体工商户' });
    await service.store.transact((tx) =>
      tx('visits')
        .where({ id: visit?.id ?? '' })
        .update({ name: '张三丰', facts }),
    );
    t.is((await rowsOf(anybody, 'visits')).find((row) => row['visit'] === visit?.id)?.['name'], '张*');
    const settings = { publishList: false };
    const row: { settings: string } = await service.store.db('tasks').where({ id: task }).first('settings');
    await service.store.transact(async (tx) => {
      await tx('tasks')
        .where({ id: task })
        .update({ settings: JSON.stringify({ ...JSON.parse(row.settings), ...settings }) });
      await tx('visits').where({ task_id: task }).update({ state: 'notified' });
    });
    t.deepEqual(await rowsOf(anybody, 'visits'), [], 'nobody is named who has not been visited');
    t.deepEqual(await rowsOf(anybody, 'visit-inspectors'), []);
  });

  test(`${engine}: a sealed draw is in none of the files before its disclosure`, async (t) => {
    const { anybody, service, draw, task } = await publishedCity(t, engine);
    await service.store.transact(async (tx) => {
      const row: { manifest: string } = await tx('draws').where({ id: draw }).first('manifest');
      const manifest = JSON.stringify({ ...JSON.parse(row.manifest), disclosure: 'sealed' });
      await tx('draws').where({ id: draw }).update({ manifest });
    });
    for (const file of ['draws', 'draw-strata', 'draw-items', 'visits', 'visit-departments', 'visit-inspectors'])
      t.deepEqual(await rowsOf(anybody, file), [], file);
    const settings: { settings: string } = await service.store.db('tasks').where({ id: task }).first('settings');
    await service.store.transact((tx) =>
      tx('tasks')
        .where({ id: task })
        .update({ settings: JSON.stringify({ ...JSON.parse(settings.settings), disclosure: 'sealed' }), state: 'in_progress' }),
    );
    for (const file of ['tasks', 'task-departments', 'task-items']) t.deepEqual(await rowsOf(anybody, file), [], file);
  });
}

test('whoever fetches two files at a time waits for the third, and has it once one is over', async (t) => {
  const { anybody } = await publishedCity(t, 'sqlite');
  const path = '/api/v1/public/open-data/2026/results.csv';
  const db = {} as Parameters<typeof taking>[0];
  const streams = [taking(db, '203.0.113.9', () => Readable.from(['a'])), taking(db, '203.0.113.9', () => Readable.from(['b']))];
  t.true(streams.every(({ ok }) => ok));
  t.deepEqual(codesOf(taking(db, '203.0.113.9', () => t.fail() as never)), ['open-data-busy']);
  t.true(taking(db, '203.0.113.10', () => Readable.from(['c'])).ok, 'another address');
  const [first] = streams;
  if (first?.ok !== true) throw new Error('there is a stream');
  first.value.destroy();
  await once(first.value, 'close');
  t.true(taking(db, '203.0.113.9', () => Readable.from(['d'])).ok);
  for (let request = 0; request < 5; request++) t.is((await anybody.get(path)).status, 200, 'a file that was read gives its turn back');
  for (let request = 0; request < 5; request++) t.is((await anybody.send(path, { method: 'HEAD' })).status, 200, 'one that was not, too');
});

test('years and files that there are none of', async (t) => {
  const { anybody } = await publishedCity(t, 'sqlite');
  for (const [path, status] of [
    ['2026/nothing.csv', 404],
    ['2026/results.xlsx', 404],
    ['1999/results.csv', 400],
    ['x/data.zip', 400],
  ] as const)
    t.is((await anybody.get(`/api/v1/public/open-data/${path}`)).status, status, path);
  const { body } = await anybody.get('/api/v1/public/open-data');
  t.like(body, { years: [{ year: 2026, archive: '/api/v1/public/open-data/2026/data.zip' }] });
  t.is((await anybody.get('/api/v1/public/open-data/2025/results.csv')).status, 200, 'a year without results is empty');
});
