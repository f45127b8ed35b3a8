/** Who a request comes from: a session by its cookie, another system by its token, or the public. */

import { setTimeout as pause } from 'node:timers/promises';
import { done } from '@double-random/core';
import { momentOf } from '../outside/outside.js';
import { refused, type ServiceOutcome } from '../problems/problems.js';
import type { Service } from '../service.js';
import { findDepartment } from '../store/departments.js';
import { findSession, renewSession, type Session, touchSession } from '../store/sessions.js';
import type { Transaction } from '../store/store.js';
import { findTokenBySecret, touchToken } from '../store/tokens.js';
import { findUser, type User } from '../store/users.js';
import type { Origin, Principal, UserActor } from './actor.js';
import { secretHash } from './secret.js';
import { csrfOf, endedCookie, renewedToken, sessionCookie, sessionTokenOf } from './session-cookie.js';
import { endedBefore, isNewUse, isRenewalDue, oldTokenUntil } from './session-limits.js';

/** What tells who a request comes from; names of headers in lower case. */
export interface RequestFacts extends Origin {
  readonly headers: Readonly<Record<string, string | undefined>>;
}

export interface Recognised {
  readonly principal: Principal;
  /** The token that a request which changes something must bring as `X-CSRF-Token`; `null`: none, there is no cookie that others could make a browser send. */
  readonly csrf: string | null;
  /** `Set-Cookie` to send with the answer, unless the route sets the session's cookie itself; `null`: none. */
  readonly setCookie: string | null;
  /** The user must change a password that an administrator gave; until then the principal has no roles, and `beforePasswordChange` says what is open. */
  readonly passwordFirst: boolean;
}

const OPEN_BEFORE = new Set(['GET /api/v1/session', 'DELETE /api/v1/session', 'PUT /api/v1/session/password']);

/** Whether a route is open to users who must change their password first; others refuse with `change-password-first`. */
export const beforePasswordChange = ({ method, path }: { readonly method: string; readonly path: string }): boolean =>
  OPEN_BEFORE.has(`${method} ${path}`);

type Known = Pick<Service, 'settings' | 'store' | 'outside' | 'log'>;

/** Milliseconds that a request waits for the note that it was made; a long act may hold the one writer of SQLite for much longer. */
const NOTE_PATIENCE = 100;

/** Notes a use. Reading must go on where the disk is full, so failing is only logged. */
async function note({ store, log }: Known, write: (tx: Transaction) => Promise<void>): Promise<void> {
  const written = store.transact(write).catch((error: unknown) => log.warn({ err: error }, 'a use of a session or token was not noted'));
  await Promise.race([written, pause(NOTE_PATIENCE, undefined, { ref: false })]);
}

/** Gives the session its next secret. Where that cannot be written the old one goes on: reading must not end with it. */
async function renewedCookie({ store, outside, settings, log }: Known, session: Session, token: string, now: Date): Promise<string | null> {
  const next = renewedToken(token, outside);
  const hashes = { old: secretHash(token), renewed: secretHash(next) };
  try {
    const renewed = await store.transact((tx) => renewSession(tx, session.id, hashes, momentOf(now), oldTokenUntil(now)));
    return renewed ? sessionCookie(next, settings.publicUrl) : null;
  } catch (error) {
    log.warn({ err: error }, 'the secret of a session was not renewed');
    return null;
  }
}

const isOpen = async ({ store }: Known, department: string | null): Promise<boolean> =>
  department === null || (await findDepartment(store.db, department))?.closedAt === null;

const userActor = (user: User, session: string, origin: Origin): UserActor => ({
  kind: 'user',
  id: user.id,
  name: user.name,
  department: user.department,
  roles: new Set(user.oneTimeUntil === null ? user.roles : []),
  session,
  origin,
});

async function bySession(service: Known, token: string, origin: Origin): Promise<Recognised | null> {
  const now = service.outside.now();
  const found = await findSession(service.store.db, secretHash(token), momentOf(now), endedBefore(now, service.settings));
  if (found === null) return null;
  const { session, newest } = found;
  const user = await findUser(service.store.db, session.userId);
  if (user === null || user.lockedAt !== null || !(await isOpen(service, user.department))) return null;
  let setCookie: string | null = null;
  if (newest && isRenewalDue(session.renewedAt, now)) setCookie = await renewedCookie(service, session, token, now);
  else if (isNewUse(session.usedAt, now)) await note(service, (tx) => touchSession(tx, session.id, momentOf(now)));
  return { principal: userActor(user, session.id, origin), csrf: csrfOf(token), setCookie, passwordFirst: user.oneTimeUntil !== null };
}

async function byToken(service: Known, secret: string, origin: Origin): Promise<ServiceOutcome<Recognised>> {
  const now = service.outside.now();
  const token = await findTokenBySecret(service.store.db, secretHash(secret));
  const usable = token !== null && token.revokedAt === null && token.expiresAt > momentOf(now);
  if (!usable || !(await isOpen(service, token.department))) return refused('token-refused');
  if (isNewUse(token.usedAt, now)) await note(service, (tx) => touchToken(tx, token.id, momentOf(now)));
  const { id, name, department, scopes } = token;
  const principal: Principal = { kind: 'token', id, name, department, scopes: new Set(scopes), origin };
  return done({ principal, csrf: null, setCookie: null, passwordFirst: false });
}

/**
 * Recognises whoever sends a request. A token that is not valid is refused; a session that has ended leaves the public, whose browser is told to
 * forget the cookie.
 */
export async function principalOf(service: Known, { headers, address, requestId }: RequestFacts): Promise<ServiceOutcome<Recognised>> {
  const origin: Origin = { address, requestId };
  const bearer = /^bearer +(\S+)$/i.exec(headers['authorization'] ?? '')?.[1];
  if (bearer !== undefined) return byToken(service, bearer, origin);
  const token = sessionTokenOf(headers['cookie']);
  const recognised = token === null ? null : await bySession(service, token, origin);
  if (recognised !== null) return done(recognised);
  const setCookie = token === null ? null : endedCookie(service.settings.publicUrl);
  return done({ principal: { kind: 'public', origin }, csrf: null, setCookie, passwordFirst: false });
}
