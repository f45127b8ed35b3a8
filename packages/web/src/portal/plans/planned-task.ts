/** A task as a plan announces it: what, whom, how many, when; what an amendment changed stands beside what was there before. */

import { plannedRuleInWords } from '@double-random/reports/words';
import { type Content, type Html, html } from '../../markup/html.js';
import { METHOD_WORDS, PLANNED_PART_WORDS, type PlannedPart, type PlannedTask } from '../../words/plans.js';
import { riskWords } from '../../words/scope.js';
import type { DepartmentNames } from '../departments/department-names.js';
import { type Fact, facts } from '../facts/facts.js';
import { mark } from '../facts/mark.js';
import { scopeText } from '../facts/scope-text.js';
import { spanText } from '../facts/span.js';
import type { ItemNames } from '../names/item-names.js';
import { type PageRequest, sayer } from '../request.js';

export type PlannedChange =
  | { readonly kind: 'added' | 'removed' }
  | { readonly kind: 'changed'; readonly before: PlannedTask; readonly parts: readonly PlannedPart[] };

/** What a planned task is told with. */
export interface Told {
  readonly request: PageRequest;
  readonly departmentOf: DepartmentNames;
  readonly itemOf: ItemNames;
  /** The department whose plan it is. */
  readonly department: string;
}

function ratioText({ ratio: { rule, byRisk } }: PlannedTask, { language }: PageRequest): Content {
  const own = Object.entries(byRisk).sort(([a], [b]) => (a < b ? -1 : 1));
  const usual = plannedRuleInWords(rule, language);
  if (own.length === 0) return usual;
  const classes = own.map(
    ([risk, byClass]) =>
      html`<li>${riskWords(risk)[language]}${language === 'zh' ? '：' : ': '}${plannedRuleInWords(byClass, language)}</li>`,
  );
  return html`<ul class="lines">${classes}<li>${language === 'zh' ? '其余：' : 'others: '}${usual}</li></ul>`;
}

function itemList(department: string, codes: readonly string[], { itemOf }: Told): Html {
  return html`<ul class="lines">${codes.map((code) => html`<li><code>${code}</code> ${itemOf(department, code)}</li>`)}</ul>`;
}

function itemsText(department: string, codes: readonly string[], told: Told): Html {
  const say = sayer(told.request);
  const count = say(`${codes.length} 项`, `${codes.length} ${codes.length === 1 ? 'item' : 'items'}`);
  return html`<details><summary>${told.departmentOf(department)}${say('：', ': ')}${count}</summary>${itemList(department, codes, told)}</details>`;
}

const cooperatingText = ({ cooperating }: PlannedTask, told: Told): Content =>
  cooperating.length === 0
    ? sayer(told.request)('无', 'none')
    : cooperating.map(({ department, items }) => itemsText(department, items, told));

const PARTS: Readonly<Record<Exclude<PlannedPart, 'title'>, (task: PlannedTask, told: Told) => Content>> = {
  scope: ({ scope, filter }, { request }) => scopeText(request, scope, filter),
  filter: ({ scope, filter }, { request }) => scopeText(request, scope, filter),
  ratio: (task, { request }) => ratioText(task, request),
  timesPerYear: ({ timesPerYear }, { request }) =>
    sayer(request)(`每年 ${timesPerYear} 次`, timesPerYear === 1 ? 'once a year' : `${timesPerYear} times a year`),
  window: ({ window }, { request }) => spanText(request, window),
  method: ({ method }, { request }) => METHOD_WORDS[method][request.language],
  items: ({ items }, told) => itemsText(told.department, items, told),
  cooperating: cooperatingText,
};

/** `scope` and `filter` are told in one line. */
const SHOWN = ['filter', 'ratio', 'timesPerYear', 'window', 'method', 'items', 'cooperating'] as const;

function isChanged(part: (typeof SHOWN)[number], change: PlannedChange | null): change is Extract<PlannedChange, { kind: 'changed' }> {
  if (change?.kind !== 'changed') return false;
  return change.parts.includes(part) || (part === 'filter' && change.parts.includes('scope'));
}

function factOf(part: (typeof SHOWN)[number], task: PlannedTask, change: PlannedChange | null, told: Told): Fact {
  const say = sayer(told.request);
  const label = part === 'items' ? say('发起部门事项', 'Items of the initiator') : PLANNED_PART_WORDS[part][told.request.language];
  const now = PARTS[part](task, told);
  if (!isChanged(part, change)) return { label, value: now };
  return {
    label,
    value: html`<ins><b>${say('修订后', 'Now')}</b> ${now}</ins><del><b>${say('修订前', 'Before')}</b> ${PARTS[part](change.before, told)}</del>`,
  };
}

function changeMark(change: PlannedChange | null, { request }: Told): Html | null {
  const say = sayer(request);
  switch (change?.kind) {
    case 'added':
      return mark('good', say('新增', 'added'));
    case 'changed':
      return mark('wait', say('调整', 'changed'));
    case 'removed':
      return mark('bad', say('取消', 'removed'));
    case undefined:
      return null;
  }
}

/** @param change what the edition changed in it; `null`: it stands as before */
export function plannedTask(task: PlannedTask, change: PlannedChange | null, told: Told): Html {
  const say = sayer(told.request);
  const title =
    change?.kind === 'changed' && change.parts.includes('title')
      ? html`${task.title} <del>${say('原名：', 'before: ')}${change.before.title}</del>`
      : task.title;
  return html`<article class="card">
<h3>${title} ${changeMark(change, told)}</h3>
${facts(SHOWN.map((part) => factOf(part, task, change, told)))}
</article>
`;
}
