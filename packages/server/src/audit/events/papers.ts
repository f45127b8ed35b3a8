import type { AuditEventForm } from '../event.js';

/** Papers made for many visits at once: who took whose names and addresses along. */
export const PAPERS_EVENTS = {
  'task.papers-asked': {
    subject: 'task',
    zh: '批量制作检查文书',
    en: 'Papers of many visits asked for',
    details: ['department', 'papers', 'count', 'as', 'job'],
  },
} as const satisfies Record<string, AuditEventForm>;
