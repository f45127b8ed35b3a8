/** 年度统计报告: the figures of a year, as docs/statistics.md defines them, and the draws against expectation. */

import { z } from 'zod';
import { address, department, momentText, named } from './naming.js';

const count = z.int().min(0);

/**
 * What a row is about: a department, a class or an item by its name; how often somebody was visited, or went, by the number. `null`: no such thing, which
 * is the whole city among departments, and entities without a class among classes.
 */
const member = z.union([named, count, z.null()]);

const figure = z.strictObject({
  id: z.string(),
  name: named,
  kind: z.enum(['count', 'share', 'mean']),
  /** What the members of `group` are. */
  groups: z.array(named).readonly(),
  rows: z
    .array(
      z.strictObject({
        group: z.array(member).readonly(),
        count,
        of: count.nullable(),
        /** For reading: `count` of `of`. */
        text: z.string().nullable(),
      }),
    )
    .readonly(),
});

const twoDecimals = z.string().regex(/^\d{1,15}\.\d{2}$/);

/** Four decimals, or less than the least of them. */
const chance = z.string().regex(/^(?:<0\.0001|0\.\d{4}|1\.0000)$/);

/** A χ² test: `null` where nothing was tested. */
const TESTED = { statistic: twoDecimals.nullable(), degrees: count, chance: chance.nullable() };

export const annualReportRecord = z.strictObject({
  report: z.literal('annual-report'),
  year: z.int(),
  /** `null`: the whole city. */
  department: department.nullable(),
  /** Who issues it. */
  issuers: z.array(department).min(1).readonly(),
  /** When the figures were counted. */
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
          /** Districts, several where few were expected of each; `null`: entities without a region. */
          cells: z
            .array(z.strictObject({ districts: z.array(named.nullable()).readonly(), observed: count, expected: twoDecimals }))
            .readonly(),
        }),
      )
      .readonly(),
    departments: z
      .array(z.strictObject({ ...TESTED, department, draws: count, places: count, testedPlaces: count, groups: count }))
      .readonly(),
  }),
  /** Of the statistics and the open data of the year. */
  address,
});

export type AnnualReportRecord = z.output<typeof annualReportRecord>;
export type FigureRecord = z.output<typeof figure>;
