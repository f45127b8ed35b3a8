/** The tables `audit_entries` and `audit_head`: reading. Only `appendAudit` writes them. */

import type { Knex } from 'knex';
import type { AuditEntry } from '../audit/append.js';
import { PART_STATES, takesPart } from '../tasks/states.js';
import { drawsWith } from './draws/draws.js';
import type { Connection } from './store.js';

/** A row as it stands in the table, unchecked: `details` is still text. */
export interface AuditRow {
  readonly sequence: number;
  readonly at: string;
  readonly actor_kind: string;
  readonly actor_id: string;
  readonly actor_name: string;
  readonly department: string | null;
  readonly address: string;
  readonly request_id: string;
  readonly event: string;
  readonly subject_kind: string;
  readonly subject_id: string;
  readonly details: string;
  readonly previous: string;
  readonly hash: string;
}

/** An entry with its own hash. */
export interface HashedEntry extends AuditEntry {
  readonly hash: string;
}

/** Where the chain ends. */
export interface AuditHead {
  readonly sequence: number;
  readonly hash: string;
}

/** PostgreSQL hands out large integers as texts. */
type Raw<Row> = Omit<Row, 'sequence'> & { readonly sequence: number | string };

const numbered = <Row extends { readonly sequence: number }>(row: Raw<Row>): Row => ({ ...row, sequence: Number(row.sequence) }) as Row;

/** Rows in the order of the chain, from after this sequence; `null`: from the very first, whatever its number. */
export async function auditRows(db: Connection, after: number | null, limit: number): Promise<readonly AuditRow[]> {
  const query = db('audit_entries').orderBy('sequence').limit(limit);
  if (after !== null) query.where('sequence', '>', after);
  const rows: Raw<AuditRow>[] = await query;
  return rows.map((row) => numbered(row));
}

/** The head, and the largest sequence that stands in the log, as of one moment. */
export async function auditHead(db: Connection): Promise<AuditHead & { readonly last: number }> {
  const row: Raw<AuditHead> & { last: number | string | null } = await db('audit_head')
    .where({ id: 1 })
    .first('sequence', 'hash', db.raw('(select max(sequence) from audit_entries) as last'));
  return { sequence: Number(row.sequence), hash: row.hash, last: Number(row.last ?? 0) };
}

/** When an act was noted; `null`: there is no entry of this number. */
export async function momentOfEntry(db: Connection, sequence: number): Promise<string | null> {
  const row: { at: string } | undefined = await db('audit_entries').where({ sequence }).first('at');
  return row?.at ?? null;
}

/** A row as the entry that was hashed. Throws a SyntaxError when its details are not JSON, which `appendAudit` never writes. */
export const entryOf = (row: AuditRow): HashedEntry => ({
  sequence: row.sequence,
  at: row.at,
  actor: { kind: row.actor_kind as AuditEntry['actor']['kind'], id: row.actor_id, name: row.actor_name },
  department: row.department,
  address: row.address,
  requestId: row.request_id,
  event: row.event,
  subject: { kind: row.subject_kind, id: row.subject_id },
  details: JSON.parse(row.details) as AuditEntry['details'],
  previous: row.previous,
  hash: row.hash,
});

/** What is left out does not narrow. */
export interface AuditFilter {
  /** What happened to this task and to what belongs to it: its preparations, draws, visits, records, results and what followed. */
  readonly task?: string | undefined;
  /** What this department did, and what anybody did with the joint tasks that it takes part in and the draws that it draws in. */
  readonly seenBy?: string | undefined;
  readonly department?: string | undefined;
  /** Id of a user or token, or name of a part of the service. */
  readonly actor?: string | undefined;
  readonly event?: string | undefined;
  readonly subjectKind?: string | undefined;
  readonly subjectId?: string | undefined;
  /** Moments; from this one on, and before that one. */
  readonly from?: string | undefined;
  readonly until?: string | undefined;
  /** Stands somewhere in the actor's name, the subject's id or the details. */
  readonly text?: string | undefined;
}

const EQUAL = {
  department: 'department',
  actor: 'actor_id',
  event: 'event',
  subjectKind: 'subject_kind',
  subjectId: 'subject_id',
} as const satisfies Partial<Record<keyof AuditFilter, string>>;

const pattern = (text: string): string => `%${text.toLowerCase().replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%`;

const TAKING_PART = PART_STATES.filter(takesPart);

/**
 * The department's own entries, those about tasks that it takes part in, with their preparations, and those about draws that it draws in, with the
 * preparations that were frozen as them and the results that were published of them: who comes in later does not see the attempts before, and who has left
 * still sees its own.
 */
