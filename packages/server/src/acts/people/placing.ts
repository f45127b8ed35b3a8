/** Whether a user fits: department, roles and the link to an inspector. */

import { problem, type ServiceProblem } from '../../problems/problems.js';
import { rolesProblem } from '../../rights/managing.js';
import { lockDepartment } from '../../store/departments.js';
import type { Transaction } from '../../store/store.js';
import { isInspectorTaken, type User } from '../../store/users.js';

/** Why a department cannot take users; `null`: it can. It stays so until the transaction ends. */
export async function departmentProblem(tx: Transaction, department: string | null): Promise<ServiceProblem | null> {
  if (department === null) return null;
  const found = await lockDepartment(tx, department);
  if (found === null) return problem('unknown-department', { department });
  return found.closedAt === null ? null : problem('department-closed', { department });
}

async function inspectorProblem(tx: Transaction, { id, department, inspector, roles }: User): Promise<ServiceProblem | null> {
  if (inspector === null) return null;
  if (department === null || !roles.includes('inspector')) return problem('inspector-role-needed');
  return (await isInspectorTaken(tx, department, inspector, id)) ? problem('inspector-taken', { inspector }) : null;
}

/** Why the user, as it is to be, does not fit; `null`: fits. */
export const placingProblem = async (tx: Transaction, user: User): Promise<ServiceProblem | null> =>
  rolesProblem(user.roles, user.department) ?? (await departmentProblem(tx, user.department)) ?? (await inspectorProblem(tx, user));
