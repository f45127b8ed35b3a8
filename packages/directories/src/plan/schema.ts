/** The shape of a plan file. Every single value is a text here (see the tree); rules among members are judged apart. */

import { QUICKNET_CHAIN } from '@double-random/core';
import { z } from 'zod';
import {
  isNothing,
  type ReadScalar,
  readCode,
  readDate,
  readDecimal,
  readHash,
  readInteger,
  readRate,
  readRegion,
  readText,
  readTime,
  readYesNo,
} from './scalars.js';

const scalar = <Value>(read: ReadScalar<Value>) =>
  z.string().transform((text, context): Value => {
    const outcome = read(text);
    if (outcome.ok) return outcome.value;
    for (const { code, details } of outcome.problems) context.addIssue({ code: 'custom', params: { code, details } });
    return z.NEVER;
  });

/** A mapping with these members only. zod does not tell the known members of a refused one, so its message carries them. */
const members = <Shape extends z.core.$ZodLooseShape>(shape: Shape) =>
  z.strictObject(shape, { error: ({ code }) => (code === 'unrecognized_keys' ? Object.keys(shape).join(' ') : undefined) });

/** `null`, `~` and an empty value are as if the member were not there. */
const optional = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((value) => (typeof value === 'string' && isNothing(value) ? undefined : value), schema.optional()).optional();

/** A list, or its only item. */
const oneOrMore = <Schema extends z.ZodType>(item: Schema) =>
  z.preprocess((value) => (typeof value === 'string' ? [value] : value), z.array(item));

const text = scalar(readText);
const code = scalar(readCode);

const FILTER = {
  region: optional(oneOrMore(scalar(readRegion))),
  industry: optional(oneOrMore(text)),
  category: optional(oneOrMore(text)),
  tag: optional(oneOrMore(text)),
  risk: optional(oneOrMore(text)),
};

export const CONDITIONS = Object.keys(FILTER);

const filter = members(FILTER);

const role = members({
  role: code,
  name: optional(text),
  nameEn: optional(text),
  requires: optional(oneOrMore(code)),
  count: scalar(readInteger(1, 100)),
});

const cap = z.preprocess(
  (value) => (typeof value === 'string' && !isNothing(value) ? { visits: value } : value),
  members({ visits: optional(scalar(readInteger(0, 1_000_000))), average: optional(scalar(readDecimal)) }),
);

const department = members({
  id: code,
  name: text,
  nameEn: optional(text),
  role: z.enum(['initiating', 'cooperating']),
  items: oneOrMore(text).pipe(z.array(z.string()).min(1)),
  checks: optional(filter),
  team: z.array(role).min(1).max(20),
  cap,
  requires: optional(z.array(members({ ...FILTER, qualification: code }))),
});

const rate = z.preprocess(
  (value) => (Array.isArray(value) && value.every((part) => typeof part === 'string') ? value.join('/') : value),
  scalar(readRate),
);

const stratum = members({
  count: optional(scalar(readInteger(0))),
  rate: optional(rate),
  rounding: optional(z.enum(['ceil', 'floor', 'half-up'])),
  minimum: optional(scalar(readInteger(0))),
  maximum: optional(scalar(readInteger(0))),
  reserve: optional(scalar(readInteger(0))),
});

const strata = members({
  by: optional(text),
  names: optional(z.record(z.string(), code)),
  rules: z.record(z.string(), stratum),
});

const frequency = members({
  risk: optional(oneOrMore(text)),
  department: optional(code),
  months: optional(scalar(readInteger(1, 600))),
  days: optional(scalar(readInteger(1, 36_500))),
  visits: optional(scalar(readInteger(1, 1000))),
  per: optional(z.enum(['year'])),
});

const AUTO = 'auto' as const;

const round = scalar<number | typeof AUTO>((found) => (found === AUTO ? { ok: true, value: AUTO } : readInteger(1)(found)));

const entropy = z.discriminatedUnion('kind', [
  members({ kind: z.literal('none') }),
  members({ kind: z.literal('drand'), chain: optional(z.literal(QUICKNET_CHAIN)), round }),
  members({ kind: z.literal('witnessed'), description: text }),
]);

/** A region's name alone, or with its English one. */
const region = z.preprocess(
  (value) => (typeof value === 'string' && !isNothing(value) ? { name: value } : value),
  members({ name: text, nameEn: optional(text) }),
);

export const planSchema = members({
  drawId: code,
  title: text,
  attempt: optional(scalar(readInteger(1))),
  previous: optional(scalar(readHash)),
  asOf: scalar(readDate),
  period: members({ from: scalar(readDate), to: scalar(readDate) }),
  documentNumber: optional(text),
  regions: optional(z.record(z.string(), region)),
  departments: z.array(department).min(1),
  filter: optional(filter),
  strata,
  frequency: optional(z.array(frequency)),
  recusals: optional(members({ pairs: optional(scalar(readYesNo)), notSameInspectorAsLastTime: optional(scalar(readYesNo)) })),
  leave: optional(z.enum(['overlapping', 'whole-period'])),
  entropy,
  commitBy: scalar(readTime),
  revealBy: scalar(readTime),
  disclosure: optional(z.enum(['open', 'sealed'])),
});

/** A plan whose shape is right, before the rules among its members are judged. */
export type PlanDraft = z.infer<typeof planSchema>;
