import type { AuditEventForm } from '../event.js';

/** Departments, users, sessions and tokens. */
export const PEOPLE_EVENTS = {
  'department.added': { subject: 'department', zh: '新增部门', en: 'Department added', details: ['name', 'nameEn'] },
} as const satisfies Record<string, AuditEventForm>;
