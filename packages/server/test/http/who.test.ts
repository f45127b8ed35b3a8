import test from 'ava';
import { everybody, only, signedIn, type Who } from '../../dist/http/route.js';
import { open } from './declared.js';
import { listen, refusalOf } from './listen.js';

const PLANNER = { cookie: 'as=planner@s1' };
const INSPECTOR = { cookie: 'as=inspector@s1' };
const TWO_ROLES = { cookie: 'as=inspector.planner@s1' };
const READ = { authorization: 'Bearer plans:read' };
const WRITE = { authorization: 'Bearer plans:write' };

const CASES: readonly (readonly [string, Who, Record<string, string>, number, string | null])[] = [
  ['the public may call what is for everybody', everybody, {}, 200, null],
  ['a user may call what is for everybody', everybody, PLANNER, 200, null],
  ['the public is asked to sign in where any user may', signedIn, {}, 401, 'sign-in-first'],
  ['any user may call what is for the signed-in', signedIn, INSPECTOR, 200, null],
  ['a token is no signed-in user', signedIn, READ, 403, 'not-allowed'],
  ['the public is asked to sign in where a role is needed', only(['planner'], 'plans:read'), {}, 401, 'sign-in-first'],
  ['a user with the role may', only(['planner'], 'plans:read'), PLANNER, 200, null],
  ['one of several roles is enough', only(['planner', 'reviewer'], null), TWO_ROLES, 200, null],
  ['a user with another role may not', only(['planner'], 'plans:read'), INSPECTOR, 403, 'not-allowed'],
  ['a token with the scope may', only(['planner'], 'plans:read'), READ, 200, null],
  ['a token that may write may not read for that', only(['planner'], 'plans:read'), WRITE, 403, 'not-allowed'],
  ['no token may where no scope is named', only(['planner'], null), READ, 403, 'not-allowed'],
];

for (const [title, who, headers, status, code] of CASES) {
  test(title, async (t) => {
    const { url } = await listen(t, [open(who)]);
    const response = await fetch(`${url}/api/v1/thing`, { headers });
    t.is(response.status, status);
    if (code === null) t.deepEqual(await response.json(), { ok: true });
    else t.is((await refusalOf(response)).code, code);
  });
}

for (const [title, who, headers, zh, en] of [
  [
    'a user is told the roles',
    only(['planner', 'auditor'], 'plans:read'),
    INSPECTOR,
    '只有计划员或审计员可以',
    'Only a planner or an auditor may',
  ],
  [
    'a token is told the scope',
    only(['planner'], 'plans:read'),
    WRITE,
    '只有有 plans:read 权限的令牌可以',
    'Only a token with the scope plans:read may',
  ],
  ['a token is told that it will not do', signedIn, READ, '只有以本人账号登录的用户可以', 'Only somebody who is signed in may'],
] as const) {
  test(`${title}, in each language by itself`, async (t) => {
    const { url } = await listen(t, [open(who)]);
    const refusal = await refusalOf(await fetch(`${url}/api/v1/thing`, { headers }));
    t.true(refusal.zh.startsWith(zh), refusal.zh);
    t.true(refusal.en.startsWith(en), refusal.en);
    t.notRegex(refusal.en, /\p{Script=Han}/u);
  });
}

test('401 says how to show who one is', async (t) => {
  const { url } = await listen(t, [open(signedIn)]);
  t.is((await fetch(`${url}/api/v1/thing`)).headers.get('www-authenticate'), 'Bearer realm="double-random"');
});

test('a user who must change a password first may read what is public and nothing else', async (t) => {
  const { url } = await listen(
    t,
    [open(signedIn), open(everybody, 'GET', '/api/v1/public/thing'), open(signedIn, 'GET', '/api/v1/session')],
    {
      recognise: async (_service, { headers: _headers, ...origin }) => ({
        ok: true,
        value: {
          principal: { kind: 'user', id: 'u', name: '张三', department: null, roles: new Set(), session: 's', origin },
          csrf: 'c',
          setCookie: null,
          passwordFirst: true,
        },
      }),
    },
  );
  const first = await fetch(`${url}/api/v1/thing`);
  t.is(first.status, 403);
  t.is((await refusalOf(first)).code, 'change-password-first');
  t.is((await fetch(`${url}/api/v1/public/thing`)).status, 200);
  t.is((await fetch(`${url}/api/v1/session`)).status, 200);
});

test('a renewed session reaches the browser, with refusals too', async (t) => {
  const { url } = await listen(t, [open(signedIn)], {
    recognise: async (_service, { headers: _headers, ...origin }) => ({
      ok: true,
      value: { principal: { kind: 'public', origin }, csrf: null, setCookie: 'double_random_session=; Max-Age=0', passwordFirst: false },
    }),
  });
  const response = await fetch(`${url}/api/v1/thing`);
  t.is(response.status, 401);
  t.deepEqual(response.headers.getSetCookie(), ['double_random_session=; Max-Age=0']);
});

test('a token that is refused is refused on every route', async (t) => {
  const { url } = await listen(t, [open(everybody)], {
    recognise: async () => ({ ok: false, problems: [{ code: 'token-refused', place: {}, details: {} }] }),
  });
  const response = await fetch(`${url}/api/v1/thing`);
  t.is(response.status, 401);
  t.is((await refusalOf(response)).code, 'token-refused');
});
