import { appendFileSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'ava';
import { modeOf, readJson, snapshot } from './support/files.js';
import { cli, cliJson } from './support/machine.js';
import { frozen } from './support/road.js';
import { planText, smallCity } from './support/small-city.js';

test('freeze writes the public files in the folder, and everything private beside it', async (t) => {
  const { draw } = await frozen(t);
  t.deepEqual(Object.keys(snapshot(draw)), [
    'entities.ndjson',
    'exclusions.ndjson',
    'inspectors.culture.ndjson',
    'inspectors.ecology.ndjson',
    'inspectors.emergency.ndjson',
    'inspectors.market.ndjson',
    'manifest.json',
    'recusals.ndjson',
  ]);
  t.is(modeOf(`${draw}.private`), 0o700);
  t.is(modeOf(`${draw}.private/persons.ndjson`), 0o600);
  t.false(Object.values(snapshot(draw)).some((text) => Buffer.from(text, 'latin1').includes('人员1')));
  t.deepEqual(readJson<{ departments: Record<string, unknown> }>(`${draw}.notice.json`).departments['market'], {
    zh: 'market局',
    en: 'market局',
  });
  t.is(readFileSync(join(draw, 'exclusions.ndjson'), 'utf8'), '["F00","deregistered"]\n');
});

test('freezing the same again changes nothing; freezing otherwise is refused with the way to a new attempt', async (t) => {
  const { folder, plan, files, out, draw } = await frozen(t);
  const before = snapshot(out);
  const again = await cliJson(['freeze', plan, ...files, '--out', out]);
  t.is(again['unchanged'], true);
  t.deepEqual(snapshot(out), before);
  const told = await cli(['freeze', plan, ...files, '--out', out]);
  t.regex(told.out, /was frozen like this before; nothing was changed/);
  t.notRegex(told.out, /Next:/);

  appendFileSync(join(folder, 'entities.csv'), '\nF99,后来者,存续,330106,H6210,A\n');
  const other = await cli(['freeze', plan, ...files, '--out', out]);
  t.is(other.exit, 1);
  t.true(other.err.includes('attempt: 2') && other.err.includes(String(again['manifestHash'])), other.err);
  t.deepEqual(snapshot(out), before);

  writeFileSync(plan, planText({ extra: `attempt: 2\nprevious: ${'0'.repeat(64)}` }));
  const wrong = await cli(['freeze', plan, ...files, '--out', out]);
  t.is(wrong.exit, 1);
  t.regex(wrong.err, /attempt 1 .* has the hash/);
  writeFileSync(plan, planText({ extra: `attempt: 2\nprevious: ${String(again['manifestHash'])}` }));
  t.is((await cli(['freeze', plan, ...files, '--out', out])).exit, 0);
  t.true(existsSync(`${draw}.attempt-2/manifest.json`));
});

test('ids that would name another place, or something beside another draw, are refused', async (t) => {
  for (const drawId of ['..', '.', 'a.private', 'a.sealed', 'a.lock', 'a.attempt-2']) {
    const { plan, files, out } = smallCity(t, { drawId: `"${drawId}"` });
    const { exit, err } = await cli(['freeze', plan, ...files, '--out', out]);
    t.is(exit, 1, drawId);
    t.regex(err, /cannot name a folder/);
    t.false(existsSync(out), drawId);
  }
});

test('a plan with faults, a directory without its columns and a bad mapping are told with their places', async (t) => {
  const { folder, plan, files, out } = smallCity(t);
  writeFileSync(plan, planText().replace('title:', 'titel:').replace('count: 3', 'count: x'));
  const faults = await cli(['freeze', plan, ...files, '--out', out]);
  t.is(faults.exit, 1);
  t.regex(faults.err, /plan\.yaml, line 2, titel: .*title/);
  t.regex(faults.err, /rules\.A\.count/);

  writeFileSync(plan, planText());
  writeFileSync(join(folder, 'inspectors.csv'), '姓名,部门\n甲,market\n');
  const columns = await cli(['freeze', plan, ...files, '--out', out]);
  t.is(columns.exit, 1);
  t.regex(columns.err, /inspectors\.csv/);

  writeFileSync(join(folder, 'mapping.yaml'), 'idScheem: other\n');
  const mapping = await cli(['freeze', plan, ...files, '--out', out]);
  t.is(mapping.exit, 1);
  t.regex(mapping.err, /mapping\.yaml.*idScheem/);
});

test('bad rows are left out with a warning, and refused with --strict', async (t) => {
  const { folder, plan, files, out } = smallCity(t);
  appendFileSync(join(folder, 'entities.csv'), '\nF98,坏行,存续,没有,H6210,A\n');
  const strict = await cli(['freeze', plan, ...files, '--out', out, '--strict']);
  t.is(strict.exit, 1);
  t.regex(strict.err, /没有/);
  t.false(existsSync(join(out, 'small-1')));
  const lenient = await cli(['freeze', plan, ...files, '--out', out]);
  t.is(lenient.exit, 0);
  t.regex(lenient.err, /Note: .*1 refused/);
  t.regex(lenient.err, /没有/);
});

test('a freeze that was cut off between the private and the public part is done again', async (t) => {
  const { draw, plan, files, out } = await frozen(t);
  rmSync(draw, { recursive: true });
  t.is((await cli(['freeze', plan, ...files, '--out', out])).exit, 0);
  t.true(existsSync(join(draw, 'manifest.json')));
});
