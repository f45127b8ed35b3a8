/** Receivers by https: the name of the URL is the one that their certificate must be for. */

import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TLSSocket } from 'node:tls';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import test from 'ava';
import { certificateFor } from './certificate.js';

const POST_ONCE = fileURLToPath(new URL('post-once.js', import.meta.url));

/** What comes of it in a process that trusts these authorities beside the usual ones. */
async function posted(urls: readonly string[], trusted: Readonly<Record<string, string>>): Promise<unknown> {
  const { PATH = '' } = process.env;
  const { stdout } = await promisify(execFile)(process.execPath, [POST_ONCE, JSON.stringify(urls)], { env: { PATH, ...trusted } });
  return JSON.parse(stdout);
}

test('a certificate must be trusted, and be for the name that the webhook has', async (t) => {
  const { key, certificate } = certificateFor('receiver.example');
  const names: unknown[] = [];
  const server = createServer({ key, cert: certificate }, (request, response) => {
    names.push([(request.socket as TLSSocket & { servername: unknown }).servername, request.headers.host?.split(':')[0]]);
    response.writeHead(204).end();
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const folder = mkdtempSync(join(tmpdir(), 'double-random-tls-'));
  t.teardown(() => {
    server.close();
    rmSync(folder, { recursive: true });
  });
  const file = join(folder, 'authority.pem');
  writeFileSync(file, certificate);
  const { port } = server.address() as AddressInfo;
  const urls = ['receiver.example', 'other.example', '127.0.0.1'].map((host) => `https://${host}:${port}/`);
  const refused = { status: null, failure: 'certificate' };
  t.deepEqual(await posted(urls, {}), [refused, refused, refused]);
  t.deepEqual(await posted(urls, { NODE_EXTRA_CA_CERTS: file }), [{ status: 204, failure: null }, refused, refused]);
  t.deepEqual(names, [['receiver.example', 'receiver.example']]);
});
