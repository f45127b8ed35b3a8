import type { AuditEventForm } from '../event.js';

export const PLANS_EVENTS = {} as const satisfies Record<string, AuditEventForm>;
