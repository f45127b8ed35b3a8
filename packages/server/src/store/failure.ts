/** What the database's own errors mean. */

/** `conflict`: another transaction was in the way and this one was undone; it may be tried again. */
export type DatabaseFailure = 'unavailable' | 'full' | 'conflict';

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

/** Errors of the driver and the pool that have no code: a connection lost, or none to be had in time. */
const CONNECTION_WORDS =
  /^(Connection (terminated|ended)|Client (was closed|has encountered a connection error)|timeout expired|timeout exceeded when trying to connect)/;

/** @returns `null` for errors that are not the database's, or that are bugs */
export function databaseFailure(error: unknown): DatabaseFailure | null {
  if (!(error instanceof Error)) return null;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  if (error.name === 'KnexTimeoutError' || CONNECTION_CLASS.test(code)) return 'unavailable';
  const failure = BY_CODE[code];
  if (failure !== undefined) return failure;
  return code === '' && CONNECTION_WORDS.test(error.message) ? 'unavailable' : null;
}
