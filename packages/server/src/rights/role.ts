/** Who does what. A user may have several roles; what a role may do stands in the declaration of each route. */

import type { Words } from '@double-random/core';

/** The closed set of roles, in the order in which lists show them. The public has no login and so no role. */
export const ROLES = ['system-admin', 'department-admin', 'planner', 'reviewer', 'inspector', 'auditor'] as const;

export type Role = (typeof ROLES)[number];

/** `reviewer`: legal review, approval, publication and voiding. `auditor`: reads everything, writes nothing. */
export const ROLE_WORDS: Readonly<Record<Role, Words>> = {
  'system-admin': { zh: '系统管理员', en: 'system administrator' },
  'department-admin': { zh: '部门管理员', en: 'department administrator' },
  planner: { zh: '计划员', en: 'planner' },
  reviewer: { zh: '审核员', en: 'reviewer' },
  inspector: { zh: '执法检查人员', en: 'inspector' },
  auditor: { zh: '审计员', en: 'auditor' },
};

/** What an API token may be given. `read` never includes `write`. */
export const SCOPES = [
  'directories:read',
  'directories:write',
  'plans:read',
  'plans:write',
  'tasks:read',
  'tasks:write',
  'draws:read',
  'draws:write',
  'visits:read',
  'visits:write',
  'exchange:read',
  'jobs:read',
  'audit:read',
  'metrics:read',
] as const;

export type Scope = (typeof SCOPES)[number];
