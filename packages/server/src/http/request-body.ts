/** Takes the body that a route declares, and not a byte more than it allows. */

import type { IncomingMessage } from 'node:http';
import { Transform } from 'node:stream';
import { done } from '@double-random/core';
import { problem, refused, type ServiceOutcome, type ServiceProblem } from '../problems/problems.js';
import type { BodyForm, IncomingFile } from './route.js';

const JSON_LIMIT = 1_048_576;

/** A body that turned out too large while it was read. */
export class TooLarge extends Error {
  readonly problem: ServiceProblem;

  constructor(limit: number) {
    super('the body is over its limit');
    this.problem = problem('too-large', { limit });
  }
}

const typeOf = ({ headers }: IncomingMessage): string => (headers['content-type'] ?? '').split(';', 1).join('').trim().toLowerCase();

/** Lets pass what is within the limit, then fails with `TooLarge`. */
function counted(limit: number): Transform {
  let bytes = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, next) {
      bytes += chunk.length;
      if (bytes > limit) next(new TooLarge(limit));
      else next(null, chunk);
    },
  });
}

/** Reads on only while it is within the limit. */
async function bytesOf(request: IncomingMessage, limit: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > limit) throw new TooLarge(limit);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function parsed(bytes: Buffer): ServiceOutcome<unknown> {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return refused('not-json', { detail: 'UTF-8' });
  }
  try {
    return done(JSON.parse(text));
  } catch {
    // The parser's own message repeats pieces of the body, which may be personal data.
    return refused('not-json', { detail: text.trim() === '' ? '空 / empty' : `${bytes.length} bytes` });
  }
}

/** The fields of a form, each name once: the last one counts. */
const fieldsOf = (bytes: Buffer): ServiceOutcome<unknown> => done(Object.fromEntries(new URLSearchParams(bytes.toString('utf8'))));

/** The content type of a body that is no file. */
export const contentTypeOf = ({ kind }: Exclude<BodyForm, { kind: 'file' }>): string =>
  kind === 'json' ? 'application/json' : 'application/x-www-form-urlencoded';

function fileOf(request: IncomingMessage, type: string, limit: number): IncomingFile {
  const content = counted(limit);
  request.once('error', (error) => content.destroy(error));
  request.once('close', () => {
    if (!request.complete) content.destroy(new Error('the caller hung up'));
  });
  // A handler that fails before it reads must not end the process by an unheard error.
  content.on('error', () => request.unpipe(content));
  return { type, content: request.pipe(content) };
}

/**
 * For when the answer was sent: a caller whose file was refused unread may still be sending. Up to the limit it is let finish, so that it comes to
 * read the answer; a body beyond the limit ends with its connection.
 */
export const takeTheRest =
  (request: IncomingMessage, { content }: IncomingFile) =>
  (): void => {
    const cut = (): void => {
      if (!request.complete) request.destroy();
    };
    if (content.destroyed) cut();
    else content.once('error', cut).resume();
  };

const isEmpty = ({ headers }: IncomingMessage): boolean =>
  headers['transfer-encoding'] === undefined && Number(headers['content-length'] ?? 0) === 0 && headers['content-type'] === undefined;

/**
 * The body: parsed JSON, the fields of a form, a stream, or `undefined` where the route takes none. Nothing at all counts as `{}` where JSON is taken: what must be given is
 * then told by name. Throws `TooLarge` while it reads.
 */
export async function takeBody(request: IncomingMessage, form: BodyForm | null): Promise<ServiceOutcome<unknown>> {
  if (form === null) return done(undefined);
  if (form.kind !== 'file' && isEmpty(request)) return done({});
  const expected = form.kind === 'file' ? form.types : [contentTypeOf(form)];
  const type = typeOf(request);
  const encoding = request.headers['content-encoding'] ?? 'identity';
  if (!expected.includes(type) || encoding !== 'identity') return refused('wrong-content-type', { expected: expected.join(', ') });
  const limit = form.limit ?? JSON_LIMIT;
  if (Number(request.headers['content-length'] ?? 0) > limit) return refused('too-large', { limit });
  if (form.kind === 'file') return done(fileOf(request, type, limit));
  const bytes = await bytesOf(request, limit);
  return form.kind === 'json' ? parsed(bytes) : fieldsOf(bytes);
}
