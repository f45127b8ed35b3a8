/** An annual plan: what binds now, and every edition before. */

import type { PublicAnswer } from '../../api/public-api.js';
import { type Html, html } from '../../markup/html.js';
import { type DepartmentNames, departmentNames } from '../departments/department-names.js';
import { downloads } from '../facts/downloads.js';
import { facts } from '../facts/facts.js';
import { link, segment } from '../link.js';
import { table } from '../lists/table.js';
import { type ItemNames, itemNames } from '../names/item-names.js';
import { type Page, type PortalPage, shownOf } from '../page.js';
import { type PageRequest, paramOf, sayer } from '../request.js';
import { momentText } from '../time.js';
import { amendment, approvalText, diffText, editionTasks } from './plan-edition.js';
import { planMark } from './plan-mark.js';

type Plan = PublicAnswer<'/api/v1/public/plans/{plan}'>;

export function cancelledNotice(cancellation: Plan['cancellation'], request: PageRequest): Html | null {
  if (cancellation === null) return null;
  const say = sayer(request);
  return html`<div class="notice warn"><p><strong>${say('已取消', 'Cancelled')}</strong> ${momentText(request, cancellation.at)}</p>
<p>${say('原因：', 'Reason: ')}${cancellation.reason}</p></div>`;
}

function history({ id, history: editions }: Plan, request: PageRequest): Html {
  const say = sayer(request);
  return table(
    say('历次公布', 'Every published edition'),
    [
      {
        title: say('版次', 'Edition'),
        cell: ({ edition }) =>
          html`<a href="${link(request, `/plans/${segment(id)}/editions/${edition}`)}">${say(`第${edition}版`, `Edition ${edition}`)}</a>`,
      },
      { title: say('公布时间', 'Published'), cell: ({ publishedAt }) => (publishedAt === null ? null : momentText(request, publishedAt)) },
      { title: say('状态', 'State'), cell: ({ state }) => planMark(request, state, false) },
      {
        title: say('修订内容', 'Changes'),
        cell: ({ changes }) => (changes === null ? say('首次公布', 'the first') : diffText(changes.diff, request)),
      },
      { title: say('修订原因', 'Reason'), cell: ({ amendmentReason }) => amendmentReason ?? '—' },
    ],
    editions,
  );
}

function view(plan: Plan, departmentOf: DepartmentNames, itemOf: ItemNames, request: PageRequest): Page {
  const say = sayer(request);
  const { current, counts, cancellation, department } = plan;
  const changes = plan.history.find(({ edition }) => edition === current.edition)?.changes ?? null;
  return {
    title: current.title,
    section: 'plans',
    description: say(
      `${departmentOf(department)}${plan.year}年度双随机抽查计划，共 ${counts.tasks} 项任务。`,
      `Annual inspection plan ${plan.year} of ${departmentOf(department)}: ${counts.tasks} tasks.`,
    ),
    main: html`<h1>${current.title}</h1>
<p>${planMark(request, current.state, cancellation !== null)}</p>
${cancelledNotice(cancellation, request)}${amendment(current.amendmentReason, changes, request)}
${facts([
  { label: say('发布部门', 'Department'), value: departmentOf(department) },
  { label: say('年度', 'Year'), value: String(plan.year) },
  current.documentNumber === null ? null : { label: say('文号', 'Document number'), value: current.documentNumber },
  { label: say('版次', 'Edition'), value: say(`第${current.edition}版`, String(current.edition)) },
  current.publishedAt === null ? null : { label: say('公布时间', 'Published'), value: momentText(request, current.publishedAt) },
  current.approval === null ? null : { label: say('审议', 'Approval'), value: approvalText(current.approval, request) },
  {
    label: say('抽查任务', 'Tasks'),
    value: say(`${counts.tasks} 项，其中跨部门联合 ${counts.joint} 项`, `${counts.tasks}, of which ${counts.joint} joint`),
  },
])}
${downloads([{ href: link(request, plan.links.notice), words: say('计划公告（PDF）', 'Notice of the plan (PDF)') }])}
${editionTasks(plan.tasks, changes, { request, departmentOf, itemOf, department })}
<h2>${say('历次公布', 'Editions')}</h2>
${history(plan, request)}`,
  };
}

export const planPage: PortalPage = {
  path: '/plans/:plan',
  what: { zh: '一份年度抽查计划', en: 'An annual inspection plan' },
  show: async (request, read) => {
    const [departmentOf, itemOf] = await Promise.all([departmentNames(read, request.language), itemNames(read)]);
    return shownOf(read('/api/v1/public/plans/{plan}', { params: { plan: paramOf(request, 'plan') } }), (plan) =>
      view(plan, departmentOf, itemOf, request),
    );
  },
};
