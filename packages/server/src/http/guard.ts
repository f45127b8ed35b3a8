/** Stands before every handler: what does not pass all of its checks never reaches an act. */

import type { IncomingHttpHeaders } from 'node:http';
import { done } from '@double-random/core';
import type { RouterContext } from '@koa/router';
import { problem, type ServiceOutcome, type ServiceProblem } from '../problems/problems.js';
import { beforePasswordChange, type principalOf, type Recognised, type RequestFacts } from '../rights/principal-of.js';
import type { Service } from '../service.js';
import { checked } from './checked.js';
import { forgeryProblem } from './forgery.js';
import type { PublicRate } from './public-rate.js';
import type { RequestState } from './request.js';
import { takeBody, takeTheRest } from './request-body.js';
import type { Answer, IncomingFile, Route } from './route.js';
import { whoProblem } from './who.js';

export interface GuardParts {
  readonly service: Service;
  /** Finds out who asks. */
  readonly recognise: typeof principalOf;
  readonly publicRate: PublicRate;
}

export type GuardContext = RouterContext<RequestState>;

/** Ends when the caller hangs up before the answer was sent. */
function hangUpSignal({ res }: GuardContext): AbortSignal {
  const ends = new AbortController();
  const look = (): void => {
    if (!res.writableFinished) ends.abort(new Error('the caller hung up'));
  };
  if (res.closed) look();
  else res.once('close', look);
  return ends.signal;
}

const flat = (headers: IncomingHttpHeaders): Record<string, string | undefined> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : value]));

const ownOriginOf = ({ settings }: Service, context: GuardContext): string =>
  settings.publicUrl === null ? `${context.protocol}://${context.host}` : new URL(settings.publicUrl).origin;

/** A user with a password that somebody else gave may only change it. */
const passwordProblem = (route: Route, passwordFirst: boolean): ServiceProblem | null =>
  passwordFirst && route.who.kind !== 'public' && !beforePasswordChange(route) ? problem('change-password-first') : null;

/**
 * Pages are made for anybody, and take what anybody may send: whoever is signed in at the console reads and sends there as one of the public. Nothing
 * of a session then comes into an answer that caches keep.
 */
async function callerOf(route: Route, { service, recognise }: GuardParts, facts: RequestFacts): Promise<ServiceOutcome<Recognised>> {
  if (route.answer.kind !== 'page') return recognise(service, facts);
  const { address, requestId } = facts;
  return done({ principal: { kind: 'public', origin: { address, requestId } }, csrf: null, setCookie: null, passwordFirst: false });
}

/** Serves one route. Throws what the handler throws. */
export async function guarded(route: Route, context: GuardContext, parts: GuardParts): Promise<ServiceOutcome<Answer<unknown>>> {
  const { service } = parts;
  const { requestId, address } = context.state;
  const isMetered = route.who.kind === 'public' && route.isMetered;
  const tooMany = isMetered ? await parts.publicRate.take(address) : null;
  if (tooMany !== null) return { ok: false, problems: [tooMany] };

  const headers = flat(context.req.headers);
  const caller = await callerOf(route, parts, { headers, address, requestId });
  if (!caller.ok) return caller;
  const { principal: by, csrf, setCookie, passwordFirst } = caller.value;
  context.state.by = by;
  if (setCookie !== null) context.set('Set-Cookie', setCookie);
  const facts = {
    method: context.method,
    fetchSite: context.get('Sec-Fetch-Site'),
    origin: context.get('Origin'),
    csrfToken: context.get('X-CSRF-Token'),
    ownOrigin: ownOriginOf(service, context),
  };
  const stopped = passwordProblem(route, passwordFirst) ?? whoProblem(route.who, by) ?? forgeryProblem(by, csrf, facts);
  if (stopped !== null) return { ok: false, problems: [stopped] };

  const body = await takeBody(context.req, route.body);
  if (!body.ok) return body;
  if (route.body?.kind === 'file') context.res.once('finish', takeTheRest(context.req, body.value as IncomingFile));
  const values = checked(route, { params: context.params, query: { ...context.query }, body: body.value });
  if (!values.ok) return values;
  const call = { ...values.value, by, signal: hangUpSignal(context), headers };
  const answer = await route.handle(call as Parameters<Route['handle']>[0], service);
  if (isMetered && answer.ok && answer.value.isAtHand === true) await parts.publicRate.giveBack(address);
  return answer;
}
