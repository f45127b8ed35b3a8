import test from 'ava';
import { drawCounting } from '../../dist/acts/statistics/count-draws.js';
import { findDraw } from '../../dist/store/draws/draws.js';
import type { Visit } from '../../dist/visits/visit.js';
import { publishedVisit } from '../follow-ups/published.js';
import { ENGINES } from '../support/engines.js';
import { cityWithResults } from './city.js';

interface Statistics {
  readonly year: number;
  readonly figures: readonly {
    readonly id: string;
    readonly zh: string;
    readonly rows: readonly {
      readonly group: readonly string[];
      readonly count: number;
      readonly of: number | null;
      readonly text: string | null;
    }[];
  }[];
  readonly draws: {
    readonly held: number;
    readonly counted: number;
    readonly entities: { readonly degrees: number };
    readonly strata: readonly { readonly stratum: string; readonly population: number; readonly selected: number }[];
    readonly departments: readonly {
      readonly department: string;
      readonly places: number;
      readonly groups: number;
      readonly degrees: number;
    }[];
  };
}

const linesOf = (body: unknown): Record<string, string[]> =>
  Object.fromEntries(
    (body as Statistics).figures.map(({ id, rows }) => [
      id,
      rows.map(({ group, count, of, text }) => `${group.join(' ')}: ${count}/${of ?? '-'} ${text ?? '-'}`),
    ]),
  );

/** `problems/items text` of the visits of a class, with the items and problems of `cityWithResults` in their order. */
function byClass(visits: readonly Visit[]): string[] {
  const [items, problems] = [
    [2, 2, 1, 2, 2],
    [0, 1, 1, 0, 0],
  ];
  return ['A', 'B'].flatMap((risk) => {
    const sum = (counts: readonly number[] | undefined): number =>
      (counts ?? []).reduce((total, count, index) => total + (visits[index]?.facts.risk === risk ? count : 0), 0);
    const [count, of] = [sum(problems), sum(items)];
    return of === 0 ? [] : [`${risk}: ${count}/${of} ${((100 * count) / of).toFixed(1)}%`];
  });
}

