/** One department: what it plans, draws, finds and owes. */

import type { ReadPublic } from '../../api/public-api.js';
import { type Content, type Html, html } from '../../markup/html.js';
import { outcomeSummary } from '../../words/outcomes.js';
import { TASK_STATE_WORDS } from '../../words/tasks.js';
import { drawMark } from '../draws/draw-mark.js';
import { mark } from '../facts/mark.js';
import { bar } from '../figures/bar.js';
import { tiles } from '../figures/tile.js';
import { link, segment } from '../link.js';
import { overdueTable } from '../overdue/overdue-table.js';
import { type Page, type PortalPage, shown } from '../page.js';
import { partOf } from '../parts.js';
import { planMark } from '../plans/plan-mark.js';
import { type PageRequest, paramOf, sayer } from '../request.js';
import { momentText } from '../time.js';
import { yearInBeijing } from '../year.js';
import { type Department, nameOf } from './department-names.js';

const FEW = '5';
/** Late results that are looked through for those of one department. */
const MOST = '500';

async function answersOf(department: string, request: PageRequest, read: ReadPublic) {
  const year = yearInBeijing(request.now);
  const [plans, tasks, draws, results, coverage, statistics, overdue] = await Promise.all([
    read('/api/v1/public/plans', { query: { department, limit: FEW } }),
    read('/api/v1/public/tasks', { query: { department, limit: FEW } }),
    read('/api/v1/public/draws', { query: { department, limit: FEW } }),
    read('/api/v1/public/results', { query: { department, limit: FEW } }),
    read('/api/v1/public/coverage', { query: { year } }),
    read('/api/v1/public/statistics', { query: { year, department } }),
    read('/api/v1/public/overdue', { query: { limit: MOST } }),
  ]);
  return { year, plans, tasks, draws, results, coverage, statistics, overdue };
}

type Answers = Awaited<ReturnType<typeof answersOf>>;

function figuresOf(id: string, { year, coverage, statistics }: Answers, request: PageRequest): Content {
  const say = sayer(request);
  const own = coverage.ok ? coverage.value.departments.find(({ department }) => department === id) : undefined;
  const rowOf = (figure: string) => (statistics.ok ? statistics.value.figures.find((one) => one.id === figure)?.rows[0] : undefined);
  const [results, inTime] = [rowOf('results'), rowOf('published-in-time')];
  return tiles([
    ...(own === undefined
      ? []
      : [
          {
            title: say('事项覆盖率（目标 100%）', 'Items covered (target: 100 %)'),
            figure: own.coverage.percent ?? '—',
            bar: own.coverage.of === 0 ? null : bar({ length: own.coverage.count / own.coverage.of, label: own.coverage.percent ?? '' }),
            note: html`${say(`${own.coverage.of} 项中已覆盖 ${own.coverage.count} 项`, `${own.coverage.count} of ${own.coverage.of} items`)} <a href="${link(request, '/coverage', { year, department: id })}">${say('逐项查看', 'Item by item')}</a>`,
          },
        ]),
    {
      title: say(`${year}年公示结果`, `Results of ${year}`),
      figure: String(results?.count ?? 0),
      note: html`<a href="${link(request, '/results', { department: id })}">${say('查看结果', 'See them')}</a>`,
    },
    {
      title: say('按期公示率', 'Published in time'),
      figure: inTime?.text ?? '—',
      note: html`<a href="${link(request, '/statistics', { year, department: id })}">${say('全部统计', 'All figures')}</a>`,
    },
  ]);
}

const listOf = (entries: readonly Html[], empty: string, more: Html): Content =>
  entries.length === 0 ? html`<p class="empty">${empty}</p>` : [html`<ul class="plain">\n${entries}</ul>\n`, html`<p>${more}</p>`];

function planSection(id: string, { plans }: Answers, request: PageRequest): Content {
  const say = sayer(request);
  const more = html`<a href="${link(request, '/plans', { department: id })}">${say('本部门全部计划', 'All of its plans')}</a>`;
  return partOf(request, plans, ({ items }) =>
    listOf(
      items.map(
        (plan) =>
          html`<li><a href="${link(request, `/plans/${segment(plan.id)}`)}">${plan.current.title}</a> ${planMark(request, plan.current.state, plan.cancellation !== null)}</li>\n`,
      ),
      say('还没有公布年度计划。', 'No annual plan is published yet.'),
      more,
    ),
  );
}

