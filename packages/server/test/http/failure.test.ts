import { setTimeout as pause } from 'node:timers/promises';
import test from 'ava';
import { z } from 'zod';
import type { Served } from '../../dist/http/request.js';
import { everybody, route } from '../../dist/http/route.js';
import { handled, open, SUMMARY } from './declared.js';
import { listen, refusalOf } from './listen.js';

const THING = '/api/v1/thing';
const ID_NUMBER = '330102199001011234';

test('an error is 500 with the request’s id; neither the answer nor the log repeats its message', async (t) => {
  const throwing = handled(async () => {
    throw new TypeError(`cannot read ${ID_NUMBER}`);
  });
  const { url, logged } = await listen(t, [throwing]);
  const response = await fetch(url + THING, { headers: { 'x-request-id': 'request-77' } });
  t.is(response.status, 500);
  const text = await response.text();
  t.like(JSON.parse(text), { code: 'internal', requestId: 'request-77' });
  t.regex(text, /request-77/);
  const line = JSON.parse(logged()) as { requestId: string; route: string; failure: { name: string; frames: string[] } };
  t.is(line.requestId, 'request-77');
  t.is(line.route, THING);
  t.is(line.failure.name, 'TypeError');
  t.regex(line.failure.frames[0] ?? '', /failure\.test/);
  for (const told of [text, logged()]) t.false(told.includes(ID_NUMBER));
});

test('an error after the body was read is logged as well', async (t) => {
  const throwing = route({
    method: 'POST',
    path: '/api/v1/thing',
    tag: 'service',
    who: everybody,
    summary: SUMMARY,
    body: { kind: 'json', schema: z.strictObject({ name: z.string() }) },
    answer: { status: 204, kind: 'nothing' },
    handle: async ({ body }) => {
      throw new RangeError(body.name);
    },
  });
  const { url, logged } = await listen(t, [throwing]);
  const body = JSON.stringify({ name: ID_NUMBER });
  const response = await fetch(url + THING, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
  t.is(response.status, 500);
  t.regex(logged(), /RangeError/);
  t.false(logged().includes(ID_NUMBER));
});

test('what is thrown but is no error is a bug as well', async (t) => {
  const { url } = await listen(t, [handled(() => Promise.reject('text'))]);
  t.is((await fetch(url + THING)).status, 500);
});

for (const [code, status, told] of [
  ['SQLITE_FULL', 507, 'disk-full'],
  ['53100', 507, 'disk-full'],
  ['ENOSPC', 507, 'disk-full'],
  ['ECONNREFUSED', 503, 'database-unavailable'],
  ['40P01', 503, 'database-unavailable'],
  ['23505', 500, 'internal'],
] as const) {
  test(`an error with the code ${code} is answered ${status} ${told}`, async (t) => {
    const failing = handled(() => Promise.reject(Object.assign(new Error(`detail ${ID_NUMBER}`), { code })));
    const { url, logged } = await listen(t, [failing]);
    const response = await fetch(url + THING);
    t.is(response.status, status);
    t.is((await refusalOf(response)).code, told);
    t.regex(logged(), new RegExp(`"code":"${code}"`));
    t.false(logged().includes(ID_NUMBER));
  });
}

test('once it stops, the service refuses and closes the connection', async (t) => {
  const stopping = new AbortController();
  const { url } = await listen(t, [open(everybody)], { stopping: stopping.signal });
  t.is((await fetch(url + THING)).status, 200);
  stopping.abort();
  const response = await fetch(url + THING);
  t.is(response.status, 503);
  t.is(response.headers.get('connection'), 'close');
  t.is((await refusalOf(response)).code, 'shutting-down');
});

test('whoever hangs up ends the work that was done for it, and nobody is alarmed', async (t) => {
  let ended: (reason: unknown) => void = () => undefined;
  const end = new Promise((resolve) => {
    ended = resolve;
  });
  let begun: (value: unknown) => void = () => undefined;
  const begin = new Promise((resolve) => {
    begun = resolve;
  });
  const served: Served[] = [];
  const slow = route({
    method: 'GET',
    path: '/api/v1/thing',
    tag: 'service',
    who: everybody,
    summary: SUMMARY,
    answer: { status: 204, kind: 'nothing' },
    handle: async ({ signal }) => {
      begun(null);
      await new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }));
      ended(signal.reason);
      throw signal.reason;
    },
  });
  const { url, logged } = await listen(t, [slow], { onServed: (one) => void served.push(one) });
  const caller = new AbortController();
  const request = fetch(url + THING, { signal: caller.signal });
  await begin;
  caller.abort();
  await t.throwsAsync(request, { any: true });
  t.regex(String(await end), /hung up/);
  await pause(20);
  t.is(logged(), '');
  t.like(served, [{ route: THING, complete: false }]);
});

test('an answer that is sent whole ends nothing', async (t) => {
  let aborted = true;
  const quick = route({
    method: 'GET',
    path: '/api/v1/thing',
    tag: 'service',
    who: everybody,
    summary: SUMMARY,
    answer: { status: 204, kind: 'nothing' },
    handle: async ({ signal }) => {
      signal.addEventListener('abort', () => {
        aborted = true;
      });
      aborted = signal.aborted;
      return { ok: true, value: { body: null } };
    },
  });
  const { url } = await listen(t, [quick]);
  await fetch(url + THING);
  await pause(20);
  t.false(aborted);
});

test('every request is told of once: by its route, never by what it carried', async (t) => {
  const served: Served[] = [];
  const { url } = await listen(t, [open(everybody, 'GET', '/api/v1/things/new')], { onServed: (one) => void served.push(one) });
  await fetch(`${url}/api/v1/things/new`, { headers: { cookie: 'as=planner@s1' } });
  await fetch(`${url}/api/v1/${ID_NUMBER}?q=${ID_NUMBER}`);
  await pause(20);
  t.is(served.length, 2);
  t.like(served, [
    { method: 'GET', route: '/api/v1/things/new', status: 200, complete: true, address: '127.0.0.1', by: { kind: 'user' } },
    { method: 'GET', route: null, status: 404, complete: true, by: null },
  ]);
  t.false(JSON.stringify(served).includes(ID_NUMBER));
  t.true(served.every(({ milliseconds }) => milliseconds >= 0));
});
