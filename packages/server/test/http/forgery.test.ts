import test from 'ava';
import { everybody, only, type Route } from '../../dist/http/route.js';
import { open } from './declared.js';
import { listen, refusalOf } from './listen.js';

const PLANNER = { cookie: 'as=planner@s1' };
const RIGHT = { 'x-csrf-token': 'csrf of s1' };

const who = only(['planner'], 'plans:write');

const CASES: readonly (readonly [string, Record<string, string>, number])[] = [
  ['with its session’s token', { ...PLANNER, ...RIGHT }, 200],
  ['without a token', PLANNER, 403],
  ['with an empty token', { ...PLANNER, 'x-csrf-token': '' }, 403],
  ['with a wrong token', { ...PLANNER, 'x-csrf-token': 'csrf of s' }, 403],
  ['with the token of another session', { ...PLANNER, 'x-csrf-token': 'csrf of s2' }, 403],
  ['sent by a page of another site, though with the token', { ...PLANNER, ...RIGHT, 'sec-fetch-site': 'cross-site' }, 403],
  ['sent by a page of a sister site', { ...PLANNER, ...RIGHT, 'sec-fetch-site': 'same-site' }, 403],
  ['sent by the service’s own page', { ...PLANNER, ...RIGHT, 'sec-fetch-site': 'same-origin' }, 200],
  ['with another origin, from an old browser', { ...PLANNER, ...RIGHT, origin: 'https://evil.example' }, 403],
  ['from a sandboxed page', { ...PLANNER, ...RIGHT, origin: 'null' }, 403],
  ['by another system with its token', { authorization: 'Bearer plans:write' }, 200],
];

for (const method of ['POST', 'PUT', 'PATCH', 'DELETE'] as const) {
  for (const [title, headers, status] of CASES) {
    test(`${method} ${title}: ${status}`, async (t) => {
      const { url } = await listen(t, [open(who, method)]);
      const response = await fetch(`${url}/api/v1/thing`, { method, headers });
      t.is(response.status, status);
      if (status === 403) t.is((await refusalOf(response)).code, 'bad-csrf');
    });
  }
}

test('reading needs no token, wherever the request comes from', async (t) => {
  const { url } = await listen(t, [open(who)]);
  for (const method of ['GET', 'HEAD']) {
    const response = await fetch(`${url}/api/v1/thing`, { method, headers: { ...PLANNER, 'sec-fetch-site': 'cross-site' } });
    t.is(response.status, 200);
  }
});

test('nobody is signed in by a page of another site', async (t) => {
  const signIn: Route = open(everybody, 'POST');
  const { url } = await listen(t, [signIn]);
  const send = async (headers: Record<string, string>): Promise<number> =>
    (await fetch(`${url}/api/v1/thing`, { method: 'POST', headers })).status;
  t.is(await send({}), 200);
  t.is(await send({ origin: url }), 200);
  t.is(await send({ origin: 'https://evil.example' }), 403);
  t.is(await send({ 'sec-fetch-site': 'cross-site' }), 403);
});

test('behind a proxy, the origin that users see is that of the settings', async (t) => {
  const { url } = await listen(t, [open(everybody, 'POST')], { settings: { publicUrl: 'https://draw.example.gov' } });
  const send = async (origin: string): Promise<number> =>
    (await fetch(`${url}/api/v1/thing`, { method: 'POST', headers: { origin } })).status;
  t.is(await send('https://draw.example.gov'), 200);
  t.is(await send(url), 403);
});
