import type { AuditEventForm } from '../event.js';

/** What follows from results, and the end of visits and tasks. */
export const FOLLOW_UPS_EVENTS = {
  'follow-up.opened': {
    subject: 'follow-up',
    zh: '登记后续处置',
    en: 'Follow-up opened',
    details: ['visit', 'department', 'item', 'kind', 'origin', 'dueOn', 'follows'],
  },
  'follow-up.deadline-moved': {
    subject: 'follow-up',
    zh: '后续处置期限变更',
    en: 'Deadline of a follow-up moved',
    details: ['visit', 'from', 'to', 'reason'],
  },
  'follow-up.addressed': {
    subject: 'follow-up',
    zh: '确定接收单位',
    en: 'Recipient of a follow-up named',
    details: ['visit', 'toDepartment', 'authority'],
  },
  'follow-up.done': {
    subject: 'follow-up',
    zh: '后续处置办结',
    en: 'Follow-up done',
    details: ['visit', 'kind', 'outcome', 'on', 'documentNumber'],
  },
  'follow-up.cancelled': { subject: 'follow-up', zh: '撤销后续处置', en: 'Follow-up cancelled', details: ['visit', 'kind', 'reason'] },
  'visit.follow-up-begun': { subject: 'visit', zh: '检查进入后续处置', en: 'Follow-up of a visit begun', details: ['open'] },
  'visit.follow-up-ended': { subject: 'visit', zh: '检查的后续处置办结', en: 'Follow-up of a visit ended', details: [] },
  'visit.closed': { subject: 'visit', zh: '检查办结', en: 'Visit closed', details: ['publication'] },
  'task.archived': { subject: 'task', zh: '任务归档', en: 'Task archived', details: ['visits'] },
} as const satisfies Record<string, AuditEventForm>;
