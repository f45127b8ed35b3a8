import { done } from '@double-random/core';
import { z } from 'zod';
import { closeSession } from '../../acts/people/close-session.js';
import type { OpenedSession } from '../../acts/people/open-session.js';
import { signIn } from '../../acts/people/sign-in.js';
import { everybody, route, signedIn } from '../../http/route.js';
import { refused } from '../../problems/problems.js';
import { byUser } from '../../rights/by-user.js';
import { csrfOf, endedCookie, sessionCookie, sessionTokenOf } from '../../rights/session-cookie.js';
import { findUser, type User } from '../../store/users.js';
import { givenPassword, shownUser, userForm } from '../people/user-form.js';

const sessionForm = z.object({
  user: userForm.omit({ version: true, addedAt: true, lockedAt: true, state: true }),
  session: z.string(),
  /** To be sent as `X-CSRF-Token` with whatever changes something. */
  csrf: z.string(),
});

const shownSession = (user: User, session: string, token: string): z.input<typeof sessionForm> => ({
  user: shownUser(user),
  session,
  csrf: csrfOf(token),
});

const opened = ({ user, session, token }: OpenedSession, publicUrl: string | null) => ({
  body: shownSession(user, session.id, token),
  headers: { 'Set-Cookie': sessionCookie(token, publicUrl) },
});

/** Bytes of a sign-in, with every character of login and password escaped. Anybody may send one, so none may be long to read. */
const SIGN_IN_LIMIT = 16_384;

export const sessionRoutes = [
  route({
    method: 'GET',
    path: '/api/v1/session',
    tag: 'session',
    who: signedIn,
    summary: { zh: '当前会话：我是谁、有哪些角色', en: 'The session: who I am, with which roles' },
    answer: { status: 200, kind: 'json', schema: sessionForm },
    codes: ['sign-in-first'],
    handle: async ({ by, headers }, { store }) => {
      const user = await findUser(store.db, byUser(by).id);
      const token = sessionTokenOf(headers['cookie']);
      return user === null || token === null ? refused('sign-in-first') : done({ body: shownSession(user, byUser(by).session, token) });
    },
  }),
  route({
    method: 'POST',
    path: '/api/v1/session',
    tag: 'session',
    who: everybody,
    summary: { zh: '用登录名和密码登录', en: 'Sign in by login and password' },
    body: {
      kind: 'json',
      schema: z.strictObject({ login: z.string().min(1).max(256), password: givenPassword }),
      limit: SIGN_IN_LIMIT,
    },
    answer: { status: 201, kind: 'json', schema: sessionForm },
    codes: ['wrong-login-or-password', 'user-locked', 'department-closed', 'one-time-password-over', 'too-many-requests'],
    handle: async ({ body, by, headers }, service) => {
      const previous = by.kind === 'user' ? by : null;
      const from = { address: by.origin.address, userAgent: headers['user-agent'] ?? '', previous };
      const signed = await signIn(service, body, by.origin, from);
      return signed.ok ? done(opened(signed.value, service.settings.publicUrl)) : signed;
    },
  }),
  route({
    method: 'DELETE',
    path: '/api/v1/session',
    tag: 'session',
    who: signedIn,
    summary: { zh: '退出登录', en: 'Sign out' },
    answer: { status: 204, kind: 'nothing' },
    handle: async ({ by }, service) => {
      const ended = await closeSession(service, byUser(by));
      return ended.ok ? done({ body: null, headers: { 'Set-Cookie': endedCookie(service.settings.publicUrl) } }) : ended;
    },
  }),
];
