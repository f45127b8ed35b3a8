import { done } from '@double-random/core';
import test from 'ava';
import { addressOf } from '../../dist/http/client-address.js';
import type { Served } from '../../dist/http/request.js';
import { everybody, type Route, route, signedIn } from '../../dist/http/route.js';
import { limitedAs } from '../../dist/rights/limited-as.js';
import { open, SUMMARY } from './declared.js';
import { listen, refusalOf } from './listen.js';

const THING = '/api/v1/thing';
const ELSEWHERE = { origin: 'https://news.example' };

test('pages of other sites may read what is public, without cookies', async (t) => {
  const { url } = await listen(t, [open(everybody)]);
  for (const method of ['GET', 'HEAD']) {
    const { headers } = await fetch(url + THING, { method, headers: ELSEWHERE });
    t.is(headers.get('access-control-allow-origin'), '*');
    t.is(headers.get('access-control-allow-credentials'), null);
    t.regex(headers.get('access-control-expose-headers') ?? '', /ETag/);
  }
});

test('a browser that asks beforehand is told that only reading is open', async (t) => {
  const { url } = await listen(t, [open(everybody), open(everybody, 'POST')]);
  const asked = { ...ELSEWHERE, 'access-control-request-method': 'GET', 'access-control-request-headers': 'if-none-match' };
  const response = await fetch(url + THING, { method: 'OPTIONS', headers: asked });
  t.is(response.status, 204);
  t.is(response.headers.get('access-control-allow-methods'), 'GET,HEAD');
  t.is(response.headers.get('access-control-allow-headers'), 'If-None-Match');
  t.is(response.headers.get('access-control-allow-credentials'), null);
});

test('nothing else is open to pages of other sites', async (t) => {
  const { url } = await listen(t, [open(signedIn), open(everybody, 'POST', '/api/v1/public')]);
  const asked = { ...ELSEWHERE, 'access-control-request-method': 'GET' };
  for (const response of [
    await fetch(url + THING, { headers: { ...ELSEWHERE, cookie: 'as=planner@s1' } }),
    await fetch(url + THING, { method: 'OPTIONS', headers: asked }),
    await fetch(`${url}/api/v1/public`, { method: 'POST' }),
    await fetch(`${url}/api/v1/public`, { method: 'OPTIONS', headers: { ...asked, 'access-control-request-method': 'POST' } }),
    await fetch(`${url}/nowhere`, { headers: ELSEWHERE }),
  ])
    t.is(response.headers.get('access-control-allow-origin'), null, `${response.status}`);
});

test('OPTIONS that asks for nothing is refused like any other method', async (t) => {
  const { url } = await listen(t, [open(everybody)]);
  const response = await fetch(url + THING, { method: 'OPTIONS' });
  t.is(response.status, 405);
  t.is(response.headers.get('allow'), 'GET, HEAD');
});

test('an address that calls public routes too often waits; protected routes do not count', async (t) => {
  const { url } = await listen(t, [open(everybody), open(signedIn, 'GET', '/api/v1/mine')], { settings: { publicRequestsPerMinute: 3 } });
  const cookie = 'as=planner@s1';
  for (let call = 0; call < 5; call++) t.is((await fetch(`${url}/api/v1/mine`, { headers: { cookie } })).status, 200);
  for (let call = 0; call < 3; call++) t.is((await fetch(url + THING)).status, 200);
  const response = await fetch(url + THING, { headers: ELSEWHERE });
  t.is(response.status, 429);
  const seconds = Number(response.headers.get('retry-after'));
  t.true(seconds >= 1 && seconds <= 60);
  const { code, en } = await refusalOf(response);
  t.is(code, 'too-many-requests');
  t.true(en.includes(String(seconds)));
  t.is(response.headers.get('access-control-allow-origin'), '*');
  t.is((await fetch(`${url}/api/v1/mine`, { headers: { cookie } })).status, 200);
});

test('answers that were at hand do not count, and whoever asked too often for a page is told so on one', async (t) => {
  const page = (path: Route['path'], isAtHand: boolean): Route =>
    route({
      method: 'GET',
      path,
      tag: 'public',
      who: everybody,
      summary: SUMMARY,
      query: 'any',
      answer: { status: 200, kind: 'page' },
      handle: async () => done({ body: { status: 200, html: '<p>', isScripted: false, isForAll: true }, isAtHand }),
    });
  const { url } = await listen(t, [page('/kept', true), page('/made', false)], { settings: { publicRequestsPerMinute: 2 } });
  const get = (path: string) => fetch(url + path, { headers: { accept: 'text/html' } });
  for (let call = 0; call < 5; call++) t.is((await get('/kept')).status, 200);
  for (let call = 0; call < 2; call++) t.is((await get('/made')).status, 200);
  for (const [lang, words, again] of [
    ['zh', '秒后再试', 'href="/made?text=x"'],
    ['en', 'counted together', 'href="/made?text=x&amp;lang=en"'],
  ] as const) {
    const response = await get(`/made?text=x&lang=${lang}`);
    t.is(response.status, 429);
    const seconds = response.headers.get('retry-after') ?? 'none';
    const text = await response.text();
    for (const said of [words, seconds, again]) t.true(text.includes(said), said);
  }
});

const FORWARDED = '203.0.113.9, 198.51.100.1, 198.51.100.2';

for (const [trustProxy, address] of [
  [0, '127.0.0.1'],
  [1, '198.51.100.2'],
  [2, '198.51.100.1'],
] as const) {
  test(`with ${trustProxy} trusted proxies the caller is ${address}`, async (t) => {
    const served: Served[] = [];
    const { url } = await listen(t, [open(everybody)], { settings: { trustProxy }, onServed: (one) => void served.push(one) });
    const response = await fetch(url + THING, { headers: { 'x-forwarded-for': FORWARDED } });
    await response.text();
    await new Promise(setImmediate);
    t.is(served[0]?.address, address);
  });
}

test('what a proxy says is only believed if it is an address', (t) => {
  t.is(addressOf('unknown', '10.0.0.1'), '10.0.0.1');
  t.is(addressOf('<b>', undefined), '');
  t.is(addressOf('::ffff:10.0.0.1', undefined), '10.0.0.1');
  t.is(addressOf('2001:db8::1', '10.0.0.1'), '2001:db8::1');
});

test('IPv6 addresses of one network are limited as one', (t) => {
  t.is(limitedAs('203.0.113.9'), '203.0.113.9');
  const network = limitedAs('2001:db8:0:7::1');
  t.is(network, '2001:db8:0:7::/64');
  for (const same of ['2001:DB8:0:7:ffff:1:2:3', '2001:0db8:0000:0007::', '2001:db8::7:0:0:0:9']) t.is(limitedAs(same), network, same);
  for (const other of ['2001:db8:0:8::1', '2001:db8::1', '::1', 'fe80::1%eth0']) t.not(limitedAs(other), network, other);
});
