import type { AuditEventForm } from '../event.js';

/** Departments, users, sessions and tokens. */
export const PEOPLE_EVENTS = {
  'department.added': { subject: 'department', zh: '新增部门', en: 'Department added', details: ['name', 'nameEn'] },
  'department.changed': { subject: 'department', zh: '修改部门', en: 'Department changed', details: ['fields', 'name', 'nameEn'] },
  'department.closed': { subject: 'department', zh: '停用部门', en: 'Department closed', details: ['sessionsEnded'] },
  'department.opened': { subject: 'department', zh: '恢复部门', en: 'Department opened again', details: [] },
  'user.added': { subject: 'user', zh: '新增用户', en: 'User added', details: ['login', 'department', 'roles', 'inspector', 'method'] },
  'user.changed': {
    subject: 'user',
    zh: '修改用户',
    en: 'User changed',
    details: ['fields', 'name', 'department', 'inspector'],
  },
  'role.granted': { subject: 'user', zh: '授予角色', en: 'Roles granted', details: ['roles'] },
  'role.revoked': { subject: 'user', zh: '收回角色', en: 'Roles revoked', details: ['roles'] },
  'user.locked': { subject: 'user', zh: '锁定用户', en: 'User locked', details: ['sessionsEnded'] },
  'user.unlocked': { subject: 'user', zh: '解锁用户', en: 'User unlocked', details: [] },
  'password.changed': { subject: 'user', zh: '修改密码', en: 'Password changed', details: ['sessionsEnded'] },
  'password.reset': { subject: 'user', zh: '重置密码', en: 'Password reset by an administrator', details: ['until', 'sessionsEnded'] },
  'session.opened': { subject: 'session', zh: '登录', en: 'Signed in', details: ['method'] },
  'session.closed': { subject: 'session', zh: '退出登录', en: 'Signed out', details: [] },
  'sessions.ended': { subject: 'user', zh: '结束全部会话', en: 'All sessions ended', details: ['sessionsEnded'] },
  'sign-in.failed': { subject: 'user', zh: '登录失败', en: 'Sign-in failed', details: ['login', 'reason'] },
  'token.issued': { subject: 'token', zh: '签发令牌', en: 'Token issued', details: ['name', 'department', 'scopes', 'expiresAt'] },
  'token.revoked': { subject: 'token', zh: '撤销令牌', en: 'Token revoked', details: ['name', 'department'] },
} as const satisfies Record<string, AuditEventForm>;
