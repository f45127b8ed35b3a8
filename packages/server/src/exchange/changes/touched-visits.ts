/** Which visits an entry of the audit log touches. */

import type { AuditEvent } from '../../audit/catalogue.js';
import type { EventEntry } from '../../store/exchange/entries-of-events.js';
import { visitsOfDraws, visitsOfPublications, visitsOfTasks } from '../../store/exchange/touched-visits.js';
import type { Connection } from '../../store/store.js';

/**
 * How an entry names visits: by its subject, or in its details; `draw` and `task` mean all visits of it, `publication` the visit of it.
 */
type Naming = { readonly [Kind in 'visit' | 'task' | 'draw' | 'publication']?: 'subject' | 'detail' };

export type Touching = Readonly<Partial<Record<AuditEvent, Naming>>>;

/** What changes a visit itself: its state, day, parts or who goes. */
export const TOUCHING_VISITS = {
  'task.dispatched': { draw: 'detail' },
  'task.scheduled': { task: 'subject' },
  'draw.event-recorded': { draw: 'subject' },
  'draw.voided': { draw: 'subject' },
  'visit.dropped': { visit: 'subject' },
  'visit.moved': { visit: 'subject' },
  'visit.given-back': { visit: 'subject' },
  'visit.notice-delivered': { visit: 'subject' },
  'visit.notice-outdated': { visit: 'subject' },
  'visit.arrived': { visit: 'subject' },
  // The first record of a visit begins it.
  'record.submitted': { visit: 'detail' },
  'part.entered': { visit: 'subject' },
  'part.reopened': { visit: 'subject' },
  'visit.recorded': { visit: 'subject' },
  'visit.part-passed': { visit: 'subject' },
  'visit.part-returned': { visit: 'subject' },
  'result.published': { visit: 'detail' },
  'result.correction-begun': { visit: 'detail' },
  'result.withdrawn': { visit: 'detail' },
  'visit.follow-up-begun': { visit: 'subject' },
  'visit.follow-up-ended': { visit: 'subject' },
  'visit.closed': { visit: 'subject' },
} as const satisfies Touching;

/** What changes the records of a visit. */
export const TOUCHING_RECORDS = { 'record.submitted': { visit: 'detail' } } as const satisfies Touching;

/** What changes the published result of a visit, in any edition. */
export const TOUCHING_RESULTS = {
  'result.published': { publication: 'subject' },
  'result.correction-begun': { publication: 'subject' },
  'result.corrected': { publication: 'subject' },
  'result.withdrawn': { publication: 'subject' },
  'objection.received': { publication: 'detail' },
  'objection.decided': { publication: 'detail' },
} as const satisfies Touching;

export const eventsOf = (touching: Touching): readonly AuditEvent[] => Object.keys(touching) as AuditEvent[];

const KINDS = ['visit', 'task', 'draw', 'publication'] as const;

/** The id of a kind that the entry names; `null`: it names none. */
function namedBy({ event, subject, details }: EventEntry, touching: Touching, kind: (typeof KINDS)[number]): string | null {
  const way = touching[event]?.[kind];
  if (way === 'subject') return subject.id;
  const detail = way === 'detail' ? details[kind] : null;
  return typeof detail === 'string' ? detail : null;
}

/** The visits of each entry. */
export const visitsTouched =
  (touching: Touching) =>
  async (db: Connection, entries: readonly EventEntry[]): Promise<readonly (readonly string[])[]> => {
    const named = (kind: (typeof KINDS)[number]): string[] => entries.flatMap((entry) => namedBy(entry, touching, kind) ?? []);
    const within = {
      task: await visitsOfTasks(db, named('task')),
      draw: await visitsOfDraws(db, named('draw')),
      publication: await visitsOfPublications(db, named('publication')),
    };
    return entries.map((entry) =>
      KINDS.flatMap((kind) => {
        const id = namedBy(entry, touching, kind);
        if (id === null) return [];
        return kind === 'visit' ? [id] : (within[kind].get(id) ?? []);
      }),
    );
  };
