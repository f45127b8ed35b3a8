import { done } from '@double-random/core';
import { refused, type ServiceOutcome } from '../../problems/problems.js';
import type { Actor } from '../../rights/actor.js';
import type { Service } from '../../service.js';
import { type Department, lockDepartment, updateDepartment } from '../../store/departments.js';
import { act, unchanged } from '../act.js';

/** Lets a department that was closed act again. */
export const openDepartment = (
  service: Pick<Service, 'store' | 'outside'>,
  by: Actor,
  id: string,
  version: number,
): Promise<ServiceOutcome<Department>> =>
  act(service, by, async ({ tx, record }) => {
    const before = await lockDepartment(tx, id);
    if (before === null) return refused('not-found');
    if (before.closedAt === null) return unchanged(before);
    if (before.version !== version) return refused('changed-meanwhile', { version: before.version });
    const after: Department = { ...before, closedAt: null, version: version + 1 };
    await updateDepartment(tx, after);
    record('department.opened', id);
    return done(after);
  });
