/** What has come of a task so far: its latest results, and those that are late. */

import type { PublicAnswer, ReadOutcome } from '../../api/public-api.js';
import { type Content, html } from '../../markup/html.js';
import type { PublicTask } from '../../words/tasks.js';
import { nameOf } from '../departments/department-names.js';
import { link } from '../link.js';
import { table } from '../lists/table.js';
import { partOf } from '../parts.js';
import { type PageRequest, sayer } from '../request.js';
import { resultTable } from '../results/result-table.js';
import { dayText } from '../time.js';

type Results = PublicAnswer<'/api/v1/public/results'>;
type Overdue = PublicAnswer<'/api/v1/public/overdue'>;
type LateResult = Overdue['items'][number];

const OWED: Readonly<Record<LateResult['departments'][number]['owes'], readonly [zh: string, en: string]>> = {
  entry: ['尚未录入', 'has not entered its records'],
  review: ['尚未审核', 'has not reviewed them'],
  publication: ['尚未公示', 'has not published it'],
};

function owedText({ departments }: LateResult, request: PageRequest): string {
  const say = sayer(request);
  return departments.map((one) => `${nameOf(one, request.language)}${say('', ' ')}${say(...OWED[one.owes])}`).join(say('；', '; '));
}

function late({ items, next }: Overdue, request: PageRequest): Content {
  if (items.length === 0) return null;
  const say = sayer(request);
  const count = next === null ? String(items.length) : `${items.length}+`;
  return [
    html`<h3>${say(`逾期未公示（${count} 户）`, `Late (${count})`)}</h3>\n`,
    table(
      say('早该公示而没有公示的结果', 'Results that should have been published'),
      [
        {
          title: say('检查对象', 'Entity'),
          cell: ({ entity }) => (entity === null ? say('名单未公布', 'list not public') : [entity.name, html` <code>${entity.id}</code>`]),
        },
        { title: say('公示期限', 'Due'), cell: ({ dueOn }) => dayText(request, dueOn) },
        { title: say('逾期（工作日）', 'Working days late'), isFigure: true, cell: ({ lateDays }) => lateDays },
        { title: say('卡在哪里', 'Held up by'), cell: (one) => owedText(one, request) },
      ],
      items,
    ),
  ];
}

export function taskResults(
  task: PublicTask,
  { results, overdue }: { readonly results: ReadOutcome<Results>; readonly overdue: ReadOutcome<Overdue> },
  request: PageRequest,
): Content {
  const say = sayer(request);
  return [
    partOf(request, results, ({ items }) =>
      items.length === 0
        ? html`<p class="empty">${say('还没有公示的结果。', 'No result is published yet.')}</p>`
        : [
            resultTable(items, request),
            html`<p><a href="${link(request, '/results', { task: task.id })}">${say('查看本任务的全部结果', 'All results of this task')}</a></p>`,
          ],
    ),
    partOf(request, overdue, (found) => late(found, request)),
  ];
}
