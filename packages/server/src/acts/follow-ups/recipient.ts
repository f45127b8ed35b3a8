/** Who may receive what: a transfer goes to an authority, a notification to another department of the service or to an authority. */

import type { FollowUp } from '../../follow-ups/follow-up.js';
import { refused } from '../../problems/problems.js';
import { findDepartment } from '../../store/departments.js';
import type { Connection } from '../../store/store.js';

type Recipient = Pick<FollowUp, 'toDepartment' | 'authority'>;

/** A refusal, or `null` when there is nothing against it; that nobody is named yet is nothing against it. */
export async function recipientProblem(
  db: Connection,
  { kind, department }: Pick<FollowUp, 'kind' | 'department'>,
  { toDepartment, authority }: Recipient,
): Promise<ReturnType<typeof refused> | null> {
  if (toDepartment === null)
    return authority === null || kind === 'transfer' || kind === 'notification' ? null : refused('recipient-not-fit');
  if (kind !== 'notification' || authority !== null || toDepartment === department) return refused('recipient-not-fit');
  const known = await findDepartment(db, toDepartment);
  return known === null || known.closedAt !== null ? refused('recipient-not-fit') : null;
}
