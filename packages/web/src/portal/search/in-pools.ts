/** Firms by name that stand in the pool of a draw and are not among those drawn: they were in it, and the lot passed them by, or is to come. */

import type { PublicAnswer } from '../../api/public-api.js';
import { type Html, html } from '../../markup/html.js';
import { link, segment } from '../link.js';
import { table } from '../lists/table.js';
import { type PageRequest, sayer } from '../request.js';

type InPools = PublicAnswer<'/api/v1/public/pool-entities'>;

/** @param isDrawn whether the list of those drawn names it already */
export function inPools({ items, more }: InPools, isDrawn: (entity: string) => boolean, request: PageRequest): Html | null {
  const say = sayer(request);
  const others = items.filter(({ entity }) => !isDrawn(entity));
  if (others.length === 0) return null;
  return html`<h2>${say('在抽取名录里的', 'In the pool of a draw')}</h2>
${table(
  say('进入过最近几次抽取的名录', 'In the pools of the latest draws'),
  [
    {
      title: say('名称', 'Name'),
      cell: ({ entity, name }) => html`<a href="${link(request, `/entities/${segment(entity)}`)}">${name}</a>`,
    },
    { title: say('代码', 'Code'), cell: ({ entity }) => html`<code>${entity}</code>` },
    {
      title: say('最近一次进入名录', 'Last in the pool of'),
      cell: ({ draw, title }) => html`<a href="${link(request, `/draws/${segment(draw)}`)}">${title}</a>`,
    },
    {
      title: say('抽取', 'Draw'),
      cell: ({ drawnAt }) => (drawnAt === null ? say('等待抽取', 'to be held') : say('已抽取，点名称看结果', 'held: see the firm’s page')),
    },
  ],
  others,
)}
${more ? html`<p class="small">${say('名称相近的很多，只列出一部分：请多写几个字。', 'There are many such names, and only some are listed: give more of the name.')}</p>` : null}`;
}
