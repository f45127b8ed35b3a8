/** How often sign-in failed lately, by login and by address: in the database, so that all instances count together. */

import type { Transaction } from './store.js';

export const COUNTED_BY = ['login', 'address'] as const;

export type CountedBy = (typeof COUNTED_BY)[number];

export interface SignInCount {
  readonly failures: number;
  readonly lastAt: string;
  readonly blockedUntil: string | null;
}

interface CountRow {
  readonly failures: number;
  readonly last_at: string;
  readonly blocked_until: string | null;
}

/** The count of a key, 0 if there was none; nobody else counts it until the transaction ends. */
export async function lockSignInCount(tx: Transaction, countedBy: CountedBy, key: string, at: string): Promise<SignInCount> {
  await tx('sign_in_attempts').insert({ counted_by: countedBy, key, failures: 0, last_at: at }).onConflict(['counted_by', 'key']).ignore();
  const row: CountRow = await tx('sign_in_attempts')
    .where({ counted_by: countedBy, key })
    .forUpdate()
    .first('failures', 'last_at', 'blocked_until');
  return { failures: row.failures, lastAt: row.last_at, blockedUntil: row.blocked_until };
}

export async function updateSignInCount(tx: Transaction, countedBy: CountedBy, key: string, count: SignInCount): Promise<void> {
  const { failures, lastAt, blockedUntil } = count;
  await tx('sign_in_attempts').where({ counted_by: countedBy, key }).update({ failures, last_at: lastAt, blocked_until: blockedUntil });
}

/** Forgets counts that were last touched before a moment. @returns how many */
export async function deleteSignInCounts(tx: Transaction, before: string): Promise<number> {
  return tx('sign_in_attempts').where('last_at', '<', before).delete();
}
