/** 抽查事项覆盖: how much of the item lists the year's plans and draws cover, and item by item what not. */

import type { PublicAnswer, ReadPublic } from '../../api/public-api.js';
import { type Content, type Html, html } from '../../markup/html.js';
import { type CoveredItem, ITEM_STANDING_WORDS } from '../../words/coverage.js';
import { departmentFilter } from '../departments/department-filter.js';
import { shareCell } from '../departments/department-list.js';
import { type DepartmentNames, departmentNames } from '../departments/department-names.js';
import { mark, type Tone } from '../facts/mark.js';
import { link, segment } from '../link.js';
import type { Filter } from '../lists/filters.js';
import { asked, listed, statusOf } from '../lists/list.js';
import { table } from '../lists/table.js';
import { type PortalPage, shown } from '../page.js';
import { partOf } from '../parts.js';
import { type PageRequest, sayer } from '../request.js';
import { askedYear } from '../year.js';

const PATH = '/api/v1/public/coverage/items';

type Coverage = PublicAnswer<'/api/v1/public/coverage'>;

const TONES: Readonly<Record<CoveredItem['standing'], Tone>> = { uncovered: 'bad', planned: 'wait', done: 'good' };

async function filtersOf(read: ReadPublic, request: PageRequest): Promise<readonly Filter[]> {
  const say = sayer(request);
  const standings = Object.entries(ITEM_STANDING_WORDS).map(([value, words]) => ({ value, words: words[request.language] }));
  return [
    { kind: 'year', name: 'year', label: say('年度', 'Year') },
    await departmentFilter(read, request),
    { kind: 'choice', name: 'standing', label: say('覆盖情况', 'Coverage'), options: standings },
    {
      kind: 'choice',
      name: 'key',
      label: say('重点或一般', 'Key or general'),
      options: [
        { value: 'yes', words: say('重点事项', 'Key items') },
        { value: 'no', words: say('一般事项', 'General items') },
      ],
    },
  ];
}

function departmentTable({ city, departments, year }: Coverage, names: DepartmentNames, request: PageRequest): Html {
  const say = sayer(request);
  const rows = [
    { name: html`${say('全市', 'City')}`, ...city },
    ...departments.map((one) => ({
      name: html`<a href="${link(request, `/departments/${segment(one.department)}`)}">${names(one.department)}</a>`,
      ...one,
    })),
  ];
  return table(
    say(`${year}年各部门的覆盖率（目标 100%）和联合抽查率`, `Coverage (target: 100 %) and joint rate of ${year}, by department`),
    [
      { title: say('部门', 'Department'), cell: ({ name }) => name },
      { title: say('清单事项', 'Listed'), isFigure: true, cell: ({ listed: count }) => count },
      { title: say('列入计划', 'Planned'), isFigure: true, cell: ({ planned }) => planned },
      { title: say('已抽取', 'Drawn'), isFigure: true, cell: ({ done }) => done },
      { title: say('覆盖率', 'Coverage'), cell: ({ coverage }) => shareCell(coverage) },
      { title: say('联合抽查率', 'Joint rate'), cell: ({ joint }) => shareCell(joint) },
    ],
    rows,
  );
}

function itemTable(items: readonly CoveredItem[], names: DepartmentNames, request: PageRequest): Html {
  const say = sayer(request);
  return table(
    say('清单事项逐项覆盖情况', 'Listed items, and whether they are covered'),
    [
      { title: say('编码', 'Code'), cell: ({ code }) => html`<code>${code}</code>` },
      {
        title: say('事项', 'Item'),
        isHead: true,
        cell: ({ name, category, key }) =>
          html`${name}${key ? html` ${mark('wait', say('重点', 'key'))}` : null}<br><span class="small">${category}</span>`,
      },
      { title: say('部门', 'Department'), cell: ({ department }) => names(department) },
      {
        title: say('覆盖情况', 'Coverage'),
        cell: ({ standing }) => mark(TONES[standing], ITEM_STANDING_WORDS[standing][request.language]),
      },
    ],
    items,
  );
}

export const coveragePage: PortalPage = {
  path: '/coverage',
  what: { zh: '抽查事项覆盖情况', en: 'Coverage of the item lists' },
  show: async (request, read) => {
    const say = sayer(request);
    const year = askedYear(request);
    const filters = await filtersOf(read, request);
    const [coverage, items, names] = await Promise.all([
      read('/api/v1/public/coverage', { query: { year } }),
      read(PATH, { query: { ...asked(filters, request), year } }),
      departmentNames(read, request.language),
    ]);
    const overview = (found: Coverage): Content => [
      departmentTable(found, names, request),
      html`<p class="files"><a href="${link(request, '/api/v1/public/coverage.csv', { year })}">${say('导出各部门覆盖率（CSV）', 'Export by department (CSV)')}</a></p>`,
    ];
    return shown({
      title: say('抽查事项覆盖', 'Coverage'),
      section: 'statistics',
      status: statusOf(items),
      description: say(
        '清单上的抽查事项是否都用双随机方式抽查：全市、各部门、逐项。',
        'Whether every listed item is inspected by double random: the city, the departments, item by item.',
      ),
      main: html`<h1>${say('抽查事项覆盖', 'Coverage')}</h1>
<p>${say(
        '目标：清单上的每一个事项都纳入双随机抽查。本年度计划列入的，或者本年度抽取过的，算已覆盖。封存任务的事项，检查结束后才在逐项清单里标明。',
        'The target is that every listed item is inspected by double random. An item counts as covered when a plan of the year names it or a draw of the year took it up. Items of sealed tasks are marked in the list below once the inspections are done.',
      )}</p>
${items.ok || coverage.ok ? partOf(request, coverage, overview) : null}
<h2>${say('逐项查看', 'Item by item')}</h2>
${listed({ filters, read: items, table: (found) => itemTable(found, names, request), empty: say('没有符合条件的事项。', 'No item matches.'), csv: '/api/v1/public/coverage/items.csv' }, request)}`,
    });
  },
};
