/** A list of the portal: filters, a table or a sentence that says why it is empty, the way to the next page, and the same as a file. */

import type { ReadOutcome } from '../../api/public-api.js';
import { type Content, type Html, html } from '../../markup/html.js';
import { link } from '../link.js';
import { type PageRequest, sayer } from '../request.js';
import { listProblem } from './filter-problem.js';
import { type Filter, filterForm } from './filters.js';

interface PageOfList<Item> {
  readonly items: readonly Item[];
  readonly next: string | null;
}

export interface List<Item> {
  readonly filters: readonly Filter[];
  /** What the API answered; a refusal is told above the list, beside the fields that it speaks of. */
  readonly read: ReadOutcome<PageOfList<Item>>;
  readonly table: (items: readonly Item[]) => Html;
  /** Said when nothing was found. */
  readonly empty: string;
  /** Path of the same list as a file, by the same filters. */
  readonly csv?: string;
  /** Id of the heading that the list stands under, where it does not begin its page: searching and paging lead back to it. */
  readonly under?: string;
}

/** The members of the query that narrow a list: its filters, without the place of the page. Whatever else an address carries is not the list's. */
export const narrowing = (filters: readonly Filter[], { query }: PageRequest): Record<string, string> =>
  Object.fromEntries(filters.flatMap(({ name }) => (query[name] === undefined || query[name] === '' ? [] : [[name, query[name]]])));

/** The query that reads the page of a list which the address asks for. */
export const asked = (filters: readonly Filter[], request: PageRequest): Record<string, string> => ({
  ...narrowing(filters, request),
  ...(request.query['after'] === undefined ? {} : { after: request.query['after'] }),
});

/** Of a page that stands by one answer, told as it is: to be neither kept nor indexed while it says why there is nothing. */
export const statusOf = (read: ReadOutcome<unknown>): number => (read.ok ? 200 : read.status);

function pager<Item>({ filters, under }: List<Item>, next: string | null, request: PageRequest): Html | null {
  const place = under === undefined ? '' : `#${under}`;
  const say = sayer(request);
  const isFirst = request.query['after'] === undefined;
  if (isFirst && next === null) return null;
  const first = html`<a href="${link(request, request.path, narrowing(filters, request))}${place}">${say('回到第一页', 'First page')}</a>`;
  const further = html`<a rel="next" href="${link(request, request.path, { ...narrowing(filters, request), after: next ?? '' })}${place}">${say('下一页', 'Next page')}</a>`;
  return html`<nav class="pager" aria-label="${say('翻页', 'Pages')}">${isFirst ? null : first}${next === null ? null : further}</nav>`;
}

/** What stands below the heading of a list's page. */
export function listed<Item>(list: List<Item>, request: PageRequest): Content {
  const { filters, read, table, empty, csv, under } = list;
  const say = sayer(request);
  const form = filterForm(filters, request, read.ok ? null : read.refusal, under);
  if (!read.ok) return [form, listProblem(read.refusal, request, under === undefined ? '' : `#${under}`)];
  const { items, next } = read.value;
  const file =
    csv === undefined
      ? null
      : html`<p class="files"><a href="${link(request, csv, narrowing(filters, request))}">${say('导出全部（CSV）', 'Export all (CSV)')}</a></p>`;
  return [form, items.length === 0 ? html`<p class="empty">${empty}</p>` : table(items), pager(list, next, request), file];
}
