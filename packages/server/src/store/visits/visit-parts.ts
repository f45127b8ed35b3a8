/** The table `visit_parts`. */

import type { VisitPartState } from '../../visits/states.js';
import type { VisitPart } from '../../visits/visit.js';

import { type Connection, ROWS_AT_ONCE, type Transaction } from '../store.js';

interface PartRow {
  readonly visit_id: string;
  readonly department: string;
  readonly state: VisitPartState;
  readonly ended_on: string | null;
  readonly entered_at: string | null;
  readonly entered_by: string | null;
  readonly team: string | null;
  readonly reviewed_at: string | null;
  readonly reviewed_by: string | null;
  readonly return_reason: string | null;
  readonly version: number;
}

const act = (at: string | null, by: string | null) => (at === null || by === null ? null : { at, by });

const partOf = (row: PartRow): VisitPart => ({
  visit: row.visit_id,
  department: row.department,
  state: row.state,
  endedOn: row.ended_on,
  entered: act(row.entered_at, row.entered_by),
  team: row.team === null ? null : (JSON.parse(row.team) as readonly string[]),
  reviewed: act(row.reviewed_at, row.reviewed_by),
  returnReason: row.return_reason,
  version: row.version,
});

/** The parts of these visits, by visit and department. */
export async function partsOfVisits(db: Connection, visits: readonly string[]): Promise<readonly VisitPart[]> {
  const parts: VisitPart[] = [];
  for (let from = 0; from < visits.length; from += ROWS_AT_ONCE) {
    const rows = await db<PartRow>('visit_parts')
      .whereIn('visit_id', visits.slice(from, from + ROWS_AT_ONCE))
      .orderBy(['visit_id', 'department']);
    parts.push(...rows.map(partOf));
  }
  return parts;
}

export const partsOfVisit = (db: Connection, visit: string): Promise<readonly VisitPart[]> => partsOfVisits(db, [visit]);

/** Adds parts, all of them `awaiting`. */
export async function insertVisitParts(tx: Transaction, parts: readonly Pick<VisitPart, 'visit' | 'department'>[]): Promise<void> {
  for (let from = 0; from < parts.length; from += ROWS_AT_ONCE) {
    await tx('visit_parts').insert(
      parts
        .slice(from, from + ROWS_AT_ONCE)
        .map(({ visit, department }) => ({ visit_id: visit, department, state: 'awaiting' satisfies VisitPartState, version: 1 })),
    );
  }
}

/** What an act changes of a part; members that are not given stay. The reason of a return goes with the state `returned`. */
export interface VisitPartChange {
  readonly state?: VisitPartState;
  readonly endedOn?: string;
  readonly entered?: { readonly at: string; readonly by: string };
  readonly team?: readonly string[];
  readonly reviewed?: { readonly at: string; readonly by: string };
  readonly returnReason?: string | null;
}

/** Changes a part of a visit that the act has locked. Throws when there is none. */
export async function updateVisitPart(
  tx: Transaction,
  { visit, department }: Pick<VisitPart, 'visit' | 'department'>,
  { state, endedOn, entered, team, reviewed, returnReason }: VisitPartChange,
): Promise<void> {
  const changed = await tx('visit_parts')
    .where({ visit_id: visit, department })
    .update({
      version: tx.raw('version + 1'),
      ...(state === undefined ? {} : { state }),
      ...(endedOn === undefined ? {} : { ended_on: endedOn }),
      ...(entered === undefined ? {} : { entered_at: entered.at, entered_by: entered.by }),
      ...(team === undefined ? {} : { team: JSON.stringify(team) }),
      ...(reviewed === undefined ? {} : { reviewed_at: reviewed.at, reviewed_by: reviewed.by }),
      ...(returnReason === undefined ? {} : { return_reason: returnReason }),
    });
  if (changed !== 1) throw new Error(`the visit ${visit} has no part of ${department}`);
}

/** Of a department's parts in a task's visits, those dropped not counted: how many there are, have begun, and are entered. */
export interface PartCounts {
  readonly department: string;
  readonly all: number;
  readonly begun: number;
  readonly entered: number;
}

export async function countVisitParts(db: Connection, task: string): Promise<readonly PartCounts[]> {
  const rows: { department: string; all: number | string; begun: number | string; entered: number | string }[] = await db(
    'visit_parts as p',
  )
    .join('visits as v', 'v.id', 'p.visit_id')
    .where({ 'v.task_id': task })
    .whereNull('v.dropped_at')
    .groupBy('p.department')
    .select('p.department')
    .select(db.raw('count(*) as "all"'))
    .select(db.raw('count(v.on_site_at) as "begun"'))
    .select(db.raw(`sum(case when p.state in ('entered', 'passed', 'returned') then 1 else 0 end) as "entered"`));
  return rows.map(({ department, all, begun, entered }) => ({
    department,
    all: Number(all),
    begun: Number(begun),
    entered: Number(entered),
  }));
}
