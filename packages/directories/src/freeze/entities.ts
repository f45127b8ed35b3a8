/** From the entity directory to the entity pool and the exclusions. */

import { type Check, compareCodes, formatLine, isCode, isRegion, type SealedChunks } from '@double-random/core';
import type { Plan } from '../plan/plan.js';
import type { Records } from '../records/pages.js';
import type { EntityRecord } from '../records/records.js';
import { FirstRecords } from './first-records.js';
import { isToldTooEarly } from './frequency.js';
import type { History } from './history.js';
import { LinePool } from './line-pool.js';
import { matcherOf } from './matching.js';
import type { Findings } from './problems.js';
import { readEach, type Watch } from './reading.js';
import type { ExclusionReason } from './reasons.js';
import { hasColumn, STRATA_COLUMNS } from './strata.js';
import { count, type EntityGroup, type PoolTally, poolTally } from './tally.js';
import { type UnmetCode, watchConditions } from './unmet.js';
import { judgeOf } from './verdict.js';

export interface EntityPool extends Pick<PoolTally, 'populations' | 'checked'> {
  /** `entities.ndjson` and `exclusions.ndjson`. */
  readonly entities: SealedChunks;
  readonly exclusions: SealedChunks;
  readonly read: number;
  readonly matched: number;
  /** Of the entities that were asked for, those that the directory has: their checks, or `null` where they are not in the pool. */
  readonly asked: ReadonlyMap<string, readonly Check[] | null>;
  readonly groups: readonly EntityGroup[];
  readonly reasons: ReadonlyMap<ExclusionReason, number>;
  /** Strata without a rule, with the number of entities left out for that. */
  readonly withoutRule: ReadonlyMap<string, number>;
  /** Codes of the plan's conditions that no entity has. */
  readonly unmet: readonly UnmetCode[];
  /** Entities whose last inspection is dated after the day on which the plan judges, and the first id of them. */
  readonly toldTooEarly: { readonly count: number; readonly example: string };
}

const LONE_SURROGATE = /\p{Surrogate}/u;
const PATH = 'entities';

/** Whether the record can stand in a pool; what cannot is told. */
function isSound({ id, name, region }: EntityRecord, record: number, seen: FirstRecords, found: Findings): boolean {
  if (!isCode(id)) {
    found.add('not-code', PATH, { record, found: id });
    return false;
  }
  const first = seen.of(id);
  if (first !== undefined) found.add('duplicate-entity', PATH, { id, first, second: record });
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

/** Reads the entities once. `isAsked`: whether the checks of the entity are wanted afterwards, which for all of them would fill the memory. */
export async function entityPool(
  plan: Plan,
  entities: Records<EntityRecord>,
  history: History,
  isAsked: (id: string) => boolean,
  found: Findings,
  watch: Watch,
): Promise<EntityPool> {
  const matches = matcherOf(plan.filter);
  const judge = judgeOf(plan, history);
  const tally = poolTally();
  const seen = new FirstRecords();
  const asked = new Map<string, readonly Check[] | null>();
  const pool = new LinePool();
  const exclusions = new LinePool();
  const reasons = new Map<ExclusionReason, number>();
  const withoutRule = new Map<string, number>();
  const withoutStratum = new Map<string, number>();
  let read = 0;
  let matched = 0;
  const conditions = watchConditions(plan);
  const toldTooEarly = { count: 0, example: '' };
  let columnSeen = plan.strata.by === null;

  const admit = (entity: EntityRecord): readonly Check[] | null => {
    const { id, name, region } = entity;
    const verdict = judge(entity);
    if (verdict.kind === 'in') {
      pool.add(formatLine([id, name.normalize('NFC'), verdict.stratum, region, verdict.checks.checks]));
      tally.add(verdict.stratum, region, verdict.checks);
      return verdict.checks.checks;
    }
    if (verdict.kind === 'out') {
      exclusions.add(formatLine([id, verdict.reason]));
      count(reasons, verdict.reason);
      if (verdict.stratum !== undefined) count(withoutRule, verdict.stratum);
    } else count(withoutStratum, verdict.value);
    return null;
  };

  await readEach('entities', entities, watch, (entity, record) => {
    read = record;
    columnSeen ||= hasColumn(plan.strata.by ?? '', entity);
    if (!isSound(entity, record, seen, found)) return;
    const { id } = entity;
    seen.add(id, record);
    conditions.see(entity);
    const isMatch = matches(entity);
    if (isMatch) matched++;
    if (isMatch && isToldTooEarly(entity, plan.asOf)) noteExample(toldTooEarly, id);
    const checks = isMatch ? admit(entity) : null;
    if (isAsked(id)) asked.set(id, checks);
  });

  if (read > 0) reportStrata(plan.strata.by, columnSeen, withoutStratum, found);
  const unmet = conditions.unmet();
  if (pool.size === 0 && withoutStratum.size === 0) {
    found.add('empty-pool', PATH, { read, matched });
    reportEmpty(unmet, reasons, plan.asOf, found);
  }
  return {
    // The id is a line's first member and a code: `"` comes before every character of a code, so lines sort as their ids do.
    entities: pool.finish(),
    exclusions: exclusions.finish(),
    read,
    matched,
    asked,
    populations: tally.populations,
    checked: tally.checked,
    groups: tally.groups(),
    reasons,
    withoutRule,
    toldTooEarly,
    unmet,
  };
}
