/** All annual plans that were published, cancelled ones too. */

import type { PublicAnswer } from '../../api/public-api.js';
import { type Html, html } from '../../markup/html.js';
import { type DepartmentNames, nameOf } from '../departments/department-names.js';
import { link, segment } from '../link.js';
import type { Filter } from '../lists/filters.js';
import { asked, listed, statusOf } from '../lists/list.js';
import { table } from '../lists/table.js';
import { type PortalPage, shown } from '../page.js';
import { type PageRequest, sayer } from '../request.js';
import { momentText } from '../time.js';
import { planMark } from './plan-mark.js';

const PATH = '/api/v1/public/plans';

type PlanOfList = PublicAnswer<typeof PATH>['items'][number];

type Departments = PublicAnswer<'/api/v1/public/departments'>['items'];

function filtersOf(departments: Departments, request: PageRequest): readonly Filter[] {
  const say = sayer(request);
  return [
    { kind: 'year', name: 'year', label: say('年度', 'Year') },
    {
      kind: 'choice',
      name: 'department',
      label: say('部门', 'Department'),
      options: departments.map((one) => ({ value: one.id, words: nameOf(one, request.language) })),
    },
    { kind: 'text', name: 'text', label: say('计划或任务名称', 'Title of plan or task') },
  ];
}

function planTable(plans: readonly PlanOfList[], departmentOf: DepartmentNames, request: PageRequest): Html {
  const say = sayer(request);
  return table(
    say('年度抽查计划', 'Annual inspection plans'),
    [
      {
        title: say('计划', 'Plan'),
        cell: ({ id, current }) => html`<a href="${link(request, `/plans/${segment(id)}`)}">${current.title}</a>`,
      },
      { title: say('年度', 'Year'), cell: ({ year }) => String(year) },
      { title: say('发布部门', 'Department'), cell: ({ department }) => departmentOf(department) },
      { title: say('版次', 'Edition'), cell: ({ current }) => say(`第${current.edition}版`, String(current.edition)) },
      { title: say('抽查任务', 'Tasks'), isFigure: true, cell: ({ counts }) => counts.tasks },
      { title: say('其中联合', 'Of them joint'), isFigure: true, cell: ({ counts }) => counts.joint },
      { title: say('公布时间', 'Published'), cell: ({ publishedAt }) => (publishedAt === null ? null : momentText(request, publishedAt)) },
      { title: say('状态', 'State'), cell: ({ current, cancellation }) => planMark(request, current.state, cancellation !== null) },
    ],
    plans,
  );
}

export const planListPage: PortalPage = {
  path: '/plans',
  what: { zh: '年度抽查计划', en: 'Annual inspection plans' },
  show: async (request, read) => {
    const say = sayer(request);
    const departments = await read('/api/v1/public/departments');
    const known = departments.ok ? departments.value.items : [];
    const filters = filtersOf(known, request);
    const names = new Map(known.map((one) => [one.id, nameOf(one, request.language)]));
    const plans = await read(PATH, { query: asked(filters, request) });
    return shown({
      title: say('年度抽查计划', 'Annual plans'),
      section: 'plans',
      status: statusOf(plans),
      description: say(
        '公布的年度双随机抽查计划，含修订和取消。',
        'Published annual plans of double-random inspection, with amendments and cancellations.',
      ),
      feeds: [{ title: say('最新公布', 'New publications'), path: '/api/v1/public/feed.atom' }],
      main: html`<h1>${say('年度抽查计划', 'Annual plans')}</h1>
<p>${say('无计划，不检查：每年抽查什么、抽多少、什么时候检查，事先公布；增加、调整和取消也公布。', 'No plan, no inspection: what is inspected, how much and when is published beforehand, and so is whatever is added, changed or cancelled.')}</p>
${listed({ filters, read: plans, table: (items) => planTable(items, (id) => names.get(id) ?? id, request), empty: say('没有符合条件的计划。', 'No plan matches.'), csv: '/api/v1/public/plans.csv' }, request)}`,
    });
  },
};
