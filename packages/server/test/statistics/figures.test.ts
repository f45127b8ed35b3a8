import test from 'ava';
import { coverageOf } from '../../dist/plans/coverage.js';
import { fraction, hundredthsText } from '../../dist/plans/fraction.js';
import { coverageFigures } from '../../dist/statistics/coverage.js';
import { drawFigures } from '../../dist/statistics/draws/draw-figures.js';
import { FIGURES, type Figure, meanRow, shareRow } from '../../dist/statistics/figure.js';
import { followUpFigures } from '../../dist/statistics/follow-ups.js';
import { type ResultCounts, resultFigures } from '../../dist/statistics/results.js';
import { loadFigures, progressFigures, publicationRate, workload } from '../../dist/statistics/visits.js';

/** Each figure as `group: count/of text`, by its id. */
const linesOf = (figures: readonly Figure[]): Record<string, string[]> =>
  Object.fromEntries(
    figures.map(({ id, rows }) => [
      id,
      rows.map(({ group, count, of, text }) => `${group.join(' ')}: ${count}/${of ?? '-'} ${text ?? '-'}`),
    ]),
  );

test('shares are rounded half up to tenths of a percent, means to hundredths, and of nothing there is neither', (t) => {
  t.is(shareRow(1, 16).text, '6.3%');
  t.is(shareRow(0, 0).text, null);
  t.is(meanRow(4, 3).text, '1.33');
  t.is(meanRow(1, 8).text, '0.13');
  t.is(meanRow(0, 0).text, null);
  t.is(hundredthsText(fraction(2n, 1n)), '2.00');
});

/**
 * Ten results of eight entities: six joint ones of two departments (one late, two with a problem), three of one department (one corrected, with a problem),
 * one of three departments. One more was withdrawn.
 */
const COUNTS: ResultCounts = {
  results: [
    { departments: 2, problem: 0, late: 0, corrected: 0, results: 3 },
    { departments: 2, problem: 1, late: 0, corrected: 0, results: 2 },
    { departments: 2, problem: 0, late: 1, corrected: 0, results: 1 },
    { departments: 1, problem: 0, late: 0, corrected: 0, results: 2 },
    { departments: 1, problem: 1, late: 0, corrected: 1, results: 1 },
    { departments: 3, problem: 0, late: 0, corrected: 0, results: 1 },
  ],
  withdrawn: 1,
  entities: [
    { visits: 2, entities: 2 },
    { visits: 1, entities: 6 },
  ],
  items: [
    { department: 'market', item: 'SC-02', outcome: 'problem', risk: 'B', items: 1 },
    { department: 'market', item: 'SC-01', outcome: 'problem', risk: 'A', items: 2 },
    { department: 'market', item: 'SC-01', outcome: 'no-problem', risk: 'A', items: 6 },
    { department: 'ecology', item: 'HB-01', outcome: 'not-found', risk: '', items: 1 },
    { department: 'ecology', item: 'HB-01', outcome: 'no-problem', risk: 'B', items: 6 },
    { department: 'ecology', item: 'HB-01', outcome: 'not-operating', risk: 'B', items: 2 },
  ],
};

test('figures of results, by hand', (t) => {
  t.deepEqual(linesOf(resultFigures(COUNTS)), {
    results: [': 10/- -'],
    'results-corrected': [': 1/10 10.0%'],
    'results-withdrawn': [': 1/- -'],
    'published-in-time': [': 9/10 90.0%'],
    'problem-rate': [': 3/18 16.7%'],
    'problem-rate-of-visits': [': 3/10 30.0%'],
    'not-found-rate': [': 1/18 5.6%'],
    'problem-rate-by-class': [': 0/1 0.0%', 'A: 2/8 25.0%', 'B: 1/9 11.1%'],
    'problem-rate-by-item': ['ecology HB-01: 0/9 0.0%', 'market SC-01: 2/8 25.0%', 'market SC-02: 1/1 100.0%'],
    'joint-visits': [': 7/10 70.0%'],
    'entities-visited': [': 8/- -'],
    'visits-per-entity': [': 10/8 1.25'],
    'entities-by-visits': ['1: 6/8 75.0%', '2: 2/8 25.0%'],
    // One by one: 6·2 + 3·1 + 1·3 = 18 visits; together: 10.
    'visits-saved': [': 8/18 44.4%'],
  });
});

test('a year without results has counts of 0 and no shares', (t) => {
  const lines = linesOf(resultFigures({ results: [], withdrawn: 0, entities: [], items: [] }));
  t.deepEqual(lines['results'], [': 0/- -']);
  t.deepEqual(lines['problem-rate'], [': 0/0 -']);
  t.deepEqual(lines['visits-saved'], [': 0/0 -']);
  t.deepEqual(lines['entities-by-visits'], []);
});

test('figures of visits and workload, by hand', (t) => {
  const loads = [
    { department: 'market', inspector: 'M1', visits: 3 },
    { department: 'market', inspector: 'M2', visits: 5 },
    { department: 'market', inspector: 'M3', visits: 3 },
    { department: 'ecology', inspector: 'E1', visits: 4 },
  ];
  t.deepEqual(linesOf([publicationRate({ visits: 8, published: 6 }), ...loadFigures(loads), workload(loads)]), {
    'publication-rate': [': 6/8 75.0%'],
    'inspectors-by-visits': ['ecology 4: 1/1 100.0%', 'market 3: 2/3 66.7%', 'market 5: 1/3 33.3%'],
    'visits-per-inspector': ['ecology: 4/1 4.00', 'market: 11/3 3.67'],
    workload: ['ecology E1: 4/- -', 'market M2: 5/- -', 'market M1: 3/- -', 'market M3: 3/- -'],
  });
  t.deepEqual(linesOf(progressFigures([{ department: 'market', visits: 8, entered: 6, overdue: 1 }])), {
    completion: ['market: 6/8 75.0%'],
    'publication-overdue': ['market: 1/8 12.5%'],
  });
});

test('coverage has a row for the city and for each department, or for the one that is asked about', (t) => {
  const report = coverageOf({
    listed: [{ department: 'market', code: 'SC-01', name: '', category: '', key: false }],
    planned: [{ department: 'market', item: 'SC-01' }],
    done: [],
    tasks: [{ department: 'market', tasks: 4, joint: 3 }],
  });
  t.deepEqual(linesOf(coverageFigures(report, null)), {
    coverage: [': 1/1 100.0%', 'market: 1/1 100.0%'],
    'joint-rate': [': 3/4 75.0%', 'market: 3/4 75.0%'],
  });
  t.deepEqual(linesOf(coverageFigures(report, 'market'))['joint-rate'], ['market: 3/4 75.0%']);
  t.deepEqual(linesOf(coverageFigures(report, 'ecology'))['coverage'], []);
});

test('draws and open follow-ups, by hand', (t) => {
  t.deepEqual(linesOf(drawFigures({ held: 3, voided: 1 })), { 'draws-held': [': 3/- -'], 'draws-voided': [': 1/- -'] });
  t.deepEqual(linesOf(followUpFigures([{ department: 'market', kind: 'transfer', open: 4, overdue: 1 }])), {
    'follow-ups-open': ['market transfer: 4/- -'],
    'follow-ups-overdue': ['market transfer: 1/4 25.0%'],
  });
});

test('every figure has its words, in both languages and different ones', (t) => {
  const names = Object.values(FIGURES).flatMap(({ zh, en }) => [zh, en]);
  t.is(new Set(names).size, names.length);
});
