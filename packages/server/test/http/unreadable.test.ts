import { once } from 'node:events';
import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { text } from 'node:stream/consumers';
import test, { type ExecutionContext } from 'ava';
import { answerUnreadable } from '../../dist/http/unreadable.js';
import { bareService } from './listen.js';

/** What comes back for these bytes, whole. */
async function answerTo(t: ExecutionContext, request: string): Promise<string> {
  const server = createServer((_, response) => void response.end('read'));
  server.on('clientError', answerUnreadable(bareService().service.outside));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  t.teardown(() => server.close());
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
  socket.write(request);
  return text(socket);
}

const request = (path: string, header = 'a: b'): string => `GET ${path} HTTP/1.1\r\nHost: here\r\nConnection: close\r\n${header}\r\n\r\n`;

test('an address in Chinese that was not encoded is answered with how to encode it', async (t) => {
  const answer = await answerTo(t, request('/api/v1/public/results?text=杭州'));
  const [head = '', body = ''] = answer.split('\r\n\r\n');
  t.regex(head, /^HTTP\/1\.1 400 Bad Request\r\n/);
  t.regex(head, /Content-Type: application\/json/);
  const refusal = JSON.parse(body) as { code: string; zh: string; en: string; requestId: string };
  t.is(refusal.code, 'unreadable-request');
  t.regex(refusal.zh, /编码/);
  t.regex(refusal.en, /--data-urlencode/);
  t.regex(refusal.requestId, /^[0-9a-f]{32}$/);
  t.false(answer.includes('杭州'));
});

test('the same address, encoded, is read', async (t) => {
  t.regex(await answerTo(t, request(`/api/v1/public/results?text=${encodeURIComponent('杭州')}`)), /200 OK[\s\S]*read/);
});

test('headers beyond their limit keep the status that HTTP has for them', async (t) => {
  t.regex(await answerTo(t, request('/', `x: ${'y'.repeat(20_000)}`)), /^HTTP\/1\.1 431 /);
});
