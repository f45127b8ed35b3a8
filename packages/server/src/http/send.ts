/** Sends what a handler answered, in the form that its route declares. */

import { createHash } from 'node:crypto';
import { problem, refusal, type ServiceProblem, statusOf } from '../problems/problems.js';
import type { GuardContext } from './guard.js';
import type { Answer, AnswerForm, FileAnswer } from './route.js';
import { WrongAnswer } from './wrong-answer.js';

const strongTag = (text: string | Buffer): string => createHash('sha256').update(text).digest('base64url');

/**
 * Sets the validator. Where the caller has just this (RFC 9110, 13.1.2), the answer is 304 without a body. What the caller says of caches does not
 * matter: programs that set `If-None-Match` themselves are made to say `no-cache`.
 * @returns whether the caller has it
 */
function callerHasIt(context: GuardContext, etag: string | undefined): boolean {
  if (etag === undefined) return false;
  context.set('ETag', `"${etag}"`);
  const known = context
    .get('If-None-Match')
    .split(',')
    .map((tag) => tag.trim().replace(/^W\//, ''));
  if (!known.includes(`"${etag}"`) && !known.includes('*')) return false;
  context.status = 304;
  return true;
}

function sendJson(context: GuardContext, form: AnswerForm & { kind: 'json' }, { body, etag, cache }: Answer<unknown>): void {
  const read = form.schema.safeParse(body);
  if (!read.success) throw new WrongAnswer(read.error.issues.map(({ path, code }) => `${path.map(String).join('.')} ${code}`));
  const text = JSON.stringify(read.data);
  context.status = form.status;
  if (callerHasIt(context, etag ?? (cache === undefined ? undefined : strongTag(text)))) return;
  context.type = 'application/json';
  context.body = text;
}

function sendFile(context: GuardContext, form: AnswerForm & { kind: 'file' }, { body, etag, cache }: Answer<unknown>): void {
  const { type, name, content } = body as FileAnswer;
  if (!form.types.includes(type)) throw new WrongAnswer([`type ${type}`]);
  context.status = form.status;
  const whole = cache !== undefined && (typeof content === 'string' || Buffer.isBuffer(content)) ? strongTag(content) : undefined;
  if (callerHasIt(context, etag ?? whole)) {
    if (typeof content === 'object' && 'destroy' in content) content.destroy();
    return;
  }
  if (name !== null) context.attachment(name);
  context.type = type;
  context.body = content;
}

export function send(context: GuardContext, form: AnswerForm, answer: Answer<unknown>): void {
  context.set('Cache-Control', answer.cache ?? 'no-store');
  context.set({ ...answer.headers });
  if (form.kind === 'json') sendJson(context, form, answer);
  else if (form.kind === 'file') sendFile(context, form, answer);
  else if (form.kind === 'redirect') {
    context.redirect(answer.body as string);
    context.body = null;
    context.status = form.status;
  } else context.status = form.status;
}

/** What headers a refusal needs, from its status and details. */
function refusalHeaders({ code, details }: ServiceProblem): Record<string, string> {
  const status = statusOf(code);
  const seconds = details['seconds'];
  return {
    ...(status === 401 ? { 'WWW-Authenticate': 'Bearer realm="double-random"' } : {}),
    ...(status === 405 && 'allowed' in details ? { Allow: String(details['allowed']) } : {}),
    ...((status === 429 || status === 503) && seconds !== undefined ? { 'Retry-After': String(seconds) } : {}),
    // The rest of a body that is not taken is not read either.
    ...(status === 413 || code === 'shutting-down' ? { Connection: 'close' } : {}),
  };
}

export function refuse(
  context: Pick<GuardContext, 'set' | 'status' | 'type' | 'body' | 'state'>,
  problems: readonly ServiceProblem[],
): void {
  const [first = problem('internal')] = problems;
  context.status = statusOf(first.code);
  context.set({ 'Cache-Control': 'no-store', ...refusalHeaders(first) });
  context.type = 'application/json';
  context.body = JSON.stringify(refusal([first, ...problems.slice(1)], context.state.requestId));
}
