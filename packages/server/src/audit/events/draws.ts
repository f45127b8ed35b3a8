import type { AuditEventForm } from '../event.js';

export const DRAWS_EVENTS = {} as const satisfies Record<string, AuditEventForm>;