function taskSection(id: string, { tasks }: Answers, request: PageRequest): Content {
  const say = sayer(request);
  const more = html`<a href="${link(request, '/tasks', { department: id })}">${say('本部门参加的全部任务', 'All tasks that it takes part in')}</a>`;
  return partOf(request, tasks, ({ items }) =>
    listOf(
      items.map((task) => {
        const initiates = task.departments.some((one) => one.id === id && one.role === 'initiating');
        return html`<li><a href="${link(request, `/tasks/${segment(task.id)}`)}">${task.title}</a><br><span class="small">${initiates ? say('发起', 'initiates') : say('配合', 'cooperates')} · ${TASK_STATE_WORDS[task.state][request.language]}</span></li>\n`;
      }),
      say('还没有公开的抽查任务。', 'No task is public yet.'),
      more,
    ),
  );
}

function drawSection(id: string, { draws }: Answers, request: PageRequest): Content {
  const say = sayer(request);
  const more = html`<a href="${link(request, '/draws', { department: id })}">${say('本部门参加的全部抽取', 'All draws that it takes part in')}</a>`;
  return partOf(request, draws, ({ items }) =>
    listOf(
      items.map(
        (draw) =>
          html`<li><a href="${link(request, `/draws/${segment(draw.id)}`)}">${draw.title}</a> ${drawMark(request, draw)}<br><span class="small">${momentText(request, draw.drawnAt ?? draw.frozenAt)}</span></li>\n`,
      ),
      say('还没有抽取。', 'No draw yet.'),
      more,
    ),
  );
}

function resultSection(id: string, { results }: Answers, request: PageRequest): Content {
  const say = sayer(request);
  const more = html`<a href="${link(request, '/results', { department: id })}">${say('本部门全部结果', 'All of its results')}</a>`;
  return partOf(request, results, ({ items }) =>
    listOf(
      items.flatMap((result) =>
        result.state === 'withdrawn'
          ? []
          : [
              html`<li><a href="${link(request, `/results/${segment(result.id)}`)}">${result.entity.name}</a><br><span class="small">${outcomeSummary(result.departments.find((one) => one.id === id)?.items ?? result.items, request.language)} · ${momentText(request, result.publishedAt)}</span></li>\n`,
            ],
      ),
      say('还没有公示的检查结果。', 'No result is published yet.'),
      more,
    ),
  );
}

function overdueSection(id: string, { overdue }: Answers, request: PageRequest): Content {
  const say = sayer(request);
  return partOf(request, overdue, ({ items }) => {
    const own = items.filter(({ departments }) => departments.some((department) => department.id === id));
    return own.length === 0
      ? html`<p>${say('没有因本部门而逾期的公示。', 'Nothing is late because of it.')}</p>`
      : overdueTable(own, request);
  });
}

function pageOf(department: Department, answers: Answers, request: PageRequest): Page {
  const say = sayer(request);
  const { id, closedAt } = department;
  const name = nameOf(department, request.language);
  return {
    title: name,
    section: null,
    description: say(`${name}的双随机抽查计划、任务、抽取、结果和统计。`, `Plans, tasks, draws, results and figures of ${name}.`),
    main: html`<h1>${name}</h1>
${closedAt === null ? null : html`<p>${mark('past', say('已停用', 'closed'))} ${momentText(request, closedAt)}</p>`}
${figuresOf(id, answers, request)}
<p class="files"><a href="${link(request, '/items', { department: id })}">${say('抽查事项清单', 'Its item list')}</a> · <a href="${link(request, '/api/v1/public/statistics.pdf', { year: answers.year, department: id })}">${say('年度统计报告（PDF）', 'Annual report (PDF)')}</a></p>
<div class="two">
<section>
<h2>${say('年度计划', 'Plans')}</h2>
${planSection(id, answers, request)}
<h2>${say('抽查任务', 'Tasks')}</h2>
${taskSection(id, answers, request)}
</section>
<section>
<h2>${say('抽取', 'Draws')}</h2>
${drawSection(id, answers, request)}
<h2>${say('最新结果', 'Latest results')}</h2>
${resultSection(id, answers, request)}
</section>
</div>
<h2>${say('逾期未公示', 'Publications overdue')}</h2>
${overdueSection(id, answers, request)}`,
  };
}

export const departmentPage: PortalPage = {
  path: '/departments/:department',
  what: { zh: '一个部门的计划、任务、结果和统计', en: 'Plans, tasks, results and figures of one department' },
  show: async (request, read) => {
    const say = sayer(request);
    const departments = await read('/api/v1/public/departments');
    if (!departments.ok) return departments;
    const department = departments.value.items.find(({ id }) => id === paramOf(request, 'department'));
    if (department === undefined)
      return shown({
        title: say('没有这个部门', 'There is no such department'),
        section: null,
        status: 404,
        main: html`<h1>${say('没有这个部门', 'There is no such department')}</h1>
<p><a href="${link(request, '/departments')}">${say('看全部参与部门', 'All departments that take part')}</a></p>`,
      });
    return shown(pageOf(department, await answersOf(department.id, request, read), request));
  },
};
