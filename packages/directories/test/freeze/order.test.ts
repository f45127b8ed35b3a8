import { checkManifest } from '@double-random/core';
import type { EntityRecord, InspectionRecord, InspectorRecord, Plan, RecusalRecord } from '@double-random/directories';
import test from 'ava';
import fc from 'fast-check';
import { entity, inspection, inspector } from './directories.js';
import { frozen, textOf } from './freezing.js';
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

test('the order of the records changes no byte of any file', (t) => {
  t.notThrows(() =>
    fc.assert(
      fc.property(inTwoOrders, ([one, other]) => {
        const a = frozen({ plan: PLAN, ...one });
        const b = frozen({ plan: { ...PLAN, departments: [...PLAN.departments].reverse() }, ...other });
        const read = (result: typeof a) => [...result.files.keys()].map((name) => [name, textOf(result, name)]);
        return JSON.stringify([read(a), a.persons, a.summary]) === JSON.stringify([read(b), b.persons, b.summary]);
      }),
      { numRuns: 300, seed: 20260302 },
    ),
  );
});

test('what is frozen obeys the protocol: sorted lines, disjoint pools, a sound manifest', (t) => {
  const sortedAndDistinct = (keys: readonly string[]) => keys.every((key, i) => i === 0 || (keys[i - 1] as string) < key);
  t.notThrows(() =>
    fc.assert(
      fc.property(directories, (records) => {
        const result = frozen({ plan: PLAN, ...records });
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
