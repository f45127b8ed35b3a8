/** 某一检查对象: every draw that it stood in, and every result about it. */

import type { PublicAnswer, ReadOutcome, ReadPublic } from '../../api/public-api.js';
import { type Content, type Html, html } from '../../markup/html.js';
import { outcomeSummary } from '../../words/outcomes.js';
import { type DepartmentNames, departmentNames, nameOf } from '../departments/department-names.js';
import { link, segment } from '../link.js';
import { type Page, type PortalPage, shown } from '../page.js';
import { type PageRequest, paramOf, sayer } from '../request.js';
import { deadlineMark, resultMark } from '../results/result-mark.js';
import { searchBox } from '../search/search-box.js';
import { dayText, momentText } from '../time.js';
import { type EntityPlace, placeSection, type StrataBy } from './place.js';
import { strataBy } from './strata-by.js';

type Places = PublicAnswer<'/api/v1/public/entities/{entity}/draws'>;
type Results = PublicAnswer<'/api/v1/public/entities/{entity}/results'>;
type Result = Results['results'][number];

interface Found {
  readonly entity: string;
  readonly places: Places;
  readonly results: readonly Result[];
  readonly names: DepartmentNames;
  readonly strata: StrataBy;
}

/** What it is called: by its results, as they name it; then by the frozen pools. */
function titleOf({ entity, places, results }: Found): string {
  return results[0]?.entity.name ?? places.items.find(({ name }) => name !== null)?.name ?? entity;
}

const known = ({ items }: Places): readonly EntityPlace[] => items.filter(({ place }) => place !== 'not-told');

function summary(found: Found, request: PageRequest): Html {
  const say = sayer(request);
  const places = known(found.places).filter(({ state }) => state !== 'voided');
  const count = (is: (place: EntityPlace) => boolean): number => places.filter(is).length;
  const drawn = count(({ selected, visit }) => selected === true || visit !== null);
  const waiting = count(({ place, drawnAt }) => place === 'in-pool' && drawnAt === null);
  const leftOut = count(({ place }) => place === 'left-out');
  const notDrawn = places.length - drawn - waiting - leftOut;
  const parts = [
    say(`抽中 ${drawn} 次`, `drawn ${drawn} times`),
    say(`未抽中 ${notDrawn} 次`, `not drawn ${notDrawn} times`),
    ...(leftOut > 0 ? [say(`未进入名录 ${leftOut} 次`, `left out ${leftOut} times`)] : []),
    ...(waiting > 0 ? [say(`等待抽取 ${waiting} 次`, `waiting for ${waiting} draws`)] : []),
    say(`公示的检查结果 ${found.results.length} 份`, `${found.results.length} published results`),
  ];
  return html`<p class="lead">${parts.join(say('，', ', '))}${say('。', '.')}</p>`;
}

/** A firm that no draw and no result knows gets an answer all the same. */
function unknown(entity: string, request: PageRequest): Html {
  const say = sayer(request);
  return html`<p class="notice">${say(
    `没有抽中过，也没有进入过任何一次已公开抽取的名录，没有公示过检查结果。`,
    `It was never drawn, stood in the pool of no disclosed draw, and no result about it was published.`,
  )}</p>
<ul>
<li>${say(`请核对代码 ${entity} 是否写对。`, `Check whether the code ${entity} is right.`)}</li>
<li>${say(
    '新设立的企业、不在抽查范围（区域、行业、类别）内的企业，不会进入名录。',
    'New firms, and firms outside the scope of the tasks (district, industry, category), stand in no pool.',
  )}</li>
<li>${say('认为应当进入名录的，请向发起部门提出。', 'If it should have stood in one, tell the initiating department.')}</li>
</ul>
${searchBox(request, '')}`;
}

