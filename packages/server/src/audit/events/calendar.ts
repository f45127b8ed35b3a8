import type { AuditEventForm } from '../event.js';

export const CALENDAR_EVENTS = {
  'calendar.day-corrected': {
    subject: 'day',
    zh: '更正工作日历',
    en: 'Day of the calendar corrected',
    details: ['kind', 'note', 'before'],
  },
  'calendar.correction-dropped': { subject: 'day', zh: '取消日历更正', en: 'Correction of a day taken away', details: ['kind', 'note'] },
} as const satisfies Record<string, AuditEventForm>;
