/**
 * Two files that nobody made for this project. They are not in the repository: the tests run where the folder `shared/data`
 * stands beside the project, and say so where it does not.
 */

import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { directoryHealth, importDirectory, importRows, type Mapping, parseMapping, type Source } from '@double-random/directories';
import test from 'ava';

const project = new URL('../../../../', import.meta.url);
const folder = new URL('../shared/data/', project);
const CHICAGO = 'chicago-food-inspections-2020.csv';
const NAMES = 'chinese-company-short-names.txt';
const here = existsSync(folder);
const withData = here ? test : test.skip;

const source = (name: string): Source => ({ name, open: () => createReadStream(new URL(name, folder)) });

function mapping(name: string): Mapping {
  const parsed = parseMapping(readFileSync(new URL(`fixtures/real/${name}`, project), 'utf8'), name);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.value;
}

test('the mapping files for real data are well-formed', (t) => {
  if (!here) t.log(`NOT RUN: the real data is not there (${folder.pathname.split('/').slice(-4).join('/')})`);
  for (const name of ['chicago-entities.yaml', 'chicago-inspections.yaml', 'chinese-names.yaml']) t.notThrows(() => mapping(name));
});

withData('Chicago as an entity directory: one entity for each name and address, every repeated row told', async (t) => {
  const report = await importDirectory('entities', source(CHICAGO), { mapping: mapping('chicago-entities.yaml') });
  t.is(report.rows, 342);
  t.is(report.errors, 0);
  t.is(report.accepted + report.repeated, 342);
  t.is(report.problems.length, report.repeated);
  t.is(new Set(report.records.map(({ name, address }) => `${name}|${address}`)).size, report.accepted);
  t.deepEqual([...new Set(report.records.map(({ risk }) => risk))].sort(), ['high', 'low', 'medium']);
  t.true(report.records.every(({ lastInspected }) => /^2020-03-0[3-6]$/.test(lastInspected ?? '')));
});

withData('Chicago as past inspections: every one is of an entity of the directory', async (t) => {
  const entities = await importDirectory('entities', source(CHICAGO), { mapping: mapping('chicago-entities.yaml') });
  const inspections = await importDirectory('inspections', source(CHICAGO), { mapping: mapping('chicago-inspections.yaml') });
  t.deepEqual(inspections.problems, []);
  t.is(inspections.accepted, 342);
  const health = directoryHealth({
    entities: entities.records,
    inspectors: [],
    inspections: inspections.records,
    asOf: '2020-03-07',
    regionScheme: 'other',
  });
  t.deepEqual(
    health.findings.map(({ code }) => code),
    ['entity-untraceable', 'entity-without-region'],
  );
});

withData('a quarter of a million Chinese names, one a line', async (t) => {
  let records = 0;
  let last = '';
  const summary = await importRows(
    'entities',
    source(NAMES),
    { mapping: mapping('chinese-names.yaml') },
    {
      records(batch) {
        records += batch.length;
        last = batch.at(-1)?.id ?? '';
      },
      faulty: (batch) => t.fail(JSON.stringify(batch[0])),
    },
  );
  t.is(summary.rows, records);
  t.is(records, 267_397);
  t.is(last, 'N0267400');
});

withData('neither file crashes without its mapping: what is missing is told', async (t) => {
  for (const name of [CHICAGO, NAMES]) {
    const report = await importDirectory('entities', source(name));
    t.is(report.accepted, 0);
    t.true(report.errors > 0);
  }
});