function resultEntry(result: Result, request: PageRequest): Html {
  const say = sayer(request);
  const address = link(request, `/results/${segment(result.id)}`);
  const edition = result.edition > 1 ? say(`（第 ${result.edition} 版）`, ` (edition ${result.edition})`) : '';
  const departments = result.departments.map((department) => nameOf(department, request.language)).join(say('、', ', '));
  return html`<li><a href="${address}">${result.task.title}${edition}</a> ${resultMark(request, result.state)} ${deadlineMark(request, result.lateDays)}<br>${outcomeSummary(result.items, request.language)}<br><span class="small">${departments} · ${say('检查结束于 ', 'inspected until ')}${dayText(request, result.endedOn)} · ${say('公示于 ', 'published ')}${momentText(request, result.publishedAt)}</span><br><a href="${address}#objections">${say('对结果有异议', 'Object to this result')}</a></li>
`;
}

function resultList({ results }: Found, request: PageRequest): Html {
  const say = sayer(request);
  if (results.length === 0) return html`<p class="empty">${say('还没有公示的检查结果。', 'No result about it is published yet.')}</p>`;
  return html`<ul class="plain">
${results.map((result) => resultEntry(result, request))}</ul>`;
}

function placeList({ entity, places, names, strata }: Found, request: PageRequest): Content {
  const say = sayer(request);
  const { items, next } = places;
  const further =
    next === null
      ? null
      : html`<nav class="pager" aria-label="${say('翻页', 'Pages')}"><a rel="next" href="${link(request, request.path, { after: next })}">${say('更早的抽取', 'Earlier draws')}</a></nav>`;
  if (items.length === 0)
    return [html`<p class="empty">${say('这些抽取的名录里都没有它。', 'It stands in the pools of none of these draws.')}</p>`, further];
  return [
    html`<div class="stack">
${items.map((place) => placeSection(place, { entity, names, strata, request }))}</div>`,
    further,
  ];
}

function mainOf(found: Found, request: PageRequest): Content {
  const say = sayer(request);
  const { entity, places, results } = found;
  const isFirst = request.query['after'] === undefined;
  const isUnknown = isFirst && places.next === null && known(places).length === 0 && results.length === 0;
  const title = titleOf(found);
  return [
    html`<h1>${title}</h1>
${title === entity ? null : html`<p>${say('代码 ', 'Code ')}<code>${entity}</code></p>`}
`,
    isUnknown ? unknown(entity, request) : isFirst && places.next === null ? summary(found, request) : null,
    isUnknown && places.items.length === 0
      ? null
      : html`<h2>${say('进入过的抽取', 'Draws that it stood in')}</h2>
${placeList(found, request)}`,
    isUnknown
      ? null
      : html`<h2>${say('检查结果', 'Results')}</h2>
${resultList(found, request)}
<h2>${say('您的权利', 'Your rights')}</h2>
<ul>
<li>${say('检查人员须至少两名，出示执法证；与您有利害关系的，您可以要求回避。', 'At least two inspectors come and show their certificates; one who has an interest must recuse at your request.')}</li>
<li>${say('对公示的结果有异议的，可在公示后 15 个工作日内在该结果的页面上提出，免登录。', 'You may object to a published result within 15 working days, on its page, without an account.')}</li>
<li><a href="${link(request, '/about')}#rights">${say('怎样提出异议、怎样自行核验', 'How to object, and how to verify')}</a></li>
</ul>`,
  ];
}

async function foundFor(entity: string, read: ReadPublic, request: PageRequest): Promise<ReadOutcome<Found>> {
  const params = { entity };
  const [places, results, names] = await Promise.all([
    read('/api/v1/public/entities/{entity}/draws', { params, query: { after: request.query['after'] } }),
    read('/api/v1/public/entities/{entity}/results', { params }),
    departmentNames(read, request.language),
  ]);
  if (!places.ok) return places;
  if (!results.ok) return results;
  const strata = await strataBy(places.value.items, read);
  return { ok: true, value: { entity, places: places.value, results: results.value.results, names, strata } };
}

const pageOf = (found: Found, request: PageRequest): Page => ({
  title: titleOf(found),
  section: 'search',
  main: html`${mainOf(found, request)}`,
});

export const entityPage: PortalPage = {
  path: '/entities/:entity',
  what: { zh: '某一检查对象的抽取和检查结果', en: 'The draws and results of one entity' },
  show: async (request, read) => {
    const found = await foundFor(paramOf(request, 'entity'), read, request);
    return found.ok ? shown(pageOf(found.value, request)) : found;
  },
};
