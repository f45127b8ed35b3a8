import type { AuditEventForm } from '../event.js';

/** What the service counts by itself. */
export const STATISTICS_EVENTS = {
  'draw.counted': { subject: 'draw', zh: '抽取计入统计', en: 'Draw counted for the statistics', details: ['task'] },
} as const satisfies Record<string, AuditEventForm>;
