/** 回避: which inspector may not be sent to which entity. The reasons stay at home. */

import { formatLine } from '@double-random/core';
import type { Plan } from '../plan/plan.js';
import type { RecusalRecord } from '../records/records.js';
import type { EntityPool } from './entities.js';
import type { History } from './history.js';
import type { Staff } from './inspectors.js';
import { type FreezeWarning, warn } from './warnings.js';

export interface RecusalPool {
  /** Lines of `recusals.ndjson`, sorted. */
  readonly lines: readonly string[];
  /** Pairs of the list that the pools hold. */
  readonly listed: number;
  /** Further pairs, of those who went last time. */
  readonly lastTime: number;
  readonly warnings: readonly FreezeWarning[];
}

export function recusalPool(plan: Plan, records: Iterable<RecusalRecord>, pool: EntityPool, staff: Staff, history: History): RecusalPool {
  const sent = new Map(plan.departments.map(({ id }) => [id, new Set(staff.of(id).candidates.map((candidate) => candidate.id))]));
  const lines = new Set<string>();
  const unknown: string[] = [];
  let ignored = 0;
  for (const { department, entity, inspector } of records) {
    if (!plan.recusals.pairs) {
      ignored++;
      continue;
    }
    const isKnown = pool.isKnown(entity) && (!sent.has(department) || staff.of(department).isKnown(inspector));
    if (!isKnown) unknown.push(`${department} / ${entity} / ${inspector}`);
    if (pool.checksOf(entity) !== undefined && sent.get(department)?.has(inspector)) lines.add(formatLine([department, entity, inspector]));
  }
  const listed = lines.size;
  if (plan.recusals.notSameInspectorAsLastTime) {
    for (const line of lastTimePairs(pool, history, sent)) lines.add(line);
  }
  const warnings: FreezeWarning[] = [];
  if (ignored > 0) warnings.push(warn('recusals-ignored', { count: ignored }));
  const [example] = unknown.sort();
  if (example !== undefined) warnings.push(warn('recusals-unknown', { count: unknown.length, example }));
  return { lines: [...lines].sort(), listed, lastTime: lines.size - listed, warnings };
}

/** Those who went on the department's last visit, where it would check again. */
function* lastTimePairs(pool: EntityPool, history: History, sent: ReadonlyMap<string, ReadonlySet<string>>): Iterable<string> {
  for (const entity of pool.ids()) {
    for (const { department, inspectors } of history.of(entity)) {
      if (!pool.checksOf(entity)?.some(([checking]) => checking === department)) continue;
      for (const inspector of inspectors) {
        if (sent.get(department)?.has(inspector)) yield formatLine([department, entity, inspector]);
      }
    }
  }
}
