/**
 * The settings of a joint task that all its departments share. They are the members of a plan file (`docs/plan-file.md`); here only their
 * shape is told: what their values may be is judged by the plan's own reader, when the task is checked or confirmed.
 */

import { z } from 'zod';
import { reasonText, typedText } from '../plans/texts.js';

const MOST_ITEMS = 500;

/** A single value of a plan file. */
const valueText = typedText(500);
const values = z.array(valueText).max(MOST_ITEMS);
/** Keys are short: the plan's reader takes none of more than 1,024 characters. */
const keyText = typedText(200);

export const FILTER_MEMBERS = {
  region: values.optional(),
  industry: values.optional(),
  category: values.optional(),
  tag: values.optional(),
  risk: values.optional(),
};

/** Which entities are meant. */
export const filterShape = z.strictObject(FILTER_MEMBERS);

const stratumShape = z.strictObject({
  count: z.number().nullable().optional(),
  rate: z.union([valueText, z.tuple([z.number(), z.number()])]).optional(),
  rounding: z.enum(['ceil', 'floor', 'half-up']).optional(),
  minimum: z.number().nullable().optional(),
  maximum: z.number().nullable().optional(),
  reserve: z.number().nullable().optional(),
});

const frequencyShape = z.strictObject({
  risk: values.optional(),
  department: valueText.nullable().optional(),
  months: z.number().optional(),
  days: z.number().optional(),
  visits: z.number().optional(),
  per: z.enum(['year']).optional(),
});

const entropyShape = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('none') }),
  z.strictObject({ kind: z.literal('drand'), round: z.union([z.number(), z.literal('auto')]) }),
  z.strictObject({ kind: z.literal('witnessed'), description: valueText }),
]);

/** How natural persons are named when the task is published. */
export const NAMES_RULES = ['full', 'masked', 'certificate-only'] as const;

export type NamesRule = (typeof NAMES_RULES)[number];

/** Every member may be missing while the task is a draft. */
export const SETTINGS_MEMBERS = {
  asOf: valueText,
  period: z.strictObject({ from: valueText, to: valueText }),
  regions: z.record(keyText, z.union([valueText, z.strictObject({ name: valueText, nameEn: valueText.optional() })])),
  filter: filterShape,
  strata: z.strictObject({
    by: valueText.nullable().optional(),
    names: z.record(keyText, valueText).optional(),
    rules: z.record(keyText, stratumShape),
  }),
  frequency: z.array(frequencyShape).max(MOST_ITEMS),
  recusals: z.strictObject({ pairs: z.boolean().optional(), notSameInspectorAsLastTime: z.boolean().optional() }),
  leave: z.enum(['overlapping', 'whole-period']),
  entropy: entropyShape,
  commitBy: valueText,
  revealBy: valueText,
  disclosure: z.enum(['open', 'sealed']),
  /** Of a sealed task: the day (YYYY-MM-DD) on which it is disclosed even if inspections are still missing. */
  discloseBy: valueText,
  /** Whether the list of drawn entities is published. */
  publishList: z.boolean(),
  names: z.enum(NAMES_RULES),
};

export const settingsShape = z.strictObject(SETTINGS_MEMBERS).partial();

export type TaskSettings = z.output<typeof settingsShape>;

/** What holds where a task does not say. */
export const USUAL_SETTINGS = { disclosure: 'open', publishList: true, names: 'masked' } as const satisfies TaskSettings;

const roleShape = z.strictObject({
  role: valueText,
  name: valueText.optional(),
  nameEn: valueText.optional(),
  requires: values.optional(),
  count: z.number(),
});

const partChoice = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('all') }),
  z.strictObject({
    kind: z.enum(['only', 'without']),
    ids: z.array(valueText).min(1).max(5000),
    reason: reasonText,
  }),
]);

/** What a department prepares of its part. */
export const preparationShape = z.strictObject({
  /** Codes of items on the department's published list. */
  items: values,
  checks: filterShape.nullable().default(null),
  team: z.array(roleShape).max(100),
  /** Most visits of one inspector, or so many times the average (`{average: "1.5"}`). */
  cap: z.union([z.number(), z.strictObject({ average: valueText })]).nullable(),
  requires: z
    .array(z.strictObject({ ...FILTER_MEMBERS, qualification: valueText }))
    .max(MOST_ITEMS)
    .default([]),
  /** Which inspectors of the department's directory may be drawn; ids and reason are seen by the department only. */
  inspectors: partChoice.default({ kind: 'all' }),
});

export type Preparation = z.output<typeof preparationShape>;

export type InspectorChoice = Preparation['inspectors'];
