/**
 * The session's cookie: a family of 24 random bytes, the same for the session's life, and a secret of 32 that is renewed while the session is used.
 * The store keeps a hash of the whole. The CSRF token follows from the family, so that it outlives renewals and nothing else is stored.
 */

import { createHmac } from 'node:crypto';
import type { Outside } from '../outside/outside.js';
import { newSecret } from './secret.js';

export const SESSION_COOKIE = 'double_random_session';

const FAMILY_BYTES = 24;
const FAMILY_LENGTH = 32;
const SECRET_BYTES = 32;
const FORM = /^[\w-]{75}$/;

const newPart = (outside: Pick<Outside, 'random'>): string => newSecret(outside, SECRET_BYTES);

/** The cookie of a new session. */
export const newSessionToken = (outside: Pick<Outside, 'random'>): string => newSecret(outside, FAMILY_BYTES) + newPart(outside);

/** The next cookie of the same session. */
export const renewedToken = (token: string, outside: Pick<Outside, 'random'>): string => token.slice(0, FAMILY_LENGTH) + newPart(outside);

/** What a request that changes something must bring as `X-CSRF-Token`, beside this session cookie. */
export const csrfOf = (token: string): string => createHmac('sha256', token.slice(0, FAMILY_LENGTH)).update('csrf').digest('base64url');

/** A cookie's value in a `Cookie` header; the first where a name occurs twice. `null`: not there. */
export function cookieOf(header: string | undefined, name: string): string | null {
  for (const pair of (header ?? '').split(';')) {
    const at = pair.indexOf('=');
    if (at > 0 && pair.slice(0, at).trim() === name) return pair.slice(at + 1).trim();
  }
  return null;
}

/** The session token that the request brought; `null`: none that has the form of one. */
export function sessionTokenOf(cookieHeader: string | undefined): string | null {
  const found = cookieOf(cookieHeader, SESSION_COOKIE);
  return found !== null && FORM.test(found) ? found : null;
}

const attributes = (publicUrl: string | null): string =>
  `; Path=/; HttpOnly; SameSite=Lax${publicUrl?.startsWith('https:') === true ? '; Secure' : ''}`;

/** `Set-Cookie` with a value that lasts as long as the browser runs, or so many seconds. */
export const setCookie = (name: string, value: string, publicUrl: string | null, seconds?: number): string =>
  `${name}=${value}${seconds === undefined ? '' : `; Max-Age=${seconds}`}${attributes(publicUrl)}`;

/** `Set-Cookie` for a session's token. */
export const sessionCookie = (token: string, publicUrl: string | null): string => setCookie(SESSION_COOKIE, token, publicUrl);

/** `Set-Cookie` that makes the browser forget the session. */
export const endedCookie = (publicUrl: string | null): string => setCookie(SESSION_COOKIE, '', publicUrl, 0);
