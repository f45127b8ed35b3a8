/** The table `objections`. */

import type { Objection, ObjectionDecision, ObjectorStanding, SentObjection } from '../../publications/objection.js';
import type { ObjectionState } from '../../publications/states.js';
import { whereContains } from '../like.js';
import type { Connection, Transaction } from '../store.js';

interface ObjectionRow {
  readonly id: string;
  readonly client_id: string;
  readonly content_hash: string;
  readonly receipt: string;
  readonly publication_id: string;
  readonly state: ObjectionState;
  readonly standing: ObjectorStanding;
  readonly claimant: string;
  readonly contact: string;
  readonly department: string | null;
  readonly text: string;
  readonly received_at: string;
  readonly decided_at: string | null;
  readonly decided_by: string | null;
  readonly decided_for: string | null;
  readonly decision_reason: string | null;
  readonly correction_id: string | null;
}

const decisionOf = ({
  decided_at: at,
  decided_by: by,
  decided_for: department,
  decision_reason: reason,
}: ObjectionRow): ObjectionDecision | null =>
  at === null || by === null || department === null || reason === null ? null : { at, by, department, reason };

const objectionOf = (row: ObjectionRow): Objection => ({
  id: row.id,
  clientId: row.client_id,
  contentHash: row.content_hash,
  receipt: row.receipt,
  publication: row.publication_id,
  state: row.state,
  standing: row.standing,
  claimant: row.claimant,
  contact: row.contact,
  department: row.department,
  text: row.text,
  receivedAt: row.received_at,
  decision: decisionOf(row),
  correction: row.correction_id,
});

const found = (row: ObjectionRow | undefined): Objection | null => (row === undefined ? null : objectionOf(row));

export const findObjection = async (db: Connection, id: string): Promise<Objection | null> =>
  found(await db<ObjectionRow>('objections').where({ id }).first());

export const objectionByReceipt = async (db: Connection, receipt: string): Promise<Objection | null> =>
  found(await db<ObjectionRow>('objections').where({ receipt }).first());

export const objectionByClientId = async (db: Connection, clientId: string): Promise<Objection | null> =>
  found(await db<ObjectionRow>('objections').where({ client_id: clientId }).first());

/** All objections to a publication, the first one first. */
export async function objectionsTo(db: Connection, publication: string): Promise<readonly Objection[]> {
  const rows = await db<ObjectionRow>('objections').where({ publication_id: publication }).orderBy(['received_at', 'id']);
  return rows.map(objectionOf);
}

export async function countOpenObjections(db: Connection, publication: string): Promise<number> {
  const row = await db('objections')
    .where({ publication_id: publication, state: 'open' satisfies ObjectionState })
    .count<{ open: number | string }[]>({ open: '*' })
    .first();
  return Number(row?.open ?? 0);
}

/** @returns whether it was written; not, when its client-made id was used meanwhile */
export async function insertObjection(
  tx: Transaction,
  objection: SentObjection & Pick<Objection, 'id' | 'receipt' | 'contentHash' | 'receivedAt'>,
): Promise<boolean> {
  const written: unknown[] = await tx('objections')
    .insert({
      id: objection.id,
      client_id: objection.clientId,
      content_hash: objection.contentHash,
      receipt: objection.receipt,
      publication_id: objection.publication,
      state: 'open' satisfies ObjectionState,
      standing: objection.standing,
      claimant: objection.claimant,
      contact: objection.contact,
      department: objection.department,
      text: objection.text,
      received_at: objection.receivedAt,
    })
    .onConflict('client_id')
    .ignore()
    .returning('id');
  return written.length === 1;
}

/** Decides an open objection. Throws when it is not open: the act has locked its publication and looked. */
export async function decideObjection(
  tx: Transaction,
  id: string,
  state: Exclude<ObjectionState, 'open'>,
  { at, by, department, reason }: ObjectionDecision,
  correction: string | null = null,
): Promise<void> {
  const decided = await tx('objections')
    .where({ id, state: 'open' satisfies ObjectionState })
    .update({ state, decided_at: at, decided_by: by, decided_for: department, decision_reason: reason, correction_id: correction });
  if (decided !== 1) throw new Error(`the objection ${id} is not open`);
}

export interface ObjectionFilter {
  /** To results with a part of this department, or of tasks that it initiates. */
  readonly department: string;
  readonly state?: ObjectionState | undefined;
  readonly task?: string | undefined;
  readonly publication?: string | undefined;
  /** Part of the entity's name, id or address; case does not count. */
  readonly text?: string | undefined;
  /** After this key, the oldest first. */
  readonly after?: readonly [receivedAt: string, id: string] | undefined;
  readonly limit: number;
}

/** Objections that a department's reviewers see, the oldest first. */
export async function listObjections(
  db: Connection,
  { department, state, task, publication, text, after, limit }: ObjectionFilter,
): Promise<readonly Objection[]> {
  const query = db<ObjectionRow>('objections as o')
    .join('publications as p', 'p.id', 'o.publication_id')
    .join('tasks as t', 't.id', 'p.task_id')
    .where((seen) => {
      void seen.where('t.department', department).orWhereIn('p.visit_id', db('visit_parts').where({ department }).select('visit_id'));
    })
    .orderBy(['o.received_at', 'o.id'])
    .limit(limit);
  if (state !== undefined) void query.where('o.state', state);
  if (task !== undefined) void query.where('p.task_id', task);
  if (publication !== undefined) void query.where('o.publication_id', publication);
  if (text !== undefined) {
    const visits = whereContains(db('visits'), 'search_text', text.toLowerCase()).select('id');
    void query.whereIn('p.visit_id', visits);
  }
  if (after !== undefined) void query.whereRaw('(o.received_at, o.id) > (?, ?)', [...after]);
  const rows: ObjectionRow[] = await query.select('o.*');
  return rows.map(objectionOf);
}
