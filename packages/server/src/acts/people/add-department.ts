import { done } from '@double-random/core';
import { refused, type ServiceOutcome } from '../../problems/problems.js';
import type { Actor } from '../../rights/actor.js';
import type { Service } from '../../service.js';
import { type Department, insertDepartment } from '../../store/departments.js';
import { act } from '../act.js';

/** Adds a department, which can act from now on. */
export const addDepartment = (
  service: Pick<Service, 'store' | 'outside'>,
  by: Actor,
  { id, name, nameEn }: Pick<Department, 'id' | 'name' | 'nameEn'>,
): Promise<ServiceOutcome<Department>> =>
  act(service, by, async ({ tx, at, record }) => {
    const department: Department = { id, name, nameEn, version: 1, addedAt: at, closedAt: null };
    if (!(await insertDepartment(tx, department))) return refused('department-id-taken', { department: id });
    record('department.added', id, { name, nameEn });
    return done(department);
  });
