/** Every attempt of a task's draw, voided ones too. */

import type { PublicAnswer, ReadOutcome } from '../../api/public-api.js';
import { type Content, html } from '../../markup/html.js';
import { drawMark } from '../draws/draw-mark.js';
import { link, segment } from '../link.js';
import { table } from '../lists/table.js';
import { partOf } from '../parts.js';
import { type PageRequest, sayer } from '../request.js';
import { momentText } from '../time.js';

export function taskDraws(read: ReadOutcome<PublicAnswer<'/api/v1/public/draws'>>, request: PageRequest): Content {
  const say = sayer(request);
  return partOf(request, read, ({ items }) =>
    items.length === 0
      ? html`<p class="empty">${say('还没有抽取。', 'No draw yet.')}</p>`
      : table(
          say('每一次抽取都公开，作废的也在内', 'Every attempt is public, voided ones too'),
          [
            {
              title: say('抽取', 'Draw'),
              cell: ({ id, attempt }) =>
                html`<a href="${link(request, `/draws/${segment(id)}`)}">${say(`第 ${attempt} 次`, `Attempt ${attempt}`)}</a>`,
            },
            { title: say('阶段', 'Stage'), cell: (draw) => drawMark(request, draw) },
            { title: say('锁定时间', 'Frozen'), cell: ({ frozenAt }) => momentText(request, frozenAt) },
            { title: say('抽取时间', 'Drawn'), cell: ({ drawnAt }) => (drawnAt === null ? '—' : momentText(request, drawnAt)) },
            { title: say('变动', 'Events'), isFigure: true, cell: ({ events }) => events },
            { title: say('作废理由', 'Why void'), cell: ({ voiding }) => voiding?.reason ?? '—' },
          ],
          [...items].sort((a, b) => b.attempt - a.attempt),
        ),
  );
}
