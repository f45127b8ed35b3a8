/** The public statistics, computed once more from what the public has: the open data of the year and the bundles of its draws. Written without the service's own counting. */

import type { Result } from '@double-random/core';
import test from 'ava';
import { textOf, zipOf } from '../draws/over-http.js';
import type { TestClient } from '../support/client.js';
import { ENGINES } from '../support/engines.js';
import { cityWithResults } from './city.js';

type Row = Readonly<Record<string, string | number | null>>;

async function rowsOf(anybody: TestClient, file: string): Promise<readonly Row[]> {
  const { status, body } = await anybody.get(`/api/v1/public/open-data/2026/${file}.ndjson`);
  if (status !== 200) throw new Error(`${file}: ${status}`);
  return String(body)
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Row);
}

/** `group: count/of`. */
const line = (count: number, of: number | null = null, group = ''): string => `${group}: ${count}/${of ?? '-'}`;

function tally<Of>(things: readonly Of[], keyOf: (thing: Of) => string): [string, Of[]][] {
  const groups: Record<string, Of[]> = {};
  for (const thing of things) groups[keyOf(thing)] = [...(groups[keyOf(thing)] ?? []), thing];
  return Object.entries(groups).sort(([a], [b]) => (a < b ? -1 : 1));
}

async function resultsAgain(anybody: TestClient): Promise<Record<string, string[]>> {
  const [results, allItems, visits] = [
    await rowsOf(anybody, 'results'),
    await rowsOf(anybody, 'result-items'),
    await rowsOf(anybody, 'visits'),
  ];
  const standing = results.filter(({ state }) => state === 'published' || state === 'objection_open' || state === 'upheld');
  const resultOf = new Map(standing.map((row) => [row['result'], row]));
  const riskOf = new Map(visits.map((row) => [row['visit'], row['risk']]));
  const items = allItems.filter(({ result }) => resultOf.has(result ?? ''));
  const problems = (rows: readonly Row[]): number => rows.filter(({ outcome }) => outcome === 'problem').length;
  const departments = standing.map(
    ({ result }) => new Set(items.filter((item) => item['result'] === result).map(({ department }) => department)).size,
  );
  const single = departments.reduce((sum, count) => sum + count, 0);
  const perEntity = tally(standing, ({ entity }) => String(entity)).map(([, own]) => own.length);
  const all = standing.length;
  return {
    results: [line(all)],
    'results-corrected': [line(standing.filter(({ edition }) => Number(edition) > 1).length, all)],
    'results-withdrawn': [line(results.filter(({ state }) => state === 'withdrawn').length)],
    'published-in-time': [line(standing.filter(({ lateDays }) => lateDays === 0).length, all)],
    'problem-rate': [line(problems(items), items.length)],
    'problem-rate-of-visits': [line(standing.filter((row) => Number(row['problems']) > 0).length, all)],
    'not-found-rate': [line(items.filter(({ outcome }) => outcome === 'not-found').length, items.length)],
    'problem-rate-by-class': tally(items, ({ result }) => String(riskOf.get(resultOf.get(result ?? '')?.['visit'] ?? ''))).map(
      ([risk, rows]) => line(problems(rows), rows.length, risk),
    ),
    'problem-rate-by-item': tally(items, ({ department, item }) => `${department} ${item}`).map(([group, rows]) =>
      line(problems(rows), rows.length, group),
    ),
    'joint-visits': [line(departments.filter((count) => count > 1).length, all)],
    'entities-visited': [line(perEntity.length)],
    'visits-per-entity': [line(all, perEntity.length)],
    'entities-by-visits': tally(perEntity, String).map(([times, entities]) => line(entities.length, perEntity.length, times)),
    'visits-saved': [line(single - all, single)],
  };
}

async function visitsAgain(anybody: TestClient): Promise<Record<string, string[]>> {
  const visits = (await rowsOf(anybody, 'visits')).filter(({ droppedAt }) => droppedAt === null);
  const results = await rowsOf(anybody, 'results');
  const made = new Set(results.map(({ visit }) => visit));
  // A tombstone does not tell of which visit it is; there is one for each.
  const withdrawn = results.filter(({ state }) => state === 'withdrawn').length;
  const going = new Set(visits.map(({ visit }) => visit));
  const places = (await rowsOf(anybody, 'visit-inspectors')).filter(({ visit, inspector }) => going.has(visit ?? '') && inspector !== null);
  const loads = tally(places, ({ department }) => String(department)).map(
    ([department, own]) =>
      [department, tally(own, ({ inspector }) => String(inspector)).map(([, held]) => held.length), own.length] as const,
  );
  const draws = await rowsOf(anybody, 'draws');
  return {
    'publication-rate': [line(visits.filter(({ visit }) => made.has(visit ?? '')).length + withdrawn, visits.length)],
    'inspectors-by-visits': loads.flatMap(([department, counts]) =>
      tally(counts, (count) => String(count).padStart(4)).map(([count, alike]) =>
        line(alike.length, counts.length, `${department} ${count.trim()}`),
      ),
    ),
    'visits-per-inspector': loads.map(([department, counts, all]) => line(all, counts.length, department)),
    'draws-held': [line(draws.filter(({ state }) => state === 'drawn').length)],
    'draws-voided': [line(draws.filter(({ state }) => state === 'voided').length)],
  };
}

