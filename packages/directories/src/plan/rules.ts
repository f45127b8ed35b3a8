/**
 * The rules among a plan's members. They read the raw tree and judge whatever is readable, so that one wrong member hides no other
 * mistake; what is missing or malformed by itself is the schema's business.
 */

import { firstRoundAfter, isCode, isRegion, roundTime, unixSeconds } from '@double-random/core';
import type { PathProblem } from './issues.js';
import { dateAt, entriesAt, given, integerAt, listAt, member, textAt, timeAt } from './members.js';
import { timeText } from './scalars.js';
import { CONDITIONS } from './schema.js';
import type { Tree } from './tree.js';

type Path = readonly PropertyKey[];
type Rule = (plan: Tree) => Iterable<PathProblem>;

/** Each value that stood there before, with where it stands again. */
function* repeated(values: readonly (string | undefined)[], path: (i: number) => Path): Iterable<PathProblem> {
  const seen = new Set<string>();
  for (const [i, found] of values.entries()) {
    if (found === undefined) continue;
    if (seen.has(found)) yield { code: 'occurs-twice', path: path(i), details: { found } };
    seen.add(found);
  }
}

const departments: Rule = function* (plan) {
  const list = listAt(plan, 'departments');
  const roles = list.map((department) => textAt(department, 'role'));
  const found = roles.filter((role) => role === 'initiating').length;
  const allReadable = list.length > 0 && roles.every((role) => role === 'initiating' || role === 'cooperating');
  if (found > 1 || (found === 0 && allReadable)) yield { code: 'not-one-initiating', path: ['departments'], details: { found } };
  const ids = new Map<string, string>();
  for (const [i, department] of list.entries()) {
    const id = textAt(department, 'id');
    if (id === undefined) continue;
    const other = ids.get(id.toLowerCase());
    if (other !== undefined) yield { code: 'alike-departments', path: ['departments', i, 'id'], details: { found: id, other } };
    ids.set(id.toLowerCase(), id);
  }
};

const insideDepartments: Rule = function* (plan) {
  for (const [i, department] of listAt(plan, 'departments').entries()) {
    const path = ['departments', i];
    const team = listAt(department, 'team').map((role) => textAt(role, 'role'));
    yield* repeated(team, (j) => [...path, 'team', j, 'role']);
    const items = listAt(department, 'items').map((item) => (typeof item === 'string' ? item : undefined));
    yield* repeated(items, (j) => [...path, 'items', j]);
    const cap = member(department, 'cap');
    if (typeof cap === 'object' && given(cap, 'visits') === given(cap, 'average')) {
      yield { code: 'visits-or-average', path: [...path, 'cap'], details: {} };
    }
    for (const [j, requirement] of listAt(department, 'requires').entries()) {
      if (CONDITIONS.some((name) => given(requirement, name))) continue;
      yield { code: 'no-condition', path: [...path, 'requires', j], details: {} };
    }
  }
};

function* stratum(rule: Tree, path: Path): Iterable<PathProblem> {
  if (typeof rule === 'string') return;
  const byRate = given(rule, 'rate');
  if (byRate === given(rule, 'count')) yield { code: 'count-or-rate', path, details: {} };
  for (const name of byRate ? [] : ['rounding', 'minimum', 'maximum']) {
    if (given(rule, name)) yield { code: 'only-with-rate', path: [...path, name], details: { name } };
  }
  if (byRate && !given(rule, 'rounding')) yield { code: 'rounding-missing', path, details: {} };
  const minimum = integerAt(rule, 'minimum');
  const maximum = integerAt(rule, 'maximum');
  if (minimum !== undefined && maximum !== undefined && minimum > maximum) {
    yield { code: 'minimum-above-maximum', path: [...path, 'minimum'], details: { minimum, maximum } };
  }
}

const strata: Rule = function* (plan) {
  const rules = entriesAt(plan, 'strata', 'rules');
  if (rules.length === 0 && typeof member(plan, 'strata', 'rules') === 'object') {
    yield { code: 'no-rules', path: ['strata', 'rules'], details: {} };
  }
  for (const [id, rule] of rules) {
    if (!isCode(id)) yield { code: 'not-code', path: ['strata', 'rules', id], details: { found: id } };
    yield* stratum(rule, ['strata', 'rules', id]);
  }
};

const regions: Rule = function* (plan) {
  for (const [found] of entriesAt(plan, 'regions')) {
    if (found === '' || !isRegion(found)) yield { code: 'not-region', path: ['regions', found], details: { found } };
  }
};

const frequency: Rule = function* (plan) {
  const ids = listAt(plan, 'departments').map((department) => textAt(department, 'id'));
  for (const [i, rule] of listAt(plan, 'frequency').entries()) {
    if (typeof rule === 'string') continue;
    const path = ['frequency', i];
    if (['months', 'days', 'visits'].filter((name) => given(rule, name)).length !== 1) yield { code: 'one-frequency', path, details: {} };
    if (given(rule, 'visits') !== given(rule, 'per')) yield { code: 'visits-per-year', path, details: {} };
    const found = textAt(rule, 'department');
    if (found === undefined || !given(rule, 'department') || ids.length === 0 || ids.includes(found)) continue;
    yield { code: 'unknown-department', path: [...path, 'department'], details: { found } };
  }
};

const attempts: Rule = function* (plan) {
  const attempt = given(plan, 'attempt') ? integerAt(plan, 'attempt') : 1;
  if (attempt === undefined || (attempt === 1) !== given(plan, 'previous')) return;
  yield { code: 'first-attempt-previous', path: [given(plan, 'previous') ? 'previous' : 'attempt'], details: {} };
};

const days: Rule = function* (plan) {
  const [asOf, from, to] = [dateAt(plan, 'asOf'), dateAt(plan, 'period', 'from'), dateAt(plan, 'period', 'to')];
  const [commitBy, revealBy] = [timeAt(plan, 'commitBy'), timeAt(plan, 'revealBy')];
  if (from !== undefined && to !== undefined && from > to) yield { code: 'period-backwards', path: ['period'], details: { from, to } };
  if (asOf !== undefined && from !== undefined && from < asOf) {
    yield { code: 'period-before-as-of', path: ['period', 'from'], details: { from, asOf } };
  }
  if (commitBy !== undefined && revealBy !== undefined && commitBy > revealBy) {
    yield { code: 'reveal-before-commit', path: ['revealBy'], details: { commitBy, revealBy } };
  }
  if (revealBy !== undefined && to !== undefined && revealBy > `${to}T23:59:59Z`) {
    yield { code: 'reveal-after-period', path: ['revealBy'], details: { revealBy, to } };
  }
};

const beacon: Rule = function* (plan) {
  const revealBy = timeAt(plan, 'revealBy');
  const round = integerAt(plan, 'entropy', 'round');
  if (textAt(plan, 'entropy', 'kind') !== 'drand' || revealBy === undefined || round === undefined || round < 1) return;
  const seconds = unixSeconds(revealBy);
  if (roundTime(round) > BigInt(seconds)) return;
  const first = firstRoundAfter(seconds);
  const time = timeText(Number(roundTime(first)));
  yield { code: 'round-too-early', path: ['entropy', 'round'], details: { round, revealBy, first, time } };
};

const RULES: readonly Rule[] = [departments, insideDepartments, regions, strata, frequency, attempts, days, beacon];

export const brokenRules = (plan: Tree): PathProblem[] => RULES.flatMap((rule) => [...rule(plan)]);
