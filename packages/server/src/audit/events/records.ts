import type { AuditEventForm } from '../event.js';

/** What inspectors send from their visits, and what becomes of it. */
export const RECORDS_EVENTS = {
  'visit.arrived': {
    subject: 'visit',
    zh: '检查人员到场',
    en: 'Inspector arrived',
    details: ['department', 'inspector', 'certificate', 'code'],
  },
  'record.submitted': {
    subject: 'submission',
    zh: '提交检查记录',
    en: 'Record of an item submitted',
    details: ['visit', 'department', 'item', 'inspector', 'codeTable', 'result', 'disposition', 'membership', 'contentHash'],
  },
  'record.conflict': {
    subject: 'visit',
    zh: '同一事项有多份记录，须核定',
    en: 'Several records of one item stand, and are to be settled',
    details: ['department', 'item', 'submissions'],
  },
  'part.reopened': {
    subject: 'visit',
    zh: '录入后又有新记录，重新待录入',
    en: 'Part opened again by a record that came after its entry',
    details: ['department'],
  },
  'part.entered': { subject: 'visit', zh: '部门录入完成', en: "Department's part entered", details: ['department', 'endedOn'] },
  'visit.recorded': { subject: 'visit', zh: '各部门录入齐全', en: 'All parts of the visit entered', details: ['endedOn', 'dueOn'] },
  'attachment.stored': { subject: 'attachment', zh: '保存附件', en: 'Attachment stored', details: ['type', 'size'] },
  'attachment.removed': {
    subject: 'attachment',
    zh: '清除无人引用的附件',
    en: 'Attachment that nothing refers to removed',
    details: ['storedAt'],
  },
  'report.filed': {
    subject: 'visit-report',
    zh: '检查人员报告',
    en: 'Report of an inspector',
    details: ['visit', 'department', 'inspector', 'kind', 'addressee'],
  },
  'report.accepted': {
    subject: 'visit-report',
    zh: '采纳报告并记为变动',
    en: 'Report accepted and made an event',
    details: ['visit', 'draw', 'event'],
  },
  'report.declined': { subject: 'visit-report', zh: '不采纳报告', en: 'Report declined', details: ['visit'] },
} as const satisfies Record<string, AuditEventForm>;
