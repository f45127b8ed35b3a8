import { Agent, request as httpRequest } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { gzipSync } from 'node:zlib';
import { done } from '@double-random/core';
import test from 'ava';
import { z } from 'zod';
import { everybody, route } from '../../dist/http/route.js';
import { unusableTexts } from '../../dist/http/unusable-text.js';
import { SUMMARY } from './declared.js';
import { listen, refusalOf } from './listen.js';

const LIMIT = 1000;

const named = route({
  method: 'POST',
  path: '/api/v1/things/:id',
  tag: 'service',
  who: everybody,
  summary: SUMMARY,
  params: z.object({ id: z.string().regex(/^\d+$/) }),
  query: z.object({ limit: z.coerce.number().int().max(10).default(5) }),
  body: {
    kind: 'json',
    limit: LIMIT,
    schema: z.strictObject({ name: z.string().min(1), rows: z.array(z.strictObject({ count: z.int() })).default([]) }),
  },
  answer: { status: 200, kind: 'json', schema: z.object({ id: z.string(), limit: z.number(), name: z.string(), rows: z.number() }) },
  handle: async ({ params, query, body }) => done({ body: { id: params.id, limit: query.limit, name: body.name, rows: body.rows.length } }),
});

let bytesTaken = 0;

const upload = route({
  method: 'PUT',
  path: '/api/v1/file',
  tag: 'service',
  who: everybody,
  summary: SUMMARY,
  body: { kind: 'file', types: ['text/csv', 'application/zip'], limit: LIMIT },
  answer: { status: 200, kind: 'json', schema: z.object({ type: z.string(), bytes: z.int() }) },
  handle: async ({ body }) => {
    let bytes = 0;
    await pipeline(body.content, async (chunks: AsyncIterable<Buffer>) => {
      for await (const chunk of chunks) {
        bytes += chunk.length;
        bytesTaken = bytes;
      }
    });
    return done({ body: { type: body.type, bytes } });
  },
});

const JSON_TYPE = { 'content-type': 'application/json' };

/** Sends a body piece by piece until the answer comes; nobody says how long it will be. */
function trickle(
  port: number,
  path: string,
  method: string,
  headers: Record<string, string>,
  pieces: number,
): Promise<{ status: number; sent: number; text: string; connection: string }> {
  return new Promise((resolve, reject) => {
    let sent = 0;
    const request = httpRequest({ port, path, method, headers, host: '127.0.0.1' }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        resolve({
          status: response.statusCode ?? 0,
          sent,
          text: Buffer.concat(chunks).toString(),
          connection: response.headers.connection ?? '',
        });
        request.destroy();
      });
    });
    request.on('error', reject);
    const next = (): void => {
      if (request.destroyed || sent === pieces) return;
      sent += 1;
      request.write('x'.repeat(LIMIT), () => setImmediate(next));
    };
    next();
  });
}

test('a body that fits is read, with defaults', async (t) => {
  const { url } = await listen(t, [named]);
  const response = await fetch(`${url}/api/v1/things/7?limit=3`, {
    method: 'POST',
    headers: { 'content-type': 'application/json; charset=utf-8' },
    body: '{"name":"食品"}',
  });
  t.deepEqual(await response.json(), { id: '7', limit: 3, name: '食品', rows: 0 });
});

test('all that is wrong in path, query and body is told at once, each with its place in both languages', async (t) => {
  const { url } = await listen(t, [named]);
  const response = await fetch(`${url}/api/v1/things/x?limit=11&ofset=1`, {
    method: 'POST',
    headers: JSON_TYPE,
    body: JSON.stringify({ name: '', rows: [{ count: 1 }, { count: '330102199001011234', phone: '13800000000' }], extra: 1 }),
  });
  t.is(response.status, 400);
  const text = await response.text();
  const { code, reasons } = JSON.parse(text) as Awaited<ReturnType<typeof refusalOf>>;
  t.is(code, 'bad-request');
  t.deepEqual(
    reasons.map(({ place }) => place.path),
    ['path.id', 'query.limit', 'query.ofset', 'body.name', 'body.rows[1].count', 'body.rows[1].phone', 'body.extra'],
  );
  for (const { zh, en } of reasons) {
    t.regex(zh, /\p{Script=Han}/u);
    t.regex(en, /^[\x20-\x7e]+$/);
  }
  t.false(text.includes('330102199001011234'), 'values are not repeated');
  t.false(text.includes('13800000000'), 'values are not repeated');
});

for (const [title, name] of [
  ['U+0000', 'a\0b'],
  ['half of a character', 'a\ud840b'],
] as const) {
  test(`a text with ${title}, which no database keeps, is refused by its place`, async (t) => {
    const { url } = await listen(t, [named]);
    const response = await fetch(`${url}/api/v1/things/7`, { method: 'POST', headers: JSON_TYPE, body: JSON.stringify({ name }) });
    t.is(response.status, 400);
    const { reasons } = await refusalOf(response);
    t.like(reasons, [{ code: 'unusable_text', place: { path: 'body.name' } }]);
  });
}

