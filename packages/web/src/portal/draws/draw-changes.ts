/** What happened after a draw, each with its public reason, and the places of teams that stay empty. */

import type { PublicAnswer, ReadOutcome } from '../../api/public-api.js';
import { type Content, html } from '../../markup/html.js';
import { DRAW_EVENT_WORDS, type PublicDrawEvent } from '../../words/draw-events.js';
import type { DepartmentNames } from '../departments/department-names.js';
import { link } from '../link.js';
import { table } from '../lists/table.js';
import { partOf } from '../parts.js';
import { type PageRequest, sayer } from '../request.js';
import { momentText } from '../time.js';

type Events = PublicAnswer<'/api/v1/public/draws/{draw}/events'>;
type Shortages = PublicAnswer<'/api/v1/public/draws/{draw}/shortages'>;

const FIRST_PLACE = 1;

function about({ entity, department, inspector, place }: PublicDrawEvent, departmentOf: DepartmentNames, request: PageRequest): Content {
  const say = sayer(request);
  return [
    entity === null ? null : html`${entity.name ?? entity.id} `,
    department === null
      ? null
      : html`<span class="small">${departmentOf(department)}${inspector === null ? null : [' ', inspector.name ?? inspector.id]}${
          place === null ? null : say(`，第 ${place + FIRST_PLACE} 个席位`, `, place ${place + FIRST_PLACE}`)
        }</span>`,
  ];
}

/** The way to later ones is the page's own: `events` in the address holds the place. */
export function drawEvents(read: ReadOutcome<Events>, departmentOf: DepartmentNames, request: PageRequest): Content {
  const say = sayer(request);
  return partOf(request, read, ({ items, next }) =>
    items.length === 0
      ? html`<p class="empty">${say('抽取之后没有变动。', 'Nothing has happened since the draw.')}</p>`
      : [
          table(
            say('抽取后的变动，先发生的在前', 'Events after the draw, the earliest first'),
            [
              { title: say('序号', 'No.'), cell: ({ number }) => html`<span id="event-${number}">${number}</span>` },
              { title: say('时间', 'When'), cell: ({ at }) => momentText(request, at) },
              { title: say('变动', 'What'), cell: ({ kind }) => DRAW_EVENT_WORDS[kind][request.language] },
              { title: say('涉及', 'About'), cell: (event) => about(event, departmentOf, request) },
              { title: say('公开理由', 'Reason'), cell: ({ reason }) => reason },
            ],
            items,
          ),
          next === null
            ? null
            : html`<p><a href="${link(request, request.path, { events: next })}#events">${say('后面的变动', 'Later events')}</a></p>`,
        ],
  );
}

/** Nothing where every place was filled. */
export function drawShortages(read: ReadOutcome<Shortages>, departmentOf: DepartmentNames, request: PageRequest): Content {
  const say = sayer(request);
  return partOf(request, read, ({ items }) =>
    items.length === 0
      ? html`<p>${say('检查组没有空缺：每个席位都抽到了人。', 'No place of a team is empty.')}</p>`
      : [
          html`<p>${say(
            '席位空缺，只在证明了谁也补不上的时候：符合资格、区域，又没有回避、没有超过上限的人不够。任何人都可以从抽取文件核验这一点。',
            'A place stays empty only where it is proven that nobody could fill it: too few inspectors have the qualification and the region, without recusal and below their cap. Anybody can verify that from the files.',
          )}</p>`,
          table(
            say('检查组的空缺', 'Empty places of teams'),
            [
              { title: say('部门', 'Department'), cell: ({ department }) => departmentOf(department) },
              { title: say('抽取时空缺（席）', 'Empty at the draw'), isFigure: true, cell: ({ empty }) => empty },
              { title: say('现在空缺（席）', 'Empty now'), isFigure: true, cell: ({ emptyNow }) => emptyNow },
              {
                title: say('原因', 'Why'),
                cell: ({ slots, inspectors }) =>
                  slots === 0
                    ? say('抽取后有人退出', 'somebody went out since')
                    : say(
                        `${slots} 个席位只有 ${inspectors} 人可以担任，且每人有上限`,
                        `${inspectors} inspectors, each with a cap, for ${slots} places`,
                      ),
              },
            ],
            items,
          ),
        ],
  );
}
