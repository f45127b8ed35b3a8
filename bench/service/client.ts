/** A user of the service over HTTP. */

import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';

export type Answer = Readonly<Record<string, unknown>>;

export interface Client {
  readonly get: (path: string) => Promise<Answer>;
  readonly post: (path: string, json?: unknown) => Promise<Answer>;
  readonly put: (path: string, json: unknown) => Promise<Answer>;
  /** Sends a file as it is read. */
  readonly send: (path: string, file: string) => Promise<Answer>;
}

const PASSWORD = 'a password for the bench';

/** What a request was answered with, if it was done; anything else is a fault of the bench. */
async function answerOf(path: string, response: Response): Promise<Answer> {
  const text = await response.text();
  if (!response.ok) throw new Error(`${path}: ${response.status} ${text.slice(0, 1000)}`);
  return text === '' ? {} : JSON.parse(text);
}

/** Signs in, and gives the user a password of the own if the first one is not. */
export async function signIn(url: string, login: string, password: string): Promise<Client> {
  const first = await fetch(`${url}/api/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ login, password }),
  });
  const cookie = first.headers.getSetCookie().map((line) => line.slice(0, line.indexOf(';')));
  const session = await answerOf('/api/v1/session', first);
  const headers = { cookie: cookie.join('; '), 'x-csrf-token': String(session['csrf']) };
  const ask = async (method: string, path: string, json?: unknown): Promise<Answer> => {
    const body = json === undefined ? {} : { body: JSON.stringify(json) };
    const type = json === undefined ? {} : { 'content-type': 'application/json' };
    return answerOf(path, await fetch(url + path, { method, headers: { ...headers, ...type }, ...body }));
  };
  const { mustChangePassword } = session['user'] as { readonly mustChangePassword: boolean };
  if (mustChangePassword) await ask('PUT', '/api/v1/session/password', { oldPassword: password, newPassword: `${PASSWORD} ${login}` });
  return {
    get: (path) => ask('GET', path),
    post: (path, json) => ask('POST', path, json),
    put: (path, json) => ask('PUT', path, json),
    send: async (path, file) => {
      const body = Readable.toWeb(createReadStream(file)) as ReadableStream<Uint8Array>;
      const sent = { ...headers, 'content-type': 'application/octet-stream' };
      // Node's fetch wants to be told that a stream is sent; the type of browsers' fetch does not know that member.
      const request = { method: 'PUT', headers: sent, body, duplex: 'half' };
      return answerOf(path, await fetch(url + path, request));
    },
  };
}

const POLL_MILLISECONDS = 100;

/** Asks until something holds, and answers with what held. */
export async function waitFor<Value>(look: () => Promise<Value | undefined>): Promise<Value> {
  for (;;) {
    const found = await look();
    if (found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, POLL_MILLISECONDS));
  }
}
