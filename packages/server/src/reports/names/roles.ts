/** How papers call the places of a team: 组长, 组员. */

import type { Named } from '@double-random/reports';
import type { TaskPart } from '../../tasks/task.js';

export type RoleNames = (department: string, role: string) => Named;

/** By the department's own words; what has no name in a language is called by its id. */
export const roleNames =
  (parts: readonly Pick<TaskPart, 'department' | 'preparation'>[]): RoleNames =>
  (department, role) => {
    const own = parts.find((part) => part.department === department)?.preparation?.team.find((one) => one.role === role);
    return { zh: own?.name ?? role, en: own?.nameEn ?? (own?.name === undefined ? null : role) };
  };
