/** A real receiver of webhooks: another system on this machine, as good or bad as the test wants it. */

import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import type { ExecutionContext } from 'ava';

export interface Received {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

export interface Receiver {
  readonly url: string;
  readonly received: readonly Received[];
  /** What it does with the next requests, until told otherwise. */
  readonly answer: (how: (response: ServerResponse, request: Received) => void) => void;
  /** The first so many, once they are there. */
  readonly atLeast: (count: number) => Promise<readonly Received[]>;
}

/** Answers with this status. */
export const says =
  (status: number, headers: Readonly<Record<string, string>> = {}) =>
  (response: ServerResponse): void => {
    response.writeHead(status, headers).end();
  };

/** Never answers. */
export const hangs = (): void => undefined;

/** Listens until the test ends; says 204 unless told otherwise. */
export async function receiver(t: ExecutionContext): Promise<Receiver> {
  const received: Received[] = [];
  const arrived = new EventTarget();
  let how: (response: ServerResponse, request: Received) => void = says(204);
  const server = createServer(async (request, response) => {
    const { method = '', url = '', headers } = request;
    const got = { method, path: url, headers, body: await text(request) };
    received.push(got);
    arrived.dispatchEvent(new Event('request'));
    how(response, got);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  t.teardown(() => {
    server.closeAllConnections();
    server.close();
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hooks`,
    received,
    answer: (other) => {
      how = other;
    },
    atLeast: async (count) => {
      while (received.length < count) await once(arrived, 'request');
      return received.slice(0, count);
    },
  };
}

/** Whether the signature is the secret's, computed here from what docs/exchange.md says and nothing else. */
export function isSigned({ headers, body }: Received, secret: string): boolean {
  const signed = `${String(headers['double-random-timestamp'])}.${body}`;
  return (
    headers['double-random-signature'] === `v1=${createHmac('sha256', Buffer.from(secret, 'utf8')).update(signed, 'utf8').digest('hex')}`
  );
}
