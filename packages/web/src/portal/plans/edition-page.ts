/** One edition of an annual plan, with what it changed marked. */

import { html } from '../../markup/html.js';
import { departmentNames } from '../departments/department-names.js';
import { downloads } from '../facts/downloads.js';
import { facts } from '../facts/facts.js';
import { link, segment } from '../link.js';
import { itemNames } from '../names/item-names.js';
import { type PortalPage, shown } from '../page.js';
import { paramOf, sayer } from '../request.js';
import { momentText } from '../time.js';
import { amendment, approvalText, editionTasks } from './plan-edition.js';
import { planMark } from './plan-mark.js';
import { cancelledNotice } from './plan-page.js';

export const planEditionPage: PortalPage = {
  path: '/plans/:plan/editions/:edition',
  what: { zh: '年度抽查计划的一版', en: 'An edition of an annual plan' },
  show: async (request, read) => {
    const say = sayer(request);
    const id = paramOf(request, 'plan');
    const [plan, found, departmentOf, itemOf] = await Promise.all([
      read('/api/v1/public/plans/{plan}', { params: { plan: id } }),
      read('/api/v1/public/plans/{plan}/editions/{edition}', { params: { plan: id, edition: paramOf(request, 'edition') } }),
      departmentNames(read, request.language),
      itemNames(read),
    ]);
    if (!plan.ok) return plan;
    if (!found.ok) return found;
    const { value: edition } = found;
    const { department, cancellation, current } = plan.value;
    const isCurrent = edition.edition === current.edition;
    return shown({
      title: say(`${edition.title}（第${edition.edition}版）`, `${edition.title} (edition ${edition.edition})`),
      section: 'plans',
      main: html`<h1>${edition.title}</h1>
<p>${planMark(request, edition.state, false)} ${say(`第${edition.edition}版`, `edition ${edition.edition}`)}</p>
${cancelledNotice(cancellation, request)}${
  isCurrent
    ? null
    : html`<p class="notice warn">${say('这不是现行版本。', 'This edition does not bind any more.')} <a href="${link(request, `/plans/${segment(id)}`)}">${say('查看现行版本', 'See the one that does')}</a></p>`
}${amendment(edition.amendmentReason, edition.changes, request)}
${facts([
  { label: say('发布部门', 'Department'), value: departmentOf(department) },
  edition.documentNumber === null ? null : { label: say('文号', 'Document number'), value: edition.documentNumber },
  edition.publishedAt === null ? null : { label: say('公布时间', 'Published'), value: momentText(request, edition.publishedAt) },
  edition.approval === null ? null : { label: say('审议', 'Approval'), value: approvalText(edition.approval, request) },
  edition.endedAt === null ? null : { label: say('不再现行', 'Ended'), value: momentText(request, edition.endedAt) },
  edition.endReason === null ? null : { label: say('原因', 'Reason'), value: edition.endReason },
])}
${downloads([
  { href: link(request, edition.links.notice), words: say('本版公告（PDF）', 'Notice of this edition (PDF)') },
  { href: link(request, `/plans/${segment(id)}`), words: say('全部版次', 'All editions') },
])}
${editionTasks(edition.tasks, edition.changes, { request, departmentOf, itemOf, department })}`,
    });
  },
};
