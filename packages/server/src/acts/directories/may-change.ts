/** Who may change a directory: planners and administrators of the department that it belongs to, while the department is open. */

import { done } from '@double-random/core';
import { refused, type ServiceOutcome } from '../../problems/problems.js';
import { type Actor, owns } from '../../rights/actor.js';
import { findDepartment } from '../../store/departments.js';
import type { DirectoryImport } from '../../store/directories/imports.js';
import type { Connection } from '../../store/store.js';

export async function mayChange(db: Connection, by: Actor, department: string): Promise<ServiceOutcome<void>> {
  const found = await findDepartment(db, department);
  if (found === null) return refused('not-found');
  if (!owns(by, department)) return refused('not-yours', { department });
  return found.closedAt === null ? done(undefined) : refused('department-closed', { department });
}

/** An import of somebody else's directory is as good as none. */
export function ownImport(by: Actor, department: string, found: DirectoryImport | null): ServiceOutcome<DirectoryImport> {
  if (!owns(by, department)) return refused('not-yours', { department });
  return found === null || found.department !== department ? refused('not-found') : done(found);
}
