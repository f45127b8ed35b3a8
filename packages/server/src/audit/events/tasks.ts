import type { AuditEventForm } from '../event.js';

export const TASKS_EVENTS = {} as const satisfies Record<string, AuditEventForm>;
