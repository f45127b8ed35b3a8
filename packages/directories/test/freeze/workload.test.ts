import type { InspectorRecord, Plan, StratumPlan, WorkloadCap } from '@double-random/directories';
import test from 'ava';
import { entities, inspector } from './directories.js';
import { frozen, linesOf } from './freezing.js';
import { department, NO_FILTER, plan } from './plans.js';

const average = (num: bigint, den: bigint): WorkloadCap => ({ kind: 'average', factor: { num, den } });

const inspectors = (count: number, changes: Partial<InspectorRecord> = {}): InspectorRecord[] =>
  Array.from({ length: count }, (_, i) => inspector(`I${i}`, changes));

const count = (n: number): StratumPlan => ({ rule: { count: n }, reserve: 0 });

/** Strata A (7 entities, 3 drawn) and B (10 entities, 4 drawn); market checks A and four of B, with teams of two. */
const STRATA: Plan['strata'] = {
  by: 'risk',
  names: new Map(),
  rules: new Map([
    ['A', count(3)],
    ['B', count(4)],
  ]),
  fallback: null,
};

const market = (cap: WorkloadCap) =>
  department({
    id: 'market',
    role: 'initiating',
    cap,
    checks: { ...NO_FILTER, industry: ['C'] },
    team: [{ role: 'r', name: 'r', nameEn: null, requires: [], count: 2 }],
  });

const POOL = [...entities('A', 7), ...entities('B', 4, { risk: 'B' }), ...entities('C', 6, { risk: 'B', industry: 'H1' })];

const others = department({ id: 'others', role: 'cooperating', name: 'others' });

const freezeWith = (cap: WorkloadCap, staff: readonly InspectorRecord[]) =>
  frozen({ plan: plan({ strata: STRATA, departments: [market(cap), others] }), entities: POOL, inspectors: staff });

const capsOf = async (cap: WorkloadCap, staff: readonly InspectorRecord[]): Promise<unknown[]> =>
  linesOf(await freezeWith(cap, staff), 'inspectors.market.ndjson').map((line) => line[3]);

test('expected places: sample × share × team, over the strata', async (t) => {
  // A: 3 × 7/7 × 2 = 6; B: 4 × 4/10 × 2 = 3.2
  const [summary] = (await freezeWith({ kind: 'number', visits: 3 }, inspectors(4))).summary.departments;
  t.is(summary?.expectedSlots, 9.2);
  t.is(summary?.checks, 11);
  t.is(summary?.capacity, 12);
  t.is(summary?.load, 76.7);
});

const CAPS: readonly (readonly [staff: number, num: bigint, den: bigint, cap: string])[] = [
  // 9.2 / 4 = 2.3
  [4, 1n, 1n, '3'],
  // 2.3 × 1.5 = 3.45
  [4, 15n, 10n, '4'],
  // 9.2 / 4 × 1.3043… : just over and exactly 3
  [4, 30n, 23n, '3'],
  [4, 1304348n, 1000000n, '4'],
  [46, 5n, 1n, '1'],
  [46, 500001n, 100000n, '2'],
  [1, 1n, 10n, '1'],
  [1, 999999999n, 1n, '1000000'],
];

for (const [staff, num, den, cap] of CAPS) {
  test(`9.2 places, ${staff} inspectors, ${num}/${den} of the average: ${cap}`, async (t) => {
    t.deepEqual(
      await capsOf(average(num, den), inspectors(staff)),
      Array.from({ length: staff }, () => cap),
    );
  });
}

test('a row’s own cap wins if it is lower', async (t) => {
  const staff = [inspector('I1', { cap: 2 }), inspector('I2', { cap: 9 }), inspector('I3')];
  t.deepEqual(await capsOf({ kind: 'number', visits: 5 }, staff), ['2', '5', '5']);
});

test('who is left out does not lower the average', async (t) => {
  const staff = [...inspectors(4), inspector('gone', { state: 'left' })];
  t.deepEqual(await capsOf(average(1n, 1n), staff), ['3', '3', '3', '3']);
});

test('a third of three strata sums exactly', async (t) => {
  // 3 × 1 × 1/3 × 2 places = 2 = exactly the average of two inspectors, no more
  const rules = new Map(['A', 'B', 'C'].map((id) => [id, count(1)] as const));
  const thirds = ['A', 'B', 'C'].flatMap((risk) => [
    ...entities(`${risk}c`, 1, { risk }),
    ...entities(`${risk}h`, 2, { risk, industry: 'H1' }),
  ]);
  const result = await frozen({
    plan: plan({ strata: { ...STRATA, rules }, departments: [market(average(1n, 1n)), others] }),
    entities: thirds,
    inspectors: inspectors(2),
  });
  t.deepEqual(
    linesOf(result, 'inspectors.market.ndjson').map((line) => line[3]),
    ['1', '1'],
  );
});
