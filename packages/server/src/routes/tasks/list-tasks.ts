/** The list of joint tasks that a department takes part in; auditors see all. */

import { done, type Language } from '@double-random/core';
import { CSV_TYPE, type CsvCell, csvFile } from '../../http/csv-file.js';
import { pageOf } from '../../http/page.js';
import { only, route } from '../../http/route.js';
import { type Actor, departmentOf, readsEverything } from '../../rights/actor.js';
import { isDirected } from '../../tasks/public-task.js';
import { PART_STATE_WORDS, TASK_STATE_WORDS } from '../../tasks/states.js';
import { TASK_READERS } from './answer.js';
import { allTasks, type ListedTask, pageOfTasks, sortedTasksFileQuery, sortedTasksQuery, type Viewer } from './task-pages.js';
import { taskSummaryOf, taskSummaryView } from './task-view.js';

/** Those who belong to no department and do not read everything see nothing. */
const viewerOf = (by: Actor): Viewer => ({ seenBy: readsEverything(by) ? null : (departmentOf(by) ?? ''), publicOnly: false });

const HEADER: Readonly<Record<Language, readonly string[]>> = {
  zh: ['抽取编号', '任务名称', '文号', '状态', '发起部门', '各部门进度', '定向', '检查期起', '检查期止', '起草时间'],
  en: ['Draw id', 'Title', 'Document number', 'State', 'Initiating department', 'Departments', 'Directed', 'From', 'To', 'Drafted at'],
};

const rowOf =
  (lang: Language) =>
  ({ task, parts }: ListedTask): CsvCell[] => [
    task.drawId,
    task.title,
    task.documentNumber,
    TASK_STATE_WORDS[task.state][lang],
    task.department,
    parts.map(({ department, state }) => `${department}: ${PART_STATE_WORDS[state][lang]}`).join('; '),
    (isDirected(task) ? { zh: '定向', en: 'directed' } : { zh: '不定向', en: 'undirected' })[lang],
    task.settings.period?.from ?? null,
    task.settings.period?.to ?? null,
    task.createdAt,
  ];

export const listTasksRoutes = [
  route({
    method: 'GET',
    path: '/api/v1/tasks',
    tag: 'tasks',
    who: only(TASK_READERS, 'tasks:read'),
    summary: { zh: '本部门参与的抽查任务', en: 'The joint tasks that the department takes part in' },
    query: sortedTasksQuery,
    answer: { status: 200, kind: 'json', schema: pageOf(taskSummaryView) },
    codes: ['bad-cursor'],
    handle: async ({ query, by }, service) => {
      const page = await pageOfTasks(service, query, viewerOf(by));
      if (!page.ok) return page;
      const { items, next } = page.value;
      return done({ body: { items: items.map(({ task, parts }) => taskSummaryOf(task, parts)), next } });
    },
  }),
  route({
    method: 'GET',
    path: '/api/v1/tasks.csv',
    tag: 'tasks',
    who: only(TASK_READERS, 'tasks:read'),
    summary: { zh: '本部门参与的抽查任务（CSV）', en: 'The joint tasks that the department takes part in, as CSV' },
    query: sortedTasksFileQuery,
    answer: { status: 200, kind: 'file', types: [CSV_TYPE] },
    handle: async ({ query: { lang, ...filters }, by }, service) => {
      const tasks = await allTasks(service, filters, viewerOf(by));
      return done(csvFile('tasks.csv', HEADER[lang], tasks.map(rowOf(lang))));
    },
  }),
];
