/** Files that nobody made for this project, from import to certificate. They stand beside the clone, where they are; elsewhere this is skipped. */

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import test, { type ExecutionContext } from 'ava';
import { readJson } from './support/files.js';
import { cliJson } from './support/machine.js';
import { DICE } from './support/road.js';
import { tempFolder } from './support/small-city.js';

const here = (path: string): string => fileURLToPath(new URL(`../../../${path}`, import.meta.url));

const DATA = here('../shared/data');
const REAL = here('fixtures/real');
const real = existsSync(DATA) ? test : test.skip;

/** Forty inspectors of each department, the first fifteen of whom may lead; all go everywhere. */
function inspectorsOf(departments: readonly string[]): string {
  const row = (department: string, i: number): string =>
    `${department}-${i},人员${i},${department},ZF-${department}-${i},2030-01-01,${i < 15 ? '是' : '否'},在岗`;
  const rows = departments.flatMap((department) => Array.from({ length: 40 }, (_, i) => row(department, i)));
  return ['工号,姓名,部门,执法证号,执法证有效期至,组长,状态', ...rows].join('\n');
}

interface Road {
  readonly draw: string;
  readonly summary: { readonly entities: { readonly read: number; readonly pool: number; readonly excluded: number } };
}

/** Freezes, draws on the witnesses' word alone, verifies and prints. */
async function walk(t: ExecutionContext, plan: string, departments: readonly string[], files: readonly string[]): Promise<Road> {
  const folder = tempFolder(t);
  const inspectors = join(folder, 'inspectors.csv');
  const mapping = join(folder, 'inspectors.yaml');
  writeFileSync(inspectors, inspectorsOf(departments));
  writeFileSync(mapping, 'regionScheme: other\n');
  const step = async (...args: readonly string[]): Promise<Record<string, unknown>> => {
    const document = await cliJson(args);
    t.is(document['exit'], 0, JSON.stringify(document['problems']));
    return document;
  };
  const frozen = await step(
    'freeze',
    join(REAL, plan),
    ...files,
    '--inspectors',
    inspectors,
    '--inspectors-mapping',
    mapping,
    '--out',
    folder,
  );
  const draw = String(frozen['folder']);
  await step('draw', draw, '--witnessed', DICE, '--now', '2030-01-01T00:00:00Z');
  t.is((await step('verify', draw))['verdict'], 'valid');
  const report = await step('report', draw);
  t.deepEqual(report['warnings'], []);
  t.is(readFileSync(`${draw}.pdf`).subarray(0, 5).toString('latin1'), '%PDF-');
  return { draw, summary: frozen['summary'] as Road['summary'] };
}

real('Chicago: an id scheme of its own, strata by its risk, and nobody who was inspected in the last thirty days', async (t) => {
  const file = join(DATA, 'chicago-food-inspections-2020.csv');
  const { draw, summary } = await walk(
    t,
    'chicago-plan.yaml',
    ['food', 'buildings'],
    [
      '--entities',
      file,
      '--entities-mapping',
      join(REAL, 'chicago-entities.yaml'),
      '--inspections',
      file,
      '--inspections-mapping',
      join(REAL, 'chicago-inspections.yaml'),
    ],
  );
  t.is(summary.entities.read, 313);
  t.true(summary.entities.excluded > 0);
  t.is(summary.entities.pool + summary.entities.excluded, 313);
  const exclusions = readFileSync(join(draw, 'exclusions.ndjson'), 'utf8').trim().split('\n');
  t.true(exclusions.every((line) => line.endsWith(',"recently-inspected"]')));
  const { strata } = readJson<{ strata: { id: string }[] }>(draw, 'manifest.json');
  t.deepEqual(
    strata.map(({ id }) => id),
    ['high', 'low', 'medium'],
  );
});

real('267,398 Chinese names: ids made by a rule, one in twenty drawn, every character printed', async (t) => {
  const { draw, summary } = await walk(
    t,
    'chinese-names-plan.yaml',
    ['market', 'culture'],
    ['--entities', join(DATA, 'chinese-company-short-names.txt'), '--entities-mapping', join(REAL, 'chinese-names.yaml')],
  );
  t.true(summary.entities.read > 267_000);
  t.is(summary.entities.pool, summary.entities.read);
  const { selected } = readJson<{ selected: unknown[] }>(draw, 'result.json');
  t.is(selected.length, Math.ceil(summary.entities.pool / 20));
});
