/** How long somebody who fails to sign in must wait before the next try. */

import { momentOf } from '../outside/outside.js';
import type { CountedBy, SignInCount } from '../store/sign-in-attempts.js';

/** Failures before there is any delay. Many people of one office share an address. */
const FREE: Readonly<Record<CountedBy, number>> = { login: 5, address: 100 };

/** Seconds. */
const LONGEST_DELAY = 900;

/** Failures are forgotten after an hour without one. */
export const FORGET_AFTER = 3_600_000;

const SECOND = 1000;

/** Seconds to wait after so many failures: none at first, then 2, 4, 8… up to a quarter of an hour. */
export function delayAfter(failures: number, by: CountedBy): number {
  const over = failures - FREE[by] + 1;
  return over <= 0 ? 0 : Math.min(LONGEST_DELAY, 2 ** over);
}

/** Seconds until the next try is taken; 0: now. */
export function secondsLeft({ blockedUntil }: SignInCount, now: Date): number {
  return blockedUntil === null ? 0 : Math.max(0, Math.ceil((Date.parse(blockedUntil) - now.getTime()) / SECOND));
}

/** The count with one more failure, now. */
export function oneMore(count: SignInCount, by: CountedBy, now: Date): SignInCount {
  const isOld = now.getTime() - Date.parse(count.lastAt) >= FORGET_AFTER;
  const failures = (isOld ? 0 : count.failures) + 1;
  const delay = delayAfter(failures, by);
  const blockedUntil = delay === 0 ? null : momentOf(new Date(now.getTime() + delay * SECOND));
  return { failures, lastAt: momentOf(now), blockedUntil };
}
