import { done } from '@double-random/core';
import { z } from 'zod';
import { signInByProvider } from '../../acts/people/sign-in-by-provider.js';
import { everybody, route } from '../../http/route.js';
import { OIDC_CALLBACK } from '../../outside/oidc.js';
import { refused } from '../../problems/problems.js';
import { attemptOf, newAttemptCookie, OIDC_COOKIE, OIDC_SECONDS, readAttempt } from '../../rights/oidc-attempt.js';
import { identityOf } from '../../rights/oidc-identity.js';
import { sessionCookie, setCookie } from '../../rights/session-cookie.js';

const part = z.string().max(4096).optional();

/** What providers add to the callback; only `code`, `state`, `iss` and `error` matter. */
const callbackQuery = z.object({
  code: part,
  state: part,
  iss: part,
  error: part,
  error_description: part,
  error_uri: part,
  session_state: part,
  scope: part,
  authuser: part,
  hd: part,
  prompt: part,
  client_info: part,
});

/** Where whoever is signed in works. */
const CONSOLE = '/console/';

/** A person at a browser reads why it was refused on the console's own page, which knows the code; programs get the refusal itself. */
const forPerson = <Refusal extends { readonly problems: readonly { readonly code: string }[] }>(
  accept: string | undefined,
  refusal: Refusal,
) =>
  accept?.includes('text/html') === true
    ? done({ body: `${CONSOLE}?refused=${encodeURIComponent(refusal.problems[0]?.code ?? 'oidc-refused')}` })
    : refusal;

export const oidcRoutes = [
  route({
    method: 'GET',
    path: '/api/v1/sign-in-methods',
    tag: 'session',
    who: everybody,
    summary: { zh: '可用的登录方式', en: 'The ways to sign in' },
    answer: { status: 200, kind: 'json', schema: z.object({ password: z.boolean(), oidc: z.boolean() }) },
    handle: async (_call, { outside, settings }) =>
      done({ body: { password: true, oidc: outside.oidc !== undefined && settings.oidc !== null } }),
  }),
  route({
    method: 'GET',
    path: '/api/v1/oidc/start',
    tag: 'session',
    who: everybody,
    summary: { zh: '转到统一身份认证登录', en: 'Go to the identity provider to sign in' },
    answer: { status: 303, kind: 'redirect' },
    codes: ['oidc-off', 'oidc-unavailable', 'oidc-refused'],
    handle: async ({ headers: { accept } }, { outside, settings }) => {
      if (outside.oidc === undefined) return forPerson(accept, refused('oidc-off'));
      const cookie = newAttemptCookie(outside);
      const address = await outside.oidc.start(attemptOf(cookie));
      if (!address.ok) return forPerson(accept, address);
      return done({ body: address.value, headers: { 'Set-Cookie': setCookie(OIDC_COOKIE, cookie, settings.publicUrl, OIDC_SECONDS) } });
    },
  }),
  route({
    method: 'GET',
    path: OIDC_CALLBACK,
    tag: 'session',
    who: everybody,
    summary: { zh: '统一身份认证返回后完成登录', en: 'Back from the identity provider: the sign-in is completed' },
    query: callbackQuery,
    answer: { status: 303, kind: 'redirect' },
    codes: [
      'oidc-off',
      'oidc-attempt-over',
      'oidc-unavailable',
      'oidc-refused',
      'oidc-no-role',
      'oidc-unknown-department',
      'department-needed',
      'user-locked',
      'last-system-admin',
      'inspector-taken',
      'department-closed',
    ],
    handle: async ({ query: { code, state, iss, error }, by, headers }, service) => {
      const { outside, settings } = service;
      const { accept } = headers;
      if (outside.oidc === undefined || settings.oidc === null) return forPerson(accept, refused('oidc-off'));
      const attempt = readAttempt(headers['cookie'], outside.now());
      if (attempt === null || state !== attempt.state) return forPerson(accept, refused('oidc-attempt-over'));
      const said = Object.entries({ code, state, iss, error }).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]));
      const claims = await outside.oidc.finish(Object.fromEntries(said), attempt);
      if (!claims.ok) return forPerson(accept, claims);
      const from = { address: by.origin.address, userAgent: headers['user-agent'] ?? '', previous: by.kind === 'user' ? by : null };
      const opened = await signInByProvider(service, identityOf(claims.value, settings.oidc), by.origin, from);
      if (!opened.ok) return forPerson(accept, opened);
      return done({ body: CONSOLE, headers: { 'Set-Cookie': sessionCookie(opened.value.token, settings.publicUrl) } });
    },
  }),
];
