import type { AuditEventForm } from '../event.js';

export const DIRECTORIES_EVENTS = {} as const satisfies Record<string, AuditEventForm>;
