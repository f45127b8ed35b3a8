/** Whom a draw has drawn, with the teams that go there, and who waits in reserve. */

import type { PublicAnswer, ReadOutcome } from '../../api/public-api.js';
import { type Content, type Html, html } from '../../markup/html.js';
import { DRAWN_STANDING_WORDS, type DrawnEntity } from '../../words/draw-events.js';
import type { PublicDraw } from '../../words/draws.js';
import { regionWords } from '../../words/regions.js';
import { stratumWords } from '../../words/scope.js';
import type { DepartmentNames } from '../departments/department-names.js';
import { mark, type Tone } from '../facts/mark.js';
import { link, segment } from '../link.js';
import type { Filter } from '../lists/filters.js';
import { listed } from '../lists/list.js';
import { table } from '../lists/table.js';
import { type PageRequest, sayer } from '../request.js';

export interface DrawnFacts {
  readonly request: PageRequest;
  readonly draw: PublicDraw;
  readonly strataBy: string | null;
  readonly departmentOf: DepartmentNames;
}

type Seat = DrawnEntity['teams'][number]['seats'][number];

const TONES: Readonly<Record<DrawnEntity['standing'], Tone>> = { selected: 'good', out: 'bad', substitute: 'wait', reserve: 'past' };

export function drawnFilters({ request, draw, strataBy }: DrawnFacts): readonly Filter[] {
  const say = sayer(request);
  const { language } = request;
  return [
    { kind: 'text', name: 'text', label: say('名称或信用代码', 'Name or credit code') },
    {
      kind: 'choice',
      name: 'stratum',
      label: say('分层', 'Stratum'),
      options: draw.strata.map(({ id }) => ({ value: id, words: stratumWords(strataBy, id)[language] })),
    },
    {
      kind: 'choice',
      name: 'standing',
      label: say('抽取情况', 'Standing'),
      options: Object.entries(DRAWN_STANDING_WORDS).map(([value, words]) => ({ value, words: words[language] })),
    },
  ];
}

function seatText({ role, inspector, appointed }: Seat, request: PageRequest): Content {
  const say = sayer(request);
  const what = request.language === 'zh' ? role.zh : (role.en ?? role.zh);
  if (inspector === null) return html`${what} <span class="absent">${say('空缺', 'empty')}</span>`;
  const who = inspector.name ?? inspector.id;
  return html`${what} ${who}${inspector.certificate === null ? null : html` <span class="small">${inspector.certificate}</span>`}${appointed ? say('（指派）', ' (appointed)') : null}`;
}

function teamsText({ teams, standing }: DrawnEntity, { request, departmentOf }: DrawnFacts): Content {
  const say = sayer(request);
  if (teams.length === 0) return standing === 'reserve' ? say('未递补', 'not called') : '—';
  return html`<details><summary>${say(`${teams.length} 个部门`, `${teams.length} ${teams.length === 1 ? 'department' : 'departments'}`)}</summary><ul class="lines">${teams.map(
    ({ department, seats }) =>
      html`<li><b>${departmentOf(department)}</b>${say('：', ': ')}${seats.map((seat, place) => [place === 0 ? null : say('、', ', '), seatText(seat, request)])}</li>`,
  )}</ul></details>`;
}

function drawnTable(items: readonly DrawnEntity[], facts: DrawnFacts): Html {
  const { request, draw, strataBy } = facts;
  const say = sayer(request);
  return table(
    say('按分层和签号顺序；替补排在抽中之后，依次递补', 'By stratum and ticket; reserves follow those drawn, and come in, in this order'),
    [
      { title: say('分层', 'Stratum'), cell: ({ stratum }) => stratumWords(strataBy, stratum)[request.language] },
      { title: say('名次', 'Rank'), isFigure: true, cell: ({ rank }) => rank },
      {
        title: say('检查对象', 'Entity'),
        isHead: true,
        cell: ({ entity, name }) =>
          html`<a href="${link(request, `/draws/${segment(draw.id)}/entities/${segment(entity)}`)}">${name ?? entity}</a>${name === null ? null : html`<br><code class="small">${entity}</code>`}`,
      },
      { title: say('区域', 'Region'), cell: ({ region }) => (region === null ? '—' : regionWords(region)[request.language]) },
      {
        title: say('抽取情况', 'Standing'),
        cell: ({ standing, events }) => [
          mark(TONES[standing], DRAWN_STANDING_WORDS[standing][request.language]),
          events.map((number) => html` <a href="#event-${number}">${say(`变动 ${number}`, `event ${number}`)}</a>`),
        ],
      },
      { title: say('检查组', 'Teams'), cell: (one) => teamsText(one, facts) },
    ],
    items,
  );
}

export function drawnList(
  read: ReadOutcome<PublicAnswer<'/api/v1/public/draws/{draw}/drawn'>>,
  filters: readonly Filter[],
  facts: DrawnFacts,
): Content {
  const { request, draw } = facts;
  return listed(
    {
      filters,
      read,
      table: (items) => drawnTable(items, facts),
      empty: sayer(request)('没有符合条件的检查对象。', 'No entity matches.'),
      csv: `/api/v1/public/draws/${segment(draw.id)}/drawn.csv`,
      under: 'drawn',
    },
    request,
  );
}
