import type { Plan } from '@double-random/directories';
import test from 'ava';
import { entity, inspection, inspector } from './directories.js';
import { frozen, linesOf, textOf } from './freezing.js';
import { cooperating, department, NO_FILTER, plan } from './plans.js';

const departments = [department(), cooperating('ecology', { checks: { ...NO_FILTER, industry: ['H'] } })];
const staff = [inspector('I1'), inspector('I2'), inspector('I3', { state: 'left' }), inspector('H1', { department: 'ecology' })];
/** E9 is known, but not in the pool. */
const pool = () => [entity('E1'), entity('E2'), entity('E9', { state: 'cancelled' })];

const rule = (pairs: boolean, notSameInspectorAsLastTime: boolean): Plan =>
  plan({ departments, recusals: { pairs, notSameInspectorAsLastTime } });

const pair = (who: string, entity: string, inspectorId: string) => ({ department: who, entity, inspector: inspectorId, reason: '亲属' });

test('pairs of the list, sorted, once each; the reasons stay at home', async (t) => {
  const recusals = [pair('market', 'E2', 'I1'), pair('market', 'E1', 'I2'), pair('ecology', 'E1', 'H1'), pair('market', 'E2', 'I1')];
  const result = await frozen({ plan: rule(true, false), entities: pool(), inspectors: staff, recusals });
  t.deepEqual(linesOf(result, 'recusals.ndjson'), [
    ['ecology', 'E1', 'H1'],
    ['market', 'E1', 'I2'],
    ['market', 'E2', 'I1'],
  ]);
  t.deepEqual(result.summary.recusals, { listed: 3, lastTime: 0 });
  for (const name of result.files.keys()) t.false(textOf(result, name).includes('亲属'), name);
});

test('only entities and inspectors of the pools', async (t) => {
  const recusals = [
    pair('market', 'E9', 'I1'),
    pair('market', 'E1', 'I3'),
    pair('market', 'E1', 'H1'),
    pair('fire', 'E1', 'F1'),
    pair('market', 'X', 'I1'),
  ];
  const result = await frozen({
    plan: rule(true, false),
    entities: pool(),
    inspectors: staff,
    recusals,
  });
  t.is(textOf(result, 'recusals.ndjson'), '');
  t.deepEqual(
    result.warnings.filter(({ code }) => code === 'recusals-unknown').map(({ details }) => details),
    [{ count: 2, example: 'market / E1 / H1' }],
  );
});

const visit = (who: string, entity: string, date: string, ...inspectors: string[]) =>
  inspection(entity, date, { department: who, inspectors });

test('not the same inspector as last time', async (t) => {
  const inspections = [
    visit('market', 'E1', '2025-05-01', 'I1', 'I3'),
    visit('market', 'E1', '2024-05-01', 'I2'),
    visit('market', 'E2', '2024-05-01', 'I2'),
    visit('ecology', 'E1', '2025-05-01', 'H1'),
    visit('fire', 'E1', '2025-05-01', 'I2'),
    visit('market', 'E9', '2025-05-01', 'I1'),
  ];
  const result = await frozen({
    plan: rule(true, true),
    entities: pool(),
    inspectors: staff,
    inspections,
    recusals: [pair('market', 'E2', 'I2')],
  });
  t.deepEqual(linesOf(result, 'recusals.ndjson'), [
    ['market', 'E1', 'I1'],
    ['market', 'E2', 'I2'],
  ]);
  t.deepEqual(result.summary.recusals, { listed: 1, lastTime: 1 });
  t.is(textOf(await frozen({ plan: rule(true, false), entities: pool(), inspectors: staff, inspections }), 'recusals.ndjson'), '');
});

test('two records of one last visit name all who went', async (t) => {
  const inspections = [visit('market', 'E1', '2025-05-01', 'I1'), visit('market', 'E1', '2025-05-01', 'I2')];
  const result = await frozen({ plan: rule(true, true), entities: pool(), inspectors: staff, inspections });
  t.deepEqual(linesOf(result, 'recusals.ndjson'), [
    ['market', 'E1', 'I1'],
    ['market', 'E1', 'I2'],
  ]);
});

test('a plan without the list says so', async (t) => {
  const result = await frozen({ plan: rule(false, false), entities: pool(), inspectors: staff, recusals: [pair('market', 'E1', 'I1')] });
  t.is(textOf(result, 'recusals.ndjson'), '');
  t.deepEqual(
    result.warnings.filter(({ code }) => code === 'recusals-ignored').map(({ details }) => details),
    [{ count: 1 }],
  );
});
