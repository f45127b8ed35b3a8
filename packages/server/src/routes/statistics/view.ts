/** Statistics as the API shows them: figures with their words and whole numbers, and what draws are against expectation. */

import type { Words } from '@double-random/core';
import { z } from 'zod';
import { PAPER_PATHS } from '../../reports/paper-paths.js';
import { type ChiSquare, chanceText, statisticText } from '../../statistics/draws/chi-square.js';
import type { StratumTest } from '../../statistics/draws/entity-test.js';
import type { DepartmentTest } from '../../statistics/draws/inspector-test.js';
import { FIGURE_FORMS, type Figure } from '../../statistics/figure.js';
import type { PublicReport } from '../../statistics/public-report.js';
import type { Scope } from '../../statistics/scope.js';

const words = z.object({ zh: z.string(), en: z.string() });

const figureView = words
  .extend({
    id: z.string(),
    kind: z.enum(['count', 'share', 'mean']),
    groups: z.array(words).readonly().describe('What the members of `group` are'),
    rows: z
      .array(
        z.object({
          group: z.array(z.string()).readonly(),
          count: z.int(),
          of: z.int().nullable(),
          text: z.string().nullable().describe('For reading: count of `of`, rounded half up'),
        }),
      )
      .readonly(),
  })
  .meta({ id: 'Figure' });

const test = z.object({
  statistic: z.string().nullable().describe('χ², two decimals; null: nothing was tested'),
  degrees: z.int().describe('Degrees of freedom'),
  chance: z.string().nullable().describe('Of a deviation at least as large, if every draw was fair'),
});

export const statisticsView = z.object({
  year: z.int(),
  department: z.string().nullable(),
  task: z.string().nullable(),
  figures: z.array(figureView),
  draws: z.object({
    held: z.int(),
    counted: z.int().describe('Of those held; the others follow within a minute'),
    entities: test,
    inspectors: test,
    strata: z.array(
      test.extend({
        stratum: z.string(),
        draws: z.int(),
        population: z.int(),
        selected: z.int(),
        cells: z.array(
          z.object({ districts: z.array(z.string()).readonly(), observed: z.int(), expected: z.string().describe('Two decimals') }),
        ),
      }),
    ),
    departments: z.array(
      test.extend({
        department: z.string(),
        draws: z.int(),
        places: z.int().describe('That were filled'),
        testedPlaces: z.int().describe('Of inspectors alike to others, with enough places to tell'),
        groups: z.int().describe('Groups of inspectors alike that were tested'),
      }),
    ),
  }),
  links: z.object({ report: z.string().nullable().describe('The public report as a PDF; null: of a single task there is none') }),
});

const DECIMALS = 2;

const viewOfTest = (tested: ChiSquare): z.input<typeof test> => ({
  statistic: statisticText(tested),
  degrees: tested.degrees,
  chance: chanceText(tested),
});

const viewOfStratum = ({ tested, cells, ...stratum }: StratumTest) => ({
  ...stratum,
  ...viewOfTest(tested),
  cells: cells.map(({ expected, ...cell }) => ({ ...cell, expected: expected.toFixed(DECIMALS) })),
});

const viewOfDepartment = ({ tested, ...department }: DepartmentTest) => ({ ...department, ...viewOfTest(tested) });

const plain = ({ zh, en }: Words): Words => ({ zh, en });

const viewOfFigure = ({ id, rows }: Figure): z.input<typeof figureView> => {
  const { kind, groups, ...form } = FIGURE_FORMS[id];
  return { id, ...plain(form), kind, groups: groups.map(plain), rows };
};

/** @param own what a department sees of itself */
export const viewOfStatistics = (
  { year, department, task }: Scope,
  { figures, draws, test: { entities, inspectors, strata, departments } }: PublicReport,
  own: readonly Figure[] = [],
): z.input<typeof statisticsView> => ({
  year,
  department,
  task,
  figures: [...figures, ...own].map(viewOfFigure),
  draws: {
    ...draws,
    entities: viewOfTest(entities),
    inspectors: viewOfTest(inspectors),
    strata: strata.map(viewOfStratum),
    departments: departments.map(viewOfDepartment),
  },
  links: { report: task === null ? PAPER_PATHS.annualReport(year, department) : null },
});
