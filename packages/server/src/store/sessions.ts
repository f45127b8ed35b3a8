/** Sessions: who is signed in, and from where. Only hashes of their secrets are kept. */

import type { Connection, Transaction } from './store.js';

export const SIGN_IN_METHODS = ['password', 'oidc'] as const;

export type SignInMethod = (typeof SIGN_IN_METHODS)[number];

export interface Session {
  readonly id: string;
  readonly userId: string;
  readonly method: SignInMethod;
  readonly openedAt: string;
  /** When its secret was made. */
  readonly renewedAt: string;
  /** To the minute. */
  readonly usedAt: string;
  readonly address: string;
  readonly userAgent: string;
}

interface SessionRow {
  readonly id: string;
  readonly user_id: string;
  readonly method: SignInMethod;
  readonly opened_at: string;
  readonly renewed_at: string;
  readonly used_at: string;
  readonly address: string;
  readonly user_agent: string;
}

/** Sessions that are not used or opened after these moments have ended. */
export interface SessionsSince {
  readonly usedAfter: string;
  readonly openedAfter: string;
}

const COLUMNS = ['id', 'user_id', 'method', 'opened_at', 'renewed_at', 'used_at', 'address', 'user_agent'] as const;

const sessionOfRow = (row: SessionRow): Session => ({
  id: row.id,
  userId: row.user_id,
  method: row.method,
  openedAt: row.opened_at,
  renewedAt: row.renewed_at,
  usedAt: row.used_at,
  address: row.address,
  userAgent: row.user_agent,
});

const live = (db: Connection, { usedAfter, openedAfter }: SessionsSince) =>
  db('sessions').where('used_at', '>', usedAfter).where('opened_at', '>', openedAfter);

/** The session that a secret opens, and whether it is its newest. */
export async function findSession(
  db: Connection,
  hash: string,
  at: string,
  since: SessionsSince,
): Promise<{ readonly session: Session; readonly newest: boolean } | null> {
  const row: (SessionRow & { readonly secret_hash: string }) | undefined = await live(db, since)
    .where((found) =>
      found.where({ secret_hash: hash }).orWhere((old) => old.where({ previous_hash: hash }).where('previous_until', '>', at)),
    )
    .first([...COLUMNS, 'secret_hash']);
  return row === undefined ? null : { session: sessionOfRow(row), newest: row.secret_hash === hash };
}

/** The sessions of a user that have not ended, newest first. */
export async function listSessions(db: Connection, userId: string, since: SessionsSince): Promise<Session[]> {
  const rows: SessionRow[] = await live(db, since).where({ user_id: userId }).orderBy('opened_at', 'desc').orderBy('id').select(COLUMNS);
  return rows.map(sessionOfRow);
}

export async function insertSession(tx: Transaction, session: Session, hash: string): Promise<void> {
  await tx('sessions').insert({
    id: session.id,
    user_id: session.userId,
    secret_hash: hash,
    method: session.method,
    opened_at: session.openedAt,
    renewed_at: session.renewedAt,
    used_at: session.usedAt,
    address: session.address,
    user_agent: session.userAgent,
  });
}

/** Gives a session its next secret. @returns `false` when another request did so first */
export async function renewSession(
  tx: Transaction,
  id: string,
  hashes: { readonly old: string; readonly renewed: string },
  at: string,
  oldUntil: string,
): Promise<boolean> {
  const renewed: number = await tx('sessions')
    .where({ id, secret_hash: hashes.old })
    .update({ secret_hash: hashes.renewed, previous_hash: hashes.old, previous_until: oldUntil, renewed_at: at, used_at: at });
  return renewed === 1;
}

export async function touchSession(tx: Transaction, id: string, at: string): Promise<void> {
  await tx('sessions').where({ id }).where('used_at', '<', at).update({ used_at: at });
}

/** Ends the sessions of a user, but for the one `kept`. @returns how many */
export async function deleteSessionsOf(tx: Transaction, userId: string, kept: string | null = null): Promise<number> {
  return tx('sessions')
    .where({ user_id: userId })
    .modify((found) => {
      if (kept !== null) found.whereNot({ id: kept });
    })
    .delete();
}

/** Ends one session of a user. @returns whether it was there */
export async function deleteSession(tx: Transaction, id: string, userId: string): Promise<boolean> {
  const deleted: number = await tx('sessions').where({ id, user_id: userId }).delete();
  return deleted === 1;
}

/** Forgets the sessions that have ended. @returns how many */
export async function deleteEndedSessions(tx: Transaction, { usedAfter, openedAfter }: SessionsSince): Promise<number> {
  return tx('sessions').where('used_at', '<=', usedAfter).orWhere('opened_at', '<=', openedAfter).delete();
}

/** Ends the sessions of all users of a department. @returns how many */
export async function deleteSessionsOfDepartment(tx: Transaction, department: string): Promise<number> {
  return tx('sessions').whereIn('user_id', tx('users').where({ department }).select('id')).delete();
}
