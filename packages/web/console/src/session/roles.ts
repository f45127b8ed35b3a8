/** Who does what. The same words as on the server; what a role may do stands in the routes and is decided by the service. */

import type { Words } from '../language/words.js';

export const ROLES = ['system-admin', 'department-admin', 'planner', 'reviewer', 'inspector', 'auditor'] as const;

export type Role = (typeof ROLES)[number];

export const ROLE_WORDS: Readonly<Record<Role, Words>> = {
  'system-admin': { zh: '系统管理员', en: 'system administrator' },
  'department-admin': { zh: '部门管理员', en: 'department administrator' },
  planner: { zh: '计划员', en: 'planner' },
  reviewer: { zh: '审核员', en: 'reviewer' },
  inspector: { zh: '执法检查人员', en: 'inspector' },
  auditor: { zh: '审计员', en: 'auditor' },
};

/** Everybody signed in, whatever the role. */
export const ANY_ROLE: readonly Role[] = ROLES;

/** Those of a department who take part in joint tasks, and auditors: who may read tasks, draws and visits. */
export const TASK_READERS: readonly Role[] = ['department-admin', 'planner', 'reviewer', 'inspector', 'auditor'];

export const hasOneOf = (own: readonly Role[], wanted: readonly Role[]): boolean => wanted.some((role) => own.includes(role));
