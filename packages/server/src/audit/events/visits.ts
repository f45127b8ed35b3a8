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
  'task.schedule-asked': {
    subject: 'task',
    zh: '请求排期',
    en: 'Schedule of visits asked for',
    details: ['perDay', 'starts', 'earliest', 'latest'],
  },
  'task.scheduled': {
    subject: 'task',
    zh: '完成排期',
    en: 'Visits scheduled',
    details: ['placed', 'kept', 'unplaced', 'days', 'lowerBound'],
  },
  'visit.moved': {
    subject: 'visit',
    zh: '手工安排检查时间',
    en: 'Day of a visit set by hand',
    details: ['date', 'start', 'from', 'fromStart'],
  },
  'visit.given-back': { subject: 'visit', zh: '交还排期', en: 'Visit given back to the schedule', details: ['date', 'start'] },
  'visit.opening-days-set': {
    subject: 'visit',
    zh: '登记营业日',
    en: 'Opening days of the entity set',
    details: ['entity', 'days', 'before'],
  },
  'visit.notice-delivered': {
    subject: 'visit',
    zh: '送达检查通知书',
    en: 'Notice of the visit delivered',
    details: ['notice', 'deliveredOn', 'method', 'number'],
  },
  'visit.notice-outdated': {
    subject: 'visit',
    zh: '检查通知书不再有效',
    en: 'Notice of the visit outdated',
    details: ['notice', 'because'],
  },
  'calendar-feed.issued': { subject: 'user', zh: '签发日历订阅链接', en: 'Link to a calendar feed issued', details: [] },
  'calendar-feed.revoked': { subject: 'user', zh: '撤销日历订阅链接', en: 'Link to a calendar feed revoked', details: [] },
} as const satisfies Record<string, AuditEventForm>;
