/** The database: SQLite or PostgreSQL behind one face. Query files know both; acts know neither. */

import type { Knex } from 'knex';

export type Engine = 'sqlite' | 'postgresql';

/** The open transaction of an act. */
export type Transaction = Knex.Transaction;

/** What a query runs on: the store's readers, or the transaction of an act. */
export type Connection = Knex;

export interface Store {
  readonly engine: Engine;
  /** Reads outside of acts; on SQLite it cannot write. Never use it inside `transact`: it does not see what the transaction has written. */
  readonly db: Connection;
  /**
   * One atomic piece of work. On SQLite they run one after the other and the write lock is taken first; on PostgreSQL side by side,
   * so lock the rows that you decide by (`forUpdate()`, which SQLite ignores). Only `act` and the bookkeeping of sessions
   * and jobs (rows that are not the record of anybody's deed) call it.
   */
  readonly transact: <Value>(work: (tx: Transaction) => Promise<Value>) => Promise<Value>;
  /** Throws when the database does not answer. */
  readonly ping: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Rows of one `insert`: SQLite takes at most 500 at once (its compound-select limit). */
export const ROWS_AT_ONCE = 500;
