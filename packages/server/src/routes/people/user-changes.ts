import { done } from '@double-random/core';
import { z } from 'zod';
import { addUser } from '../../acts/people/add-user.js';
import { changeUser } from '../../acts/people/change-user.js';
import { endSessions } from '../../acts/people/end-sessions.js';
import { lockUserOut } from '../../acts/people/lock-user.js';
import { resetPassword } from '../../acts/people/reset-password.js';
import { unlockUser } from '../../acts/people/unlock-user.js';
import { only, route } from '../../http/route.js';
import type { ServiceCode } from '../../problems/problems.js';
import { versioned } from './department-form.js';
import { newUser, shownUser, userChange, userForm, userPlace } from './user-form.js';

const admins = only(['system-admin', 'department-admin']);

const PLACING_CODES = [
  'beyond-your-rights',
  'not-yours',
  'department-needed',
  'unknown-department',
  'department-closed',
  'inspector-role-needed',
  'inspector-taken',
] as const satisfies readonly ServiceCode[];

const PASSWORD_CODES = [
  'password-too-short',
  'password-too-long',
  'password-is-login',
  'password-too-common',
] as const satisfies readonly ServiceCode[];

export const userChangeRoutes = [
  route({
    method: 'POST',
    path: '/api/v1/users',
    tag: 'people',
    who: admins,
    summary: { zh: '新增用户；不给密码则由系统生成一次性密码', en: 'Add a user; without a password the service makes a one-time one' },
    body: { kind: 'json', schema: newUser },
    answer: { status: 201, kind: 'json', schema: z.object({ user: userForm, password: z.string().nullable() }) },
    codes: [...PLACING_CODES, ...PASSWORD_CODES, 'login-taken'],
    handle: async ({ body, by }, service) => {
      const added = await addUser(service, by, body);
      return added.ok ? done({ body: { user: shownUser(added.value.user), password: added.value.password } }) : added;
    },
  }),
  route({
    method: 'PATCH',
    path: '/api/v1/users/:id',
    tag: 'people',
    who: admins,
    summary: { zh: '修改用户的姓名、部门、角色、关联的名录人员', en: 'Change name, department, roles and linked inspector of a user' },
    params: userPlace,
    body: { kind: 'json', schema: userChange },
    answer: { status: 200, kind: 'json', schema: userForm },
    codes: [...PLACING_CODES, 'not-found', 'changed-meanwhile', 'not-on-yourself', 'last-system-admin'],
    handle: async ({ params, body, by }, service) => {
      const changed = await changeUser(service, by, params.id, body);
      return changed.ok ? done({ body: shownUser(changed.value) }) : changed;
    },
  }),
  route({
    method: 'POST',
    path: '/api/v1/users/:id/lock',
    tag: 'people',
    who: admins,
    summary: { zh: '锁定用户并结束其全部会话', en: 'Lock a user out and end all sessions' },
    params: userPlace,
    body: { kind: 'json', schema: versioned },
    answer: { status: 200, kind: 'json', schema: userForm },
    codes: ['not-found', 'changed-meanwhile', 'beyond-your-rights', 'not-on-yourself', 'last-system-admin'],
    handle: async ({ params, body, by }, service) => {
      const locked = await lockUserOut(service, by, params.id, body.version);
      return locked.ok ? done({ body: shownUser(locked.value) }) : locked;
    },
  }),
  route({
    method: 'POST',
    path: '/api/v1/users/:id/unlock',
    tag: 'people',
    who: admins,
    summary: { zh: '解锁用户', en: 'Let a locked user sign in again' },
    params: userPlace,
    body: { kind: 'json', schema: versioned },
    answer: { status: 200, kind: 'json', schema: userForm },
    codes: ['not-found', 'changed-meanwhile', 'beyond-your-rights'],
    handle: async ({ params, body, by }, service) => {
      const unlocked = await unlockUser(service, by, params.id, body.version);
      return unlocked.ok ? done({ body: shownUser(unlocked.value) }) : unlocked;
    },
  }),
  route({
    method: 'POST',
    path: '/api/v1/users/:id/password',
    tag: 'people',
    who: admins,
    summary: { zh: '重置密码：得到只显示一次的一次性密码', en: 'Reset the password: a one-time password, shown this once' },
    params: userPlace,
    answer: { status: 200, kind: 'json', schema: z.object({ password: z.string(), until: z.string() }) },
    codes: ['not-found', 'beyond-your-rights', 'not-on-yourself', 'no-password'],
    handle: async ({ params, by }, service) => {
      const reset = await resetPassword(service, by, params.id);
      return reset.ok ? done({ body: reset.value }) : reset;
    },
  }),
  route({
    method: 'DELETE',
    path: '/api/v1/users/:id/sessions',
    tag: 'people',
    who: admins,
    summary: { zh: '结束用户的全部会话', en: 'End all sessions of a user' },
    params: userPlace,
    answer: { status: 200, kind: 'json', schema: z.object({ ended: z.number().int() }) },
    codes: ['not-found', 'beyond-your-rights'],
    handle: async ({ params, by }, service) => {
      const ended = await endSessions(service, by, params.id);
      return ended.ok ? done({ body: { ended: ended.value } }) : ended;
    },
  }),
];
