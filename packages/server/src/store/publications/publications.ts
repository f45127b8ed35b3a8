/** The table `publications`: every edition of every published result. */

import { canonicalText } from '@double-random/core';
import { outcomeCounts } from '../../publications/outcome-counts.js';
import type { Publication } from '../../publications/publication.js';
import type { PublishedResult } from '../../publications/published-result.js';
import type { PublicationState } from '../../publications/states.js';
import type { Connection, Transaction } from '../store.js';
import { endPublicationItems } from './publication-items.js';
import { insertResultSearch } from './result-search.js';

export interface PublicationRow {
  readonly id: string;
  readonly visit_id: string;
  readonly task_id: string;
  readonly draw_id: string;
  readonly entity: string;
  readonly uscc: string | null;
  readonly name: string;
  readonly region: string;
  readonly edition: number;
  readonly state: PublicationState;
  readonly content: string;
  readonly content_hash: string;
  readonly published_at: string;
  readonly published_by: string;
  readonly ended_on: string;
  readonly due_on: string;
  readonly late_days: number;
  readonly objections_until: string;
  readonly supersedes: string | null;
  readonly superseded_at: string | null;
  readonly withdrawn_at: string | null;
  readonly withdrawn_reason: string | null;
  readonly year: number;
}

export const publicationOf = (row: PublicationRow): Publication => ({
  id: row.id,
  visit: row.visit_id,
  task: row.task_id,
  draw: row.draw_id,
  entity: row.entity,
  uscc: row.uscc,
  name: row.name,
  region: row.region,
  edition: row.edition,
  state: row.state,
  content: JSON.parse(row.content) as PublishedResult,
  contentHash: row.content_hash,
  publishedAt: row.published_at,
  publishedBy: row.published_by,
  endedOn: row.ended_on,
  dueOn: row.due_on,
  lateDays: row.late_days,
  objectionsUntil: row.objections_until,
  supersedes: row.supersedes,
  supersededAt: row.superseded_at,
  withdrawn: row.withdrawn_at === null ? null : { at: row.withdrawn_at, reason: row.withdrawn_reason ?? '' },
  year: row.year,
});

const found = (row: PublicationRow | undefined): Publication | null => (row === undefined ? null : publicationOf(row));

export const findPublication = async (db: Connection, id: string): Promise<Publication | null> =>
  found(await db<PublicationRow>('publications').where({ id }).first());

/** As `findPublication`; nobody else changes it until the act ends. Task, draw and visit are locked before. */
export const lockPublication = async (tx: Transaction, id: string): Promise<Publication | null> =>
  found(await tx<PublicationRow>('publications').where({ id }).forUpdate().first());

/** Those of these ids, by id. */
export async function publicationsById(db: Connection, ids: readonly string[]): Promise<ReadonlyMap<string, Publication>> {
  const rows = await db<PublicationRow>('publications').whereIn('id', ids);
  return new Map(rows.map((row) => [row.id, publicationOf(row)]));
}

/** All editions of a visit's result, the first one first. */
export async function editionsOfVisit(db: Connection, visit: string): Promise<readonly Publication[]> {
  const rows = await db<PublicationRow>('publications').where({ visit_id: visit }).orderBy('edition');
  return rows.map(publicationOf);
}

/** The latest edition of a visit's result, whether or not it was withdrawn. */
export const currentOfVisit = async (db: Connection, visit: string): Promise<Publication | null> =>
  found(await db<PublicationRow>('publications').where({ visit_id: visit }).orderBy('edition', 'desc').first());

/** What is counted of every result: departments that checked items there, and items with a problem. */
const itemCounts = ({ parts }: PublishedResult) => ({
  departments: parts.filter(({ items }) => items.length > 0).length,
  problems: outcomeCounts(parts.flatMap(({ items }) => items)).problem,
});

export type NewPublication = Omit<Publication, 'state' | 'supersededAt' | 'withdrawn'>;

export async function insertPublication(tx: Transaction, publication: NewPublication): Promise<void> {
  await tx('publications').insert({
    id: publication.id,
    visit_id: publication.visit,
    task_id: publication.task,
    draw_id: publication.draw,
    entity: publication.entity,
    uscc: publication.uscc,
    name: publication.name,
    region: publication.region,
    edition: publication.edition,
    state: 'published' satisfies PublicationState,
    content: canonicalText(publication.content),
    content_hash: publication.contentHash,
    published_at: publication.publishedAt,
    published_by: publication.publishedBy,
    ended_on: publication.endedOn,
    due_on: publication.dueOn,
    late_days: publication.lateDays,
    ...itemCounts(publication.content),
    risk: tx.raw('(select risk from visits where id = ?)', [publication.visit]),
    objections_until: publication.objectionsUntil,
    supersedes: publication.supersedes,
    year: publication.year,
  });
  await insertResultSearch(tx, publication);
}

async function change(tx: Transaction, id: string, from: readonly PublicationState[], changes: object): Promise<void> {
  const changed = await tx('publications').where({ id }).whereIn('state', from).update(changes);
  if (changed !== 1) throw new Error(`the publication ${id} is in none of the states ${from.join(', ')}`);
}

export const setObjectionOpen = (tx: Transaction, id: string): Promise<void> =>
  change(tx, id, ['published', 'upheld', 'objection_open'], { state: 'objection_open' satisfies PublicationState });

export const setUpheld = (tx: Transaction, id: string): Promise<void> =>
  change(tx, id, ['objection_open'], { state: 'upheld' satisfies PublicationState });

export async function setCorrected(tx: Transaction, id: string, at: string): Promise<void> {
  await change(tx, id, ['published', 'objection_open', 'upheld'], { state: 'corrected' satisfies PublicationState, superseded_at: at });
  await endPublicationItems(tx, id, at);
}

export async function setWithdrawn(tx: Transaction, id: string, reason: string, at: string): Promise<void> {
  await change(tx, id, ['published', 'objection_open', 'upheld'], {
    state: 'withdrawn' satisfies PublicationState,
    withdrawn_at: at,
    withdrawn_reason: reason,
  });
  await endPublicationItems(tx, id, at);
}
