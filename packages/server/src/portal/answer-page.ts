/** A page of the portal as an answer: whole, framed, in the reader's language, its refusals too. */

import { framed, type Page, type PageOutcome, type PageRequest, refusedPage } from '@double-random/web';
import type { PageAnswer } from '../http/route.js';
import { refusal, type ServiceProblem, statusOf } from '../problems/problems.js';

const whole = (page: Page, request: PageRequest): PageAnswer => ({
  status: page.status ?? 200,
  html: framed(page, request),
  isScripted: (page.scripts ?? []).length > 0,
  isForAll: (page.status ?? 200) === 200 && page.isForOne !== true,
});

export function answerOf(outcome: PageOutcome, request: PageRequest): PageAnswer | { readonly goTo: string } {
  if (!outcome.ok) return whole(refusedPage(outcome.status, outcome.refusal, request), request);
  return 'goTo' in outcome ? { goTo: outcome.goTo } : whole(outcome.page, request);
}

/** What the guard, or a failure, has to say to somebody who asked for a page. */
export function refusalOnPage(
  problems: readonly [ServiceProblem, ...ServiceProblem[]],
  request: PageRequest,
  requestId: string,
): PageAnswer {
  return whole(refusedPage(statusOf(problems[0].code), refusal(problems, requestId), request), request);
}
