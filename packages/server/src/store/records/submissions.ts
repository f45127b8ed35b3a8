/** The tables `submissions` and `submission_replaces`: rows are added and never changed, but for whether they stand. */

import type { InspectionMethod } from '../../plans/planned-task.js';
import type { AttachmentReference, Membership, Standing, Submission } from '../../records/submission.js';
import type { Disposition } from '../../results/dispositions.js';
import { type Connection, ROWS_AT_ONCE, type Transaction } from '../store.js';

export interface SubmissionRow {
  readonly id: string;
  readonly visit_id: string;
  readonly department: string;
  readonly item: string;
  readonly made_by: string;
  readonly inspector: string;
  readonly device: string;
  readonly code_table: string;
  readonly result: string;
  readonly method: InspectionMethod;
  readonly finding: string;
  readonly disposition: Disposition;
  readonly correct_by: string | null;
  readonly made_at: string;
  readonly received_at: string;
  readonly content_hash: string;
  readonly membership: Membership;
  readonly standing: Standing;
}

const submissionOf = (row: SubmissionRow, replaces: readonly string[], attachments: readonly AttachmentReference[]): Submission => ({
  id: row.id,
  visit: row.visit_id,
  department: row.department,
  item: row.item,
  madeBy: row.made_by,
  inspector: row.inspector,
  device: row.device,
  codeTable: row.code_table,
  result: row.result,
  method: row.method,
  finding: row.finding,
  disposition: row.disposition,
  correctBy: row.correct_by,
  madeAt: row.made_at,
  receivedAt: row.received_at,
  contentHash: row.content_hash,
  membership: row.membership,
  standing: row.standing,
  replaces,
  attachments,
});

const rowOf = (one: Submission): SubmissionRow => ({
  id: one.id,
  visit_id: one.visit,
  department: one.department,
  item: one.item,
  made_by: one.madeBy,
  inspector: one.inspector,
  device: one.device,
  code_table: one.codeTable,
  result: one.result,
  method: one.method,
  finding: one.finding,
  disposition: one.disposition,
  correct_by: one.correctBy,
  made_at: one.madeAt,
  received_at: one.receivedAt,
  content_hash: one.contentHash,
  membership: one.membership,
  standing: one.standing,
});

/** What tells a repeat from another content. */
export type StoredMark = Pick<Submission, 'id' | 'contentHash' | 'receivedAt'>;

/** Those of these ids that are stored, by id. */
export async function storedMarks(db: Connection, ids: readonly string[]): Promise<ReadonlyMap<string, StoredMark>> {
  const marks = new Map<string, StoredMark>();
  for (let from = 0; from < ids.length; from += ROWS_AT_ONCE) {
    const rows = await db<SubmissionRow>('submissions')
      .whereIn('id', ids.slice(from, from + ROWS_AT_ONCE))
      .select('id', 'content_hash', 'received_at');
    for (const { id, content_hash, received_at } of rows) marks.set(id, { id, contentHash: content_hash, receivedAt: received_at });
  }
  return marks;
}

/** Adds submissions with what they replace. @returns the ids that were added; not those that somebody else has used meanwhile */
export async function insertSubmissions(tx: Transaction, submissions: readonly Submission[]): Promise<ReadonlySet<string>> {
  const added = new Set<string>();
  for (let from = 0; from < submissions.length; from += ROWS_AT_ONCE) {
    const rows: { readonly id: string }[] = await tx('submissions')
      .insert(submissions.slice(from, from + ROWS_AT_ONCE).map(rowOf))
      .onConflict('id')
      .ignore()
      .returning('id');
    for (const { id } of rows) added.add(id);
  }
  const links = submissions
    .filter(({ id }) => added.has(id))
    .flatMap(({ id, replaces }) => replaces.map((replaced) => ({ submission_id: id, replaced_id: replaced })));
  for (let from = 0; from < links.length; from += ROWS_AT_ONCE) {
    await tx('submission_replaces').insert(links.slice(from, from + ROWS_AT_ONCE));
  }
  return added;
}

async function replacesOf(db: Connection, ids: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
  const replaces = new Map<string, string[]>(ids.map((id) => [id, []]));
  for (let from = 0; from < ids.length; from += ROWS_AT_ONCE) {
    const rows: { readonly submission_id: string; readonly replaced_id: string }[] = await db('submission_replaces')
      .whereIn('submission_id', ids.slice(from, from + ROWS_AT_ONCE))
      .orderBy(['submission_id', 'replaced_id']);
    for (const { submission_id, replaced_id } of rows) replaces.get(submission_id)?.push(replaced_id);
  }
  return replaces;
}

