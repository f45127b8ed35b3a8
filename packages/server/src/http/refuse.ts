/** Answers with why not. */

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
