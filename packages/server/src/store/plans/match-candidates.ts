/** Which planned tasks of a year may be matched, and which entities they mean. */

import type { EntityFilter } from '@double-random/directories';
import type { Knex } from 'knex';
import type { PatternCount } from '../../matchmaking/entity-counts.js';
import { IN_FORCE, type PlanState } from '../../plans/state.js';
import { PART_STATES, takesPart } from '../../tasks/states.js';
import { entitiesInForce, whereEntityMatches } from '../directories/entity-filter.js';
import type { Connection } from '../store.js';

/** An edition whose tasks may be matched. */
export interface MatchEdition {
  readonly planId: string;
  readonly edition: number;
  readonly department: string;
}

/**
 * Of every plan of the year the newest edition that is approved or in force; of the department's own plan also one that is still a draft or
 * under review.
 */
export async function editionsToMatch(db: Connection, year: number, own: string | null): Promise<MatchEdition[]> {
  const states: readonly PlanState[] = ['approved', ...IN_FORCE];
  const rows: MatchEdition[] = await db('plans')
    .join('plan_editions', 'plan_editions.plan_id', 'plans.id')
    .where('plans.year', year)
    .where((either) => {
      either.whereIn('plan_editions.state', states);
      if (own !== null) {
        either.orWhere((mine) => {
          mine.where('plans.department', own).whereIn('plan_editions.state', ['draft', 'departments_confirming', 'legal_review']);
        });
      }
    })
    .orderBy(['plans.id', { column: 'plan_editions.edition', order: 'desc' }])
    .select({ planId: 'plans.id', edition: 'plan_editions.edition', department: 'plans.department' });
  return rows.filter(({ planId }, i) => rows.findIndex((row) => row.planId === planId) === i);
}

/**
 * Planned tasks of the year that a joint task carries out already: one that is not cancelled, and in which their own department takes part.
 * A draft that merely names another department's planned task takes it from nobody.
 */
export async function planTasksTaken(db: Connection, year: number): Promise<Set<string>> {
  const rows: { plan_task_id: string }[] = await db('task_plan_tasks')
    .join('tasks', 'tasks.id', 'task_plan_tasks.task_id')
    .join('plan_tasks', 'plan_tasks.id', 'task_plan_tasks.plan_task_id')
    .join('plans', 'plans.id', 'plan_tasks.plan_id')
    .join('task_parts', (join) => join.on('task_parts.task_id', 'tasks.id').andOn('task_parts.department', 'plans.department'))
    .where('plans.year', year)
    .whereNot('tasks.state', 'cancelled')
    .whereIn('task_parts.state', PART_STATES.filter(takesPart))
    .distinct('task_plan_tasks.plan_task_id');
  return new Set(rows.map(({ plan_task_id: id }) => id));
}

/** Filters marked in one column of a pattern; expressions may only be so deep. */
const MARKS_AT_ONCE = 100;

const markOf = (db: Connection, filter: EntityFilter): Knex.Raw =>
  db.raw("case when exists ? then '1' else '0' end", [whereEntityMatches(db.queryBuilder().select(db.raw('1')), filter)]);

function patternColumns(db: Connection, filters: readonly EntityFilter[]): Knex.Raw[] {
  const columns: Knex.Raw[] = [];
  for (let from = 0; from < filters.length; from += MARKS_AT_ONCE) {
    const marks = filters.slice(from, from + MARKS_AT_ONCE).map((filter) => markOf(db, filter));
    columns.push(db.raw(marks.map(() => '?').join(' || '), marks));
  }
  return columns;
}

/**
 * How many existing entities of a directory meet which of the filters, by risk class, in one pass over it: the directory may have a million
 * rows, the answer has a row for each combination that occurs.
 */
export async function countPatterns(
  db: Connection,
  directory: { readonly id: number; readonly version: number },
  filters: readonly EntityFilter[],
): Promise<PatternCount[]> {
  const columns = patternColumns(db, filters);
  const names = columns.map((_, i) => `pattern_${i}`);
  const rows: Record<string, string | number>[] = await entitiesInForce(db, directory)
    .where('directory_entities.state', 'existing')
    .groupByRaw(['risk', ...names].map((_, i) => `${i + 1}`).join(', '))
    .select('directory_entities.risk')
    .select(columns.map((column, i) => db.raw('? as ??', [column, names[i] ?? ''])))
    .count({ found: '*' });
  return rows.map((row) => ({
    risk: String(row['risk']),
    pattern: names.map((name) => row[name]).join(''),
    count: Number(row['found']),
  }));
}
