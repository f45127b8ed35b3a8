/** How the portal's pages read and send: by the public API, from inside the service. */

import type { ReadOutcome, ReadPublic, SendPublic } from '@double-random/web';
import type { CallInside } from '../http/inside.js';
import { refusal, statusOf } from '../problems/problems.js';

/** `/api/v1/public/draws/{draw}` as routes declare it. */
const declared = (path: string): string => path.replaceAll(/\{(\w+)\}/g, ':$1');

const withoutMissing = (query: Readonly<Record<string, string | undefined>>): Record<string, string> =>
  Object.fromEntries(Object.entries(query).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));

type Outcome = Awaited<ReturnType<CallInside>>;

/** The API's answers have been checked by the schemas that the pages' types are made from. */
function outcomeOf<Body>(outcome: Outcome, requestId: string): ReadOutcome<Body> {
  if (outcome.ok) return { ok: true, value: outcome.value as Body };
  const [first] = outcome.problems;
  if (first === undefined) throw new Error('a refusal without a problem');
  return { ok: false, status: statusOf(first.code), refusal: refusal(outcome.problems, requestId) };
}

export const readerOf =
  (call: CallInside, requestId: string): ReadPublic =>
  async (path, { params = {}, query = {} } = {}) =>
    outcomeOf(await call('GET', declared(path), { params, query: withoutMissing(query), body: undefined }), requestId);

export const senderOf =
  (call: CallInside, requestId: string): SendPublic =>
  async (path, { params, body }) =>
    outcomeOf(await call('POST', declared(path), { params, query: {}, body }), requestId);
