import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { Readable } from 'node:stream';
import { done } from '@double-random/core';
import test from 'ava';
import { z } from 'zod';
import { type AnswerExtras, everybody, type FileAnswer, type Route, route } from '../../dist/http/route.js';
import { SUMMARY } from './declared.js';
import { listen, refusalOf } from './listen.js';

const json = (extras: AnswerExtras = {}, body: unknown = { name: '张三' }): Route =>
  route({
    method: 'GET',
    path: '/api/v1/thing',
    tag: 'service',
    who: everybody,
    summary: SUMMARY,
    answer: { status: 200, kind: 'json', schema: z.object({ name: z.string() }) },
    handle: async () => done({ body: body as { name: string }, ...extras }),
  });

const file = (body: () => FileAnswer, extras: AnswerExtras = {}): Route =>
  route({
    method: 'GET',
    path: '/api/v1/thing',
    tag: 'service',
    who: everybody,
    summary: SUMMARY,
    answer: { status: 200, kind: 'file', types: ['text/csv; charset=utf-8', 'application/zip'] },
    handle: async () => done({ body: body(), ...extras }),
  });

const THING = '/api/v1/thing';

test('an answer is JSON in UTF-8 that nobody keeps, with headers that trust nothing', async (t) => {
  const { url } = await listen(t, [json()]);
  const { headers } = await fetch(url + THING);
  const expected: Record<string, string> = {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
    'content-security-policy': "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'no-referrer',
    'cross-origin-resource-policy': 'same-origin',
    'strict-transport-security': 'max-age=31536000',
  };
  for (const [name, value] of Object.entries(expected)) t.is(headers.get(name), value, name);
  t.is(headers.get('x-powered-by'), null);
  t.is(headers.get('etag'), null);
});

test('what a browser has already keeps the policy that it came with', async (t) => {
  const { url } = await listen(t, [json({ etag: 'same', cache: 'public, max-age=0, must-revalidate' })]);
  const { status, headers } = await fetch(url + THING, { headers: { 'If-None-Match': '"same"' } });
  t.is(status, 304);
  t.is(headers.get('content-security-policy'), null);
  t.is(headers.get('x-content-type-options'), 'nosniff');
});

test('refusals have the same headers', async (t) => {
  const { url } = await listen(t, []);
  const { headers } = await fetch(url + THING);
  for (const name of ['content-security-policy', 'x-content-type-options', 'x-request-id']) t.truthy(headers.get(name), name);
  t.is(headers.get('cache-control'), 'no-store');
});

test('members that the route does not declare are left out', async (t) => {
  const { url } = await listen(t, [json({}, { name: '张三', phone: '13800000000' })]);
  t.deepEqual(await (await fetch(url + THING)).json(), { name: '张三' });
});

test('an answer that is not what the route declares is a bug: 500, logged by its place without its value', async (t) => {
  const { url, logged } = await listen(t, [json({}, { name: 13_800_000_000 })]);
  const response = await fetch(url + THING);
  t.is(response.status, 500);
  const text = await response.text();
  t.is((JSON.parse(text) as { code: string }).code, 'internal');
  t.regex(logged(), /WrongAnswer/);
  t.regex(logged(), /name invalid_type/);
  for (const told of [text, logged()]) t.false(told.includes('13800000000'));
});

test('whoever has the answer already gets 304 and nothing else', async (t) => {
  const { url } = await listen(t, [json({ etag: 'v7', cache: 'public, max-age=60' })]);
  const first = await fetch(url + THING);
  t.is(first.headers.get('etag'), '"v7"');
  t.is(first.headers.get('cache-control'), 'public, max-age=60');
  for (const method of ['GET', 'HEAD'])
    for (const known of ['"v7"', 'W/"v7"', '"v6", "v7"', '*']) {
      const again = await fetch(url + THING, { method, headers: { 'if-none-match': known } });
      t.is(again.status, 304, known);
      t.is(again.headers.get('etag'), '"v7"');
      t.is(await again.text(), '');
    }
  t.is((await fetch(url + THING, { headers: { 'if-none-match': '"v6"' } })).status, 200);
});

test('what may be kept has a validator of its content where the handler gives none', async (t) => {
  const one = await listen(t, [json({ cache: 'public, no-cache' })]);
  const other = await listen(t, [json({ cache: 'public, no-cache' }, { name: '李四' })]);
  const [first, second] = await Promise.all([fetch(one.url + THING), fetch(other.url + THING)]);
  const etag = first.headers.get('etag') ?? '';
  t.regex(etag, /^"[\w-]{43}"$/);
  t.not(etag, second.headers.get('etag') ?? '');
  t.is((await fetch(one.url + THING, { headers: { 'if-none-match': etag } })).status, 304);
  t.is((await fetch(other.url + THING, { headers: { 'if-none-match': etag } })).status, 200);
});

