/** Which entries of the audit log a caller sees. */

import { failed } from '@double-random/core';
import type { ServiceOutcome } from '../problems/problems.js';
import { type Actor, departmentOf, readsEverything } from '../rights/actor.js';
import { notAllowed, OWN_DEPARTMENT_OR_AUDITOR } from '../rights/not-allowed.js';
import type { AuditFilter, HashedEntry } from '../store/audit.js';

/**
 * The filter, narrowed to what the caller may see: auditors everything, others what their own department did, and what anybody did with the joint
 * tasks that it takes part in and the draws that it draws in.
 */
export function visibleTo(by: Actor, filter: AuditFilter): ServiceOutcome<AuditFilter> {
  if (readsEverything(by)) return { ok: true, value: filter };
  const own = departmentOf(by);
  if (own === null) return failed(notAllowed(OWN_DEPARTMENT_OR_AUDITOR));
  return { ok: true, value: { ...filter, seenBy: own } };
}

/** An entry as a caller is shown it. */
export type ShownEntry = Omit<HashedEntry, 'address'> & { readonly address: string | null };

/** Where others work is not for a department to know: it is shown the addresses of its own people, and auditors are shown all. */
export const shownTo =
  (by: Actor) =>
  (entry: HashedEntry): ShownEntry =>
    readsEverything(by) || entry.department === departmentOf(by) || entry.actor.kind === 'system' ? entry : { ...entry, address: null };
