/** The closed set of codes that the service answers with, and how a problem becomes the body of a refusal. */

import { describePlace, fill, type Outcome, type Place, type Problem, type Words } from '@double-random/core';
import { AUDIT_CODES } from './audit.js';
import { inBeijing } from './beijing-words.js';
import type { CodeWords, RefusalStatus } from './code.js';
import { DIRECTORIES_CODES } from './directories.js';
import { DRAWS_CODES } from './draws.js';
import { EXCHANGE_CODES } from './exchange.js';
import { FOLLOW_UPS_CODES } from './follow-ups.js';
import { HTTP_CODES } from './http.js';
import { PAPERS_CODES } from './papers.js';
import { PEOPLE_CODES } from './people.js';
import { PLANS_CODES } from './plans.js';
import { PUBLIC_RESULTS_CODES } from './public-results.js';
import { PUBLICATIONS_CODES } from './publications.js';
import { RECORDS_CODES } from './records.js';
import { TASKS_CODES } from './tasks.js';
import { VISITS_CODES } from './visits.js';

export const SERVICE_CODES = {
  ...HTTP_CODES,
  ...PEOPLE_CODES,
  ...DIRECTORIES_CODES,
  ...PLANS_CODES,
  ...TASKS_CODES,
  ...DRAWS_CODES,
  ...VISITS_CODES,
  ...RECORDS_CODES,
  ...PUBLICATIONS_CODES,
  ...EXCHANGE_CODES,
  ...PUBLIC_RESULTS_CODES,
  ...FOLLOW_UPS_CODES,
  ...PAPERS_CODES,
  ...AUDIT_CODES,
} as const;

export type ServiceCode = keyof typeof SERVICE_CODES;

const WORDS: Readonly<Record<ServiceCode, CodeWords>> = SERVICE_CODES;

/** One of several reasons, already in words: a bad field, a row of a file, a finding of the core. */
export interface Reason extends Words {
  /** From the closed set of whoever found it. */
  readonly code: string;
  readonly place: Place;
}

export interface ServiceProblem extends Problem<ServiceCode> {
  /** Everything that is wrong, where the problem is more than one thing. */
  readonly reasons?: readonly Reason[];
}

export type ServiceOutcome<Value> = Outcome<Value, ServiceProblem>;

/** A problem of the service. */
export const problem = (code: ServiceCode, details: Problem['details'] = {}, reasons?: readonly Reason[]): ServiceProblem => ({
  code,
  place: {},
  details,
  ...(reasons === undefined ? {} : { reasons }),
});

/** A problem as an outcome. */
export const refused = (...given: Parameters<typeof problem>): { readonly ok: false; readonly problems: readonly ServiceProblem[] } => ({
  ok: false,
  problems: [problem(...given)],
});

/** Problems of another package as reasons, in its own words. */
export const reasonsOf = <Code extends string>(
  problems: readonly Problem<Code>[],
  explain: (problem: Problem<Code>, language: 'zh' | 'en') => string,
): Reason[] => problems.map((one) => ({ code: one.code, place: one.place, zh: explain(one, 'zh'), en: explain(one, 'en') }));

/** The body of a refusal. */
export interface Refusal extends Words {
  readonly code: ServiceCode;
  readonly requestId: string;
  /** Everything that is wrong, each with its place; empty where the code says it all. */
  readonly reasons: readonly (Reason & { readonly at: Words })[];
}

export const statusOf = (code: ServiceCode): RefusalStatus => WORDS[code].status;

/** The body for the first problem; further ones join its reasons. */
export function refusal(problems: readonly ServiceProblem[], requestId: string): Refusal {
  const [first, ...more] = problems as readonly [ServiceProblem, ...ServiceProblem[]];
  const words = ({ code, details }: ServiceProblem): Words =>
    inBeijing({ zh: fill(WORDS[code], { requestId, ...details }, 'zh'), en: fill(WORDS[code], { requestId, ...details }, 'en') });
  const reasons: Reason[] = [
    ...(first.reasons ?? []),
    ...more.flatMap((next): readonly Reason[] => [{ code: next.code, place: next.place, ...words(next) }, ...(next.reasons ?? [])]),
  ];
  return {
    code: first.code,
    ...words(first),
    requestId,
    reasons: reasons.map((reason) => ({
      ...reason,
      ...inBeijing(reason),
      at: { zh: describePlace(reason.place, 'zh'), en: describePlace(reason.place, 'en') },
    })),
  };
}
