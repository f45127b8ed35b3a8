/** All joint tasks that are public, cancelled ones too. */

import type { PublicAnswer } from '../../api/public-api.js';
import { type Html, html } from '../../markup/html.js';
import { TASK_STATE_WORDS } from '../../words/tasks.js';
import { nameOf } from '../departments/department-names.js';
import { spanText } from '../facts/span.js';
import { link, segment } from '../link.js';
import type { Filter } from '../lists/filters.js';
import { asked, listed, statusOf } from '../lists/list.js';
import { table } from '../lists/table.js';
import { type PortalPage, shown } from '../page.js';
import { type PageRequest, sayer } from '../request.js';
import { momentText } from '../time.js';
import { taskMark } from './task-mark.js';

const PATH = '/api/v1/public/tasks';

type TaskOfList = PublicAnswer<typeof PATH>['items'][number];
type Departments = PublicAnswer<'/api/v1/public/departments'>['items'];

function filtersOf(departments: Departments, request: PageRequest): readonly Filter[] {
  const say = sayer(request);
  const { language } = request;
  const states = Object.entries(TASK_STATE_WORDS).map(([value, words]) => ({ value, words: words[language] }));
  return [
    { kind: 'text', name: 'text', label: say('名称或抽取编号', 'Title or draw id') },
    { kind: 'choice', name: 'state', label: say('阶段', 'Stage'), options: states },
    {
      kind: 'choice',
      name: 'department',
      label: say('部门', 'Department'),
      options: departments.map((one) => ({ value: one.id, words: nameOf(one, language) })),
    },
    { kind: 'year', name: 'year', label: say('公开年度', 'Year') },
  ];
}

function departmentsText({ departments }: TaskOfList, request: PageRequest): string {
  const names = [...departments]
    .sort((a, b) => Number(b.role === 'initiating') - Number(a.role === 'initiating'))
    .map((one) => nameOf(one, request.language));
  return names.join(sayer(request)('、', ', '));
}

function taskTable(tasks: readonly TaskOfList[], request: PageRequest): Html {
  const say = sayer(request);
  return table(
    say('抽查任务，新的在前', 'Tasks, the newest first'),
    [
      { title: say('任务', 'Task'), cell: ({ id, title }) => html`<a href="${link(request, `/tasks/${segment(id)}`)}">${title}</a>` },
      { title: say('抽取编号', 'Draw id'), cell: ({ drawId }) => html`<code>${drawId}</code>` },
      { title: say('部门（发起部门在前）', 'Departments, the initiating one first'), cell: (task) => departmentsText(task, request) },
      {
        title: say('检查时间', 'Time of the visits'),
        cell: ({ period }) => (period === null ? say('暂不公布', 'not public yet') : spanText(request, period)),
      },
      {
        title: say('公开时间', 'Public since'),
        cell: ({ publicSince }) => (publicSince === null ? null : momentText(request, publicSince)),
      },
      { title: say('阶段', 'Stage'), cell: ({ state }) => taskMark(request, state) },
    ],
    tasks,
  );
}

export const taskListPage: PortalPage = {
  path: '/tasks',
  what: { zh: '公开的抽查任务', en: 'Tasks that are public' },
  show: async (request, read) => {
    const say = sayer(request);
    const departments = await read('/api/v1/public/departments');
    const filters = filtersOf(departments.ok ? departments.value.items : [], request);
    const tasks = await read(PATH, { query: asked(filters, request) });
    return shown({
      title: say('抽查任务', 'Tasks'),
      section: 'tasks',
      status: statusOf(tasks),
      description: say('全部公开的跨部门联合抽查任务。', 'All joint inspection tasks that are public.'),
      feeds: [{ title: say('最新公布', 'New publications'), path: '/api/v1/public/feed.atom' }],
      main: html`<h1>${say('抽查任务', 'Tasks')}</h1>
<p>${say('几个部门一起，进一次门、查多项事。任务从锁定名录之日起公开。', 'Several departments, one visit, many items. A task is public from the day on which its pools are frozen.')}</p>
${listed({ filters, read: tasks, table: (items) => taskTable(items, request), empty: say('没有符合条件的任务。', 'No task matches.'), csv: '/api/v1/public/tasks.csv' }, request)}`,
    });
  },
};
