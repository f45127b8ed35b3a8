/** What somebody may do with a follow-up. Knows no framework, so that it is tested alone. */

import type { Schema } from '../../api/read.js';
import { hasOneOf, type Role } from '../../session/roles.js';

export type FollowUp = Schema<'FollowUp'>;

/** Who works on follow-ups. */
export const FOLLOW_UP_WORKERS: readonly Role[] = ['planner', 'reviewer', 'inspector'];

const FOLLOW_UP_ACTS = ['re-check', 'transfer', 'acknowledge', 'recipient', 'deadline', 'cancel'] as const;

type FollowUpAct = (typeof FOLLOW_UP_ACTS)[number];

interface Worker {
  readonly department: string | null;
  readonly roles: readonly Role[];
}

type Standing = Pick<FollowUp, 'state' | 'kind' | 'department' | 'toDepartment' | 'authority'>;

/** A notification is acknowledged by the department that it went to; an authority's answer is recorded by whoever notified it. */
const acknowledges = ({ kind, department, toDepartment, authority }: Standing, own: string | null): boolean =>
  kind === 'notification' && (toDepartment !== null || authority !== null) && own === (toDepartment ?? department);

function isAllowed(act: FollowUpAct, followUp: Standing, own: string | null): boolean {
  const { kind, department } = followUp;
  const isOwn = own === department;
  switch (act) {
    case 'acknowledge':
      return acknowledges(followUp, own);
    case 're-check':
      return isOwn && kind === 'order-to-correct';
    case 'transfer':
      return isOwn && kind === 'transfer';
    case 'recipient':
      return isOwn && (kind === 'transfer' || kind === 'notification');
    case 'deadline':
    case 'cancel':
      return isOwn;
  }
}

/** What is open to somebody; nothing once it has ended. */
export const actsOn = (followUp: Standing, { department, roles }: Worker): FollowUpAct[] =>
  followUp.state === 'open' && hasOneOf(roles, FOLLOW_UP_WORKERS)
    ? FOLLOW_UP_ACTS.filter((act) => isAllowed(act, followUp, department))
    : [];

/** A re-check comes before what was opened because of it, in the same moment. */
const byMoment = (one: FollowUp, other: FollowUp): number =>
  one.openedAt.localeCompare(other.openedAt) || Number(other.kind === 're-check') - Number(one.kind === 're-check');

/** The chain that a follow-up stands in, the first one first: what it follows, itself, and what follows it. */
export function chainOf(all: readonly FollowUp[], id: string): FollowUp[] {
  const byId = new Map(all.map((one) => [one.id, one]));
  let first = byId.get(id);
  const climbed = new Set<string>();
  while (first !== undefined && first.follows !== null && byId.has(first.follows) && !climbed.has(first.id)) {
    climbed.add(first.id);
    first = byId.get(first.follows);
  }
  const found: FollowUp[] = [];
  const add = (one: FollowUp): void => {
    if (found.includes(one)) return;
    found.push(one);
    const next = all.filter(({ follows }) => follows === one.id).sort(byMoment);
    for (const follower of next) add(follower);
  };
  if (first !== undefined) add(first);
  return found;
}
