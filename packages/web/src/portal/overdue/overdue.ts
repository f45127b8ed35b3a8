/** 逾期未公示: what should be public by now, shown and not hidden. */

import { html } from '../../markup/html.js';
import type { Filter } from '../lists/filters.js';
import { asked, listed, statusOf } from '../lists/list.js';
import { type PortalPage, shown } from '../page.js';
import { sayer } from '../request.js';
import { overdueTable } from './overdue-table.js';

const PATH = '/api/v1/public/overdue';

/** Tasks that one may choose from: the latest. */
const TASKS = '100';

export const overduePage: PortalPage = {
  path: '/overdue',
  what: { zh: '逾期未公示的检查结果', en: 'Results whose publication is late' },
  show: async (request, read) => {
    const say = sayer(request);
    const tasks = await read('/api/v1/public/tasks', { query: { limit: TASKS } });
    const options = tasks.ok ? tasks.value.items.map(({ id, title }) => ({ value: id, words: title })) : [];
    const filters: readonly Filter[] = [{ kind: 'choice', name: 'task', label: say('任务', 'Task'), options }];
    const overdue = await read(PATH, { query: asked(filters, request) });
    return shown({
      title: say('逾期未公示', 'Publications overdue'),
      section: 'results',
      status: statusOf(overdue),
      description: say(
        '检查结束后 20 个工作日内未公示的检查结果，以及责任部门。',
        'Results not published within 20 working days after the inspection, and who holds them up.',
      ),
      main: html`<h1>${say('逾期未公示', 'Publications overdue')}</h1>
<p>${say(
        '检查结束后 20 个工作日内应当公示结果，过了期限还没有公示的，自动列在这里，公示之后才会移出。',
        'Results are due 20 working days after the inspection. What is not published by then appears here by itself, and leaves only when it is.',
      )}</p>
${listed(
  {
    filters,
    read: overdue,
    table: (items) => overdueTable(items, request),
    empty: say('目前没有逾期未公示的检查结果。', 'Nothing is late.'),
    csv: '/api/v1/public/overdue.csv',
  },
  request,
)}`,
    });
  },
};
