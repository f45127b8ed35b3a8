import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'ava';
import { cli, cliJson } from './support/machine.js';
import { frozen } from './support/road.js';
import { smallCity } from './support/small-city.js';

interface Imported {
  readonly accepted: boolean;
  readonly files: { file: string; rows: number; accepted: number; refused: number; problems: { code: string; row: number }[] }[];
  readonly problemsCsv: string[];
}

const badRow = '\nF98,坏行,存续,没有,H6210,A\n';

test('import counts the rows and writes the good ones', async (t) => {
  const { folder } = smallCity(t);
  appendFileSync(join(folder, 'entities.csv'), badRow);
  const out = join(folder, 'rows.ndjson');
  const args = ['import', 'entities', join(folder, 'entities.csv'), '--mapping', join(folder, 'mapping.yaml'), '--out', out];
  const lenient = await cli(args);
  t.is(lenient.exit, 0);
  t.regex(lenient.out, /25 rows, 24 imported, 1 refused/);
  t.regex(lenient.out, /line 26.*没有/);
  const rows = readFileSync(out, 'utf8').trim().split('\n');
  t.is(rows.length, 24);
  t.is((JSON.parse(rows[23] as string) as { id: string }).id, 'F23');
});

test('import --strict refuses all, writes no rows, and hands out the bad ones to send back', async (t) => {
  const { folder } = smallCity(t);
  appendFileSync(join(folder, 'entities.csv'), badRow);
  const entities = join(folder, 'entities.csv');
  const out = join(folder, 'rows.ndjson');
  const csv = join(folder, 'problems.csv');
  const options = ['--mapping', join(folder, 'mapping.yaml'), '--strict', '--out', out, '--problems-csv', csv];
  const { exit } = await cli(['import', 'entities', entities, ...options]);
  t.is(exit, 1);
  t.false(existsSync(out));
  t.deepEqual(
    readdirSync(folder).filter((name) => name.endsWith('.tmp')),
    [],
  );
  t.regex(readFileSync(csv, 'utf8'), /F98,坏行/);
  const both = (await cliJson(['import', 'entities', entities, entities, ...options])) as unknown as Imported;
  t.false(both.accepted);
  t.is(both.files[0]?.problems[0]?.row, 26);
  t.deepEqual(both.problemsCsv, [join(folder, 'problems.1.csv'), join(folder, 'problems.2.csv')]);
});

test('a file that cannot be used is refused without --strict too; a path that is none is wrong use', async (t) => {
  const { folder } = smallCity(t);
  const empty = join(folder, 'empty.csv');
  writeFileSync(empty, '');
  const { exit, out } = await cli(['import', 'entities', empty]);
  t.is(exit, 1);
  t.regex(out, /the file is empty/);
  t.is((await cli(['import', 'entities', join(folder, 'none.csv')])).exit, 2);
  t.is((await cli(['import', 'entities', folder])).exit, 2);
  t.is((await cli(['import', 'firms', empty])).exit, 2);
  t.is((await cli(['import', 'entities'])).exit, 2);
  t.is((await cli(['import', 'entities', empty, '--mapping', join(folder, 'none.yaml')])).exit, 2);
  mkdirSync(join(folder, 'taken'));
  t.is((await cli(['import', 'inspectors', join(folder, 'inspectors.csv'), '--out', join(folder, 'taken')])).exit, 2);
  const underFile = await cli(['import', 'inspectors', join(folder, 'inspectors.csv'), '--out', join(empty, 'no', 'such')]);
  t.is(underFile.exit, 2);
  t.regex(underFile.err, /a part of the path is a file, not a folder/);
  t.deepEqual(
    readdirSync(folder).filter((name) => name.endsWith('.tmp')),
    [],
  );
});

test('health tells what would spoil a draw, and ends with 1 only when asked to be strict', async (t) => {
  const { folder, files, plan } = smallCity(t);
  writeFileSync(join(folder, 'inspectors.csv'), readFileSync(join(folder, 'inspectors.csv'), 'utf8').replace('2030-01-01', '2020-01-01'));
  const well = await cli(['health', ...files, '--plan', plan]);
  t.is(well.exit, 0);
  t.regex(well.out, /certificates of 1 active inspectors have expired: culture\/culture-0/);
  t.regex(well.out, /1 entities are cancelled/);
  t.is((await cli(['health', ...files, '--plan', plan, '--strict'])).exit, 1);
  t.is((await cli(['health', ...files, '--as-of', '2019-06-01', '--strict'])).exit, 0);
  const json = await cliJson(['health', ...files]);
  t.is((json['health'] as { asOf: string }).asOf, '2026-03-04');
  t.is((await cli(['health', ...files, '--as-of', 'today'])).exit, 2);
  t.is((await cli(['health', ...files, '--plan', join(folder, 'none')])).exit, 2);
  t.is((await cli(['health'])).exit, 2);
});

test('forecast needs only what is frozen, tells its seed, and repeats with it', async (t) => {
  const { draw } = await frozen(t);
  const first = await cli(['forecast', draw, '--seeds', '20', '--seed', 'a']);
  t.is(first.exit, 0);
  t.regex(first.out, /20.*"?a"?/);
  t.is((await cli(['forecast', draw, '--seeds', '20', '--seed', 'a'])).out, first.out);
  const random = (await cliJson(['forecast', draw, '--seeds', '5'], { seed: 'x' })) as {
    forecast: { simulationSeed: string; seeds: number };
  };
  t.is(random.forecast.seeds, 5);
  t.regex(random.forecast.simulationSeed, /^[0-9a-f]{16}$/);
  for (const seeds of ['0', '-1', 'x', '1e3', '2000000']) t.is((await cli(['forecast', draw, `--seeds=${seeds}`])).exit, 2, seeds);
  t.is((await cli(['forecast', join(draw, 'none')])).exit, 2);
  writeFileSync(join(draw, 'entities.ndjson'), '');
  t.is((await cli(['forecast', draw, '--seeds', '5'])).exit, 1);
});
