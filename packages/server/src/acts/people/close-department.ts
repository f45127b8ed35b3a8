import { done } from '@double-random/core';
import { refused, type ServiceOutcome } from '../../problems/problems.js';
import type { Actor } from '../../rights/actor.js';
import type { Service } from '../../service.js';
import { type Department, lockDepartment, updateDepartment } from '../../store/departments.js';
import { deleteSessionsOfDepartment } from '../../store/sessions.js';
import { lockSystemAdmins } from '../../store/users.js';
import { act, unchanged } from '../act.js';

/** Closes a department: its users and tokens are let in no more, and what it did stays readable. */
export const closeDepartment = (
  service: Pick<Service, 'store' | 'outside'>,
  by: Actor,
  id: string,
  version: number,
): Promise<ServiceOutcome<Department>> =>
  act(service, by, async ({ tx, at, record }) => {
    const admins = await lockSystemAdmins(tx);
    const before = await lockDepartment(tx, id);
    if (before === null) return refused('not-found');
    if (before.closedAt !== null) return unchanged(before);
    if (before.version !== version) return refused('changed-meanwhile', { version: before.version });
    if (by.kind === 'user' && by.department === id) return refused('not-on-yourself');
    if (admins.length > 0 && admins.every(({ department }) => department === id)) return refused('last-system-admin');
    const after: Department = { ...before, closedAt: at, version: version + 1 };
    await updateDepartment(tx, after);
    record('department.closed', id, { sessionsEnded: await deleteSessionsOfDepartment(tx, id) });
    return done(after);
  });
