/** Visits as lists show them, in one of their orders. */

import type { Knex } from 'knex';
import type { VisitState } from '../../visits/states.js';
import type { Visit } from '../../visits/visit.js';
import { drawsWith } from '../draws/draws.js';
import { inKeyOrder } from '../key-order.js';
import { whereContains } from '../like.js';
import type { Connection } from '../store.js';
import { keyOrderOf, type VisitKey, type VisitOrder } from './visit-order.js';
import { type VisitRow, visitOf } from './visits.js';

export interface VisitSearch {
  /** Only visits of draws in which this department draws; `null`: of all. */
  readonly seenBy: string | null;
  readonly task: string | null;
  readonly states: readonly VisitState[] | null;
  /** First and last day; a visit without a day is in no range. */
  readonly from: string | null;
  readonly to: string | null;
  /** Only those that have a day, or have none. */
  readonly placed: boolean | null;
  /** A department that has a part in the visit. */
  readonly department: string | null;
  /** Staff number of somebody who goes, for `department` if that is given. */
  readonly inspector: string | null;
  /** Beginning of the GB/T 2260 code. */
  readonly region: string | null;
  /** Part of the entity's name, id or address; case does not count. */
  readonly text: string | null;
  /** Only those whose notice is delivered. */
  readonly noticed: boolean;
  readonly order: VisitOrder;
  readonly after: VisitKey | null;
  readonly limit: number;
}

/** What is looked for, wherever a page begins. */
export type WantedVisits = Omit<VisitSearch, 'after' | 'limit'>;

function wanted(db: Connection, search: WantedVisits): Knex.QueryBuilder<VisitRow, VisitRow[]> {
  const { seenBy, task, states, from, to, placed, department, inspector, region, text, noticed } = search;
  const query = db<VisitRow>('visits');
  if (seenBy !== null) void query.whereIn('draw_id', drawsWith(db, seenBy));
  if (task !== null) void query.where({ task_id: task });
  if (states !== null) void query.whereIn('state', states);
  if (from !== null) void query.where('date', '>=', from);
  if (to !== null) void query.where('date', '<=', to);
  if (placed === true) void query.whereNotNull('date');
  if (placed === false) void query.whereNull('date');
  if (department !== null) void query.whereIn('id', db('visit_parts').where({ department }).select('visit_id'));
  if (inspector !== null) {
    const who = department === null ? { inspector } : { inspector, department };
    void query.whereIn('id', db('visit_inspectors').where(who).select('visit_id'));
  }
  // Codes are digits: what begins with these is what lies before the next sign.
  if (region !== null) void query.where('region', '>=', region).where('region', '<', `${region}:`);
  if (text !== null) void whereContains(query, 'search_text', text.toLowerCase());
  if (noticed) void query.whereIn('id', db('notices').whereNull('outdated_at').select('visit_id'));
  return query;
}

export async function searchVisits(db: Connection, { after, limit, ...search }: VisitSearch): Promise<readonly Visit[]> {
  const query = wanted(db, search).limit(limit);
  inKeyOrder(query, keyOrderOf(search.order), after);
  return (await query).map(visitOf);
}

/** The ids of all that are looked for, in their order: a list of papers that is long in the making stays the list that was asked for. */
export async function idsOfVisits(db: Connection, search: WantedVisits): Promise<readonly string[]> {
  const query = wanted(db, search);
  inKeyOrder(query, keyOrderOf(search.order), null);
  const rows: { id: string }[] = await query.select('id');
  return rows.map(({ id }) => id);
}

/** What a day holds. */
export interface DayCount {
  readonly date: string;
  readonly visits: number;
  /** Inspectors of the department who are out. */
  readonly inspectors: number;
}

/** Days with visits of a department, by date. */
export async function visitsByDay(
  db: Connection,
  { department, from, to }: { readonly department: string; readonly from: string; readonly to: string },
): Promise<readonly DayCount[]> {
  const rows: { date: string; visits: number | string; inspectors: number | string }[] = await db('visits as v')
    .join('visit_inspectors as i', 'i.visit_id', 'v.id')
    .where('i.department', department)
    .where('v.date', '>=', from)
    .where('v.date', '<=', to)
    .whereNull('v.dropped_at')
    .groupBy('v.date')
    .orderBy('v.date')
    .select('v.date')
    .select(db.raw('count(distinct v.id) as visits'))
    .select(db.raw('count(distinct i.inspector) as inspectors'));
  return rows.map(({ date, visits, inspectors }) => ({ date, visits: Number(visits), inspectors: Number(inspectors) }));
}