/** What decides which submissions of an item stand. */
export type Standable = Pick<Submission, 'id' | 'replaces' | 'standing'>;

/** An item in a visit. */
export type VisitItem = Pick<Submission, 'visit' | 'item'>;

const placeOf = ({ visit, item }: VisitItem): string => `${visit}/${item}`;

/** All submissions of these items of a department, item by item. */
export async function submissionsOfItems(
  db: Connection,
  department: string,
  wanted: readonly VisitItem[],
): Promise<readonly (VisitItem & { readonly submissions: readonly Standable[] })[]> {
  const items = new Map(wanted.map((one) => [placeOf(one), { ...one, submissions: [] as Standable[] }]));
  const rows = await db<SubmissionRow>('submissions')
    .where({ department })
    .whereIn('visit_id', [...new Set(wanted.map(({ visit }) => visit))])
    .whereIn('item', [...new Set(wanted.map(({ item }) => item))])
    .select('id', 'visit_id', 'item', 'standing');
  const replaces = await replacesOf(
    db,
    rows.map(({ id }) => id),
  );
  for (const { id, visit_id: visit, item, standing } of rows) {
    items.get(placeOf({ visit, item }))?.submissions.push({ id, standing, replaces: replaces.get(id) ?? [] });
  }
  return [...items.values()];
}

export async function setStanding(tx: Transaction, ids: readonly string[], standing: Standing): Promise<void> {
  for (let from = 0; from < ids.length; from += ROWS_AT_ONCE) {
    await tx<SubmissionRow>('submissions')
      .whereIn('id', ids.slice(from, from + ROWS_AT_ONCE))
      .update({ standing });
  }
}

/** Whether anybody has recorded anything in a visit. */
export async function hasSubmissions(db: Connection, visit: string): Promise<boolean> {
  return (await db<SubmissionRow>('submissions').where({ visit_id: visit }).first('id')) !== undefined;
}

/** Whether anybody has recorded anything of an entity in the visits of a draw. */
export async function isEntityRecorded(db: Connection, draw: string, entity: string): Promise<boolean> {
  const visits = db('visits').where({ draw_id: draw, entity }).select('id');
  return (await db<SubmissionRow>('submissions').whereIn('visit_id', visits).first('id')) !== undefined;
}

/** Sort key of a visit's history: department, item, when it came, id. */
export type SubmissionKey = readonly [department: string, item: string, receivedAt: string, id: string];

export interface HistoryFilter {
  readonly visit: string;
  /** `null`: every department's. */
  readonly department: string | null;
  readonly item: string | null;
  readonly after: SubmissionKey | null;
  readonly limit: number;
}

/** All submissions of a visit, those replaced too, item by item in the order in which they came. */
export async function submissionHistory(
  db: Connection,
  { visit, department, item, after, limit }: HistoryFilter,
): Promise<readonly Submission[]> {
  const query = db<SubmissionRow>('submissions')
    .where({ visit_id: visit })
    .orderBy(['department', 'item', 'received_at', 'id'])
    .limit(limit);
  if (department !== null) void query.where({ department });
  if (item !== null) void query.where({ item });
  if (after !== null) void query.whereRaw('(department, item, received_at, id) > (?, ?, ?, ?)', [...after]);
  const rows = await query;
  const ids = rows.map(({ id }) => id);
  const [replaces, attachments] = await Promise.all([replacesOf(db, ids), referencesOf(db, ids)]);
  return rows.map((row) => submissionOf(row, replaces.get(row.id) ?? [], attachments.get(row.id) ?? []));
}

async function referencesOf(db: Connection, ids: readonly string[]): Promise<ReadonlyMap<string, readonly AttachmentReference[]>> {
  const references = new Map<string, AttachmentReference[]>(ids.map((id) => [id, []]));
  const rows: { readonly submission_id: string; readonly sha256: string; readonly name: string }[] = await db('submission_attachments')
    .whereIn('submission_id', ids)
    .orderBy(['submission_id', 'sha256'])
    .select('submission_id', 'sha256', 'name');
  for (const { submission_id, sha256, name } of rows) references.get(submission_id)?.push({ sha256, name });
  return references;
}
