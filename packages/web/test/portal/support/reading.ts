/** Pages without a service: the API's answers are given, and the page is the document as it would be sent. */

import type {
  Asked,
  PageOutcome,
  PageRequest,
  PortalPage,
  PublicAnswer,
  PublicPath,
  ReadOutcome,
  ReadPublic,
} from '../../../dist/index.js';
import { framed, refusedPage } from '../../../dist/index.js';

type Refused = Extract<ReadOutcome<never>, { ok: false }>;

/** What a path answers: a body, a refusal, or either by what is asked. */
type Answer<Path extends PublicPath> =
  | PublicAnswer<Path>
  | Refused
  | ((asked: {
      readonly params: Record<string, string>;
      readonly query: Record<string, string | undefined>;
    }) => PublicAnswer<Path> | Refused);

export type Answers = { readonly [Path in PublicPath]?: Answer<Path> };

type Code = Refused['refusal']['code'];

export const refused = (status: number, code: Code, zh = '不能', en = 'It cannot be'): Refused => ({
  ok: false,
  status,
  refusal: { code, zh, en, requestId: 'request-1', reasons: [] },
});

const isRefused = (answer: unknown): answer is Refused =>
  typeof answer === 'object' && answer !== null && 'ok' in answer && answer.ok === false && 'refusal' in answer;

export interface Reading {
  readonly read: ReadPublic;
  /** What was asked for: path and query. */
  readonly asked: { readonly path: string; readonly query: Record<string, string | undefined> }[];
}

/** A path that has no answer is a fault of the test. */
export function reading(answers: Answers): Reading {
  const asked: Reading['asked'] = [];
  const byPath = new Map<string, unknown>(Object.entries(answers));
  const read = async <Path extends PublicPath>(path: Path, given: Asked<Path> = {}): Promise<ReadOutcome<PublicAnswer<Path>>> => {
    const query = { ...given.query } as Record<string, string | undefined>;
    asked.push({ path, query });
    const answer = byPath.get(path);
    if (answer === undefined) throw new Error(`the test gives no answer for ${path}`);
    const found: unknown = typeof answer === 'function' ? answer({ params: { ...given.params }, query }) : answer;
    return isRefused(found) ? found : { ok: true, value: found as PublicAnswer<Path> };
  };
  return { read, asked };
}

/** 14:00 in Beijing. */
export const NOW = '2026-11-23T06:00:00.000Z';

export const requestFor = (path: string, given: Partial<PageRequest> = {}): PageRequest => ({
  language: 'zh',
  path,
  params: {},
  query: {},
  now: NOW,
  newId: '6f1c8f0e-0000-4000-8000-000000000001',
  asset: (name) => `/assets/${name}`,
  ...given,
});

export interface Sent {
  readonly status: number;
  readonly text: string;
  /** Where the reader is sent instead. */
  readonly goTo: string | null;
}

function sent(outcome: PageOutcome, request: PageRequest): Sent {
  if (!outcome.ok)
    return { status: outcome.status, text: framed(refusedPage(outcome.status, outcome.refusal, request), request), goTo: null };
  if ('goTo' in outcome) return { status: 303, text: '', goTo: outcome.goTo };
  return { status: outcome.page.status ?? 200, text: framed(outcome.page, request), goTo: null };
}

/** The page as it is sent to whoever asks for it. */
export async function shownTo(page: PortalPage, answers: Answers, given: Partial<PageRequest> = {}): Promise<Sent> {
  const request = requestFor(page.path, given);
  return sent(await page.show(request, reading(answers).read), request);
}

/** The text of a document as it is read, without its markup. */
export const wordsOf = ({ text }: Sent): string =>
  text
    .replace(/^[\s\S]*?<main/, '<main')
    .replace(/<\/main>[\s\S]*$/, '')
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/\s+/g, ' ');
