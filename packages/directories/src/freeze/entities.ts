/** From the entity directory to the entity pool and the exclusions. */

import { type Check, compareCodes, formatLine, isCode, isRegion } from '@double-random/core';
import type { Plan } from '../plan/plan.js';
import type { EntityRecord } from '../records/records.js';
import type { CheckSet } from './checks.js';
import { isToldTooEarly } from './frequency.js';
import type { History } from './history.js';
import { matcherOf } from './matching.js';
import type { Findings } from './problems.js';
import type { ExclusionReason } from './reasons.js';
import { hasColumn, STRATA_COLUMNS } from './strata.js';
import { count, type EntityGroup, type PoolTally, poolTally } from './tally.js';
import { type UnmetCode, watchConditions } from './unmet.js';
import { judgeOf } from './verdict.js';

export interface EntityPool extends Pick<PoolTally, 'populations' | 'checked'> {
  /** Lines of `entities.ndjson` and `exclusions.ndjson`, sorted. */
  readonly lines: readonly string[];
  readonly exclusions: readonly string[];
  readonly read: number;
  readonly matched: number;
  /** Whether the directory has the entity, in the pool or not. */
  readonly isKnown: (id: string) => boolean;
  /** The checks of an entity of the pool. */
  readonly checksOf: (id: string) => readonly Check[] | undefined;
  readonly ids: () => Iterable<string>;
  readonly groups: readonly EntityGroup[];
  readonly reasons: ReadonlyMap<ExclusionReason, number>;
  /** Strata without a rule, with the number of entities left out for that. */
  readonly withoutRule: ReadonlyMap<string, number>;
  /** Entities whose last inspection is dated after the day on which the plan judges, and the first id of them. */
  /** Codes of the plan's conditions that no entity has. */
  readonly unmet: readonly UnmetCode[];
  readonly toldTooEarly: { readonly count: number; readonly example: string };
}

const LONE_SURROGATE = /\p{Surrogate}/u;
const PATH = 'entities';

/** Whether the record can stand in a pool; what cannot is told. */
function isSound({ id, name, region }: EntityRecord, record: number, seen: ReadonlyMap<string, number>, found: Findings): boolean {
  const first = seen.get(id);
  if (!isCode(id)) found.add('not-code', PATH, { record, found: id });
  else if (first !== undefined) found.add('duplicate-entity', PATH, { id, first, second: record });
  else if (!isRegion(region)) found.add('not-region', PATH, { record, id, found: region });
  else if (LONE_SURROGATE.test(name)) found.add('lone-surrogate', PATH, { record, id });
  else return true;
  return false;
}

/** Values of the strata's column that no stratum can be made of, or the column itself missing. */
function reportStrata(by: string | null, columnSeen: boolean, withoutStratum: ReadonlyMap<string, number>, found: Findings): void {
  const column = by ?? '';
  if (!columnSeen) {
    found.add('no-such-column', 'strata.by', { column, known: STRATA_COLUMNS.join(', ') });
    return;
  }
  for (const [value, times] of [...withoutStratum].sort(([a], [b]) => (a < b ? -1 : 1))) {
    found.add('value-without-stratum', 'strata.names', { column, value, count: times });
  }
}

/** Why nobody is left: conditions that nobody meets, and the reasons of those who meet them. */
function reportEmpty(unmet: readonly UnmetCode[], reasons: ReadonlyMap<ExclusionReason, number>, asOf: string, found: Findings): void {
  for (const { path, found: code } of unmet) found.add('condition-unmet', path, { found: code });
  for (const [reason, left] of [...reasons].sort()) found.add('all-left-out', PATH, { reason, count: left, asOf });
}

/** The first id of all is the example, whatever the order of the records. */
function noteExample(noted: { count: number; example: string }, id: string): void {
  noted.count++;
  if (noted.example === '' || compareCodes(id, noted.example) < 0) noted.example = id;
}

export function entityPool(plan: Plan, entities: Iterable<EntityRecord>, history: History, found: Findings): EntityPool {
  const matches = matcherOf(plan.filter);
  const judge = judgeOf(plan, history);
  const tally = poolTally();
  const seen = new Map<string, number>();
  const pool = new Map<string, CheckSet>();
  const lines: string[] = [];
  const exclusions: string[] = [];
  const reasons = new Map<ExclusionReason, number>();
  const withoutRule = new Map<string, number>();
  const withoutStratum = new Map<string, number>();
  let read = 0;
  let matched = 0;
  const conditions = watchConditions(plan);
  const toldTooEarly = { count: 0, example: '' };
  let columnSeen = plan.strata.by === null;

  for (const entity of entities) {
    read++;
    columnSeen ||= hasColumn(plan.strata.by ?? '', entity);
    if (!isSound(entity, read, seen, found)) continue;
    const { id, name, region } = entity;
    seen.set(id, read);
    conditions.see(entity);
    if (!matches(entity)) continue;
    matched++;
    if (isToldTooEarly(entity, plan.asOf)) noteExample(toldTooEarly, id);
    const verdict = judge(entity);
    if (verdict.kind === 'in') {
      lines.push(formatLine([id, name.normalize('NFC'), verdict.stratum, region, verdict.checks.checks]));
      pool.set(id, verdict.checks);
      tally.add(verdict.stratum, region, verdict.checks);
    } else if (verdict.kind === 'out') {
      exclusions.push(formatLine([id, verdict.reason]));
      count(reasons, verdict.reason);
      if (verdict.stratum !== undefined) count(withoutRule, verdict.stratum);
    } else count(withoutStratum, verdict.value);
  }

  if (read > 0) reportStrata(plan.strata.by, columnSeen, withoutStratum, found);
  const unmet = conditions.unmet();
  if (lines.length === 0 && withoutStratum.size === 0) {
    found.add('empty-pool', PATH, { read, matched });
    reportEmpty(unmet, reasons, plan.asOf, found);
  }
  return {
    // The id is a line's first member and a code: `"` comes before every character of a code, so lines sort as their ids do.
    lines: lines.sort(),
    exclusions: exclusions.sort(),
    read,
    matched,
    isKnown: (id) => seen.has(id),
    checksOf: (id) => pool.get(id)?.checks,
    ids: () => pool.keys(),
    populations: tally.populations,
    checked: tally.checked,
    groups: tally.groups(),
    reasons,
    withoutRule,
    toldTooEarly,
    unmet,
  };
}
