/** Visits as a schedule needs them: when and where they are, and who goes. */

import { AHEAD, DROPPED, type VisitState } from '../../visits/states.js';
import type { Placing } from '../../visits/visit.js';
import type { Connection } from '../store.js';

/** A visit that nobody has made yet. */
export interface VisitAhead {
  readonly id: string;
  readonly entity: string;
  readonly name: string;
  readonly region: string;
  readonly street: string | null;
  readonly state: VisitState;
  readonly date: string | null;
  readonly start: string | null;
  readonly placed: Placing | null;
}

/** By id. @param day only those of this day; `null`: all */
export const visitsAhead = (db: Connection, task: string, day: string | null): Promise<VisitAhead[]> =>
  db('visits')
    .where(day === null ? { task_id: task } : { task_id: task, date: day })
    .whereIn('state', [...AHEAD])
    .orderBy('id')
    .select('id', 'entity', 'name', 'region', 'street', 'state', 'date', 'start', 'placed');

/** When an inspector is where. */
export interface Booking {
  readonly visit: string;
  readonly department: string;
  readonly inspector: string;
  readonly date: string;
  readonly start: string;
}

/** Every visit of every inspector of these departments in these days, the visits of all tasks, whatever has come of them; in a fixed order. */
export const bookingsBetween = (db: Connection, departments: readonly string[], from: string, to: string): Promise<Booking[]> =>
  db('visits as v')
    .join('visit_inspectors as i', 'i.visit_id', 'v.id')
    .where('v.date', '>=', from)
    .where('v.date', '<=', to)
    .whereNotIn('v.state', [...DROPPED])
    .whereIn('i.department', departments)
    .whereNotNull('i.inspector')
    .orderBy(['v.date', 'v.start', 'v.id', 'i.department', 'i.place'])
    .select('v.id as visit', 'i.department', 'i.inspector', 'v.date', 'v.start');
