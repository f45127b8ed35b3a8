/** All draws, voided ones too. */

import { grouped } from '@double-random/reports/words';
import type { PublicAnswer, ReadPublic } from '../../api/public-api.js';
import { type Html, html } from '../../markup/html.js';
import { DRAW_STATE_WORDS, type PublicDraw } from '../../words/draws.js';
import { departmentFilter } from '../departments/department-filter.js';
import { link, segment } from '../link.js';
import type { Filter } from '../lists/filters.js';
import { asked, listed, statusOf } from '../lists/list.js';
import { table } from '../lists/table.js';
import { type PortalPage, shown } from '../page.js';
import { type PageRequest, sayer } from '../request.js';
import { momentText } from '../time.js';
import { drawMark } from './draw-mark.js';

const PATH = '/api/v1/public/draws';

type DrawOfList = PublicAnswer<typeof PATH>['items'][number];

async function filtersOf(read: ReadPublic, request: PageRequest): Promise<readonly Filter[]> {
  const say = sayer(request);
  const states = Object.entries(DRAW_STATE_WORDS).map(([value, words]) => ({ value, words: words[request.language] }));
  return [
    { kind: 'text', name: 'text', label: say('名称或抽取编号', 'Title or draw id') },
    { kind: 'choice', name: 'state', label: say('阶段', 'Stage'), options: states },
    await departmentFilter(read, request),
  ];
}

const population = ({ strata }: PublicDraw): number => strata.reduce((sum, stratum) => sum + stratum.population, 0);
const sample = ({ strata }: PublicDraw): number => strata.reduce((sum, stratum) => sum + stratum.sample, 0);

function drawTable(draws: readonly DrawOfList[], request: PageRequest): Html {
  const say = sayer(request);
  return table(
    say('抽取，新的在前', 'Draws, the newest first'),
    [
      {
        title: say('抽取', 'Draw'),
        cell: (draw) =>
          html`<a href="${link(request, `/draws/${segment(draw.id)}`)}">${draw.title}</a>${draw.attempt === 1 ? null : html` <span class="small">${say(`第 ${draw.attempt} 次`, `attempt ${draw.attempt}`)}</span>`}`,
      },
      { title: say('抽取编号', 'Draw id'), cell: (draw) => html`<code>${draw.drawId}</code>` },
      { title: say('阶段', 'Stage'), cell: (draw) => drawMark(request, draw) },
      { title: say('检查对象', 'Entities'), isFigure: true, cell: (draw) => grouped(population(draw)) },
      { title: say('抽取数量', 'To be drawn'), isFigure: true, cell: (draw) => grouped(sample(draw)) },
      { title: say('锁定时间', 'Frozen'), cell: (draw) => momentText(request, draw.frozenAt) },
    ],
    draws,
  );
}

export const drawListPage: PortalPage = {
  path: '/draws',
  what: { zh: '全部抽取', en: 'All draws' },
  show: async (request, read) => {
    const say = sayer(request);
    const filters = await filtersOf(read, request);
    const draws = await read(PATH, { query: asked(filters, request) });
    return shown({
      title: say('抽取', 'Draws'),
      section: 'draws',
      status: statusOf(draws),
      description: say(
        '全部双随机抽取：锁定、承诺、揭示、结果，作废的也在内。',
        'Every double-random draw: frozen, committed, revealed, held; voided ones too.',
      ),
      main: html`<h1>${say('抽取', 'Draws')}</h1>
<p>${say('每一次抽取都公开，作废的也在内；抽取完成后，任何人都可以下载全部文件并自行核验。', 'Every draw is public, voided ones too; once it is held, anybody can download all of its files and verify them.')}</p>
${listed({ filters, read: draws, table: (items) => drawTable(items, request), empty: say('没有符合条件的抽取。', 'No draw matches.'), csv: '/api/v1/public/draws.csv' }, request)}`,
    });
  },
};
