/** The table `witness_entries`: what witnesses read off, until two of them agree. */

import type { Connection, Transaction } from '../store.js';

export interface WitnessEntry {
  /** Counts the readings from 1: when two witnesses disagree, everybody reads again. */
  readonly reading: number;
  readonly user: string;
  readonly digits: string;
  readonly enteredAt: string;
}

/** The entries of a draw, the newest reading last. */
export async function witnessEntries(db: Connection, draw: string): Promise<readonly WitnessEntry[]> {
  const rows: { reading: number; user_id: string; digits: string; entered_at: string }[] = await db('witness_entries')
    .where({ draw_id: draw })
    .orderBy([{ column: 'reading' }, { column: 'entered_at' }]);
  return rows.map(({ reading, user_id, digits, entered_at }) => ({ reading, user: user_id, digits, enteredAt: entered_at }));
}

export async function addWitnessEntry(tx: Transaction, draw: string, { reading, user, digits, enteredAt }: WitnessEntry): Promise<void> {
  await tx('witness_entries').insert({ draw_id: draw, reading, user_id: user, digits, entered_at: enteredAt });
}
