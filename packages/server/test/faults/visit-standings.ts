/** Where visits stand, read from the database alone. */

import type { PublicationState } from '../../dist/publications/states.js';
import type { Connection } from '../../dist/store/store.js';
import { DROPPED, type VisitPartState, type VisitState } from '../../dist/visits/states.js';

export interface PartStanding {
  readonly department: string;
  readonly state: VisitPartState;
  readonly version: number;
  /** The one item that it checks there. */
  readonly item: string;
  /** Staff numbers of those who go. */
  readonly inspectors: readonly string[];
  /** Records that have come in, and that must: one, and one more each time the part was sent back. */
  readonly records: number;
  readonly wanted: number;
}

export interface VisitStanding {
  readonly visit: { readonly id: string; readonly task: string; readonly state: VisitState; readonly date: string | null };
  /** A number of the entity: what is done differently here and there is told by it. */
  readonly place: number;
  /** On which the check ends: that of the draw. */
  readonly day: string;
  readonly parts: readonly PartStanding[];
  /** The latest edition. */
  readonly publication: { readonly id: string; readonly edition: number; readonly state: PublicationState } | null;
}

interface Rows {
  readonly visits: readonly {
    id: string;
    task_id: string;
    draw_id: string;
    entity: string;
    state: VisitState;
    date: string | null;
    drawn_at: string;
  }[];
  readonly parts: readonly { visit_id: string; department: string; state: VisitPartState; version: number }[];
  readonly places: readonly { visit_id: string; department: string; inspector: string | null }[];
  readonly items: readonly { draw_id: string; department: string; item: string }[];
  readonly submissions: readonly { visit_id: string; department: string }[];
  readonly returns: readonly { visit_id: string; department: string }[];
  readonly corrections: readonly { visit_id: string; departments: string }[];
  readonly publications: readonly { id: string; visit_id: string; edition: number; state: PublicationState }[];
}

async function rowsOf(db: Connection): Promise<Rows> {
  return {
    visits: await db('visits as v')
      .join('draws as d', 'd.id', 'v.draw_id')
      .whereNotIn('v.state', DROPPED)
      .orderBy('v.id')
      .select('v.id', 'v.task_id', 'v.draw_id', 'v.entity', 'v.state', 'v.date', 'd.drawn_at'),
    parts: await db('visit_parts').orderBy('department').select('visit_id', 'department', 'state', 'version'),
    places: await db('visit_inspectors').orderBy('place').select('visit_id', 'department', 'inspector'),
    items: await db('dispatched_items').select('draw_id', 'department', 'item'),
    submissions: await db('submissions').select('visit_id', 'department'),
    returns: await db('reviews').where({ decision: 'return' }).select('visit_id', 'department'),
    corrections: await db('corrections as c').join('publications as p', 'p.id', 'c.publication_id').select('p.visit_id', 'c.departments'),
    publications: await db('publications').orderBy('edition').select('id', 'visit_id', 'edition', 'state'),
  };
}

/** The visits that somebody still goes to, or went. */
export async function visitStandings(db: Connection): Promise<readonly VisitStanding[]> {
  const rows = await rowsOf(db);
  return rows.visits.map(({ id, task_id, draw_id, entity, state, date, drawn_at }) => {
    const parts = rows.parts
      .filter(({ visit_id }) => visit_id === id)
      .map(({ department, state: partState, version }): PartStanding => {
        const isOfPart = (row: { readonly visit_id: string; readonly department: string }): boolean =>
          row.visit_id === id && row.department === department;
        const corrections = rows.corrections.filter(
          ({ visit_id, departments }) => visit_id === id && (JSON.parse(departments) as string[]).includes(department),
        );
        return {
          department,
          state: partState,
          version,
          item: rows.items.find((item) => item.draw_id === draw_id && item.department === department)?.item ?? '',
          inspectors: rows.places.filter(isOfPart).flatMap(({ inspector }) => (inspector === null ? [] : [inspector])),
          records: rows.submissions.filter(isOfPart).length,
          wanted: 1 + rows.returns.filter(isOfPart).length + corrections.length,
        };
      });
    return {
      visit: { id, task: task_id, state, date },
      place: Number(entity.slice(-2)),
      day: drawn_at.slice(0, 10),
      parts,
      publication: rows.publications.findLast(({ visit_id }) => visit_id === id) ?? null,
    };
  });
}
