import { connect } from 'node:net';
import { done } from '@double-random/core';
import test from 'ava';
import type { Route } from '../../dist/http/route.js';
import { ROLES, SCOPES } from '../../dist/rights/role.js';
import { ROUTES } from '../../dist/routes/all.js';
import { ENGINES } from '../support/engines.js';
import { startService } from '../support/http.js';
import { ACCESS } from './access-table.js';
import { listen, type RefusalBody } from './listen.js';

/** `GET /api/v1/tasks/:id` */
const nameOf = ({ method, path }: Route): string => `${method} ${path}`;

/** An address that the route catches. */
const addressOf = ({ path }: Route): string => path.replace(/:\w+/g, 'none');

const DENIED = new Set(['sign-in-first', 'not-allowed', 'bad-csrf', 'token-refused']);

/** Everybody who may ask, by the word that the table has for them, and what they show. */
const CALLERS: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
  ['public', {}],
  ...ROLES.map((role) => [role, { cookie: `as=${role}@s1`, 'x-csrf-token': 'csrf of s1' }] as const),
  ['a user without a role', { cookie: 'as=none@s1', 'x-csrf-token': 'csrf of s1' }],
  ...SCOPES.map((scope) => [scope, { authorization: `Bearer ${scope}` }] as const),
  ['a token without a scope', { authorization: 'Bearer none' }],
];

const isUser = (caller: string): boolean => caller === 'a user without a role' || (ROLES as readonly string[]).includes(caller);

/** Whom the table lets in, of all callers. */
function letIn(allowed: readonly string[]): readonly string[] {
  const callers = CALLERS.map(([caller]) => caller);
  if (allowed.includes('public')) return callers;
  if (allowed.includes('signed-in')) return callers.filter(isUser);
  return callers.filter((caller) => allowed.includes(caller));
}

/** What a declaration says, as a line of the table. */
const lineOf = (route: Route): string => {
  const { who } = route;
  const allowed = who.kind === 'roles' ? [...who.roles, ...(who.scope === null ? [] : [who.scope])] : [who.kind];
  return `'${nameOf(route)}': [${allowed.map((one) => `'${one}'`).join(', ')}],`;
};

/** The routes as they are declared, with handlers that do nothing: only the guard is at work. */
const GUARDED = ROUTES.map(
  (route): Route => ({ ...route, answer: { status: 204, kind: 'nothing' }, handle: async () => done({ body: null }) }),
);

test('every route has its line in the access table, and every line its route', (t) => {
  const missing = ROUTES.filter((route) => !(nameOf(route) in ACCESS)).map(lineOf);
  t.deepEqual(missing, [], `who may call these? Add to test/http/access-table.ts, if it is right:\n${missing.join('\n')}\n`);
  const names = new Set(ROUTES.map(nameOf));
  const gone = Object.keys(ACCESS).filter((name) => !names.has(name));
  t.deepEqual(gone, [], 'these routes are gone: take their lines out of test/http/access-table.ts');
});

test('the access table knows no caller that does not exist', (t) => {
  const known = new Set<string>(['public', 'signed-in', ...ROLES, ...SCOPES]);
  const unknown = Object.entries(ACCESS).flatMap(([name, allowed]) =>
    allowed.filter((one) => !known.has(one)).map((one) => `${name}: ${one}`),
  );
  t.deepEqual(unknown, []);
});

for (const [caller, headers] of CALLERS) {
  test(`every route lets in or turns away ${caller} as the table says`, async (t) => {
    const { url } = await listen(t, GUARDED, { settings: { publicRequestsPerMinute: 1_000_000 } });
    const wrong: string[] = [];
    for (const route of ROUTES) {
      const told = ACCESS[nameOf(route)];
      if (told === undefined) continue; // the first test asks for its line
      const response = await fetch(url + addressOf(route), { method: route.method, headers, redirect: 'manual' });
      const text = await response.text();
      const code = text === '' ? '' : (JSON.parse(text) as RefusalBody).code;
      const allowed = letIn(told).includes(caller);
      if (DENIED.has(code) === allowed)
        wrong.push(
          `${nameOf(route)}: ${response.status} ${code}, the table says ${allowed ? 'may' : 'may not'}; declared: ${lineOf(route)}`,
        );
    }
    t.deepEqual(wrong, [], wrong.join('\n'));
  });
}

test('the auditor changes nothing, and a scope for reading opens nothing that changes', (t) => {
  const changing = Object.entries(ACCESS).filter(([name]) => !name.startsWith('GET '));
  t.deepEqual(
    changing.filter(([, allowed]) => allowed.includes('auditor') || allowed.some((one) => one.endsWith(':read'))),
    [],
  );
  const ownSession = changing.filter(([, allowed]) => allowed.includes('signed-in')).map(([name]) => name);
  t.deepEqual(
    ownSession.filter((name) => !/^\w+ \/api\/v1\/(session|sessions)(\/|$)/.test(name)),
    [],
    'any user may only change what is about their own session',
  );
});

test('what is public is the portal, or below /api/v1/public, or the way in, or the service itself', (t) => {
  const open = Object.entries(ACCESS).flatMap(([name, allowed]) => (allowed.includes('public') ? [name] : []));
  const expected =
    /^GET (\/(?!api\/|metrics).*|\/api\/v1\/(openapi\.json|reference|reference\.css|sign-in-methods|oidc\/(start|callback)|public\/.+))$|^POST (\/results\/:result\/objection|\/api\/v1\/(session|public\/results\/:result\/objections))$/;
  t.deepEqual(
    open.filter((name) => !expected.test(name)),
    [],
  );
});

for (const engine of ENGINES) {
  test(`${engine}: the running service turns away whoever shows nothing, or nothing that is valid, on every protected route`, async (t) => {
    const { url } = await startService(t, engine);
    const strangers: readonly (readonly [string, Record<string, string>, string])[] = [
      ['nothing', {}, 'sign-in-first'],
      ['a session that never was', { cookie: `double_random_session=${'A'.repeat(75)}` }, 'sign-in-first'],
      ['a token that never was', { authorization: `Bearer ${'A'.repeat(43)}` }, 'token-refused'],
    ];
    const wrong: string[] = [];
    for (const route of ROUTES.filter(({ who }) => who.kind !== 'public'))
      for (const [shown, headers, expected] of strangers) {
        const response = await fetch(url + addressOf(route), { method: route.method, headers });
        const { code } = (await response.json()) as RefusalBody;
        if (response.status !== 401 || code !== expected) wrong.push(`${nameOf(route)} with ${shown}: ${response.status} ${code}`);
      }
    t.deepEqual(wrong, []);
  });
}

test('a request that is no HTTP ends its connection, and the next one is answered', async (t) => {
  const { url, port } = await listen(t, ROUTES);
  const answer = await new Promise<string>((resolve) => {
    const chunks: Buffer[] = [];
    const socket = connect(port, '127.0.0.1', () => socket.write('GET / HTTP/9.9\r\n\0\r\n\r\n'));
    socket.on('data', (chunk: Buffer) => chunks.push(chunk));
    socket.on('close', () => resolve(Buffer.concat(chunks).toString()));
  });
  t.regex(answer, /^HTTP\/1\.1 400 /);
  t.is((await fetch(`${url}/health`)).status, 200);
});
