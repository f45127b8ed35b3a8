/** The service's HTTP API: requests typed by its own document, every answer one of a closed set. */

import createClient from 'openapi-fetch';
import type { paths } from '../../../src/api/api-types.js';
import { noteSessionOver, session } from '../session/session.js';
import { type Answer, refusalOf, SIGNED_OUT } from './answer.js';
import type { Fetched, PlainClient } from './plain-client.js';

const client = createClient<paths>({ baseUrl: '', credentials: 'same-origin' });

client.use({
  onRequest({ request }) {
    const csrf = session.value?.csrf;
    if (csrf !== undefined && request.method !== 'GET' && request.method !== 'HEAD') request.headers.set('X-CSRF-Token', csrf);
    return request;
  },
});

/** Requests by path, such as `api.GET('/api/v1/users', { params: { query } })`; hand them to `ask`. */
export const api = client as unknown as PlainClient;

/** A response of any request as data of the kind that the caller read from it, or as a refusal. */
export function answerOf<Data>(response: Response, error: unknown, data: Data): Answer<Data> {
  if (response.ok) return { kind: 'data', data };
  const refusal = refusalOf(response.status, error);
  if (SIGNED_OUT.includes(refusal.code)) noteSessionOver();
  return { kind: 'refusal', refusal };
}

/**
 * Waits for a request and says what came of it. Never throws for what may happen to any request: no connection, an abort
 * (which whoever aborted knows), a session that is over.
 */
export async function ask<Data>(request: Promise<Fetched<Data>>): Promise<Answer<Data>> {
  try {
    const { response, error, data } = await request;
    // With a response that is a success there is data, though it be `undefined`.
    return answerOf(response, error, data as Data);
  } catch {
    return { kind: 'offline' };
  }
}

/** Sends bytes, such as a file that a user chose: the typed client has bodies of JSON only. @param path with its parameters filled in */
export async function send(method: 'POST' | 'PUT', path: string, body: Blob, signal?: AbortSignal): Promise<Answer<unknown>> {
  try {
    const headers = {
      'Content-Type': body.type === '' ? 'application/octet-stream' : body.type,
      'X-CSRF-Token': session.value?.csrf ?? '',
    };
    const response = await fetch(path, { method, body, headers, credentials: 'same-origin', ...(signal === undefined ? {} : { signal }) });
    const said: unknown = await response.json().catch(() => undefined);
    return answerOf(response, said, said);
  } catch {
    return { kind: 'offline' };
  }
}

/** An address with its query, for links to files such as exports; what is undefined or empty is left out. */
export function linkTo(path: string, query: Readonly<Record<string, string | number | boolean | null | undefined>> = {}): string {
  const given = Object.entries(query).flatMap(([name, value]) =>
    value === undefined || value === null || value === '' ? [] : [[name, String(value)]],
  );
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given).toString()}`;
}
