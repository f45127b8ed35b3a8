import type { AuditEventForm } from '../event.js';

/** Visits, from the dispatch on. */
export const VISITS_EVENTS = {
  'task.dispatched': { subject: 'task', zh: '派发任务', en: 'Task dispatched', details: ['draw', 'visits', 'departments'] },
  'task.moved-on': { subject: 'task', zh: '任务随检查推进', en: 'Task moved on with its visits', details: ['from', 'to'] },
  'task.part-moved-on': {
    subject: 'task',
    zh: '部门的部分随检查推进',
    en: "Department's part moved on with its visits",
    details: ['department', 'from', 'to'],
  },
  'visit.dropped': { subject: 'visit', zh: '检查不再进行', en: 'Visit dropped', details: ['entity', 'as', 'reason'] },
  'visit.substitutes-added': { subject: 'draw', zh: '替补对象的检查', en: 'Visits of substitutes added', details: ['entities'] },
} as const satisfies Record<string, AuditEventForm>;