test('a file is saved under its Chinese name, and streams', async (t) => {
  const content = (): FileAnswer => ({
    type: 'text/csv; charset=utf-8',
    name: '检查对象 2026.csv',
    content: Readable.from(['甲,', '乙\n']),
  });
  const { url } = await listen(t, [file(content)]);
  const response = await fetch(url + THING);
  t.is(response.headers.get('content-type'), 'text/csv; charset=utf-8');
  const disposition = response.headers.get('content-disposition') ?? '';
  t.regex(disposition, /^attachment; filename="[\x20-\x7e]+"; filename\*=UTF-8''/);
  t.is(decodeURIComponent(disposition.split("UTF-8''")[1] ?? ''), '检查对象 2026.csv');
  t.is(await response.text(), '甲,乙\n');
});

test('a file without a name is shown; HEAD and 304 do not read it', async (t) => {
  const streams: Readable[] = [];
  const content = (): FileAnswer => {
    const stream = Readable.from(['甲']);
    streams.push(stream);
    return { type: 'application/zip', name: null, content: stream };
  };
  const { url } = await listen(t, [file(content, { etag: 'v1' })]);
  t.is((await fetch(url + THING)).headers.get('content-disposition'), null);
  const head = await fetch(url + THING, { method: 'HEAD' });
  t.is(head.headers.get('content-type'), 'application/zip');
  t.is(await head.text(), '');
  t.is((await fetch(url + THING, { headers: { 'if-none-match': '"v1"' } })).status, 304);
  t.true(streams.every(({ destroyed }) => destroyed));
});

test('a file of a type that the route does not declare is a bug', async (t) => {
  const { url } = await listen(t, [file(() => ({ type: 'text/html', name: null, content: '<p>' }))]);
  t.is((await fetch(url + THING)).status, 500);
});

// A database that resets its line is not a caller who does.
for (const code of ['EIO', 'ECONNRESET'])
  test(`a file that fails midway with ${code} is broken off, so that nobody takes it for whole, and logged`, async (t) => {
    async function* pieces(): AsyncGenerator<string> {
      yield '甲'.repeat(100_000);
      throw Object.assign(new Error('disk'), { code });
    }
    const { url, logged } = await listen(t, [file(() => ({ type: 'application/zip', name: null, content: Readable.from(pieces()) }))]);
    await t.throwsAsync(async () => (await fetch(url + THING)).arrayBuffer());
    t.regex(logged(), /answer broken off/);
    t.true(logged().includes(`"code":"${code}"`));
  });

test('a file that fails before its first byte is refused in words, with nothing of the file', async (t) => {
  const failing = new Readable({
    read() {
      this.destroy(Object.assign(new Error('terminating connection'), { code: '57P01' }));
    },
  });
  const content = (): FileAnswer => ({ type: 'application/zip', name: '名单.zip', content: failing });
  const { url } = await listen(t, [file(content, { headers: { 'set-cookie': 'a=b' } })]);
  const response = await fetch(url + THING);
  t.is(response.status, 503);
  t.is((await refusalOf(response)).code, 'database-unavailable');
  t.is(response.headers.get('content-disposition'), null);
  t.is(response.headers.get('set-cookie'), null);
});

test('an empty file, and one that is text, are whole', async (t) => {
  const empty = await listen(t, [file(() => ({ type: 'application/zip', name: null, content: Readable.from([]) }))]);
  t.is(await (await fetch(empty.url + THING)).text(), '');
  const text = await listen(t, [file(() => ({ type: 'application/zip', name: null, content: '甲' }), { cache: 'public, no-cache' })]);
  const response = await fetch(text.url + THING);
  t.is(await response.text(), '甲');
  t.is((await fetch(text.url + THING, { headers: { 'if-none-match': response.headers.get('etag') ?? '' } })).status, 304);
});

test('a long file comes whole and in order, however slowly it is made', async (t) => {
  async function* pieces(): AsyncGenerator<string> {
    for (let line = 0; line < 20_000; line++) {
      if (line % 5000 === 0) await new Promise(setImmediate);
      yield `${line}\n`;
    }
  }
  const { url } = await listen(t, [file(() => ({ type: 'application/zip', name: null, content: Readable.from(pieces()) }))]);
  const text = await (await fetch(url + THING)).text();
  t.is(text, Array.from({ length: 20_000 }, (_, line) => `${line}\n`).join(''));
});

