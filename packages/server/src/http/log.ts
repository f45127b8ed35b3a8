/** The log: one JSON object a line. It tells what was done to which route by whom, never what was in it. */

import { type DestinationStream, type Logger, pino } from 'pino';
import type { Principal } from '../rights/actor.js';
import type { Settings } from '../settings.js';
import { loggedFailure } from './failure.js';
import type { Served } from './request.js';

/** Names whose values are blotted out, should anybody ever log an object that has them. */
const SECRET_NAMES = ['authorization', 'cookie', 'set-cookie', 'password', 'csrf', 'token', 'secret', 'idCard', 'phone', 'reason'];

const everywhere = (name: string): string[] => [`["${name}"]`, `*["${name}"]`, `*.*["${name}"]`];

/** The service's log, on standard output unless told. */
export function createLog({ logLevel }: Pick<Settings, 'logLevel'>, destination: DestinationStream = pino.destination(1)): Logger {
  return pino(
    {
      level: logLevel,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (level) => ({ level }) },
      redact: { paths: SECRET_NAMES.flatMap(everywhere), censor: '***' },
      // Messages of errors may repeat values: only their kind and place are told.
      serializers: { err: loggedFailure },
    },
    destination,
  );
}

/** Who asked, by kind and id: names are personal data. */
const actorFacts = (by: Principal | null): { readonly kind: string; readonly id?: string } => {
  if (by === null) return { kind: 'unknown' };
  if (by.kind === 'public') return { kind: 'public' };
  return { kind: by.kind, id: by.kind === 'system' ? by.name : by.id };
};

const FAULT = 500;

/** Logs every request once it is over: by its declared route, so without values from path, query or body. */
export const requestLog =
  (log: Logger) =>
  ({ requestId, address, method, route, status, milliseconds, complete, by }: Served): void => {
    const facts = { requestId, address, method, route, status, ms: Math.round(milliseconds), complete, actor: actorFacts(by) };
    log[status >= FAULT ? 'error' : 'info'](facts, 'request');
  };
