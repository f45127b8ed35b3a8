/** zod's issues as problems of our own catalogue. */

import type { z } from 'zod';
import { nearest } from './nearest.js';
import type { PlanCode, PlanProblem } from './problems.js';

/** A problem whose place is still a path of steps. */
export interface PathProblem {
  readonly code: PlanCode;
  readonly path: readonly PropertyKey[];
  readonly details: PlanProblem['details'];
}

const PLAIN_STEP = /^[A-Za-z][0-9A-Za-z_-]*$/;

/** `departments[1].team[0].count`, `strata.names["Risk 1 (High)"]`. */
export const formatPath = (path: readonly PropertyKey[]): string =>
  path
    .map((step, i) => {
      if (typeof step === 'number') return `[${step}]`;
      const name = String(step);
      if (!PLAIN_STEP.test(name)) return `[${JSON.stringify(name)}]`;
      return i === 0 ? name : `.${name}`;
    })
    .join('');

const KINDS: Readonly<Record<string, PlanCode>> = {
  string: 'expected-text',
  array: 'expected-list',
  object: 'expected-mapping',
  record: 'expected-mapping',
};

const shown = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

type Issue = z.core.$ZodIssue;

const missing = (path: readonly PropertyKey[]): PathProblem => ({ code: 'missing-member', path, details: { name: String(path.at(-1)) } });

const notOneOf = (path: readonly PropertyKey[], found: unknown, known: readonly unknown[]): PathProblem =>
  found === undefined ? missing(path) : { code: 'not-one-of', path, details: { found: shown(found), known: known.join(', ') } };

function unknownMembers({ path, keys, message }: Extract<Issue, { code: 'unrecognized_keys' }>): PathProblem[] {
  const known = message.split(' ');
  return keys.map((found) => {
    const meant = nearest(found, known);
    const where = [...path, found];
    return meant === undefined
      ? { code: 'unknown-member', path: where, details: { found, known: known.join(', ') } }
      : { code: 'unknown-member-near', path: where, details: { found, meant } };
  });
}

const unexpected = ({ code }: Issue): Error => new Error(`the plan's schema raised an unexpected issue: ${code}`);

function wrongKind(issue: Extract<Issue, { code: 'invalid_type' }>): PathProblem {
  if (issue.input === undefined) return missing(issue.path);
  const code = KINDS[issue.expected];
  if (code === undefined) throw unexpected(issue);
  return { code, path: issue.path, details: {} };
}

/** The problems that an issue of the plan's schema stands for; an issue of another kind is a bug in the schema. */
export function problemsOf(issue: Issue): PathProblem[] {
  const { path } = issue;
  switch (issue.code) {
    case 'custom':
      return [{ path, ...(issue.params as Pick<PathProblem, 'code' | 'details'>) }];
    case 'unrecognized_keys':
      return unknownMembers(issue);
    case 'invalid_value':
      return [notOneOf(path, issue.input, issue.values)];
    case 'invalid_union':
      return [notOneOf(path, memberOf(issue.input, issue.path.at(-1)), ('options' in issue && issue.options) || [])];
    case 'too_small':
      return [{ code: 'too-few', path, details: { least: Number(issue.minimum) } }];
    case 'too_big':
      return [{ code: 'too-many', path, details: { most: Number(issue.maximum) } }];
    case 'invalid_type':
      return [wrongKind(issue)];
    case 'invalid_format':
    case 'not_multiple_of':
    case 'invalid_key':
    case 'invalid_element':
      throw unexpected(issue);
  }
}

const memberOf = (value: unknown, member: PropertyKey | undefined): unknown =>
  typeof value === 'object' && value !== null && member !== undefined ? (value as Record<PropertyKey, unknown>)[member] : undefined;