/** A file without an end; `made` is the stream of it once somebody asked. */
function endlessFile(): { readonly route: Route; readonly made: () => Readable | null } {
  let stream: Readable | null = null;
  async function* pieces(): AsyncGenerator<string> {
    for (;;) {
      await new Promise(setImmediate);
      yield '甲'.repeat(10_000);
    }
  }
  const content = (): FileAnswer => {
    stream = Readable.from(pieces());
    return { type: 'application/zip', name: null, content: stream };
  };
  return { route: file(content), made: () => stream };
}

/** Asks for the thing and resolves with the connection once something of the answer has come. */
async function begunAnswer(port: number): Promise<Socket> {
  const caller = connect(port, '127.0.0.1').on('error', () => undefined);
  caller.write(`GET ${THING} HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n`);
  await once(caller, 'readable');
  return caller;
}

const HANGING_UP: Readonly<Record<string, (caller: Socket) => void>> = {
  'closes the connection': (caller) => caller.destroy(),
  // What the system also makes of a close when bytes have come that nobody had read yet.
  'resets the connection': (caller) => caller.resetAndDestroy(),
};

for (const [how, hangUp] of Object.entries(HANGING_UP))
  test(`whoever ${how} during a file ends the making of it, and is no failure`, async (t) => {
    const { route: endless, made } = endlessFile();
    const { port, logged } = await listen(t, [endless]);
    const caller = await begunAnswer(port);
    const stream = made();
    const closed = stream === null || stream.destroyed ? null : once(stream, 'close');
    hangUp(caller);
    await closed;
    t.true(stream?.destroyed);
    t.is(logged(), '');
  });

test('If-None-Match on what changes something does not hide the answer', async (t) => {
  const changing: Route = { ...json({ etag: 'v7' }), method: 'POST' };
  const { url } = await listen(t, [changing]);
  t.is((await fetch(url + THING, { method: 'POST', headers: { 'if-none-match': '*' } })).status, 200);
});

test('a route may send the browser elsewhere, or answer nothing', async (t) => {
  const nothing = { tag: 'service', who: everybody, summary: SUMMARY } as const;
  const { url } = await listen(t, [
    route({
      ...nothing,
      method: 'GET',
      path: '/away',
      answer: { status: 303, kind: 'redirect' },
      handle: async () => done({ body: '/there?a=1', headers: { 'set-cookie': 'a=b' } }),
    }),
    route({
      ...nothing,
      method: 'POST',
      path: '/nothing',
      answer: { status: 204, kind: 'nothing' },
      handle: async () => done({ body: null }),
    }),
  ]);
  const away = await fetch(`${url}/away`, { redirect: 'manual' });
  t.is(away.status, 303);
  t.is(away.headers.get('location'), '/there?a=1');
  t.is(away.headers.get('set-cookie'), 'a=b');
  t.is(await away.text(), '');
  const empty = await fetch(`${url}/nothing`, { method: 'POST' });
  t.is(empty.status, 204);
  t.is(await empty.text(), '');
});

test('the first problem gives the status, further ones join the reasons', async (t) => {
  const refusing = route({
    method: 'GET',
    path: '/api/v1/thing',
    tag: 'service',
    who: everybody,
    summary: SUMMARY,
    answer: { status: 204, kind: 'nothing' },
    handle: async () => ({
      ok: false,
      problems: [
        { code: 'changed-meanwhile', place: {}, details: { version: 3 } },
        { code: 'not-yours', place: { path: 'body.items[1]' }, details: { department: 'fire' } },
      ],
    }),
  });
  const { url } = await listen(t, [refusing]);
  const response = await fetch(url + THING, { headers: { 'x-request-id': 'proxy-12345' } });
  t.is(response.status, 409);
  t.is(response.headers.get('x-request-id'), 'proxy-12345');
  const { code, en, requestId, reasons } = await refusalOf(response);
  t.is(code, 'changed-meanwhile');
  t.regex(en, /now version 3/);
  t.is(requestId, 'proxy-12345');
  t.deepEqual(
    reasons.map((reason) => [reason.code, reason.place.path]),
    [['not-yours', 'body.items[1]']],
  );
});

test('an odd request id is replaced', async (t) => {
  const { url } = await listen(t, [json()]);
  for (const odd of ['short', 'with space in it', '<script>alert</script>', 'x'.repeat(65)])
    t.regex((await fetch(url + THING, { headers: { 'x-request-id': odd } })).headers.get('x-request-id') ?? '', /^[0-9a-f]{32}$/);
});
