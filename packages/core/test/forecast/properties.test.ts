/** What must hold of a forecast whatever the pools are. */

import type { Check, EntityLine, Forecast, InspectorLine, RecusalLine, TeamRole } from '@double-random/core';
import test from 'ava';
import fc from 'fast-check';
import { type Draft, forecastOf, inspector } from './frozen.js';

const QUALIFICATIONS = ['a', 'b'] as const;
const REGIONS = ['1', '2'] as const;

const some = fc.subarray([...QUALIFICATIONS]);

const roster = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 3 }), some, fc.subarray([...REGIONS], { minLength: 1 })), { maxLength: 6 })
  .map((people) => people.map(([cap, held, regions], i): InspectorLine => inspector(`i${i}`, cap, held, regions)));

const team = fc
  .array(fc.tuple(some, fc.integer({ min: 1, max: 2 })), { minLength: 1, maxLength: 3 })
  .map((roles) => roles.map(([requires, count], r): TeamRole => ({ role: `r${r}`, requires, count })));

const pool = fc
  .array(fc.tuple(fc.constantFrom('s', 't'), fc.constantFrom(...REGIONS), some, fc.boolean()), { minLength: 2, maxLength: 10 })
  .map((found) =>
    found.map(([stratum, region, asks, both], i): EntityLine => {
      const checks: Check[] = both
        ? [
            ['d', asks],
            ['e', []],
          ]
        : [['d', asks]];
      return [`x${i}`, '', i < 2 ? (['s', 't'] as const)[i as 0 | 1] : stratum, region, checks];
    }),
  );

const draft: fc.Arbitrary<Draft> = fc
  .record({
    entities: pool,
    teams: fc.tuple(team, team),
    rosters: fc.tuple(roster, roster),
    recused: fc.array(fc.tuple(fc.nat(9), fc.nat(5)), { maxLength: 4 }),
  })
  .map(({ entities, teams, rosters, recused }) => {
    const populationOf = (id: string): number => entities.filter(([, , stratum]) => stratum === id).length;
    const pairs = new Set(
      recused.flatMap(([e, i]) => (e < entities.length && i < rosters[0].length ? [JSON.stringify(['d', `x${e}`, `i${i}`])] : [])),
    );
    return {
      strata: { s: [Math.ceil(populationOf('s') / 2), 0], t: [populationOf('t'), 0] },
      departments: [
        { id: 'd', team: teams[0], inspectors: rosters[0] },
        { id: 'e', team: teams[1], inspectors: rosters[1] },
      ],
      entities,
      recusals: [...pairs].map((text) => JSON.parse(text) as RecusalLine),
    };
  });

const close = (a: number, b: number): boolean => Math.abs(a - b) < 1e-9;

const sum = (numbers: readonly number[]): number => numbers.reduce((all, n) => all + n, 0);

/** What is wrong with a forecast, in words. */
function* faults({ departments, bottlenecks, certain, bestGuess }: Forecast): Generator<string> {
  for (const { department, loads, shortfall, scarce, predictability } of departments) {
    const own = bottlenecks.filter((bottleneck) => bottleneck.department === department);
    if (!close(sum(loads.inspectors.map(({ mean }) => mean)), loads.filled)) yield 'loads do not add up';
    if (loads.inspectors.some(({ worst, cap, mean }) => worst > cap || mean > worst)) yield 'more than the cap';
    if (!close(sum(own.map(({ short }) => short.mean)), shortfall.mean)) yield 'empty slots do not add up';
    if (own.some(({ short, contested }) => short.share > shortfall.share || contested < short.share)) yield 'shares do not nest';
    if (own.some(({ alwaysShort, entities }) => alwaysShort > entities)) yield 'more short than there are';
    if (own.some(({ eligible, capacity }) => (eligible.length === 0) !== (capacity === 0))) yield 'capacity without people';
    if (scarce.some(({ share }) => share > shortfall.share)) yield 'scarce without a shortage';
    const best = predictability.best?.probability ?? 0;
    if (best > 1 + 1e-9 || predictability.median > best) yield 'no probability';
    if (best > (bestGuess?.probability ?? 0)) yield 'not the best guess';
  }
  if (certain.length > 0 && !close(bestGuess?.probability ?? 0, 1) && bestGuess?.basis !== 'simulated')
    yield 'certain, but not the best guess';
}

test('loads, empty slots, shares and probabilities fit together', async (t) => {
  await fc.assert(
    fc.asyncProperty(draft, async (pools) => [...faults(await forecastOf(pools, 12))].length === 0),
    { seed: 20260301, numRuns: 150 },
  );
  t.pass();
});

test('where every inspector could go everywhere and has room, nothing is short and expectation is met', async (t) => {
  await fc.assert(
    fc.asyncProperty(draft, async ({ recusals: _, ...pools }) => {
      const departments = pools.departments.map(({ id, team: roles }) => ({
        id,
        team: roles,
        inspectors: Array.from({ length: 8 }, (_none, i) => inspector(`i${i}`, 99, QUALIFICATIONS)),
      }));
      const found = await forecastOf({ ...pools, departments }, 8);
      const populationOf = (id: string): number => pools.entities.filter(([, , stratum]) => stratum === id).length;
      const drawn = Math.ceil(populationOf('s') / 2) + populationOf('t');
      const [first] = found.departments;
      return (
        found.bottlenecks.length === 0 &&
        found.departments.every(({ shortfall }) => shortfall.worst === 0) &&
        close(first?.loads.expectedSlots ?? 0, drawn * (first?.teamSize ?? 0)) &&
        first?.loads.filled === drawn * (first?.teamSize ?? 0)
      );
    }),
    { seed: 20260302, numRuns: 60 },
  );
  t.pass();
});
