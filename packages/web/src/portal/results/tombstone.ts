/** What is left of a withdrawn result: when and why it was withdrawn, and not whom it was about. */

import type { Schema } from '../../api/public-api.js';
import { html } from '../../markup/html.js';
import { facts } from '../facts/facts.js';
import { link, segment } from '../link.js';
import type { Page } from '../page.js';
import { type PageRequest, sayer } from '../request.js';
import { momentText } from '../time.js';
import { type Editions, editionTable } from './result-editions.js';
import { resultMark } from './result-mark.js';

export function tombstonePage(
  { id, edition, task, publishedAt, withdrawn }: Schema<'PublicTombstone'>,
  editions: Editions,
  request: PageRequest,
): Page {
  const say = sayer(request);
  return {
    title: say('已撤回的检查结果', 'A withdrawn result'),
    section: 'results',
    status: 410,
    main: html`<h1>${say('已撤回的检查结果', 'A withdrawn result')}</h1>
<p>${resultMark(request, 'withdrawn')} ${say(`第 ${edition} 版`, `edition ${edition}`)}</p>
<p class="notice warn">${say('这份结果已经撤回，内容不再公开，也不再写明涉及谁；撤回的时间和理由永久保留。', 'This result was withdrawn. Its content is no longer public, nor whom it was about; when and why it was withdrawn stays.')}</p>
${facts([
  { label: say('撤回理由', 'Reason'), value: withdrawn.reason },
  { label: say('撤回时间', 'Withdrawn'), value: momentText(request, withdrawn.at) },
  { label: say('原公示时间', 'Published before'), value: momentText(request, publishedAt) },
  { label: say('任务', 'Task'), value: html`<a href="${link(request, `/tasks/${segment(task.id)}`)}">${task.title}</a>` },
])}
<h2>${say('全部版本', 'Editions')}</h2>
${editionTable(editions, id, request)}`,
  };
}
