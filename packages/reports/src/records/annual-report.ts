/** 年度统计报告: the figures of a year, as docs/statistics.md defines them, and the draws against expectation. */

import { z } from 'zod';
import { address, department, momentText, named } from './naming.js';

const count = z.int().min(0);

const figure = z.strictObject({
  id: z.string(),
  name: named,
  kind: z.enum(['count', 'share', 'mean']),
  /** What the members of `group` are. */
  groups: z.array(named).readonly(),
  rows: z
    .array(
      z.strictObject({
        /** In words: a department's name, a class, an item's name. */
        group: z.array(named).readonly(),
        count,
        of: count.nullable(),
        /** For reading: `count` of `of`. */
        text: z.string().nullable(),
      }),
    )
    .readonly(),
});

/** A χ² test: `null` where nothing was tested. */
const TESTED = { statistic: z.string().nullable(), degrees: count, chance: z.string().nullable() };

export const annualReportRecord = z.strictObject({
  report: z.literal('annual-report'),
  year: z.int(),
  /** `null`: the whole city. */
  department: department.nullable(),
  /** Who issues it. */
  issuers: z.array(department).readonly(),
  asOf: momentText,
  figures: z.array(figure).readonly(),
  draws: z.strictObject({
    held: count,
    counted: count,
    entities: z.strictObject(TESTED),
    inspectors: z.strictObject(TESTED),
    strata: z
      .array(
        z.strictObject({
          ...TESTED,
          stratum: named,
          draws: count,
          population: count,
          selected: count,
          cells: z.array(z.strictObject({ districts: z.array(named).readonly(), observed: count, expected: z.string() })).readonly(),
        }),
      )
      .readonly(),
    departments: z
      .array(z.strictObject({ ...TESTED, department, draws: count, places: count, testedPlaces: count, groups: count }))
      .readonly(),
  }),
  address,
});

export type AnnualReportRecord = z.output<typeof annualReportRecord>;
export type FigureRecord = z.output<typeof figure>;
