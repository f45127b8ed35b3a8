import type { AuditEventForm } from '../event.js';

/** Annual plans: drawing up, review, publication, amendment and end. */
export const PLANS_EVENTS = {
  'plan.drafted': { subject: 'plan', zh: '起草年度计划', en: 'Annual plan drafted', details: ['department', 'year', 'title'] },
  'plan.edited': {
    subject: 'plan',
    zh: '修改年度计划草稿',
    en: 'Draft of an annual plan edited',
    details: ['edition', 'version', 'tasks'],
  },
  'plan.submitted': { subject: 'plan', zh: '提交年度计划', en: 'Annual plan submitted', details: ['edition', 'departments'] },
  'plan.confirmed': {
    subject: 'plan',
    zh: '配合部门确认年度计划',
    en: 'Annual plan confirmed by a department',
    details: ['edition', 'department'],
  },
  'plan.objected': {
    subject: 'plan',
    zh: '配合部门对年度计划提出异议',
    en: 'A department objected to an annual plan',
    details: ['edition', 'department', 'reason'],
  },
  'plan.recalled': { subject: 'plan', zh: '撤回年度计划', en: 'Annual plan recalled', details: ['edition', 'reason'] },
  'plan.returned': { subject: 'plan', zh: '退回年度计划', en: 'Annual plan returned', details: ['edition', 'reason'] },
  'plan.legally-reviewed': {
    subject: 'plan',
    zh: '年度计划通过合法性审核',
    en: 'Annual plan passed legal review',
    details: ['edition', 'opinion'],
  },
  'plan.approved': {
    subject: 'plan',
    zh: '年度计划经集体审议通过',
    en: 'Annual plan approved collectively',
    details: ['edition', 'meetingDate', 'minutesNumber', 'participants'],
  },
  'plan.published': { subject: 'plan', zh: '公布年度计划', en: 'Annual plan published', details: ['edition', 'amends', 'tasks'] },
  'plan.activated': { subject: 'plan', zh: '年度计划开始执行', en: 'Annual plan became active', details: ['edition'] },
  'plan.closed': { subject: 'plan', zh: '年度计划完结', en: 'Annual plan closed', details: ['edition', 'reason'] },
  'plan.amendment-drafted': {
    subject: 'plan',
    zh: '起草年度计划修订',
    en: 'Amendment of an annual plan drafted',
    details: ['edition', 'reason'],
  },
  'plan.cancelled': { subject: 'plan', zh: '取消年度计划', en: 'Annual plan cancelled', details: ['edition', 'reason', 'whole'] },
} as const satisfies Record<string, AuditEventForm>;
