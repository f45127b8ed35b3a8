/** The visits that an inspector makes, by day. */

import type { VisitState } from '../../visits/states.js';
import type { Visit } from '../../visits/visit.js';
import { whereContains } from '../like.js';
import type { Connection } from '../store.js';
import { type VisitRow, visitOf } from '../visits/visits.js';

/** Sort key: day, time of day, id; a visit without a day comes after all others. */
export type MyVisitKey = readonly [date: string, start: string, id: string];

/** Sorts after every day. */
const NO_DAY = '9999-99-99';

export const keyOfVisit = ({ date, start, id }: Pick<Visit, 'date' | 'start' | 'id'>): MyVisitKey => [date ?? NO_DAY, start ?? '', id];

export interface MyVisitsFilter {
  readonly department: string;
  /** Staff number. */
  readonly inspector: string;
  /** First and last day, both included; a visit without a day is in no range. */
  readonly from: string | null;
  readonly to: string | null;
  readonly states: readonly VisitState[] | null;
  /** Part of the entity's name, id or address; case does not count. */
  readonly text: string | null;
  readonly after: MyVisitKey | null;
  readonly limit: number;
}

export async function listMyVisits(db: Connection, filter: MyVisitsFilter): Promise<readonly Visit[]> {
  const { department, inspector, from, to, states, text, after, limit } = filter;
  const mine = db('visit_inspectors').where({ department, inspector }).select('visit_id');
  const query = db<VisitRow>('visits').whereIn('id', mine).orderByRaw(`coalesce(date, '${NO_DAY}'), coalesce(start, ''), id`).limit(limit);
  if (from !== null) void query.where('date', '>=', from);
  if (to !== null) void query.where('date', '<=', to);
  if (states !== null) void query.whereIn('state', states);
  if (text !== null) void whereContains(query, 'search_text', text.toLowerCase());
  if (after !== null) void query.whereRaw(`(coalesce(date, '${NO_DAY}'), coalesce(start, ''), id) > (?, ?, ?)`, [...after]);
  return (await query).map(visitOf);
}
