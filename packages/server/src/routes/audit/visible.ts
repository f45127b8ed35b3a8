/** Which entries of the audit log a caller sees. */

import type { ServiceOutcome } from '../../problems/problems.js';
import { refused } from '../../problems/problems.js';
import { type Actor, departmentOf, readsEverything } from '../../rights/actor.js';
import type { AuditFilter } from '../../store/audit.js';

/**
 * The filter, narrowed to what the caller may see: auditors everything, others what their own department did, and what anybody did with the joint
 * tasks and draws that it takes part in.
 */
export function visibleTo(by: Actor, filter: AuditFilter): ServiceOutcome<AuditFilter> {
  if (readsEverything(by)) return { ok: true, value: filter };
  const own = departmentOf(by);
  if (own === null) return refused('not-allowed', { needed: '所属部门或审计员 / a department of your own, or the role of auditor' });
  return { ok: true, value: { ...filter, seenBy: own } };
}
