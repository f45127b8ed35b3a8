/** Requests that another site makes a signed-in user's browser send (CSRF). Tokens are sent by programs, not by browsers on their own. */

import { createHash, timingSafeEqual } from 'node:crypto';
import { problem, type ServiceProblem } from '../problems/problems.js';
import type { Principal } from '../rights/actor.js';

export interface ForgeryFacts {
  readonly method: string;
  /** Header, empty if missing. */
  readonly fetchSite: string;
  /** Header, empty if missing. */
  readonly origin: string;
  readonly csrfToken: string;
  /** `scheme://host[:port]` that the service is reached by. */
  readonly ownOrigin: string;
}

const sha256 = (text: string): Buffer => createHash('sha256').update(text).digest();

const sameText = (left: string, right: string): boolean => timingSafeEqual(sha256(left), sha256(right));

const fromAnotherSite = ({ fetchSite, origin, ownOrigin }: ForgeryFacts): boolean =>
  fetchSite === '' ? origin !== '' && origin !== ownOrigin : fetchSite !== 'same-origin' && fetchSite !== 'none';

/** @param csrf the token that belongs to the caller's session @returns why the request is not taken, or `null` */
export function forgeryProblem(by: Principal, csrf: string | null, facts: ForgeryFacts): ServiceProblem | null {
  if (facts.method === 'GET' || facts.method === 'HEAD' || by.kind === 'token') return null;
  if (fromAnotherSite(facts)) return problem('bad-csrf');
  return by.kind === 'user' && (csrf === null || !sameText(facts.csrfToken, csrf)) ? problem('bad-csrf') : null;
}
