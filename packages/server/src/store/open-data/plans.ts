/** Published plans of a year, for the open data. */

import type { InspectionMethod, TaskScope } from '../../plans/planned-task.js';
import type { PlanState } from '../../plans/state.js';
import type { Connection } from '../store.js';

/** Only editions that were published, and never those on their way. */
const published = (db: Connection, year: number) =>
  db('plans as p').join('plan_editions as e', 'e.plan_id', 'p.id').where('p.year', year).whereNotNull('e.published_at');

export interface PlanLine {
  readonly plan: string;
  readonly edition: number;
  readonly department: string;
  readonly state: PlanState;
  readonly title: string;
  readonly documentNumber: string | null;
  readonly publishedAt: string;
  readonly endedAt: string | null;
  readonly endReason: string | null;
  /** The edition that binds, or bound last. */
  readonly inForce: number | null;
}

export const planLines = (db: Connection, year: number): Promise<PlanLine[]> =>
  published(db, year).orderBy(['p.id', 'e.edition']).select({
    plan: 'p.id',
    edition: 'e.edition',
    department: 'p.department',
    state: 'e.state',
    title: 'e.title',
    documentNumber: 'e.document_number',
    publishedAt: 'e.published_at',
    endedAt: 'e.ended_at',
    endReason: 'e.end_reason',
    inForce: 'p.in_force',
  });

export interface PlannedTaskLine {
  readonly plan: string;
  readonly edition: number;
  readonly plannedTask: string;
  readonly department: string;
  readonly title: string;
  readonly scope: TaskScope;
  readonly from: string;
  readonly to: string;
  readonly timesPerYear: number;
  readonly method: InspectionMethod;
}

const contents = (db: Connection, year: number) =>
  published(db, year).join('plan_task_contents as c', (on) => on.on('c.plan_id', 'e.plan_id').andOn('c.edition', 'e.edition'));

export const plannedTaskLines = (db: Connection, year: number): Promise<PlannedTaskLine[]> =>
  contents(db, year).orderBy(['p.id', 'e.edition', 'c.position']).select({
    plan: 'p.id',
    edition: 'e.edition',
    plannedTask: 'c.plan_task_id',
    department: 'p.department',
    title: 'c.title',
    scope: 'c.scope',
    from: 'c.date_from',
    to: 'c.date_to',
    timesPerYear: 'c.times_per_year',
    method: 'c.method',
  });

export interface PlannedItemLine {
  readonly plannedTask: string;
  readonly edition: number;
  readonly department: string;
  readonly item: string;
}

export const plannedItemLines = (db: Connection, year: number): Promise<PlannedItemLine[]> =>
  contents(db, year)
    .join('plan_task_items as i', (on) => on.on('i.plan_task_id', 'c.plan_task_id').andOn('i.edition', 'c.edition'))
    .orderBy(['i.plan_task_id', 'i.edition', 'i.department', 'i.item'])
    .select({ plannedTask: 'i.plan_task_id', edition: 'i.edition', department: 'i.department', item: 'i.item' });
