import type { AuditEventForm } from '../event.js';

/** Review, publication, objections, corrections, and what the clock says of them. Who objects, and in which words, is in none of them. */
export const PUBLICATIONS_EVENTS = {
  'visit.part-passed': {
    subject: 'visit',
    zh: '部门结果审核通过',
    en: "Department's results passed",
    details: ['department', 'recordsHash'],
  },
  'visit.part-returned': { subject: 'visit', zh: '部门结果退回', en: "Department's results returned", details: ['department', 'reason'] },
  'visit.publication-reminded': {
    subject: 'visit',
    zh: '公示期限提醒',
    en: 'Reminder that publication is due',
    details: ['dueOn', 'daysLeft', 'missing'],
  },
  'visit.publication-late': { subject: 'visit', zh: '逾期未公示', en: 'Publication is late', details: ['dueOn', 'missing'] },
  'result.published': {
    subject: 'publication',
    zh: '结果公示',
    en: 'Result published',
    details: ['visit', 'task', 'edition', 'contentHash', 'dueOn', 'lateDays', 'supersedes'],
  },
  'result.correction-begun': {
    subject: 'publication',
    zh: '结果更正开始',
    en: 'Correction of a result begun',
    details: ['visit', 'task', 'departments', 'reason', 'objection'],
  },
  'result.corrected': {
    subject: 'publication',
    zh: '结果已由更正后的版本取代',
    en: 'Result superseded by its correction',
    details: ['visit', 'task', 'by', 'reason'],
  },
  'result.withdrawn': {
    subject: 'publication',
    zh: '结果撤回',
    en: 'Result withdrawn',
    details: ['visit', 'task', 'reason', 'objection'],
  },
  'objection.received': { subject: 'objection', zh: '收到异议', en: 'Objection received', details: ['publication', 'task', 'department'] },
  'objection.decided': {
    subject: 'objection',
    zh: '异议处理完毕',
    en: 'Objection decided',
    details: ['publication', 'task', 'department', 'decision', 'reason'],
  },
} as const satisfies Record<string, AuditEventForm>;
