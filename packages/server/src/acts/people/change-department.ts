import { done } from '@double-random/core';
import { refused, type ServiceOutcome } from '../../problems/problems.js';
import type { Actor } from '../../rights/actor.js';
import type { Service } from '../../service.js';
import { type Department, lockDepartment, updateDepartment } from '../../store/departments.js';
import { act, unchanged } from '../act.js';
import { changedFields } from './changed-fields.js';

/** Changes the names of a department; its id stands in records that nobody can change. */
export const changeDepartment = (
  service: Pick<Service, 'store' | 'outside'>,
  by: Actor,
  id: string,
  { version, ...names }: { readonly version: number; readonly name?: string | undefined; readonly nameEn?: string | undefined },
): Promise<ServiceOutcome<Department>> =>
  act(service, by, async ({ tx, record }) => {
    const before = await lockDepartment(tx, id);
    if (before === null) return refused('not-found');
    if (before.version !== version) return refused('changed-meanwhile', { version: before.version });
    const { name = before.name, nameEn = before.nameEn } = names;
    const fields = changedFields(before, { name, nameEn });
    if (fields.length === 0) return unchanged(before);
    const after: Department = { ...before, name, nameEn, version: version + 1 };
    await updateDepartment(tx, after);
    record('department.changed', id, { fields, name, nameEn });
    return done(after);
  });
