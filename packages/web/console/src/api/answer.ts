/** What the service answers, as a closed set: data, a refusal in words, or no answer at all. Knows no framework, so that it is tested alone. */

import type { components } from '../../../src/api/api-types.js';
import type { Words } from '../language/words.js';

type ApiRefusal = components['schemas']['Refusal'];

/** One of several things that are wrong with a request. */
export interface RefusalReason {
  readonly code: string;
  /** The field that it is about, without the `body.` in front: `settings.commitBy`, `items[2].name`; empty where it is about none. */
  readonly path: string;
  readonly words: Words;
  /** The place in words, such as a line of a file; empty where the path says it. */
  readonly at: Words;
}

/** Why the service did not do it, and what to do next. */
export interface Refusal {
  readonly code: string;
  /** HTTP status. */
  readonly status: number;
  readonly words: Words;
  readonly reasons: readonly RefusalReason[];
  /** To be told to whoever runs the service; empty if the answer did not come from it. */
  readonly requestId: string;
}

/** `offline`: the service could not be reached, so nothing is known of what it did. */
export type Answer<Data> =
  | { readonly kind: 'data'; readonly data: Data }
  | { readonly kind: 'refusal'; readonly refusal: Refusal }
  | { readonly kind: 'offline' };

export const OFFLINE_WORDS: Words = {
  zh: '连接不上服务。请检查网络后重试；已填写的内容仍在。',
  en: 'The service cannot be reached. Check the connection and try again; what you have entered is still here.',
};

const UNKNOWN: Words = {
  zh: '服务未能正常答复，请稍后重试。',
  en: 'The service gave no proper answer. Try again in a while.',
};

const isRefusal = (body: unknown): body is ApiRefusal =>
  typeof body === 'object' && body !== null && 'code' in body && 'zh' in body && 'en' in body && 'reasons' in body;

/** The path of a field as forms name it: `body.items[2].name` and `items[2].name` are the same field. */
export const fieldPath = (path: string | undefined): string => (path ?? '').replace(/^body(\.|(?=\[)|$)/, '');

/** @param body what came with a status of 400 and more: the service's refusal, or what a proxy in between said. */
export function refusalOf(status: number, body: unknown): Refusal {
  if (!isRefusal(body)) return { code: 'no-answer', status, words: UNKNOWN, reasons: [], requestId: '' };
  const reasons = body.reasons.map(({ code, place, zh, en, at }) => ({
    code,
    path: fieldPath(place.path),
    words: { zh, en },
    at: place.path === undefined ? at : { zh: '', en: '' },
  }));
  return { code: body.code, status, words: { zh: body.zh, en: body.en }, reasons, requestId: body.requestId };
}

/** What went wrong, in words; `null` for data. */
export function failureWords(answer: Answer<unknown>): Words | null {
  if (answer.kind === 'data') return null;
  return answer.kind === 'offline' ? OFFLINE_WORDS : answer.refusal.words;
}

/** Somebody else changed it since it was read: it has to be read again, and the own change made on what stands now. */
export const isChangedMeanwhile = (answer: Answer<unknown>): boolean =>
  answer.kind === 'refusal' && (answer.refusal.code === 'changed-meanwhile' || answer.refusal.status === 412);

/** The data with something done to it; failures stay what they are. */
export const mapAnswer = <From, To>(answer: Answer<From>, change: (data: From) => To): Answer<To> =>
  answer.kind === 'data' ? { kind: 'data', data: change(answer.data) } : answer;

/** Codes that say that nobody is signed in (any more). */
export const SIGNED_OUT: readonly string[] = ['sign-in-first', 'bad-csrf'];
