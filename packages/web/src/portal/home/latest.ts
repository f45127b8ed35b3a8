/** What was published last: plans of the year, and results. */

import type { PublicAnswer } from '../../api/public-api.js';
import { type Content, html } from '../../markup/html.js';
import { outcomeSummary } from '../../words/outcomes.js';
import type { DepartmentNames } from '../departments/department-names.js';
import { link, segment } from '../link.js';
import { type PageRequest, sayer } from '../request.js';
import { momentText } from '../time.js';

type Plans = PublicAnswer<'/api/v1/public/plans'>;
type Results = PublicAnswer<'/api/v1/public/results'>;

export function plansOfYear({ items }: Plans, names: DepartmentNames, year: string, request: PageRequest): Content {
  const say = sayer(request);
  const more = html`<p><a href="${link(request, '/plans')}">${say('全部年度计划', 'All plans')}</a></p>`;
  if (items.length === 0)
    return [html`<p class="empty">${say(`${year}年度计划尚未公布。`, `No plan of ${year} is published yet.`)}</p>`, more];
  const entries = items.map(
    ({ id, department, current, counts }) =>
      html`<li><a href="${link(request, `/plans/${segment(id)}`)}">${current.title}</a><br><span class="small">${names(department)} · ${current.state[request.language]} · ${say(`抽查任务 ${counts.tasks} 项，其中联合 ${counts.joint} 项`, `${counts.tasks} tasks, ${counts.joint} of them joint`)}</span></li>
`,
  );
  return [
    html`<ul class="plain">
${entries}</ul>`,
    more,
  ];
}

export function latestResults({ items }: Results, request: PageRequest): Content {
  const say = sayer(request);
  if (items.length === 0) return html`<p class="empty">${say('还没有公示的检查结果。', 'No result is published yet.')}</p>`;
  const entries = items.map((result) => {
    const address = link(request, `/results/${segment(result.id)}`);
    if (result.state === 'withdrawn')
      return html`<li><a href="${address}">${say('已撤回的结果', 'A withdrawn result')}</a><br><span class="small">${result.task.title} · ${say('理由：', 'Reason: ')}${result.withdrawn.reason}</span></li>
`;
    const late =
      result.lateDays > 0 ? say(` · 逾期 ${result.lateDays} 个工作日公示`, ` · published ${result.lateDays} working days late`) : '';
    return html`<li><a href="${address}">${result.entity.name}</a><br><span class="small">${outcomeSummary(result.items, request.language)} · ${momentText(request, result.publishedAt)}${late}</span></li>
`;
  });
  return html`<ul class="plain">
${entries}</ul>
<p><a href="${link(request, '/results')}">${say('全部检查结果', 'All results')}</a></p>`;
}
