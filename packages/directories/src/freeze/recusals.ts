/** 回避: which inspector may not be sent to which entity. The reasons stay at home. */

import { type Check, formatLine, type Pause, type SealedChunks, withoutPause } from '@double-random/core';
import type { Plan } from '../plan/plan.js';
import type { Records } from '../records/pages.js';
import type { RecusalRecord } from '../records/records.js';
import type { EntityPool } from './entities.js';
import type { History } from './history.js';
import type { Staff } from './inspectors.js';
import { LinePool } from './line-pool.js';
import { readEach, type Watch } from './reading.js';
import { type FreezeWarning, warn } from './warnings.js';

/** What the plan takes from the recusal list: read before the entities, since it tells which of them matter here. */
export interface RecusalList {
  readonly pairs: readonly Omit<RecusalRecord, 'reason'>[];
  readonly entities: ReadonlySet<string>;
  /** Records that the plan does not use. */
  readonly ignored: number;
}

export async function recusalListOf(plan: Plan, records: Records<RecusalRecord>, watch: Watch): Promise<RecusalList> {
  const pairs: Omit<RecusalRecord, 'reason'>[] = [];
  const entities = new Set<string>();
  let ignored = 0;
  await readEach('recusals', records, watch, ({ department, entity, inspector }) => {
    if (!plan.recusals.pairs) {
      ignored++;
      return;
    }
    pairs.push({ department, entity, inspector });
    entities.add(entity);
  });
  return { pairs, entities, ignored };
}

export interface RecusalPool {
  /** `recusals.ndjson`. */
  readonly pool: SealedChunks;
  /** Pairs of the list that the pools hold. */
  readonly listed: number;
  /** Further pairs, of those who went last time. */
  readonly lastTime: number;
  readonly warnings: readonly FreezeWarning[];
}

type Pairs = RecusalList['pairs'];

/** The list's inspectors of one department, by entity. */
function namedBy(department: string, pairs: Pairs): ReadonlyMap<string, readonly string[]> {
  const named = new Map<string, string[]>();
  for (const { department: found, entity, inspector } of pairs) {
    if (found !== department) continue;
    const there = named.get(entity);
    if (there === undefined) named.set(entity, [inspector]);
    else there.push(inspector);
  }
  return named;
}

/** Those who went on the department's last visit, where it would check again. */
const wentLast = (department: string, entity: string, checks: readonly Check[], history: History): readonly string[] =>
  checks.some(([checking]) => checking === department)
    ? history.of(entity).flatMap((past) => (past.department === department ? past.inspectors : []))
    : [];

/** Entities looked at between two pauses. */
const AT_ONCE = 8192;

/** `asked` tells of all entities of the list and, where the plan recuses those who went last time, of the history. */
export async function recusalPool(
  plan: Plan,
  list: RecusalList,
  { asked }: EntityPool,
  staff: Staff,
  history: History,
  watch: Watch,
): Promise<RecusalPool> {
  const pause: Pause = watch.pause ?? withoutPause;
  const pool = new LinePool();
  let listed = 0;
  let seen = 0;
  for (const department of plan.departments.map(({ id }) => id).sort()) {
    const sent = new Set(staff.of(department).candidates.map(({ id }) => id));
    const named = namedBy(department, list.pairs);
    for (const [entity, checks] of asked) {
      if (++seen % AT_ONCE === 0) await pause();
      if (checks === null) continue;
      const inspectors = new Set(named.get(entity)?.filter((inspector) => sent.has(inspector)));
      listed += inspectors.size;
      if (plan.recusals.notSameInspectorAsLastTime) {
        for (const inspector of wentLast(department, entity, checks, history)) if (sent.has(inspector)) inspectors.add(inspector);
      }
      for (const inspector of [...inspectors].sort()) pool.add(formatLine([department, entity, inspector]));
    }
  }
  return { pool: pool.finish(), listed, lastTime: pool.size - listed, warnings: warningsOf(plan, list, asked, staff) };
}

function warningsOf(plan: Plan, { pairs, ignored }: RecusalList, asked: EntityPool['asked'], staff: Staff): FreezeWarning[] {
  const departments = new Set(plan.departments.map(({ id }) => id));
  const unknown = pairs
    .filter(({ department, entity, inspector }) => {
      return !asked.has(entity) || (departments.has(department) && !staff.of(department).isKnown(inspector));
    })
    .map(({ department, entity, inspector }) => `${department} / ${entity} / ${inspector}`)
    .sort();
  const [example] = unknown;
  return [
    ...(ignored === 0 ? [] : [warn('recusals-ignored', { count: ignored })]),
    ...(example === undefined ? [] : [warn('recusals-unknown', { count: unknown.length, example })]),
  ];
}