test('texts are looked at wherever they are, at any depth', (t) => {
  const pathsOf = (value: unknown): (string | undefined)[] => unusableTexts(value, 'body').map(({ place }) => place.path);
  t.deepEqual(pathsOf({ a: 'fine 𠀀', b: [1, null, { c: '\0' }], 'd\0': true }), ['body.b[2].c', 'body']);
  let deep: unknown = '\0';
  for (let depth = 0; depth < 100_000; depth++) deep = [deep];
  t.regex(pathsOf(deep)[0] ?? '', /^body(\[0\]){150,170}\[?0?…$/);
});

test('JSON that is nested beyond all measure is refused like any other', async (t) => {
  const { url } = await listen(t, [{ ...named, body: { kind: 'json', schema: z.strictObject({}) } }]);
  const body = '['.repeat(400_000) + ']'.repeat(400_000);
  const response = await fetch(`${url}/api/v1/things/7`, { method: 'POST', headers: JSON_TYPE, body });
  t.is(response.status, 400);
});

for (const [title, body] of [
  ['half of it', '{"name":"330102199001011234'],
  ['nothing', ''],
  ['two of it', '{}{}'],
  ['bytes that are no UTF-8', Buffer.from([0x22, 0xff, 0xfe, 0x22])],
  ['GBK', Buffer.from('7b226e616d65223a22cad0b3a1227d', 'hex')],
] as const) {
  test(`a body that is not JSON but ${title} is refused without repeating it`, async (t) => {
    const { url } = await listen(t, [named]);
    const response = await fetch(`${url}/api/v1/things/7`, { method: 'POST', headers: JSON_TYPE, body });
    t.is(response.status, 400);
    const text = await response.text();
    t.is((JSON.parse(text) as { code: string }).code, 'not-json');
    t.false(text.includes('330102'));
  });
}

test('no body at all counts as {}: what must be given is told by name', async (t) => {
  const { url } = await listen(t, [named]);
  const response = await fetch(`${url}/api/v1/things/7`, { method: 'POST' });
  t.is(response.status, 400);
  t.like((await refusalOf(response)).reasons, { length: 1, 0: { place: { path: 'body.name' } } });
});

for (const [title, headers] of [
  ['no type', {}],
  ['a form', { 'content-type': 'application/x-www-form-urlencoded' }],
  ['plain text, as forms of other sites send JSON', { 'content-type': 'text/plain' }],
  ['JSON that is compressed', { ...JSON_TYPE, 'content-encoding': 'gzip' }],
] as const) {
  test(`a JSON body with ${title} is refused`, async (t) => {
    const { url } = await listen(t, [named]);
    const response = await fetch(`${url}/api/v1/things/7`, { method: 'POST', headers, body: gzipSync('{"name":"x"}') });
    t.is(response.status, 415);
    const { code, en } = await refusalOf(response);
    t.is(code, 'wrong-content-type');
    t.regex(en, /application\/json/);
  });
}

test('JSON of the limit is taken, one byte more is not', async (t) => {
  const { url } = await listen(t, [named]);
  const send = (bytes: number): Promise<Response> =>
    fetch(`${url}/api/v1/things/7`, { method: 'POST', headers: JSON_TYPE, body: `{"name":"${'x'.repeat(bytes - 11)}"}` });
  t.is((await send(LIMIT)).status, 200);
  const response = await send(LIMIT + 1);
  t.is(response.status, 413);
  t.is(response.headers.get('connection'), 'close');
  const { code, en } = await refusalOf(response);
  t.is(code, 'too-large');
  t.regex(en, /1000/);
});

test('JSON whose length nobody told is cut off at the limit, not read to its end', async (t) => {
  const { port } = await listen(t, [named]);
  const { status, sent, connection, text } = await trickle(
    port,
    '/api/v1/things/7',
    'POST',
    { ...JSON_TYPE, 'transfer-encoding': 'chunked' },
    100_000,
  );
  t.is(status, 413);
  t.is(connection, 'close');
  t.regex(text, /too-large/);
  t.true(sent < 50_000, `${sent} pieces were sent`);
});

test('a file of the limit is streamed to its handler with its type', async (t) => {
  const { url } = await listen(t, [upload]);
  const response = await fetch(`${url}/api/v1/file`, {
    method: 'PUT',
    headers: { 'content-type': 'Text/CSV; charset=gbk' },
    body: 'x'.repeat(LIMIT),
  });
  t.deepEqual(await response.json(), { type: 'text/csv', bytes: LIMIT });
});

test('a file that says it is too large is refused before it is read', async (t) => {
  const { url } = await listen(t, [upload]);
  const response = await fetch(`${url}/api/v1/file`, {
    method: 'PUT',
    headers: { 'content-type': 'text/csv' },
    body: 'x'.repeat(LIMIT + 1),
  });
  t.is(response.status, 413);
});

test('a file whose length nobody told is cut off at the limit', async (t) => {
  const { port } = await listen(t, [upload]);
  const { status, text, sent } = await trickle(
    port,
    '/api/v1/file',
    'PUT',
    { 'content-type': 'text/csv', 'transfer-encoding': 'chunked' },
    100_000,
  );
  t.is(status, 413);
  t.regex(text, /too-large/);
  t.true(bytesTaken <= LIMIT);
  t.true(sent < 50_000, `${sent} pieces were sent`);
});

const refusing = route({
  method: 'PUT',
  path: '/api/v1/refusing',
  tag: 'service',
  who: everybody,
  summary: SUMMARY,
  body: { kind: 'file', types: ['text/csv'], limit: 4 * 1_048_576 },
  answer: { status: 204, kind: 'nothing' },
  codes: ['not-yours'],
  handle: async () => ({ ok: false, problems: [{ code: 'not-yours', place: {}, details: { department: 'fire' } }] }),
});

test('a file that is refused unread is let finish, and its connection is used again', async (t) => {
  const { port } = await listen(t, [refusing]);
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  t.teardown(() => agent.destroy());
  const ports = new Set<number | undefined>();
  for (let call = 0; call < 2; call++) {
    const status = await new Promise<number | undefined>((resolve, reject) => {
      const request = httpRequest(
        { agent, port, path: '/api/v1/refusing', method: 'PUT', headers: { 'content-type': 'text/csv' } },
        (response) => {
          response.resume().on('end', () => {
            ports.add(request.socket?.localPort);
            resolve(response.statusCode);
          });
        },
      );
      request.on('error', reject);
      request.end(Buffer.alloc(3 * 1_048_576, 'x'));
    });
    t.is(status, 403);
  }
  t.is(ports.size, 1);
});

test('a file that is refused unread and never ends loses its connection', async (t) => {
  const { port } = await listen(t, [refusing]);
  const sent = await new Promise<number>((resolve) => {
    let pieces = 0;
    const request = httpRequest({ port, path: '/api/v1/refusing', method: 'PUT', headers: { 'content-type': 'text/csv' } });
    const next = (): void => {
      if (request.destroyed) return;
      pieces += 1;
      request.write(Buffer.alloc(65_536, 'x'), () => setImmediate(next));
    };
    request.on('error', () => undefined).on('close', () => resolve(pieces * 65_536));
    next();
  });
  t.true(sent < 64 * 1_048_576, `${sent} bytes were sent`);
});

test('a file of another type is refused, naming what is taken', async (t) => {
  const { url } = await listen(t, [upload]);
  const response = await fetch(`${url}/api/v1/file`, { method: 'PUT', headers: { 'content-type': 'application/pdf' }, body: '%PDF' });
  t.is(response.status, 415);
  t.regex((await refusalOf(response)).zh, /text\/csv, application\/zip/);
});

/** Characters of the answer to a body of thousands of mistakes. */
const MOST_TOLD = 200_000;

for (const [what, body] of [
  ['unknown members', Object.fromEntries(Array.from({ length: 60_000 }, (_, i) => [`unknown${i}`, 1]))],
  ['an unknown member with a name as long as the body', { ['k'.repeat(900_000)]: 1 }],
  ['wrong rows', { name: 'n', rows: Array.from({ length: 100_000 }, () => 1) }],
  ['texts that cannot be kept', { name: 'n', rows: [], ...Object.fromEntries(Array.from({ length: 60_000 }, (_, i) => [`\0${i}`, 1])) }],
] as const) {
  test(`a body full of mistakes has no endless answer: ${what}`, async (t) => {
    const wide = route({
      method: 'POST',
      path: '/api/v1/wide',
      tag: 'service',
      who: everybody,
      summary: SUMMARY,
      body: { kind: 'json', schema: z.strictObject({ name: z.string(), rows: z.array(z.strictObject({ count: z.int() })) }) },
      answer: { status: 200, kind: 'json', schema: z.object({}) },
      handle: async () => done({ body: {} }),
    });
    const { url } = await listen(t, [wide]);
    const answer = await fetch(`${url}/api/v1/wide`, { method: 'POST', headers: JSON_TYPE, body: JSON.stringify(body) });
    const text = await answer.text();
    t.is(answer.status, 400);
    t.true(text.length < MOST_TOLD, `${text.length} characters`);
  });
}

test('texts that cannot be kept are looked for no further than they are told, however deep', (t) => {
  let deep: unknown = 'end';
  for (let depth = 0; depth < 50_000; depth++) deep = { '\0': deep };
  const reasons = unusableTexts(deep, 'body');
  t.is(reasons.length, 100);
  t.true(JSON.stringify(reasons).length < MOST_TOLD);
});