async function coverageAgain(anybody: TestClient): Promise<Record<string, string[]>> {
  const keyOf = ({ department, item }: Row): string => `${department} ${item}`;
  const listed = await rowsOf(anybody, 'items');
  const binding = new Set(
    (await rowsOf(anybody, 'plans')).filter(({ edition, inForce }) => edition === inForce).map(({ plan, edition }) => `${plan} ${edition}`),
  );
  const tasks = (await rowsOf(anybody, 'planned-tasks')).filter(({ plan, edition }) => binding.has(`${plan} ${edition}`));
  const named = new Set(tasks.map(({ plannedTask, edition }) => `${plannedTask} ${edition}`));
  const planned = (await rowsOf(anybody, 'planned-items')).filter(({ plannedTask, edition }) => named.has(`${plannedTask} ${edition}`));
  const covered = new Set([...planned, ...(await rowsOf(anybody, 'draw-items'))].map(keyOf));
  const lines = (of: (rows: readonly Row[], group: string) => string): string[] => [
    of(listed, ''),
    ...tally(listed, ({ department }) => String(department)).map(([department, own]) => of(own, department)),
  ];
  const isJoint = ({ plannedTask, edition, department }: Row): boolean =>
    planned.some((item) => item['plannedTask'] === plannedTask && item['edition'] === edition && item['department'] !== department);
  return {
    coverage: lines((rows, group) => line(rows.filter((row) => covered.has(keyOf(row))).length, rows.length, group)),
    'joint-rate': lines((_, group) => {
      const own = tasks.filter(({ department }) => group === '' || department === group);
      return line(own.filter(isJoint).length, own.length, group);
    }),
  };
}

interface Test {
  readonly statistic: string | null;
  readonly degrees: number;
}

interface Statistics {
  readonly figures: readonly {
    readonly id: string;
    readonly rows: readonly { readonly group: readonly string[]; readonly count: number; readonly of: number | null }[];
  }[];
  readonly draws: {
    readonly strata: readonly (Test & {
      readonly stratum: string;
      readonly cells: readonly { readonly districts: readonly string[]; readonly observed: number; readonly expected: string }[];
    })[];
    readonly departments: readonly (Test & { readonly department: string; readonly testedPlaces: number })[];
  };
}

const parsed = <Line>(text: string): Line[] =>
  text
    .split('\n')
    .filter((one) => one !== '')
    .map((one) => JSON.parse(one) as Line);

for (const engine of ENGINES) {
  test(`${engine}: every public figure follows from the open data of the year, and draws against expectation from their public bundles`, async (t) => {
    const { anybody, draw } = await cityWithResults(t, engine);
    const { figures, draws } = (await anybody.get('/api/v1/public/statistics?year=2026')).body as Statistics;
    const told = Object.fromEntries(
      figures.map(({ id, rows }) => [id, rows.map(({ group, count, of }) => line(count, of, group.join(' ')))]),
    );
    const again = { ...(await resultsAgain(anybody)), ...(await visitsAgain(anybody)), ...(await coverageAgain(anybody)) };
    t.deepEqual(told, again);
    t.deepEqual(told['visits-saved'], [line(4, 9)]);

    const bundle = await zipOf(await anybody.fetch(`/api/v1/public/draws/${draw}/bundle.zip`));
    const result = JSON.parse(await textOf(bundle, 'result.json')) as Result;
    const pool = parsed<[string, string, string, string]>(await textOf(bundle, 'entities.ndjson'));
    const selected = new Set(result.selected.map(([, , id]) => id));
    for (const { stratum, cells, statistic, degrees } of draws.strata) {
      const own = pool.filter(([, , of]) => of === stratum);
      const n = own.filter(([id]) => selected.has(id)).length;
      const shown = cells.map(({ districts, observed, expected }) => [observed, expected, districts.length]);
      const counted = cells.map(({ districts }) => {
        const there = own.filter(([, , , region]) => districts.includes(region.slice(0, 6)));
        return [there.filter(([id]) => selected.has(id)).length, ((n * there.length) / own.length).toFixed(2), districts.length];
      });
      t.deepEqual(shown, counted);
      // Six and three of two districts: less than five is expected of each, so that nothing is tested.
      t.deepEqual([cells.length, statistic, degrees], [1, null, 0]);
    }
    for (const { department, statistic, degrees, testedPlaces } of draws.departments) {
      const staff = parsed<[string, string[], string[], string]>(await textOf(bundle, `inspectors.${department}.ndjson`));
      const teams = result.teams.filter(([of]) => of === department).map(([, , seats]) => seats.map(([, inspector]) => inspector));
      let [again, freedom, seats] = [0, 0, 0];
      for (const [, alike] of tally(staff, ([, regions, qualifications, cap]) => JSON.stringify([regions, qualifications, cap]))) {
        const ids = alike.map(([id]) => id);
        const held = ids.map((id) => teams.filter((team) => team.includes(id)).length);
        const [m, places] = [ids.length, held.reduce((sum, count) => sum + count, 0)];
        if (m < 3 || places < 10 || (places * places) / m < 10) continue;
        const variance = teams.reduce((sum, team) => {
          const k = team.filter((id) => id !== null && ids.includes(id)).length;
          return sum + (k * (m - k)) / (m * (m - 1));
        }, 0);
        again += held.reduce((sum, count) => sum + (count - places / m) ** 2, 0) / variance;
        freedom += m - 1;
        seats += places;
      }
      t.deepEqual([testedPlaces, degrees], [seats, freedom], department);
      t.is(statistic, freedom === 0 ? null : again.toFixed(2), department);
    }
    t.true(draws.departments.some(({ degrees }) => degrees > 0));
  });
}
