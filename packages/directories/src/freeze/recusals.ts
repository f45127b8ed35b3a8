/** 回避: which inspector may not be sent to which entity. The reasons stay at home. */

import { formatLine, type SealedChunks } from '@double-random/core';
import type { Plan } from '../plan/plan.js';
import type { Records } from '../records/pages.js';
import type { RecusalRecord } from '../records/records.js';
import type { EntityPool } from './entities.js';
import type { History } from './history.js';
import type { Staff } from './inspectors.js';
import { poolOf } from './line-pool.js';
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

/** `asked` tells of all entities of the list and, where the plan recuses those who went last time, of the history. */
export function recusalPool(plan: Plan, list: RecusalList, { asked }: EntityPool, staff: Staff, history: History): RecusalPool {
  const sent = new Map(plan.departments.map(({ id }) => [id, new Set(staff.of(id).candidates.map((candidate) => candidate.id))]));
  const lines = new Set<string>();
  const unknown: string[] = [];
  for (const { department, entity, inspector } of list.pairs) {
    const isKnown = asked.has(entity) && (!sent.has(department) || staff.of(department).isKnown(inspector));
    if (!isKnown) unknown.push(`${department} / ${entity} / ${inspector}`);
    if (asked.get(entity) && sent.get(department)?.has(inspector)) lines.add(formatLine([department, entity, inspector]));
  }
  const listed = lines.size;
  if (plan.recusals.notSameInspectorAsLastTime) {
    for (const line of lastTimePairs(asked, history, sent)) lines.add(line);
  }
  const warnings: FreezeWarning[] = [];
  if (list.ignored > 0) warnings.push(warn('recusals-ignored', { count: list.ignored }));
  const [example] = unknown.sort();
  if (example !== undefined) warnings.push(warn('recusals-unknown', { count: unknown.length, example }));
  return { pool: poolOf(lines), listed, lastTime: lines.size - listed, warnings };
}

/** Those who went on the department's last visit, where it would check again. */
function* lastTimePairs(asked: EntityPool['asked'], history: History, sent: ReadonlyMap<string, ReadonlySet<string>>): Iterable<string> {
  for (const [entity, checks] of asked) {
    for (const { department, inspectors } of history.of(entity)) {
      if (!checks?.some(([checking]) => checking === department)) continue;
      for (const inspector of inspectors) {
        if (sent.get(department)?.has(inspector)) yield formatLine([department, entity, inspector]);
      }
    }
  }
}
