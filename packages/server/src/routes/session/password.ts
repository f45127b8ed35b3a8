import { done } from '@double-random/core';
import { z } from 'zod';
import { changePassword } from '../../acts/people/change-password.js';
import { route, signedIn } from '../../http/route.js';
import { byUser } from '../../rights/by-user.js';
import { givenPassword } from '../people/user-form.js';

export const passwordRoutes = [
  route({
    method: 'PUT',
    path: '/api/v1/session/password',
    tag: 'session',
    who: signedIn,
    summary: { zh: '修改自己的密码；其他会话全部结束', en: "Change one's own password; all other sessions end" },
    body: { kind: 'json', schema: z.strictObject({ oldPassword: givenPassword, newPassword: givenPassword }) },
    answer: { status: 204, kind: 'nothing' },
    codes: [
      'wrong-old-password',
      'password-too-short',
      'password-too-long',
      'password-is-login',
      'password-too-common',
      'password-unchanged',
      'no-password',
      'too-many-requests',
    ],
    handle: async ({ body, by }, service) => {
      const changed = await changePassword(service, byUser(by), body);
      return changed.ok ? done({ body: null }) : changed;
    },
  }),
];
