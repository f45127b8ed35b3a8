import { done } from '@double-random/core';
import { problem, refused, type ServiceOutcome, type ServiceProblem } from '../../problems/problems.js';
import type { Actor } from '../../rights/actor.js';
import { grantProblem, managesAll, managingProblem } from '../../rights/managing.js';
import { ROLES, type Role } from '../../rights/role.js';
import type { Service } from '../../service.js';
import { lockSystemAdmins, lockUser, type User, updateUser } from '../../store/users.js';
import { type Acting, act, unchanged } from '../act.js';
import { changedFields } from './changed-fields.js';
import { placingProblem } from './placing.js';

export interface UserChange {
  readonly version: number;
  readonly name?: string | undefined;
  readonly department?: string | null | undefined;
  readonly inspector?: string | null | undefined;
  readonly roles?: readonly Role[] | undefined;
}

/** Roles of the first that the second has not. */
const without = (roles: readonly Role[], others: readonly Role[]): Role[] => roles.filter((role) => !others.includes(role));

function changed(before: User, change: UserChange): User {
  const { name = before.name, department = before.department, roles = before.roles } = change;
  // Who moves to another department is not the same person in its directory.
  const inspector = change.inspector === undefined ? (department === before.department ? before.inspector : null) : change.inspector;
  return { ...before, name, department, inspector, roles: ROLES.filter((role) => roles.includes(role)), version: before.version + 1 };
}

function rightsProblem(by: Actor, before: User, after: User, fields: readonly string[]): ServiceProblem | null {
  const turned = [...without(after.roles, before.roles), ...without(before.roles, after.roles)];
  const isRightsChange = turned.length > 0 || fields.includes('department') || fields.includes('inspector');
  if (isRightsChange && by.kind === 'user' && by.id === before.id) return problem('not-on-yourself');
  if (fields.includes('department') && !managesAll(by)) return problem('not-yours', { department: after.department ?? '—' });
  return grantProblem(by, turned);
}

function recordChange(record: Acting['record'], before: User, after: User, fields: readonly string[]): void {
  const { id, name, department, inspector } = after;
  const granted = without(after.roles, before.roles);
  const revoked = without(before.roles, after.roles);
  if (fields.length > 0) record('user.changed', id, { fields, name, department, inspector });
  if (granted.length > 0) record('role.granted', id, { roles: granted });
  if (revoked.length > 0) record('role.revoked', id, { roles: revoked });
}

/** Writes a change of a user and its entries, once the rights to do so are clear. */
export async function writeChange(
  { tx, record }: Pick<Acting, 'tx' | 'record'>,
  before: User,
  after: User,
): Promise<ServiceProblem | null> {
  const unfit = await placingProblem(tx, after);
  if (unfit !== null) return unfit;
  await updateUser(tx, after);
  const { name, department, inspector } = after;
  recordChange(record, before, after, changedFields(before, { name, department, inspector }));
  return null;
}

/** Whether nobody could do a system administrator's work once this one no longer does. `admins`: from `lockSystemAdmins`. */
export const isLastAdmin = (admins: readonly { readonly id: string }[], id: string): boolean => admins.length === 1 && admins[0]?.id === id;

/** Changes name, department, link to an inspector, and roles of a user. */
export const changeUser = (
  service: Pick<Service, 'store' | 'outside'>,
  by: Actor,
  id: string,
  change: UserChange,
): Promise<ServiceOutcome<User>> =>
  act(service, by, async ({ tx, record }) => {
    const admins = await lockSystemAdmins(tx);
    const before = await lockUser(tx, id);
    if (before === null) return refused('not-found');
    const stopped = managingProblem(by, before);
    if (stopped !== null) return { ok: false, problems: [stopped] };
    if (before.version !== change.version) return refused('changed-meanwhile', { version: before.version });
    const after = changed(before, change);
    const { name, department, inspector } = after;
    const fields = changedFields(before, { name, department, inspector });
    if (fields.length === 0 && after.roles.join() === before.roles.join()) return unchanged(before);
    const barred = rightsProblem(by, before, after, fields);
    if (barred !== null) return { ok: false, problems: [barred] };
    if (!after.roles.includes('system-admin') && isLastAdmin(admins, id)) return refused('last-system-admin');
    const unfit = await writeChange({ tx, record }, before, after);
    return unfit === null ? done(after) : { ok: false, problems: [unfit] };
  });
