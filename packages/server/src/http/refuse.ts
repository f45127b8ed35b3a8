/** Answers with why not: in JSON to programs, on a page to people. */

import type { PageRequest } from '@double-random/web';
import { refusalOnPage } from '../portal/answer-page.js';
import { problem, refusal, type ServiceProblem, statusOf } from '../problems/problems.js';
import type { GuardContext } from './guard.js';

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

type Answered = Pick<GuardContext, 'set' | 'status' | 'type' | 'body' | 'state'>;

/** Status and headers of a refusal. */
function begin(context: Answered, first: ServiceProblem): void {
  context.status = statusOf(first.code);
  context.set({ 'Cache-Control': 'no-store', ...refusalHeaders(first) });
}

export function refuse(context: Answered, problems: readonly ServiceProblem[]): void {
  const [first = problem('internal')] = problems;
  begin(context, first);
  context.type = 'application/json';
  context.body = JSON.stringify(refusal([first, ...problems.slice(1)], context.state.requestId));
}

/** To somebody who asked for a page: the same words as a page. */
export function refuseOnPage(context: Answered, problems: readonly ServiceProblem[], request: PageRequest): void {
  const [first = problem('internal')] = problems;
  const { status, html } = refusalOnPage([first, ...problems.slice(1)], request, context.state.requestId);
  begin(context, first);
  context.status = status;
  context.type = 'text/html; charset=utf-8';
  context.body = html;
}
