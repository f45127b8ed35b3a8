/** What the database's own errors mean. */

/** `unknown`: the connection was lost while the transaction ended, so it may have been done. `conflict`: another transaction was in the way and this one was undone; it may be tried again. */
export type DatabaseFailure = 'unavailable' | 'unknown' | 'full' | 'conflict';

const BY_CODE: Readonly<Record<string, DatabaseFailure>> = {
  SQLITE_FULL: 'full',
  '53100': 'full',
  '40001': 'conflict',
  '40P01': 'conflict',
  SQLITE_BUSY: 'unavailable',
  SQLITE_LOCKED: 'unavailable',
  SQLITE_IOERR: 'unavailable',
  SQLITE_CANTOPEN: 'unavailable',
  '53200': 'unavailable',
  '53300': 'unavailable',
  '55P03': 'unavailable',
  '57P01': 'unavailable',
  '57P02': 'unavailable',
  '57P03': 'unavailable',
  ECONNREFUSED: 'unavailable',
  ECONNRESET: 'unavailable',
  EPIPE: 'unavailable',
  ETIMEDOUT: 'unavailable',
  EHOSTUNREACH: 'unavailable',
  ENOTFOUND: 'unavailable',
};

/** PostgreSQL's class of connection errors. */
const CONNECTION_CLASS = /^08\w{3}$/;

/** Errors of the driver and the pool that have no code: a connection lost, or none to be had in time. knex puts the statement in front. */
const CONNECTION_WORDS =
  /(^| - )(Connection (terminated|ended)|Client (was closed|has encountered a connection error)|timeout expired|timeout exceeded when trying to connect)/;

const WHILE_ENDING = /^COMMIT\b/;

const isLost = ({ name, message }: Error, code: string): boolean =>
  name === 'KnexTimeoutError' || CONNECTION_CLASS.test(code) || (code === '' && CONNECTION_WORDS.test(message));

/** @returns `null` for errors that are not the database's, or that are bugs */
export function databaseFailure(error: unknown): DatabaseFailure | null {
  if (!(error instanceof Error)) return null;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  const failure = BY_CODE[code] ?? (isLost(error, code) ? 'unavailable' : null);
  return failure === 'unavailable' && WHILE_ENDING.test(error.message) ? 'unknown' : failure;
}
