/** Opens the database that the settings name. */

import knex, { type Knex } from 'knex';
import pg from 'pg';
import type { Store, Transaction } from './store.js';

/** `postgres://…`, or the path of a SQLite file. */
export interface DatabaseSettings {
  readonly databaseUrl: string | null;
  readonly databaseFile: string;
}

/** Milliseconds that a writer of another process (backup, an operator's command) is waited for. */
const BUSY_TIMEOUT = 10_000;

/** Milliseconds that another process's migration is waited for: it may rewrite tables of a million rows. */
const MIGRATION_TIMEOUT = 120_000;

const READERS = 4;
const POSTGRESQL_CONNECTIONS = 10;

const nothing = (): void => undefined;

// Messages of the database must not repeat the values of a statement: they may be personal data.
// What knex would print it also throws.
const QUIET = { compileSqlOnError: false, log: { debug: nothing, warn: nothing, error: nothing, deprecate: nothing } };

/** Milliseconds that PostgreSQL is waited for when a connection is made. */
const CONNECT_TIMEOUT = 10_000;

type RunStatement = { readonly run: (sql: string, done: (error: Error | null) => void) => void };

const pragmas =
  (...statements: readonly string[]) =>
  (connection: RunStatement, done: (error: Error | null, connection: RunStatement) => void): void => {
    const [statement, ...rest] = statements;
    if (statement === undefined) done(null, connection);
    else connection.run(statement, (error) => (error === null ? pragmas(...rest)(connection, done) : done(error, connection)));
  };

const sqlite = (patience: number, ...rest: readonly string[]): readonly string[] => [
  'PRAGMA foreign_keys = ON',
  `PRAGMA busy_timeout = ${patience}`,
  ...rest,
];
const WRITING = ['PRAGMA journal_mode = WAL', 'PRAGMA synchronous = FULL', 'PRAGMA cache_size = -65536'];
const SQLITE_WRITER = sqlite(BUSY_TIMEOUT, ...WRITING);
const SQLITE_MIGRATION = sqlite(MIGRATION_TIMEOUT, ...WRITING);
const SQLITE_READER = sqlite(BUSY_TIMEOUT, 'PRAGMA query_only = ON', 'PRAGMA cache_size = -16384');

const sqliteClient = (filename: string, pool: Knex.PoolConfig): Knex =>
  knex({ client: 'sqlite3', connection: { filename }, useNullAsDefault: true, pool, ...QUIET });

/** What a piece of work threw. */
interface Thrown {
  readonly error: unknown;
}

async function transactSqlite<Value>(writer: Knex, work: (tx: Transaction) => Promise<Value>): Promise<Value> {
  let thrown: Thrown | null = null;
  const noted = async (tx: Transaction): Promise<Value> => {
    try {
      // A transaction that reads first and writes later fails at once when somebody else wrote in between: take the lock first.
      await tx('audit_head').update({ id: 1 });
      return await work(tx);
    } catch (error) {
      thrown = { error };
      throw error;
    }
  };
  try {
    return await writer.transaction(noted);
  } catch (error) {
    // On a full disk SQLite undoes the transaction by itself; knex then fails to undo it again, and would tell only that.
    throw thrownOr(thrown, error);
  }
}

const thrownOr = (thrown: Thrown | null, error: unknown): unknown => (thrown === null ? error : thrown.error);

function openSqlite(filename: string): Store {
  const writer = sqliteClient(filename, { min: 1, max: 1, afterCreate: pragmas(...SQLITE_WRITER) });
  const db = sqliteClient(filename, { min: 0, max: READERS, afterCreate: pragmas(...SQLITE_READER) });
  return {
    engine: 'sqlite',
    db,
    transact: (work) => transactSqlite(writer, work),
    ping: async () => {
      await db.raw('select 1');
    },
    close: async () => {
      await db.destroy();
      await writer.destroy();
    },
  };
}

/** The types of PostgreSQL for whole numbers past 2^31 and for their sums; ours stay far below 2^53. */
const WIDE_NUMBERS: ReadonlySet<number> = new Set([pg.types.builtins.INT8, pg.types.builtins.NUMERIC]);

/** Counts come as numbers on both engines; PostgreSQL's driver would give texts. */
const getTypeParser = (type: number, format: string): unknown =>
  WIDE_NUMBERS.has(type) ? Number : pg.types.getTypeParser(type, format === 'binary' ? 'binary' : 'text');

const postgresqlClient = (connectionString: string, max: number): Knex =>
  knex({
    client: 'pg',
    connection: { connectionString, types: { getTypeParser }, keepAlive: true, connectionTimeoutMillis: CONNECT_TIMEOUT },
    pool: { min: 0, max },
    ...QUIET,
  });

function openPostgresql(connectionString: string): Store {
  const db = postgresqlClient(connectionString, POSTGRESQL_CONNECTIONS);
  return {
    engine: 'postgresql',
    db,
    transact: (work) => db.transaction(work),
    ping: async () => {
      await db.raw('select 1');
    },
    close: () => db.destroy(),
  };
}

/** Opens the store; it must have been migrated before an act. Nothing is read yet. */
export function openStore({ databaseUrl, databaseFile }: DatabaseSettings): Store {
  return databaseUrl === null ? openSqlite(databaseFile) : openPostgresql(databaseUrl);
}

/** A single connection for migrations, which change tables; the caller destroys it. */
export function openForMigration({ databaseUrl, databaseFile }: DatabaseSettings): Knex {
  if (databaseUrl !== null) return postgresqlClient(databaseUrl, 1);
  return sqliteClient(databaseFile, { min: 1, max: 1, afterCreate: pragmas(...SQLITE_MIGRATION) });
}
