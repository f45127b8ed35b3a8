/** What is wrong with what an address narrows a list by, and what to do next: in the words of the form, never in the codes of the address. */

import type { Refusal } from '../../api/public-api.js';
import { type Html, html } from '../../markup/html.js';
import { link } from '../link.js';
import { type PageRequest, sayer } from '../request.js';
import type { Filter } from './filters.js';

type Reason = Refusal['reasons'][number];

function choicesOf(options: Extract<Filter, { kind: 'choice' }>['options'], value: string, request: PageRequest): string {
  const say = sayer(request);
  const words = options.map((option) => option.words);
  return say(`没有“${value}”这个选项。可以选：${words.join('、')}。`, `There is no choice “${value}”. Choose one of: ${words.join('; ')}.`);
}

/** Why a field cannot be taken as it stands in the address. */
export function filterProblem(filter: Filter, reason: Reason, request: PageRequest): string {
  const say = sayer(request);
  const value = (request.query[filter.name] ?? '').slice(0, 40);
  if (filter.kind === 'choice' && reason.code === 'invalid_value') return choicesOf(filter.options, value, request);
  if (filter.kind === 'year')
    return say(
      `“${value}”不是可以查的年份：请填四位数字的年份，如 2026。`,
      `“${value}” is no year that can be asked for: give four digits, like 2026.`,
    );
  if (filter.kind === 'date') return say(`“${value}”不是日期：请填写如 2026-03-06。`, `“${value}” is no date: give one like 2026-03-06.`);
  if (reason.code === 'too_small') return say('写得太短：请多写一两个字。', 'That is too short: give a character or two more.');
  if (reason.code === 'too_big') return say('写得太长：请只写其中一部分。', 'That is too long: give a part of it.');
  return reason[request.language];
}

/** What a reader does about a list that cannot be shown: `words` say what is wrong, `again` leads to the list anew. */
function wayOut(refusal: Refusal, request: PageRequest): readonly [words: string, again: string | null] {
  const say = sayer(request);
  if (refusal.code === 'bad-request' && refusal.reasons.length > 0)
    return [
      say('有的查询条件不能用：请按上面的提示改正后再查询，或者', 'A filter cannot be used: mend it as told above and search again, or '),
      say('去掉全部条件重新查看', 'begin without filters'),
    ];
  return [refusal[request.language], refusal.code === 'bad-cursor' ? say('从第一页看起', ' To the first page') : null];
}

/** Said where the list would stand. @param place the list's own, where it does not begin its page: `#…` */
export function listProblem(refusal: Refusal, request: PageRequest, place = ''): Html {
  const [words, again] = wayOut(refusal, request);
  const way = again === null ? null : html`<a href="${link(request, request.path)}${place}">${again}</a>`;
  return html`<p class="problem" role="alert">${words}${way}</p>`;
}
