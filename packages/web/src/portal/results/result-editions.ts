/** The editions of a result beside each other: what a correction changed and why, and what is left of a withdrawn one. */

import type { PublicAnswer, ReadPublic, Schema } from '../../api/public-api.js';
import { type Content, type Html, html } from '../../markup/html.js';
import { nameOf } from '../departments/department-names.js';
import { link, segment } from '../link.js';
import { table } from '../lists/table.js';
import { type PageRequest, sayer } from '../request.js';
import { dayText, momentText } from '../time.js';
import { type ItemChange, type ItemThen, resultChanges } from './result-changes.js';
import { resultMark } from './result-mark.js';

export type Editions = PublicAnswer<'/api/v1/public/results/{result}/editions'>['editions'];

export function editionTable(editions: Editions, here: string, request: PageRequest): Html {
  const say = sayer(request);
  return table(
    say('全部版本，先公示的在前', 'All editions, the first one first'),
    [
      {
        title: say('版次', 'Edition'),
        cell: ({ id, edition }) => {
          const words = say(`第 ${edition} 版`, `Edition ${edition}`);
          return id === here
            ? `${words}${say('（本页）', ' (this page)')}`
            : html`<a href="${link(request, `/results/${segment(id)}`)}">${words}</a>`;
        },
      },
      { title: say('公示时间', 'Published'), cell: ({ publishedAt }) => momentText(request, publishedAt) },
      { title: say('状态', 'State'), cell: ({ state }) => resultMark(request, state) },
      { title: say('撤回理由', 'Why withdrawn'), cell: (one) => (one.state === 'withdrawn' ? one.withdrawn.reason : '—') },
    ],
    editions,
  );
}

function itemText(item: ItemThen | null, request: PageRequest): Content {
  const say = sayer(request);
  if (item === null) return say('（没有这一事项）', '(not there)');
  const { result, finding, disposition, correctBy } = item;
  return [
    html`<b>${result[request.language]}</b>`,
    finding === '' ? null : html`<br>${finding}`,
    html`<br><span class="small">${disposition[request.language]}${correctBy === null ? null : html`${say('，限期 ', ', by ')}${dayText(request, correctBy)}`}</span>`,
  ];
}

function changeTable(changes: readonly ItemChange[], request: PageRequest): Content {
  const say = sayer(request);
  if (changes.length === 0) return html`<p>${say('各事项的结果没有变化。', 'No item came out differently.')}</p>`;
  return table(
    say('更正前后对照', 'Before and after the correction'),
    [
      {
        title: say('抽查事项', 'Item'),
        cell: ({ department, name, item }) =>
          html`${name} <code class="small">${item}</code><br><span class="small">${nameOf(department, request.language)}</span>`,
      },
      { title: say('更正前', 'Before'), cell: ({ before }) => html`<del>${itemText(before, request)}</del>` },
      { title: say('更正后', 'After'), cell: ({ after }) => html`<ins>${itemText(after, request)}</ins>` },
    ],
    changes,
  );
}

/** What this edition corrected in the one before; nothing for a first edition. */
export async function correction(read: ReadPublic, { content }: Schema<'PublicResult'>, request: PageRequest): Promise<Content> {
  if (content.supersedes === null) return null;
  const say = sayer(request);
  const before = await read('/api/v1/public/results/{result}', { params: { result: content.supersedes.id } });
  return html`<h2>${say('更正了什么', 'What was corrected')}</h2>
<p class="notice"><strong>${say('更正理由：', 'Reason: ')}</strong>${content.supersedes.reason}</p>
${before.ok ? changeTable(resultChanges(before.value.content, content), request) : html`<p>${before.refusal[request.language]}</p>`}`;
}
