/** The receipt of an objection: its number, how it stands, and what happens next. For printing too. */

import type { PublicAnswer } from '../../api/public-api.js';
import { type Content, html } from '../../markup/html.js';
import type { ObjectionState } from '../../words/results.js';
import { departmentNames } from '../departments/department-names.js';
import { facts } from '../facts/facts.js';
import { link, segment } from '../link.js';
import { type PortalPage, shown } from '../page.js';
import { type PageRequest, paramOf, sayer } from '../request.js';
import { objectionMark } from '../results/result-objections.js';
import { dayText, momentText } from '../time.js';
import { workingDaysUntil } from './working-days.js';

type Objection = PublicAnswer<'/api/v1/public/objections/{receipt}'>;

const NEXT: Readonly<Record<Exclude<ObjectionState, 'open'>, readonly [zh: string, en: string]>> = {
  upheld: ['部门复核后维持原结果，理由如上。', 'The departments looked at it again, and the result stands; the reason is above.'],
  corrected: [
    '部门将更正结果：更正后的结果另出新版，旧版仍可查阅。',
    'The result is corrected: a new edition comes out, and the old one stays readable.',
  ],
  withdrawn: ['部门已撤回结果，时间和理由永久公开。', 'The result was withdrawn; when and why stays public.'],
  moot: ['轮到办理之前，原结果已经更正或撤回。', 'The result was corrected or withdrawn before its turn came.'],
};

async function nextSteps(
  { state, result }: Objection,
  { request, until, daysLeft }: { readonly request: PageRequest; readonly until: string | null; readonly daysLeft: number | null },
): Promise<Content> {
  const say = sayer(request);
  const toResult = html`<a href="${link(request, `/results/${segment(result)}`)}#objections">${say('检查结果页', 'the page of the result')}</a>`;
  if (state !== 'open') return html`<p>${say(...NEXT[state])}${toResult}${say('。', '.')}</p>`;
  const left =
    until === null
      ? null
      : html`<li>${say('异议期到', 'Further objections to the same result are taken until ')}${dayText(request, until)}${
          daysLeft === null ? null : say(`，还有 ${daysLeft} 个工作日`, `, ${daysLeft} working days from now`)
        }${say('；期内可以另行补充。', '.')}</li>\n`;
  return html`<ol>
<li>${say('由所针对的部门或发起部门的审核员办理；录入结果的人不得办理自己的结果。', 'A reviewer of the department that it is against, or of the initiating one, decides it; nobody decides on their own records.')}</li>
<li>${say('处理只有三种：维持、更正、撤回；理由都公开，公布在', 'It ends in one of three ways: the result stands, is corrected, or is withdrawn; the reason is published on ')}${toResult}${say('。', '.')}</li>
<li>${say('审核员需要核实的，会按您留下的联系方式联系您。', 'If something must be asked, the reviewer turns to you as you said.')}</li>
${left}</ol>`;
}

export const receiptPage: PortalPage = {
  path: '/objections/:receipt',
  what: { zh: '异议的回执和办理情况', en: 'The receipt of an objection, and what became of it' },
  show: async (request, read) => {
    const say = sayer(request);
    const receipt = paramOf(request, 'receipt');
    const found = await read('/api/v1/public/objections/{receipt}', { params: { receipt } });
    if (!found.ok) return found;
    const { value: objection } = found;
    const [departmentOf, others] = await Promise.all([
      departmentNames(read, request.language),
      read('/api/v1/public/results/{result}/objections', { params: { result: objection.result } }),
    ]);
    const until = others.ok ? others.value.objectionsUntil : null;
    const daysLeft = until === null ? null : await workingDaysUntil(read, request.now, until);
    return shown({
      title: say('异议回执', 'Receipt of an objection'),
      section: 'results',
      isForOne: true,
      main: html`<h1>${say('异议回执', 'Receipt of an objection')}</h1>
<div class="receipt"><p>${say('回执号', 'Receipt number')}</p><p class="number">${receipt}</p>
<p class="small">${say('请抄下、截屏或打印。凭回执号可以查询办理情况；号码不会再次显示给别人。', 'Write it down, take a picture or print this page. With it you can ask what becomes of your objection; nobody else is shown it.')}</p></div>
${facts([
  { label: say('办理情况', 'State'), value: objectionMark(request, objection.state) },
  { label: say('收到时间', 'Received'), value: momentText(request, objection.receivedAt) },
  {
    label: say('针对', 'Against'),
    value: objection.department === null ? say('全部结果', 'the whole result') : departmentOf(objection.department),
  },
  objection.decidedAt === null ? null : { label: say('处理时间', 'Decided'), value: momentText(request, objection.decidedAt) },
  objection.reason === null ? null : { label: say('处理理由', 'Reason of the decision'), value: objection.reason },
  {
    label: say('检查结果', 'Result'),
    value: html`<a href="${link(request, `/results/${segment(objection.result)}`)}">${say('查看所针对的结果', 'See the result')}</a>`,
  },
])}
<h2>${say('接下来', 'What happens next')}</h2>
${await nextSteps(objection, { request, until, daysLeft })}`,
    });
  },
};
