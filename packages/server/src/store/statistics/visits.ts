/** Visits of tasks, counted; those that were replaced or voided are left out. */

import { compareCodes } from '@double-random/core';
import type { Knex } from 'knex';
import type { Load, PartCount, VisitCount } from '../../statistics/visits.js';
import { DROPPED, PUBLISHED, VISIT_STATES } from '../../visits/states.js';
import type { Connection } from '../store.js';

const GOING = VISIT_STATES.filter((state) => !DROPPED.includes(state));

const going = (db: Connection, tasks: readonly string[]): Knex.QueryBuilder =>
  db('visits as v').whereIn('v.task_id', tasks).whereIn('v.state', GOING);

/** Binds the states of a published visit; one that is being corrected, however far, stays published. */
const IS_PUBLISHED = `(v.state in (${PUBLISHED.map(() => '?').join(', ')}) or (v.state not in ('assigned', 'notified') and exists (select 1 from publications b where b.visit_id = v.id)))`;

export async function countVisitsOfTasks(db: Connection, tasks: readonly string[], department: string | null): Promise<VisitCount> {
  const query = going(db, tasks).select(
    db.raw('count(*) as visits'),
    db.raw(`sum(case when ${IS_PUBLISHED} then 1 else 0 end) as published`, [...PUBLISHED]),
  );
  if (department !== null)
    query.whereExists(db('visit_parts as own').whereRaw('own.visit_id = v.id').where('own.department', department).select(db.raw('1')));
  const [row]: { visits: number | string; published: number | string | null }[] = await query;
  return { visits: Number(row?.visits ?? 0), published: Number(row?.published ?? 0) };
}

/** By department. @param department only this one @param today YYYY-MM-DD in China */
export async function countParts(
  db: Connection,
  tasks: readonly string[],
  department: string | null,
  today: string,
): Promise<readonly PartCount[]> {
  const query = going(db, tasks)
    .join('visit_parts as p', 'p.visit_id', 'v.id')
    .groupBy('p.department')
    .orderBy('p.department')
    .select(
      'p.department',
      db.raw('count(*) as visits'),
      db.raw(`sum(case when p.state = 'awaiting' then 0 else 1 end) as entered`),
      db.raw(`sum(case when v.due_on < ? and not ${IS_PUBLISHED} then 1 else 0 end) as overdue`, [today, ...PUBLISHED]),
    );
  if (department !== null) query.where('p.department', department);
  const rows: { department: string; visits: number | string; entered: number | string; overdue: number | string }[] = await query;
  return rows.map((row) => ({
    department: row.department,
    visits: Number(row.visits),
    entered: Number(row.entered),
    overdue: Number(row.overdue),
  }));
}

type LoadRow = Omit<Load, 'visits'> & { readonly visits: number | string };

/** Counts the places that a query finds, by department and inspector. */
async function counted(query: Knex.QueryBuilder, department: string | null): Promise<LoadRow[]> {
  const held = query
    .whereNotNull('i.inspector')
    .groupBy('i.department', 'i.inspector')
    .select('i.department', 'i.inspector')
    .count({ visits: '*' });
  if (department !== null) held.where('i.department', department);
  return held;
}

/** Of a task's visits, those dropped too: read in the order in which they are counted. */
const placesOfTask = (db: Connection, task: string): Knex.QueryBuilder => db('visit_inspectors as i').where('i.task_id', task);

/** Of the visits that were dropped: few. */
const droppedPlaces = (db: Connection, tasks: readonly string[]): Knex.QueryBuilder =>
  db('visits as v')
    .whereIn('v.task_id', tasks)
    .whereIn('v.state', [...DROPPED])
    .join('visit_inspectors as i', 'i.visit_id', 'v.id');

/** How many visits every inspector makes who makes any, by department and inspector. @param department only this one */
export async function countLoads(db: Connection, tasks: readonly string[], department: string | null): Promise<readonly Load[]> {
  const loads = new Map<string, Load>();
  const add = (rows: readonly LoadRow[], sign: 1 | -1): void => {
    for (const { department: of, inspector, visits } of rows) {
      const key = JSON.stringify([of, inspector]);
      loads.set(key, { department: of, inspector, visits: (loads.get(key)?.visits ?? 0) + sign * Number(visits) });
    }
  };
  for (const task of tasks) add(await counted(placesOfTask(db, task), department), 1);
  add(await counted(droppedPlaces(db, tasks), department), -1);
  return [...loads.values()]
    .filter(({ visits }) => visits > 0)
    .sort((a, b) => compareCodes(a.department, b.department) || compareCodes(a.inspector, b.inspector));
}
