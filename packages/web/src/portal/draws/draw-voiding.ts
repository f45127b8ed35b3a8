/** 作废: why a draw was given up, who agreed, and the attempts before and after it. */

import { type Content, html } from '../../markup/html.js';
import type { PublicDraw } from '../../words/draws.js';
import type { DepartmentNames } from '../departments/department-names.js';
import { facts } from '../facts/facts.js';
import { link, segment } from '../link.js';
import { type PageRequest, sayer } from '../request.js';
import { momentText } from '../time.js';

export function voidingFacts({ voiding }: PublicDraw, departmentOf: DepartmentNames, request: PageRequest): Content {
  if (voiding === null) return null;
  const say = sayer(request);
  return facts([
    { label: say('作废理由', 'Reason'), value: voiding.reason },
    { label: say('提出时间', 'Asked for'), value: momentText(request, voiding.askedAt) },
    { label: say('同意的部门', 'Agreed by'), value: voiding.approved.map(departmentOf).join(say('、', ', ')) },
    voiding.voidedAt === null ? null : { label: say('作废时间', 'Void since'), value: momentText(request, voiding.voidedAt) },
  ]);
}

/** Nothing where there is only one. */
export function otherAttempts({ previous, next, attempt }: PublicDraw, request: PageRequest): Content {
  const say = sayer(request);
  const to = (id: string, words: string) => html`<a href="${link(request, `/draws/${segment(id)}`)}">${words}</a>`;
  const links = [
    ...(previous === null ? [] : [to(previous, say(`第 ${attempt - 1} 次（已作废）`, `attempt ${attempt - 1} (void)`))]),
    ...(next === null ? [] : [to(next, say(`第 ${attempt + 1} 次（接替本次）`, `attempt ${attempt + 1}, which takes its place`))]),
  ];
  if (links.length === 0) return null;
  return html`<p>${say('同一任务的其他抽取：', 'Other attempts of the same task: ')}${links.map((one, place) => [place === 0 ? null : say('、', ', '), one])}</p>`;
}
