import { done } from '@double-random/core';
import { z } from 'zod';
import { closeSession } from '../../acts/people/close-session.js';
import { endSessions } from '../../acts/people/end-sessions.js';
import { route, signedIn } from '../../http/route.js';
import { refused } from '../../problems/problems.js';
import { byUser } from '../../rights/by-user.js';
import { endedCookie } from '../../rights/session-cookie.js';
import { endedBefore } from '../../rights/session-limits.js';
import { listSessions, SIGN_IN_METHODS } from '../../store/sessions.js';

const sessionItem = z.object({
  id: z.string(),
  method: z.enum(SIGN_IN_METHODS),
  openedAt: z.string(),
  usedAt: z.string(),
  address: z.string(),
  userAgent: z.string(),
  current: z.boolean(),
});

export const sessionsRoutes = [
  route({
    method: 'GET',
    path: '/api/v1/sessions',
    tag: 'session',
    who: signedIn,
    summary: { zh: '我的全部会话：何时、从何处登录', en: 'My sessions: since when and from where' },
    answer: { status: 200, kind: 'json', schema: z.object({ items: z.array(sessionItem) }) },
    handle: async ({ by }, { store, outside, settings }) => {
      const { id, session: current } = byUser(by);
      const sessions = await listSessions(store.db, id, endedBefore(outside.now(), settings));
      return done({ body: { items: sessions.map((session) => ({ ...session, current: session.id === current })) } });
    },
  }),
  route({
    method: 'DELETE',
    path: '/api/v1/sessions',
    tag: 'session',
    who: signedIn,
    summary: { zh: '在所有地方退出登录', en: 'Sign out everywhere' },
    answer: { status: 204, kind: 'nothing' },
    handle: async ({ by }, service) => {
      const ended = await endSessions(service, by, byUser(by).id);
      return ended.ok ? done({ body: null, headers: { 'Set-Cookie': endedCookie(service.settings.publicUrl) } }) : ended;
    },
  }),
  route({
    method: 'DELETE',
    path: '/api/v1/sessions/:id',
    tag: 'session',
    who: signedIn,
    summary: { zh: '结束我的一个会话', en: 'End one of my sessions' },
    params: z.object({ id: z.string().max(64) }),
    answer: { status: 204, kind: 'nothing' },
    codes: ['not-found'],
    handle: async ({ params, by }, service) => {
      const user = byUser(by);
      const closed = await closeSession(service, user, params.id);
      if (!closed.ok) return closed;
      if (!closed.value) return refused('not-found');
      return done({ body: null, headers: params.id === user.session ? { 'Set-Cookie': endedCookie(service.settings.publicUrl) } : {} });
    },
  }),
];
