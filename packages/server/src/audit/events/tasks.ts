import type { AuditEventForm } from '../event.js';

/** Joint tasks up to their confirmation. */
export const TASKS_EVENTS = {
  'task.drafted': { subject: 'task', zh: '起草任务', en: 'Task drafted', details: ['drawId', 'title', 'source'] },
  'task.changed': { subject: 'task', zh: '修改任务', en: 'Task changed', details: ['members', 'version'] },
  'task.acceptance-reset': {
    subject: 'task',
    zh: '任务修改后须重新接受',
    en: 'To be accepted again, the task having changed',
    details: ['departments'],
  },
  'task.approved': { subject: 'task', zh: '批准临时任务', en: 'Ad hoc task approved', details: ['version'] },
  'task.department-invited': { subject: 'task', zh: '邀请部门', en: 'Department invited', details: ['invited', 'again'] },
  'task.invitation-withdrawn': { subject: 'task', zh: '撤回邀请', en: 'Invitation withdrawn', details: ['withdrawn'] },
  'task.accepted': { subject: 'task', zh: '接受邀请', en: 'Invitation accepted', details: ['version'] },
  'task.declined': { subject: 'task', zh: '谢绝邀请', en: 'Invitation declined', details: ['reason'] },
  'task.part-prepared': {
    subject: 'task',
    zh: '填写本部门部分',
    en: "Department's part prepared",
    details: ['items', 'roles', 'inspectorChoice', 'version'],
  },
  'task.part-ready': {
    subject: 'task',
    zh: '本部门已备妥',
    en: "Department's part ready",
    details: ['inspectorsVersion', 'recusalsVersion', 'inspectors'],
  },
  'task.confirmed': { subject: 'task', zh: '确认任务', en: 'Task confirmed', details: ['departments', 'without', 'version'] },
  'task.taken-back': { subject: 'task', zh: '退回起草', en: 'Task taken back to draft', details: ['reason'] },
  'task.cancelled': { subject: 'task', zh: '取消任务', en: 'Task cancelled', details: ['reason', 'from'] },
} as const satisfies Record<string, AuditEventForm>;