for (const engine of ENGINES) {
  test(`${engine}: the statistics of a year with one joint task, by hand`, async (t) => {
    const { anybody, visits, service } = await cityWithResults(t, engine);
    const { status, body } = await anybody.get('/api/v1/public/statistics?year=2026');
    t.is(status, 200);
    const lines = linesOf(body);
    const { 'inspectors-by-visits': byVisits, ...figures } = lines;
    t.deepEqual(figures, {
      results: [': 5/- -'],
      'results-corrected': [': 1/5 20.0%'],
      'results-withdrawn': [': 1/- -'],
      'published-in-time': [': 4/5 80.0%'],
      'problem-rate': [': 2/9 22.2%'],
      'problem-rate-of-visits': [': 2/5 40.0%'],
      'not-found-rate': [': 2/9 22.2%'],
      'problem-rate-by-class': byClass(visits),
      'problem-rate-by-item': ['ecology HB-01: 0/4 0.0%', 'market SC-01: 2/5 40.0%'],
      'joint-visits': [': 4/5 80.0%'],
      'entities-visited': [': 5/- -'],
      'visits-per-entity': [': 5/5 1.00'],
      'entities-by-visits': ['1: 5/5 100.0%'],
      'visits-saved': [': 4/9 44.4%'],
      'publication-rate': [': 6/9 66.7%'],
      coverage: [': 2/2 100.0%', 'ecology: 1/1 100.0%', 'market: 1/1 100.0%'],
      'joint-rate': [': 0/0 -', 'ecology: 0/0 -', 'market: 0/0 -'],
      'visits-per-inspector': figures['visits-per-inspector'],
      'draws-held': [': 1/- -'],
      'draws-voided': [': 0/- -'],
    });
    // Nine visits with two places of each department: eighteen places, however they fell.
    t.true(figures['visits-per-inspector']?.every((line) => /: 18\/\d+ /.test(line)));
    const places = (byVisits ?? []).map((line) => /^(\w+) (\d+): (\d+)\//.exec(line) ?? []);
    for (const department of ['ecology', 'market'])
      t.is(
        places.reduce((sum, [, of, each, inspectors]) => sum + (of === department ? Number(each) * Number(inspectors) : 0), 0),
        18,
      );
    const { draws } = body as Statistics;
    t.deepEqual([draws.held, draws.counted], [1, 1]);
    t.deepEqual(
      draws.strata.map(({ stratum, population, selected }) => [stratum, population, selected]),
      [
        ['A', 30, 6],
        ['B', 10, 3],
      ],
    );
    t.deepEqual(
      draws.departments.map(({ department, places: filled }) => [department, filled]),
      [
        ['ecology', 18],
        ['market', 18],
      ],
    );
    await drawCounting.run(service, new AbortController().signal);
    t.is((await service.store.db('audit_entries').where({ event: 'draw.counted' })).length, 1);

    await publishedVisit(service, visits[6] as Visit, { market: {}, ecology: {} });
    const after = linesOf((await anybody.get('/api/v1/public/statistics?year=2026')).body);
    t.deepEqual(
      [after['results'], after['publication-rate']],
      [[': 6/- -'], [': 7/9 77.8%']],
      'what is kept is not older than what is published',
    );
  });

  test(`${engine}: departments see their own progress and workload beside, auditors everybody's, the public nobody's`, async (t) => {
    const { as, anybody, service } = await cityWithResults(t, engine);
    service.outside.setNow('2026-12-15T01:00:00.000Z');
    const [market, culture, auditor] = [await as('market-planner'), await as('culture-planner'), await as('auditor')];
    const own = linesOf((await market.get('/api/v1/statistics?year=2026')).body);
    t.deepEqual(own['completion'], ['market: 6/9 66.7%']);
    t.deepEqual(own['publication-overdue'], ['market: 0/9 0.0%']);
    // Of the late and the single visit and of the one that the test withdrew past its act; that of the corrected one was cancelled with its first edition.
    t.deepEqual(own['follow-ups-open'], ['market order-to-correct: 3/- -']);
    t.deepEqual(own['follow-ups-overdue'], ['market order-to-correct: 3/3 100.0%']);
    t.true(own['workload']?.every((line) => line.startsWith('market M')));
    const others = linesOf((await market.get('/api/v1/statistics?year=2026&department=ecology')).body);
    t.false('workload' in others);
    t.deepEqual(others['problem-rate'], [': 0/4 0.0%']);
    t.deepEqual(others['results'], [': 4/- -']);
    t.deepEqual(linesOf((await culture.get('/api/v1/statistics')).body)['workload'], []);
    const all = linesOf((await auditor.get('/api/v1/statistics')).body);
    t.deepEqual(all['completion'], ['ecology: 5/9 55.6%', 'market: 6/9 66.7%']);
    const seen = JSON.stringify((await anybody.get('/api/v1/public/statistics?year=2026')).body);
    t.false(/"M\d\d"|"E\d\d"/.test(seen), 'no inspector by id');
    t.is((await anybody.get('/api/v1/statistics')).status, 401);
  });

  test(`${engine}: another year, task or department counts only its own; the CSV file says the same, and the same answer is not sent twice`, async (t) => {
    const { anybody, as, visits } = await cityWithResults(t, engine);
    const linesAt = async (query: string) => linesOf((await anybody.get(`/api/v1/public/statistics?${query}`)).body);
    const before = await linesAt('year=2025');
    t.deepEqual([before['results'], before['publication-rate'], before['draws-held']], [[': 0/- -'], [': 0/0 -'], [': 0/- -']]);
    const task = await linesAt(`year=2026&task=${visits[0]?.task}`);
    t.deepEqual([task['results'], task['publication-rate'], 'coverage' in task], [[': 5/- -'], [': 6/9 66.7%'], false]);
    t.deepEqual((await linesAt('year=2026&task=none'))['publication-rate'], [': 0/0 -']);
    t.deepEqual((await linesAt('year=2026&department=culture'))['results'], [': 0/- -']);
    t.is((await anybody.get('/api/v1/public/statistics?year=1999')).status, 400);

    const file = await anybody.fetch('/api/v1/public/statistics.csv?year=2026&lang=en');
    const lines = (await file.text()).split('\n');
    t.is(lines[0]?.replace('\uFEFF', ''), 'Id,Figure,Group 1,Group 2,Count,Of,Value,Chi-square,Degrees of freedom,Chance');
    t.true(lines.includes('visits-saved,Visits saved,,,4,9,44.4%,,,'));
    t.true(lines.includes('problem-rate-by-item,"Results with a problem, by item",market,SC-01,2,5,40.0%,,,'));
    t.is(lines.filter((line) => line.startsWith('entities-by-district,')).length, 3);
    t.false(lines.some((line) => line.startsWith('workload,')));
    const tag = file.headers.get('etag') ?? '';
    const again = await anybody.fetch('/api/v1/public/statistics.csv?year=2026&lang=en', { headers: { 'if-none-match': tag } });
    t.is(again.status, 304);
    const json = await anybody.get('/api/v1/public/statistics?year=2026');
    const etag = json.headers.get('etag') ?? '';
    t.is((await anybody.send('/api/v1/public/statistics?year=2026', { headers: { 'if-none-match': etag } })).status, 304);
    const own = (await (await as('market-planner')).fetch('/api/v1/statistics.csv?year=2026')).text();
    t.regex(await own, /workload,执法人员工作量（检查次数）,market,M\d\d,\d+,,,,,/);
  });

  test(`${engine}: of a sealed draw nothing is counted in public before it is disclosed`, async (t) => {
    const { anybody, as, service, draw } = await cityWithResults(t, engine, { disclosure: 'sealed' });
    const lines = linesOf((await anybody.get('/api/v1/public/statistics?year=2026')).body);
    t.deepEqual([lines['publication-rate'], lines['inspectors-by-visits'], lines['draws-held']], [[': 0/0 -'], [], [': 0/- -']]);
    const own = linesOf((await (await as('market-planner')).get('/api/v1/statistics?year=2026')).body);
    t.deepEqual(own['completion'], ['market: 6/9 66.7%']);
    t.is((await findDraw(service.store.db, draw))?.disclosedAt, null);
  });
}
