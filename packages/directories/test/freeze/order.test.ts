import { checkManifest } from '@double-random/core';
import type { EntityRecord, FreezeProgress, InspectionRecord, InspectorRecord, Plan, RecusalRecord } from '@double-random/directories';
import test from 'ava';
import fc from 'fast-check';
import { entities, entity, inspection, inspector } from './directories.js';
import { frozen, refused, textOf } from './freezing.js';
import { cooperating, department, NO_FILTER, plan } from './plans.js';

const oneOf = <Value>(...values: readonly Value[]) => fc.constantFrom(...values);

const entityArbitrary = fc
  .record({
    id: oneOf('E', 'e', 'E1', 'E-1', 'E.1', 'Z', '0', '91', '9a'),
    risk: oneOf('A', 'B', '高'),
    region: oneOf('330106', '330108', ''),
    industry: oneOf('C2610', 'H6110'),
    tags: fc.subarray(['锅炉', '餐饮']),
    state: oneOf<EntityRecord['state']>('existing', 'existing', 'cancelled'),
    lastInspected: oneOf(null, '2026-01-05', '2020-01-05'),
  })
  .map(({ id, ...changes }) => entity(id, changes));

const inspectorArbitrary = fc
  .record({
    id: oneOf('1', '2', '10', 'a', 'B'),
    department: oneOf('market', 'ecology', 'fire'),
    regions: fc.subarray(['3301', '330106', '330108']),
    qualifications: fc.subarray(['boilers', 'food']),
    leader: fc.boolean(),
    cap: oneOf(null, 1, 7),
  })
  .map(({ id, ...changes }) => inspector(id, changes));

const inspectionArbitrary = fc
  .record({
    entity: oneOf('E', 'E1', 'Z'),
    date: oneOf('2025-06-01', '2026-01-01', '2026-02-01'),
    department: oneOf('market', 'ecology'),
    inspectors: fc.subarray(['1', '2', 'a']),
  })
  .map(({ entity: id, date, ...changes }) => inspection(id, date, changes));

const recusalArbitrary = fc.record({
  department: oneOf('market', 'ecology'),
  entity: oneOf('E', 'Z'),
  inspector: oneOf('1', 'B'),
  reason: oneOf('a', 'b'),
});

const PLAN: Plan = plan({
  departments: [
    department({
      cap: { kind: 'average', factor: { num: 3n, den: 2n } },
      requires: [{ condition: { ...NO_FILTER, tag: ['锅炉'] }, qualification: 'boilers' }],
    }),
    cooperating('ecology', { checks: { ...NO_FILTER, industry: ['C'] } }),
  ],
  strata: {
    by: 'risk',
    names: new Map([['高', 'high']]),
    rules: new Map(),
    fallback: { rule: { rate: [1, 3], rounding: 'half-up', minimum: 1, maximum: null }, reserve: 1 },
  },
  frequency: [
    { risk: ['A'], department: null, kind: 'interval', unit: 'months', length: 1 },
    { risk: [], department: 'market', kind: 'per-year', visits: 2 },
  ],
  recusals: { pairs: true, notSameInspectorAsLastTime: true },
});

interface Directories {
  readonly entities: readonly EntityRecord[];
  readonly inspectors: readonly InspectorRecord[];
  readonly inspections: readonly InspectionRecord[];
  readonly recusals: readonly RecusalRecord[];
}

/** One entity is always in order, so that the pool is never empty. */
const directories = fc.record({
  entities: fc.uniqueArray(entityArbitrary, { selector: ({ id }) => id }).map((list) => [...list, entity('sound')]),
  inspectors: fc.uniqueArray(inspectorArbitrary, { selector: ({ id, department: who }) => `${who} ${id}` }),
  inspections: fc.array(inspectionArbitrary),
  recusals: fc.array(recusalArbitrary),
});

const shuffled = <Value>(list: readonly Value[]) => fc.shuffledSubarray([...list], { minLength: list.length, maxLength: list.length });

const inTwoOrders = directories.chain(({ entities, inspectors, inspections, recusals }) =>
  fc.tuple(
    fc.constant<Directories>({ entities, inspectors, inspections, recusals }),
    fc.record({
      entities: shuffled(entities),
      inspectors: shuffled(inspectors),
      inspections: shuffled(inspections),
      recusals: shuffled(recusals),
    }),
  ),
);

test('the order of the records changes no byte of any file', async (t) => {
  await t.notThrowsAsync(() =>
    fc.assert(
      fc.asyncProperty(inTwoOrders, async ([one, other]) => {
        const a = await frozen({ plan: PLAN, ...one });
        const b = await frozen({ plan: { ...PLAN, departments: [...PLAN.departments].reverse() }, ...other });
        const read = (result: typeof a) => [...result.files.keys()].map((name) => [name, textOf(result, name)]);
        return JSON.stringify([read(a), a.persons, a.summary]) === JSON.stringify([read(b), b.persons, b.summary]);
      }),
      { numRuns: 300, seed: 20260302 },
    ),
  );
});

