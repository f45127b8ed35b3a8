/** The table `visits`. */

import { COMPLETE, DROPPED, PUBLISHED, type VisitState } from '../../visits/states.js';
import type { EntityFacts, Placing, Visit } from '../../visits/visit.js';

import { type Connection, ROWS_AT_ONCE, type Transaction } from '../store.js';

export interface VisitRow {
  readonly id: string;
  readonly task_id: string;
  readonly draw_id: string;
  readonly entity: string;
  readonly name: string;
  readonly region: string;
  readonly street: string | null;
  readonly facts: string;
  readonly state: VisitState;
  readonly date: string | null;
  readonly start: string | null;
  readonly placed: Placing | null;
  readonly version: number;
  readonly created_at: string;
  readonly notified_at: string | null;
  readonly on_site_at: string | null;
  readonly ended_on: string | null;
  readonly due_on: string | null;
  readonly dropped_at: string | null;
  readonly drop_reason: string | null;
}

export const visitOf = (row: VisitRow): Visit => ({
  id: row.id,
  task: row.task_id,
  draw: row.draw_id,
  entity: row.entity,
  name: row.name,
  region: row.region,
  street: row.street,
  facts: JSON.parse(row.facts) as EntityFacts,
  state: row.state,
  date: row.date,
  start: row.start,
  placed: row.placed,
  version: row.version,
  createdAt: row.created_at,
  notifiedAt: row.notified_at,
  onSiteAt: row.on_site_at,
  endedOn: row.ended_on,
  dueOn: row.due_on,
  dropped: row.dropped_at === null ? null : { at: row.dropped_at, reason: row.drop_reason ?? '' },
});

const found = (row: VisitRow | undefined): Visit | null => (row === undefined ? null : visitOf(row));

export const findVisit = async (db: Connection, id: string): Promise<Visit | null> =>
  found(await db<VisitRow>('visits').where({ id }).first());

/** These visits, in the order of the ids; those that are not there are left out. @param ids few, a page of them */
export async function visitsById(db: Connection, ids: readonly string[]): Promise<readonly Visit[]> {
  const rows = await db<VisitRow>('visits').whereIn('id', [...ids]);
  const visits = new Map(rows.map((row) => [row.id, visitOf(row)]));
  return ids.flatMap((id) => visits.get(id) ?? []);
}

/** As `findVisit`; nobody else changes the visit until the act ends. An act that may move the task, too, locks the task first. */
export const lockVisit = async (tx: Transaction, id: string): Promise<Visit | null> =>
  found(await tx<VisitRow>('visits').where({ id }).forUpdate().first());

/** Ids and names of the entities of these visits, by visit. */
export async function entitiesOfVisits(
  db: Connection,
  visits: readonly string[],
): Promise<ReadonlyMap<string, { readonly id: string; readonly name: string }>> {
  const rows: { id: string; entity: string; name: string }[] = await db('visits')
    .whereIn('id', [...visits])
    .select('id', 'entity', 'name');
  return new Map(rows.map(({ id, entity, name }) => [id, { id: entity, name }]));
}

/** All visits of a draw, those dropped too, in the order of their ids. */
export async function visitsOfDraw(db: Connection, draw: string): Promise<readonly Visit[]> {
  const rows = await db<VisitRow>('visits').where({ draw_id: draw }).orderBy('id');
  return rows.map(visitOf);
}

export type NewVisit = Pick<Visit, 'id' | 'task' | 'draw' | 'entity' | 'name' | 'region' | 'street' | 'facts' | 'createdAt'>;

/** Adds visits, all of them `assigned`. */
export async function insertVisits(tx: Transaction, visits: readonly NewVisit[]): Promise<void> {
  for (let from = 0; from < visits.length; from += ROWS_AT_ONCE) {
    await tx('visits').insert(
      visits.slice(from, from + ROWS_AT_ONCE).map((visit) => ({
        id: visit.id,
        task_id: visit.task,
        draw_id: visit.draw,
        entity: visit.entity,
        name: visit.name,
        region: visit.region,
        street: visit.street,
        facts: JSON.stringify(visit.facts),
        risk: visit.facts.risk,
        search_text: `${visit.name}\n${visit.entity}\n${visit.facts.address}`.toLowerCase(),
        state: 'assigned' satisfies VisitState,
        version: 1,
        created_at: visit.createdAt,
      })),
    );
  }
}

/** What an act changes of a visit; members that are not given stay. */
export interface VisitChange {
  readonly state?: VisitState;
  /** `null`: it has no day any more. */
  readonly day?: { readonly date: string; readonly start: string; readonly placed: Placing } | null;
  readonly notifiedAt?: string;
  readonly onSiteAt?: string;
  readonly ended?: { readonly endedOn: string; readonly dueOn: string };
  readonly dropped?: { readonly at: string; readonly reason: string };
}

/** Changes a visit that the act has locked. Throws when there is none. */
export async function updateVisit(tx: Transaction, id: string, change: VisitChange): Promise<void> {
  const { state, day, notifiedAt, onSiteAt, ended, dropped } = change;
  const changed = await tx('visits')
    .where({ id })
    .update({
      version: tx.raw('version + 1'),
      ...(state === undefined ? {} : { state }),
      ...(day === undefined ? {} : { date: day?.date ?? null, start: day?.start ?? null, placed: day?.placed ?? null }),
      ...(notifiedAt === undefined ? {} : { notified_at: notifiedAt }),
      ...(onSiteAt === undefined ? {} : { on_site_at: onSiteAt }),
      ...(ended === undefined ? {} : { ended_on: ended.endedOn, due_on: ended.dueOn }),
      ...(dropped === undefined ? {} : { dropped_at: dropped.at, drop_reason: dropped.reason }),
    });
  if (changed !== 1) throw new Error(`there is no visit ${id}`);
}

/** How many of a task's visits, those dropped not counted, have come how far. */
export interface VisitCounts {
  readonly all: number;
  /** Somebody has been on site. */
  readonly begun: number;
  readonly complete: number;
  readonly published: number;
}

export async function countVisits(db: Connection, task: string): Promise<VisitCounts> {
  const rows: { state: VisitState; rows: number | string }[] = await db('visits')
    .where({ task_id: task })
    .whereNotIn('state', [...DROPPED])
    .groupBy('state')
    .select('state')
    .count({ rows: '*' });
  const sum = (counts: (state: VisitState) => boolean): number =>
    rows.reduce((total, row) => total + (counts(row.state) ? Number(row.rows) : 0), 0);
  return {
    all: sum(() => true),
    begun: sum((state) => state === 'on_site' || COMPLETE.includes(state)),
    complete: sum((state) => COMPLETE.includes(state)),
    published: sum((state) => PUBLISHED.includes(state)),
  };
}
