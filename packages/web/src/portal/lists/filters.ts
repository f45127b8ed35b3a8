/** The form above a list: what the list is narrowed by. It is sent by GET, so that every view of a list has an address. */

import type { Refusal } from '../../api/public-api.js';
import { type Html, html } from '../../markup/html.js';
import { link } from '../link.js';
import { type PageRequest, sayer } from '../request.js';
import { filterProblem } from './filter-problem.js';

export interface Option {
  readonly value: string;
  readonly words: string;
}

/** A field by its name in the API's query. Rare ones are folded away while none of them is used. */
export type Filter = { readonly name: string; readonly label: string; readonly hint?: string; readonly isRare?: boolean } & (
  | { readonly kind: 'text' | 'date' | 'year' }
  /** With a first option for "any" of its own. */
  | { readonly kind: 'choice'; readonly options: readonly Option[] }
);

const problemsOf = (refusal: Refusal | null, name: string): readonly Refusal['reasons'][number][] =>
  refusal?.reasons.filter(({ place }) => place.path === `query.${name}`) ?? [];

function control(filter: Filter, request: PageRequest, described: Html | null): Html {
  const { name } = filter;
  const value = request.query[name] ?? '';
  if (filter.kind === 'choice') {
    const options = filter.options.map(
      (option) => html`<option value="${option.value}"${option.value === value ? html` selected` : null}>${option.words}</option>`,
    );
    return html`<select id="filter-${name}" name="${name}"${described}><option value="">${sayer(request)('不限', 'Any')}</option>${options}</select>`;
  }
  const type = filter.kind === 'date' ? html`date` : filter.kind === 'year' ? html`number" min="2000" max="2100` : html`search`;
  return html`<input id="filter-${name}" name="${name}" type="${type}" value="${value}"${described}>`;
}

function field(filter: Filter, request: PageRequest, refusal: Refusal | null): Html {
  const { name, label, hint } = filter;
  const problems = problemsOf(refusal, name);
  const ids = [...(hint === undefined ? [] : [`hint-${name}`]), ...(problems.length === 0 ? [] : [`problem-${name}`])];
  const described =
    ids.length === 0 ? null : html` aria-describedby="${ids.join(' ')}"${problems.length === 0 ? null : html` aria-invalid="true"`}`;
  return html`<div class="field">
<label for="filter-${name}">${label}</label>
${control(filter, request, described)}
${hint === undefined ? null : html`<p class="hint" id="hint-${name}">${hint}</p>`}
${problems.length === 0 ? null : html`<p class="problem" id="problem-${name}">${problems.map((reason) => filterProblem(filter, reason, request)).join(' ')}</p>`}
</div>
`;
}

/** @param refusal why the API did not take the query, if it did not @param under id of the heading that the list stands under, where it does not begin its page */
export function filterForm(filters: readonly Filter[], request: PageRequest, refusal: Refusal | null, under?: string): Html {
  const say = sayer(request);
  const place = under === undefined ? '' : `#${under}`;
  const isUsed = ({ name }: Filter): boolean => (request.query[name] ?? '') !== '';
  const isNarrowed = filters.some(isUsed);
  const usual = filters.filter(({ isRare }) => isRare !== true);
  const rare = filters.filter(({ isRare }) => isRare === true);
  const open = rare.some((filter) => isUsed(filter) || problemsOf(refusal, filter.name).length > 0) ? html` open` : null;
  const more =
    rare.length === 0
      ? null
      : html`<details class="more-filters"${open}><summary>${say('更多条件', 'More filters')}</summary><div>
${rare.map((filter) => field(filter, request, refusal))}</div></details>
`;
  return html`<form class="filters" method="get" action="${request.path}${place}" role="search">
${usual.map((filter) => field(filter, request, refusal))}${more}${request.language === 'en' ? html`<input type="hidden" name="lang" value="en">\n` : null}<div class="actions"><button type="submit">${say('查询', 'Search')}</button>${
    isNarrowed ? html` <a href="${link(request, request.path)}${place}">${say('清除条件', 'Clear')}</a>` : null
  }</div>
</form>`;
}
