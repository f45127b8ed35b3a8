/**
 * The cookie of a browser on its way to the identity provider and back: when it left, and a secret from which everything that proves the attempt
 * follows. The store keeps nothing of it.
 */

import { createHmac } from 'node:crypto';
import type { OidcAttempt } from '../outside/oidc.js';
import type { Outside } from '../outside/outside.js';
import { newSecret } from './secret.js';
import { cookieOf } from './session-cookie.js';

export const OIDC_COOKIE = 'double_random_oidc';

/** Seconds that a sign-in at the provider may take. */
export const OIDC_SECONDS = 600;

const SECRET_BYTES = 32;
const FORM = /^(\d{1,12})\.([\w-]{43})$/;

const unixSeconds = (date: Date): number => Math.floor(date.getTime() / 1000);

/** What a cookie's secret stands for. */
export function attemptOf(cookie: string): OidcAttempt {
  const part = (name: string): string => createHmac('sha256', cookie).update(name).digest('base64url');
  return { state: part('state'), nonce: part('nonce'), verifier: part('verifier') };
}

export const newAttemptCookie = (outside: Pick<Outside, 'now' | 'random'>): string =>
  `${unixSeconds(outside.now())}.${newSecret(outside, SECRET_BYTES)}`;

/** The attempt of the browser that sent this header; `null`: none, or too long ago. */
export function readAttempt(cookieHeader: string | undefined, now: Date): OidcAttempt | null {
  const cookie = cookieOf(cookieHeader, OIDC_COOKIE);
  const begun = cookie === null ? undefined : FORM.exec(cookie)?.[1];
  if (cookie === null || begun === undefined) return null;
  const age = unixSeconds(now) - Number(begun);
  return age >= 0 && age <= OIDC_SECONDS ? attemptOf(cookie) : null;
}
