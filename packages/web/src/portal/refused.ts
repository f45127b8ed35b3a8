/** The page of a refusal: what is wrong, each reason at its place, and where to go from here. */

import type { Refusal } from '../api/public-api.js';
import { type Html, html } from '../markup/html.js';
import { link } from './link.js';
import type { Page } from './page.js';
import { type PageRequest, sayer } from './request.js';

const titleOf = (status: number, say: (zh: string, en: string) => string): string => {
  if (status === 404) return say('没有这个页面', 'There is no such page');
  if (status === 410) return say('内容已撤回', 'This was withdrawn');
  if (status === 429) return say('请求过于频繁', 'Too many requests');
  if (status >= 500) return say('暂时无法显示', 'This cannot be shown right now');
  return say('无法显示', 'This cannot be shown');
};

/** The way back to what was asked for, where waiting is all that it takes. */
function again(status: number, request: PageRequest): Html | null {
  if (status !== 429 && status !== 503) return null;
  return html`<p><a href="${link(request, request.path, request.query)}">${sayer(request)('稍后再试一次', 'Try again, in a while')}</a></p>
`;
}

/** Words of the reader's language, and the number that the operator finds the request by. */
export function refusedPage(status: number, refusal: Refusal, request: PageRequest): Page {
  const { language } = request;
  const say = sayer(request);
  const reasons = refusal.reasons.map((reason) => html`<li>${reason[language]}</li>`);
  return {
    title: titleOf(status, say),
    section: null,
    status,
    main: html`<h1>${titleOf(status, say)}</h1>
<p>${refusal[language]}</p>
${reasons.length === 0 ? null : html`<ul>${reasons}</ul>`}
${again(status, request)}<p><a href="${link(request, '/')}">${say('回到首页', 'To the home page')}</a> · <a href="${link(request, '/search')}">${say('查一查', 'Look up a firm')}</a></p>
<p class="small">${say('请求编号', 'Request')} <code>${refusal.requestId}</code></p>`,
  };
}
