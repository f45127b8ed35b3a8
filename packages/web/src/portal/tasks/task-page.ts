/** One joint task: who takes part, by which rules it is drawn, its draws, and what has come of it. */

import { type Content, html } from '../../markup/html.js';
import { DISCLOSURE_WORDS, type PublicTask } from '../../words/tasks.js';
import { downloads } from '../facts/downloads.js';
import { facts } from '../facts/facts.js';
import { scopeText } from '../facts/scope-text.js';
import { spanText } from '../facts/span.js';
import { link } from '../link.js';
import { type PortalPage, shown } from '../page.js';
import { type PageRequest, paramOf, sayer } from '../request.js';
import { momentText } from '../time.js';
import { taskDraws } from './task-draws.js';
import { taskMark } from './task-mark.js';
import { taskParts } from './task-parts.js';
import { taskResults } from './task-results.js';
import { drawSchedule, strataTable } from './task-rules.js';

const isUnderWay = ({ state }: PublicTask): boolean => state === 'frozen' || state === 'committed';

/** Results that the page itself shows; the rest stands in the search. */
const LATEST = '5';

function notices({ cancellation, plan }: PublicTask, request: PageRequest): Content {
  const say = sayer(request);
  if (cancellation !== null) {
    return html`<div class="notice warn"><p><strong>${say('任务已取消', 'The task is cancelled')}</strong> ${momentText(request, cancellation.at)}</p>
<p>${say('原因：', 'Reason: ')}${cancellation.reason}</p></div>`;
  }
  if (plan !== null) return null;
  return html`<p class="notice warn">${say(
    '原抽取已经作废，本任务正在重新准备；规则、时间和数量确定后重新公布。',
    'The draw was voided, and the task is being prepared anew. Rules, times and sizes are published once they are fixed.',
  )}</p>`;
}

function overview(task: PublicTask, request: PageRequest): Content {
  const say = sayer(request);
  const { plan, period } = task;
  return facts([
    { label: say('抽取编号', 'Draw id'), value: html`<code>${task.drawId}</code>` },
    task.documentNumber === null ? null : { label: say('文号', 'Document number'), value: task.documentNumber },
    { label: say('抽查类型和范围', 'Scope'), value: scopeText(request, task.scope, plan?.filter ?? null) },
    {
      label: say('检查时间', 'Time of the visits'),
      value: period === null ? say('暂不公布', 'not public yet') : spanText(request, period),
    },
    { label: say('公开方式', 'Disclosure'), value: DISCLOSURE_WORDS[task.disclosure][request.language] },
    task.publicSince === null ? null : { label: say('公开时间', 'Public since'), value: momentText(request, task.publicSince) },
  ]);
}

export const taskPage: PortalPage = {
  path: '/tasks/:task',
  what: { zh: '一个抽查任务', en: 'A task' },
  show: async (request, read) => {
    const say = sayer(request);
    const found = await read('/api/v1/public/tasks/{id}', { params: { id: paramOf(request, 'task') } });
    if (!found.ok) return found;
    const { value: task } = found;
    const [draws, results, overdue] = await Promise.all([
      read('/api/v1/public/draws', { query: { task: task.id } }),
      read('/api/v1/public/results', { query: { task: task.id, limit: LATEST } }),
      read('/api/v1/public/overdue', { query: { task: task.id } }),
    ]);
    const { plan } = task;
    return shown({
      title: task.title,
      section: 'tasks',
      description: say(
        `${task.title}：参加部门、抽查事项、抽取规则、抽取和检查结果。`,
        `${task.title}: departments, items, rules, draws and results.`,
      ),
      main: html`<h1>${task.title}</h1>
<p>${taskMark(request, task.state)}</p>
${notices(task, request)}
${overview(task, request)}
${downloads([
  { href: link(request, task.links.notice), words: say('任务公告（PDF）', 'Notice of the task (PDF)') },
  { href: link(request, task.links.results), words: say('结果公示表（PDF）', 'Bulletin of results (PDF)') },
])}
<h2>${say('参加部门', 'Departments')}</h2>
${taskParts(task, request)}
${plan === null ? null : html`<h2>${say('抽取规则', 'Rules of the draw')}</h2>\n${strataTable(plan, request)}\n${drawSchedule(plan, isUnderWay(task), request)}`}
<h2>${say('抽取', 'Draws')}</h2>
${taskDraws(draws, request)}
<h2>${say('检查结果', 'Results')}</h2>
${taskResults(task, { results, overdue }, request)}`,
    });
  },
};
