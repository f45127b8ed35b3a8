/** Sends what a handler answered, in the form that its route declares. */

import type { Readable } from 'node:stream';
import type { GuardContext } from './guard.js';
import { RenderedJson } from './rendered-json.js';
import type { Answer, AnswerForm, FileAnswer, PageAnswer } from './route.js';
import { SCRIPTED_PAGE } from './security-headers.js';
import { strongTag } from './strong-tag.js';
import { WrongAnswer } from './wrong-answer.js';

/** Whether the caller has just this (RFC 9110, 13.1.2). What it says of caches does not matter: programs that set `If-None-Match` themselves are made to say `no-cache`. */
function isKnown(context: GuardContext, etag: string | undefined): boolean {
  if (etag === undefined || (context.method !== 'GET' && context.method !== 'HEAD')) return false;
  const known = context
    .get('If-None-Match')
    .split(',')
    .map((tag) => tag.trim().replace(/^W\//, ''));
  return known.includes(`"${etag}"`) || known.includes('*');
}

/** Sets the validator. @returns whether the caller has it: then the answer is 304 without a body */
function callerHasIt(context: GuardContext, etag: string | undefined): boolean {
  if (etag === undefined || (context.method !== 'GET' && context.method !== 'HEAD')) return false;
  context.set('ETag', `"${etag}"`);
  const has = isKnown(context, etag);
  if (has) context.status = 304;
  return has;
}

function sendJson(context: GuardContext, form: AnswerForm & { kind: 'json' }, { body, etag, cache }: Answer<unknown>): void {
  const { bytes, tag } =
    body instanceof RenderedJson ? body : new RenderedJson(form.schema, body, cache !== undefined && etag === undefined);
  context.status = form.status;
  if (callerHasIt(context, etag ?? tag)) return;
  context.type = 'application/json';
  context.body = bytes;
}

const isStream = (content: FileAnswer['content']): content is Readable => typeof content !== 'string' && !Buffer.isBuffer(content);

/** Waits for a stream's first bytes, so that what fails before them can still be told in words. */
function firstBytes(content: Readable): Promise<void> {
  return new Promise((resolve, reject) => {
    const settled = (error: Error | null): void => {
      content.off('readable', ready).off('close', ready).off('error', settled);
      if (error === null) resolve();
      else reject(error);
    };
    const ready = (): void => settled(content.errored);
    if (content.destroyed) ready();
    else content.on('error', settled).on('close', ready).on('readable', ready);
  });
}

async function sendFile(context: GuardContext, form: AnswerForm & { kind: 'file' }, { body, etag, cache }: Answer<unknown>): Promise<void> {
  const { type, name, plainName, isShown = false, content } = body as FileAnswer;
  if (isStream(content)) context.res.once('close', () => content.destroy());
  if (!form.types.includes(type)) throw new WrongAnswer([`type ${type}`]);
  const tag = etag ?? (cache === undefined || isStream(content) ? undefined : strongTag(content));
  // Who has the file already needs none of its bytes; a tag tells of a file, so a refusal carries none.
  if (isStream(content) && context.method === 'GET' && !isKnown(context, tag)) await firstBytes(content);
  context.status = form.status;
  if (callerHasIt(context, tag)) return;
  if (name !== null) context.attachment(name, { type: isShown ? 'inline' : 'attachment', fallback: plainName ?? true });
  context.type = type;
  context.body = content;
}

function sendPage(context: GuardContext, { body, cache }: Answer<unknown>): void {
  const answer = body as PageAnswer | { readonly goTo: string };
  if ('goTo' in answer) {
    context.redirect(answer.goTo);
    context.body = null;
    context.status = 303;
    return;
  }
  context.status = answer.status;
  if (callerHasIt(context, cache === undefined ? undefined : strongTag(answer.html))) return;
  if (answer.isScripted) context.set('Content-Security-Policy', SCRIPTED_PAGE);
  context.type = 'text/html; charset=utf-8';
  context.body = answer.html;
}

/** Throws `WrongAnswer`, and what the stream of a file throws before its first bytes; nothing was sent then. */
export async function send(context: GuardContext, form: AnswerForm, answer: Answer<unknown>): Promise<void> {
  if (form.kind === 'json') sendJson(context, form, answer);
  else if (form.kind === 'file') await sendFile(context, form, answer);
  else if (form.kind === 'page') sendPage(context, answer);
  else if (form.kind === 'redirect') {
    context.redirect(answer.body as string);
    context.body = null;
    context.status = form.status;
  } else context.status = form.status;
  // A cache in between would give the session's new secret to everybody.
  const cache = context.res.hasHeader('Set-Cookie') ? undefined : answer.cache;
  context.set({ 'Cache-Control': cache ?? 'no-store', ...answer.headers });
}
