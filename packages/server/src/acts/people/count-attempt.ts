/** Counts tries to sign in, before they are judged: tries sent side by side must not all see the count of before. */

import { momentOf } from '../../outside/outside.js';
import { problem, type ServiceProblem } from '../../problems/problems.js';
import { limitedAs } from '../../rights/limited-as.js';
import { secretHash } from '../../rights/secret.js';
import { oneMore, secondsLeft } from '../../rights/throttle.js';
import type { Service } from '../../service.js';
import { COUNTED_BY, type CountedBy, lockSignInCount, updateSignInCount } from '../../store/sign-in-attempts.js';
import type { Transaction } from '../../store/store.js';
import { foldLogin } from '../../store/users.js';

export interface Attempt {
  readonly login: string;
  readonly address: string;
}

/** People type their password where the login belongs, so what they typed is kept as a hash only. */
const keyOf = ({ login, address }: Attempt, by: CountedBy): string => (by === 'login' ? secretHash(foldLogin(login)) : limitedAs(address));

/** Counts a try as failed; `clearAttempts` takes that back. @returns why it is not even looked at, or `null` */
export async function countAttempt(
  { store, outside }: Pick<Service, 'store' | 'outside'>,
  attempt: Attempt,
): Promise<ServiceProblem | null> {
  const now = outside.now();
  return store.transact(async (tx) => {
    const counts = [];
    for (const by of COUNTED_BY) counts.push({ by, count: await lockSignInCount(tx, by, keyOf(attempt, by), momentOf(now)) });
    const seconds = Math.max(...counts.map(({ count }) => secondsLeft(count, now)));
    if (seconds > 0) return problem('too-many-requests', { seconds });
    for (const { by, count } of counts) await updateSignInCount(tx, by, keyOf(attempt, by), oneMore(count, by, now));
    return null;
  });
}

/** After a success: the login starts from 0 again, and the address gets this try back. */
export async function clearAttempts(tx: Transaction, attempt: Attempt, at: string): Promise<void> {
  for (const by of COUNTED_BY) {
    const { failures } = await lockSignInCount(tx, by, keyOf(attempt, by), at);
    const left = by === 'login' ? 0 : Math.max(0, failures - 1);
    await updateSignInCount(tx, by, keyOf(attempt, by), { failures: left, lastAt: at, blockedUntil: null });
  }
}