/** The list in pages of the sizes given, over and over; some pages may be empty. Each page comes in a later turn of the event loop. */
async function* inPages<Row>(list: readonly Row[], sizes: readonly number[]): AsyncGenerator<readonly Row[], void, void> {
  for (let from = 0, page = 0; from < list.length; page++) {
    const size = sizes[page % sizes.length] as number;
    await new Promise((resolve) => setImmediate(resolve));
    yield list.slice(from, from + size);
    from += size;
  }
}

const pageSizes = fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 0, max: 3 })).map((sizes) => [...sizes]);

const outcomeOf = (result: Awaited<ReturnType<typeof frozen>>): string =>
  JSON.stringify([[...result.files.keys()].map((name) => [name, textOf(result, name)]), result.persons, result.summary, result.warnings]);

test('records in memory and records in pages of any size and order yield the same', async (t) => {
  await t.notThrowsAsync(() =>
    fc.assert(
      fc.asyncProperty(inTwoOrders, pageSizes, async ([one, other], sizes) => {
        const inMemory = await frozen({ plan: PLAN, ...one });
        const sorted = [...other.entities].sort((a, b) => (a.id < b.id ? -1 : 1));
        const paged = (entityList: readonly EntityRecord[]) =>
          frozen({
            plan: PLAN,
            entities: inPages(entityList, sizes),
            inspectors: inPages(other.inspectors, sizes),
            inspections: inPages(other.inspections, sizes),
            recusals: inPages(other.recusals, sizes),
          });
        const expected = outcomeOf(inMemory);
        return outcomeOf(await paged(other.entities)) === expected && outcomeOf(await paged(sorted)) === expected;
      }),
      { numRuns: 200, seed: 20260302 },
    ),
  );
});

test('duplicates are told with both records, in pages as in memory, sorted or not', async (t) => {
  for (const ids of [
    ['A', 'B', 'B', 'C', 'A', 'C', 'C'],
    ['C', 'A', 'B', 'A', 'C'],
    ['A', 'A', 'A'],
  ]) {
    const list = ids.map((id) => entity(id));
    const seen = new Map<string, number>();
    const expected = ids.flatMap((id, i) => {
      const first = seen.get(id);
      if (first === undefined) seen.set(id, i + 1);
      return first === undefined ? [] : [{ code: 'duplicate-entity', place: { path: 'entities' }, details: { id, first, second: i + 1 } }];
    });
    t.deepEqual(await refused({ entities: list }), expected);
    t.deepEqual(await refused({ entities: inPages(list, [2]) }), expected);
  }
});

test('a freeze tells how far it is after each page, and pauses there', async (t) => {
  const told: FreezeProgress[] = [];
  let pauses = 0;
  await frozen({
    entities: inPages(entities('E', 5), [2]),
    items: [],
    plan: plan({ departments: [department({ items: [] })] }),
    onProgress: (progress) => told.push(progress),
    pause: async () => {
      pauses++;
    },
  });
  t.deepEqual(told, [
    { stage: 'entities', done: 2 },
    { stage: 'entities', done: 4 },
    { stage: 'entities', done: 5 },
    { stage: 'inspectors', done: 2 },
  ]);
  // one more for the department
  t.is(pauses, told.length + 1);
});

test('what a source of records throws comes through', async (t) => {
  async function* broken(): AsyncGenerator<readonly EntityRecord[], void, void> {
    yield entities('E', 2);
    throw new Error('the database is gone');
  }
  await t.throwsAsync(frozen({ entities: broken() }), { message: 'the database is gone' });
});

test('what is frozen obeys the protocol: sorted lines, disjoint pools, a sound manifest', async (t) => {
  const sortedAndDistinct = (keys: readonly string[]) => keys.every((key, i) => i === 0 || (keys[i - 1] as string) < key);
  await t.notThrowsAsync(() =>
    fc.assert(
      fc.asyncProperty(directories, async (records) => {
        const result = await frozen({ plan: PLAN, ...records });
        const lines = (name: string) => textOf(result, name).split('\n').slice(0, -1);
        const ids = (name: string) => lines(name).map((line) => (JSON.parse(line) as string[])[0] as string);
        const pool = ids('entities.ndjson');
        const excluded = ids('exclusions.ndjson');
        const triples = lines('recusals.ndjson').map((line) => JSON.parse(line) as [string, string, string]);
        return (
          checkManifest(JSON.parse(textOf(result, 'manifest.json'))).ok &&
          [pool, excluded, ids('inspectors.market.ndjson'), ids('inspectors.ecology.ndjson'), lines('recusals.ndjson')].every(
            sortedAndDistinct,
          ) &&
          pool.length + excluded.length === records.entities.length &&
          !pool.some((id) => excluded.includes(id)) &&
          triples.every(([who, id, person]) => pool.includes(id) && ids(`inspectors.${who}.ndjson`).includes(person))
        );
      }),
      { numRuns: 300, seed: 20260302 },
    ),
  );
});
