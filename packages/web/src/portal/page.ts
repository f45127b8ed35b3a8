/** A page of the portal: where it is, what it reads of the public API, and how that becomes HTML. It has no store, no clock and no session. */

import type { ReadOutcome, ReadPublic, Refusal, SendPublic } from '../api/public-api.js';
import type { Html } from '../markup/html.js';
import type { PageRequest } from './request.js';

/** The parts of the portal, as its navigation names them. */
export type Section = 'home' | 'search' | 'plans' | 'tasks' | 'draws' | 'results' | 'statistics' | 'verify' | 'about';

/** What stands between the portal's head and its foot. */
export interface Page {
  /** Of this page alone, for the window and search engines. */
  readonly title: string;
  /** One or two sentences for search engines; none: not to be indexed by itself. */
  readonly description?: string;
  readonly section: Section | null;
  /** Begins with the page's `h1`. */
  readonly main: Html;
  /** Built scripts by name; a page must be whole without them. */
  readonly scripts?: readonly string[];
  /** Built styles by name, beside the portal's own. */
  readonly styles?: readonly string[];
  /** Feeds that tell what is new here, as paths. */
  readonly feeds?: readonly { readonly title: string; readonly path: string }[];
  /** 200 unless told. */
  readonly status?: number;
  /** Made for one reader: caches must not give it to the next. It holds an id that counts once, or the number of a receipt. */
  readonly isForOne?: boolean;
}

export type PageOutcome =
  | { readonly ok: true; readonly page: Page }
  | { readonly ok: false; readonly status: number; readonly refusal: Refusal }
  /** The browser is sent there with GET: what was sent is recorded, and is not sent again by reloading. */
  | { readonly ok: true; readonly goTo: string };

export interface PortalPage {
  /** With `:name` for parameters. */
  readonly path: `/${string}`;
  /** What is shown here, for the list of routes. */
  readonly what: { readonly zh: string; readonly en: string };
  readonly show: (request: PageRequest, read: ReadPublic) => Promise<PageOutcome>;
  /** Takes the fields of a form that was sent to the page's path. Without it nothing can be sent here. */
  readonly take?: (
    request: PageRequest,
    fields: Readonly<Record<string, string>>,
    to: { readonly read: ReadPublic; readonly send: SendPublic },
  ) => Promise<PageOutcome>;
}

export const shown = (page: Page): PageOutcome => ({ ok: true, page });

/** A page that needs one answer of the API, and cannot be without it. */
export async function shownOf<Body>(asked: Promise<ReadOutcome<Body>>, view: (body: Body) => Page): Promise<PageOutcome> {
  const read = await asked;
  return read.ok ? shown(view(read.value)) : read;
}
