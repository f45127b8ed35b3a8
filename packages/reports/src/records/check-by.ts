/** JSON of unknown origin, by a schema: every field that is wrong is told, with its place, in both languages. */

import { done, failedAll, type Outcome } from '@double-random/core';
import { z } from 'zod';
import type { ReportProblem } from '../problems.js';

const ZH = z.locales.zhCN().localeError;
const EN = z.locales.en().localeError;

/** Problems that one record is told. */
const MOST_PROBLEMS = 100;

/** Names of members are the record's, and could be as long as it. UTF-16 units. */
const LONGEST = 500;

const cut = (text: string): string => (text.length <= LONGEST ? text : `${text.slice(0, LONGEST)}…`);

const pathOf = (path: readonly PropertyKey[]): string =>
  cut(path.map((step, index) => (typeof step === 'number' ? `[${step}]` : `${index === 0 ? '' : '.'}${String(step)}`)).join(''));

export function checkBy<Schema extends z.ZodType>(schema: Schema, value: unknown): Outcome<z.output<Schema>, ReportProblem> {
  const read = schema.safeParse(value, { error: ZH });
  if (read.success) return done(read.data);
  const english = schema.safeParse(value, { error: EN }).error?.issues ?? [];
  const problems = read.error.issues.slice(0, MOST_PROBLEMS).map(({ path, message }, index): ReportProblem => {
    const details = { zh: cut(message), en: cut(english[index]?.message ?? message) };
    return { code: 'bad-field', place: { path: pathOf(path) }, details };
  });
  return failedAll(problems);
}
