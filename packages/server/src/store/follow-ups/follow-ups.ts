/** The table `follow_ups`. */

import type { FollowUp, FollowUpEnd } from '../../follow-ups/follow-up.js';
import type { FollowUpKind, FollowUpOrigin, FollowUpOutcome, FollowUpState } from '../../follow-ups/states.js';
import type { Connection, Transaction } from '../store.js';

export interface FollowUpRow {
  readonly id: string;
  readonly visit_id: string;
  readonly department: string;
  readonly item: string | null;
  readonly kind: FollowUpKind;
  readonly origin: FollowUpOrigin;
  readonly state: FollowUpState;
  readonly due_on: string | null;
  readonly to_department: string | null;
  readonly authority: string | null;
  readonly text: string;
  readonly publication_id: string | null;
  readonly follows: string | null;
  readonly opened_at: string;
  readonly opened_by: string;
  readonly ended_at: string | null;
  readonly ended_by: string | null;
  readonly outcome: FollowUpOutcome | null;
  readonly outcome_on: string | null;
  readonly document_number: string | null;
  readonly outcome_text: string | null;
  readonly version: number;
}

const endOf = ({ ended_at: at, ended_by: by, outcome, outcome_on: on, document_number, outcome_text: text }: FollowUpRow) =>
  at === null || by === null ? null : { at, by, outcome, on, documentNumber: document_number, text };

export const followUpOf = (row: FollowUpRow): FollowUp => ({
  id: row.id,
  visit: row.visit_id,
  department: row.department,
  item: row.item,
  kind: row.kind,
  origin: row.origin,
  state: row.state,
  dueOn: row.due_on,
  toDepartment: row.to_department,
  authority: row.authority,
  text: row.text,
  publication: row.publication_id,
  follows: row.follows,
  openedAt: row.opened_at,
  openedBy: row.opened_by,
  ended: endOf(row),
  version: row.version,
});

export async function findFollowUp(db: Connection, id: string): Promise<FollowUp | null> {
  const row = await db<FollowUpRow>('follow_ups').where({ id }).first();
  return row === undefined ? null : followUpOf(row);
}

/** As `findFollowUp`; nobody else changes it until the act ends. Its visit is locked before. */
export async function lockFollowUp(tx: Transaction, id: string): Promise<FollowUp | null> {
  const row = await tx<FollowUpRow>('follow_ups').where({ id }).forUpdate().first();
  return row === undefined ? null : followUpOf(row);
}

/** All follow-ups of a visit, whatever their state, in the order of their ids. */
export async function followUpsOfVisit(db: Connection, visit: string): Promise<readonly FollowUp[]> {
  const rows = await db<FollowUpRow>('follow_ups').where({ visit_id: visit }).orderBy('id');
  return rows.map(followUpOf);
}

/** The open re-check of an order, if one is planned. */
export async function openReCheckOf(tx: Transaction, order: string): Promise<FollowUp | null> {
  const row = await tx<FollowUpRow>('follow_ups').where({ follows: order, kind: 're-check', state: 'open' }).forUpdate().first();
  return row === undefined ? null : followUpOf(row);
}

export type NewFollowUp = Omit<FollowUp, 'state' | 'ended' | 'version'>;

/** Adds a follow-up that is open. */
export async function insertFollowUp(tx: Transaction, followUp: NewFollowUp): Promise<void> {
  await tx('follow_ups').insert({
    id: followUp.id,
    visit_id: followUp.visit,
    department: followUp.department,
    item: followUp.item,
    kind: followUp.kind,
    origin: followUp.origin,
    state: 'open' satisfies FollowUpState,
    due_on: followUp.dueOn,
    to_department: followUp.toDepartment,
    authority: followUp.authority,
    text: followUp.text,
    publication_id: followUp.publication,
    follows: followUp.follows,
    opened_at: followUp.openedAt,
    opened_by: followUp.openedBy,
    version: 1,
  });
}

/** Changes a follow-up that is open. Throws when it is not: the act has locked it and looked. */
async function change(tx: Transaction, id: string, changes: object): Promise<void> {
  const changed = await tx('follow_ups')
    .where({ id, state: 'open' satisfies FollowUpState })
    .update({ ...changes, version: tx.raw('version + 1') });
  if (changed !== 1) throw new Error(`the follow-up ${id} is not open`);
}

export const setDueOn = (tx: Transaction, id: string, dueOn: string | null): Promise<void> => change(tx, id, { due_on: dueOn });

export const setRecipient = (
  tx: Transaction,
  id: string,
  { toDepartment, authority }: Pick<FollowUp, 'toDepartment' | 'authority'>,
): Promise<void> => change(tx, id, { to_department: toDepartment, authority });

/** Ends it: `done` with an outcome, `cancelled` without one. */
export const endFollowUp = (tx: Transaction, id: string, end: FollowUpEnd): Promise<void> =>
  change(tx, id, {
    state: (end.outcome === null ? 'cancelled' : 'done') satisfies FollowUpState,
    ended_at: end.at,
    ended_by: end.by,
    outcome: end.outcome,
    outcome_on: end.on,
    document_number: end.documentNumber,
    outcome_text: end.text,
  });
