/** Where webhooks may not lead. */

import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import test from 'ava';
import { webhookUrl } from '../../dist/exchange/webhook-url.js';
import { poster } from '../../dist/outside/post.js';
import { mayConnect, networks } from '../../dist/outside/receiver-address.js';
import { receiver } from './receiver.js';

const never = new AbortController().signal;

const NOT_PUBLIC = [
  '0.0.0.0',
  '10.1.2.3',
  '100.64.0.1',
  '127.0.0.1',
  '127.255.255.254',
  '169.254.169.254',
  '172.16.0.1',
  '172.31.255.255',
  '192.0.2.1',
  '192.168.1.1',
  '198.18.0.1',
  '203.0.113.9',
  '224.0.0.1',
  '255.255.255.255',
  '::',
  '::1',
  '::ffff:127.0.0.1',
  '::ffff:8.8.8.8',
  '64:ff9b::7f00:1',
  'fc00::1',
  'fd12:3456::1',
  'fe80::1',
  'ff02::1',
  '2001::1',
  '2001:db8::1',
  '2002:7f00:1::',
];

const PUBLIC = ['1.1.1.1', '8.8.8.8', '172.15.255.255', '172.32.0.1', '192.167.1.1', '2400:3200::1', '2606:4700:4700::1111'];

test('only public addresses are connected to, by https', (t) => {
  const none = networks([]);
  for (const address of NOT_PUBLIC) t.false(mayConnect('https:', { address }, none), address);
  for (const address of PUBLIC) {
    t.true(mayConnect('https:', { address }, none), address);
    t.false(mayConnect('http:', { address }, none), address);
  }
});

test('private networks that the operator names are connected to, by http too, and no others', (t) => {
  const allowed = networks(['10.20.0.0/16', 'fd00::/8']);
  for (const address of ['10.20.0.1', '10.20.255.255', 'fd12::1'])
    for (const protocol of ['http:', 'https:']) t.true(mayConnect(protocol, { address }, allowed), `${protocol} ${address}`);
  for (const address of ['10.21.0.1', '127.0.0.1', 'fc00::1']) t.false(mayConnect('https:', { address }, allowed), address);
});

test('addresses that no webhook may have', (t) => {
  const bad = [
    'example.com/hooks',
    'ftp://example.com/',
    'http://example.com/',
    'javascript:alert(1)',
    'https://user@example.com/',
    'https://user:secret@example.com/',
    'https://example.com/#there',
    'https://127.0.0.1/',
    'https://0x7f.1/',
    'https://2130706433/',
    'https://[::1]/',
    'https://[::ffff:127.0.0.1]/',
    'https://169.254.169.254/latest/meta-data',
    'https://10.0.0.1/',
  ];
  for (const url of bad) t.is(webhookUrl(url, []), null, url);
  t.is(webhookUrl('https://例子.example/接收?a=1', []), 'https://xn--fsqu00a.example/%E6%8E%A5%E6%94%B6?a=1');
  t.is(webhookUrl('http://10.20.0.1/', ['10.20.0.0/16']), 'http://10.20.0.1/');
  t.is(webhookUrl('http://10.21.0.1/', ['10.20.0.0/16']), null);
  t.is(webhookUrl('http://8.8.8.8/', ['10.20.0.0/16']), null);
});

test('a name is looked at each time anew: one that has come to mean this machine is not connected to', async (t) => {
  const there = await receiver(t);
  const { port } = new URL(there.url);
  const posting = { url: `http://receiver.example:${port}/hooks`, headers: {}, body: '{}' };
  const to = (address: string, allowed: readonly string[] = []) =>
    poster({ allowed, resolve: async () => [{ address, family: address.includes(':') ? 6 : 4 }] })(posting, never);
  t.deepEqual(await to('127.0.0.1', ['127.0.0.0/8']), { status: 204, failure: null });
  t.is(there.received[0]?.headers.host, `receiver.example:${port}`);
  for (const address of ['127.0.0.1', '::1', '::ffff:127.0.0.1', '10.0.0.1'])
    t.deepEqual(await to(address), { status: null, failure: 'address-refused' }, address);
  t.is(there.received.length, 1);
});

test('of several addresses of a name the first that is allowed is taken', async (t) => {
  const there = await receiver(t);
  const post = poster({
    allowed: ['127.0.0.1/32'],
    resolve: async () => [
      { address: '127.0.0.2', family: 4 },
      { address: '127.0.0.1', family: 4 },
    ],
  });
  const posted = await post({ url: there.url.replace('127.0.0.1', 'receiver.example'), headers: {}, body: '{}' }, never);
  t.deepEqual(posted, { status: 204, failure: null });
});

test('a name that has no address is told as that, and one that takes too long as that', async (t) => {
  const posting = { url: 'https://receiver.example/', headers: {}, body: '{}' };
  const unknown = poster({ allowed: [], resolve: () => Promise.reject(Object.assign(new Error('no'), { code: 'ENOTFOUND' })) });
  t.deepEqual(await unknown(posting, never), { status: null, failure: 'unknown-host' });
  const slow = poster({ allowed: [], patience: 50, resolve: () => sleep(500, []) });
  t.deepEqual(await slow(posting, never), { status: null, failure: 'timeout' });
});

test('a receiver whose https is none is told by its certificate', async (t) => {
  const plain = createServer().listen(0, '127.0.0.1');
  await once(plain, 'listening');
  t.teardown(() => plain.close());
  const { port } = plain.address() as AddressInfo;
  const posted = await poster({ allowed: ['127.0.0.0/8'] })({ url: `https://127.0.0.1:${port}/`, headers: {}, body: '{}' }, never);
  t.is(posted.status, null);
  t.is(posted.failure, 'certificate');
});