function whereSeenBy(db: Connection, query: Knex.QueryBuilder, department: string): void {
  const tasks = db('task_parts').where({ department }).whereIn('state', TAKING_PART).select('task_id');
  const draws = drawsWith(db, department);
  const preparations = db('preparations')
    .whereIn('id', db('draws').whereIn('id', draws).select('preparation_id'))
    .orWhere((open) => open.whereIn('task_id', tasks).whereNotIn('id', db('draws').select('preparation_id')))
    .select('id');
  const publications = db('publications').whereIn('draw_id', draws).select('id');
  const objections = db('objections').whereIn('publication_id', publications).select('id');
  const joint = { task: tasks, preparation: preparations, draw: draws, publication: publications, objection: objections };
  query.where((some) => {
    some.where({ department });
    for (const [kind, ids] of Object.entries(joint)) some.orWhere((one) => one.where('subject_kind', kind).whereIn('subject_id', ids));
  });
}

/** Whatever belongs to a task, by kind of subject. */
function subjectsOfTask(db: Connection, task: string): Readonly<Record<string, Knex.QueryBuilder>> {
  const ofTask = (table: string): Knex.QueryBuilder => db(table).where({ task_id: task }).select('id');
  const ofVisits = (table: string): Knex.QueryBuilder => db(table).whereIn('visit_id', ofTask('visits')).select('id');
  return {
    preparation: ofTask('preparations'),
    draw: ofTask('draws'),
    visit: ofTask('visits'),
    submission: ofVisits('submissions'),
    attachment: db('submission_attachments').whereIn('submission_id', ofVisits('submissions')).select('sha256'),
    'visit-report': ofVisits('visit_reports'),
    publication: ofTask('publications'),
    objection: db('objections').whereIn('publication_id', ofTask('publications')).select('id'),
    'follow-up': ofVisits('follow_ups'),
  };
}

/** By the numbers of the entries, kind by kind down the index of subjects: a walk along the log would read all of it for one task. */
function whereOfTask(db: Connection, query: Knex.QueryBuilder, task: string): void {
  const about = (kind: string): Knex.QueryBuilder => db('audit_entries').where({ subject_kind: kind }).select('sequence');
  const each = Object.entries(subjectsOfTask(db, task)).map(([kind, ids]) => about(kind).whereIn('subject_id', ids));
  query.whereIn('sequence', about('task').where({ subject_id: task }).unionAll(each));
}

function narrow(db: Connection, query: Knex.QueryBuilder, filter: AuditFilter): void {
  if (filter.seenBy !== undefined) whereSeenBy(db, query, filter.seenBy);
  if (filter.task !== undefined) whereOfTask(db, query, filter.task);
  for (const [name, column] of Object.entries(EQUAL) as [keyof typeof EQUAL, string][]) {
    const value = filter[name];
    if (value !== undefined) query.where(column, value);
  }
  if (filter.from !== undefined) query.where('at', '>=', filter.from);
  if (filter.until !== undefined) query.where('at', '<', filter.until);
  if (filter.text !== undefined) {
    const like = pattern(filter.text);
    query.where((some) => {
      for (const column of ['actor_name', 'subject_id', 'details']) some.orWhereRaw(`lower(${column}) like ? escape '\\'`, [like]);
    });
  }
}

/** The orders in which the log is listed: as things happened, or the latest first. */
export const AUDIT_ORDERS = ['time', '-time'] as const;

export type AuditOrder = (typeof AUDIT_ORDERS)[number];

/** @param after the sequence of the last entry of the page before; `null`: the first page */
export async function listedEntries(
  db: Connection,
  filter: AuditFilter,
  order: AuditOrder,
  after: number | null,
  limit: number,
): Promise<readonly HashedEntry[]> {
  const isUpward = order === 'time';
  const query = db('audit_entries')
    .orderBy('sequence', isUpward ? 'asc' : 'desc')
    .limit(limit);
  narrow(db, query, filter);
  if (after !== null) query.where('sequence', isUpward ? '>' : '<', after);
  const rows: Raw<AuditRow>[] = await query;
  return rows.map((row) => entryOf(numbered(row)));
}

/** In the order of the chain, after one sequence and up to another. */
export async function entriesBetween(
  db: Connection,
  filter: AuditFilter,
  after: number,
  last: number,
  limit: number,
): Promise<readonly HashedEntry[]> {
  const query = db('audit_entries').where('sequence', '>', after).where('sequence', '<=', last).orderBy('sequence').limit(limit);
  narrow(db, query, filter);
  const rows: Raw<AuditRow>[] = await query;
  return rows.map((row) => entryOf(numbered(row)));
}
