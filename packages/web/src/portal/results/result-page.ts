/** One unified result of a joint visit: what every department found, corrections side by side, and objections. */

import type { ReadPublic, Schema } from '../../api/public-api.js';
import { type Content, html } from '../../markup/html.js';
import { regionWords } from '../../words/regions.js';
import { type DepartmentNames, departmentNames } from '../departments/department-names.js';
import { downloads } from '../facts/downloads.js';
import { facts } from '../facts/facts.js';
import { hash } from '../facts/hash.js';
import { link, segment } from '../link.js';
import { type PageOutcome, type PortalPage, shown } from '../page.js';
import { partOf } from '../parts.js';
import { type PageRequest, paramOf, sayer } from '../request.js';
import { dayText, momentText } from '../time.js';
import { correction, editionTable } from './result-editions.js';
import { RESULTS_FEED } from './result-list.js';
import { deadlineMark, resultMark } from './result-mark.js';
import { resultObjections } from './result-objections.js';
import { resultParts } from './result-parts.js';
import { tombstonePage } from './tombstone.js';

type Result = Schema<'PublicResult'>;

function notices({ state, supersededBy, correctionSince }: Result, request: PageRequest): Content {
  const say = sayer(request);
  if (supersededBy !== null) {
    return html`<p class="notice warn">${say('这不是现行结果：它已被更正。', 'This result does not hold any more: it was corrected.')} <a href="${link(request, `/results/${segment(supersededBy)}`)}">${say('查看更正后的结果', 'See the result that took its place')}</a></p>`;
  }
  if (correctionSince !== null) {
    return html`<p class="notice">${say('更正正在办理，自', 'A correction is under way since ')}${momentText(request, correctionSince)}${say('起；更正公示之前，本版有效。', '; until it is published this edition holds.')}</p>`;
  }
  if (state === 'objection_open')
    return html`<p class="notice">${say('对这份结果的异议正在处理。', 'An objection to this result waits for its decision.')}</p>`;
  return null;
}

function overview({ id, content, contentHash }: Result, request: PageRequest): Content {
  const say = sayer(request);
  const { entity, task, draw } = content;
  return facts([
    {
      label: say('检查对象', 'Entity'),
      value: html`<a href="${link(request, `/entities/${segment(entity.id)}`)}">${entity.name}</a> <code>${entity.uscc ?? entity.id}</code>`,
    },
    { label: say('区域', 'Region'), value: regionWords(entity.region)[request.language] },
    { label: say('任务', 'Task'), value: html`<a href="${link(request, `/tasks/${segment(task.id)}`)}">${task.title}</a>` },
    {
      label: say('抽取', 'Draw'),
      value: html`<a href="${link(request, `/draws/${segment(draw.id)}`)}">${say(`第 ${draw.attempt} 次抽取`, `attempt ${draw.attempt}`)}</a> · <a href="${link(request, `/draws/${segment(draw.id)}/entities/${segment(entity.id)}`)}">${say('为何抽中（证明）', 'why it was drawn: the proof')}</a>`,
    },
    { label: say('检查结束', 'Visit ended'), value: dayText(request, content.endedOn) },
    {
      label: say('公示时间', 'Published'),
      value: html`${momentText(request, content.publishedAt)} ${deadlineMark(request, content.lateDays)}`,
    },
    { label: say('公示期限', 'Due'), value: dayText(request, content.dueOn) },
    { label: say('结果编号', 'Result id'), value: html`<code>${id}</code>` },
    { label: say('内容哈希', 'Content hash'), value: hash(contentHash) },
  ]);
}

interface Beside {
  readonly read: ReadPublic;
  readonly departmentOf: DepartmentNames;
}

async function resultMain(result: Result, { read, departmentOf }: Beside, request: PageRequest): Promise<Content> {
  const say = sayer(request);
  const params = { result: result.id };
  const [editions, objections, corrected] = await Promise.all([
    read('/api/v1/public/results/{result}/editions', { params }),
    read('/api/v1/public/results/{result}/objections', { params }),
    correction(read, result, request),
  ]);
  return html`<p>${resultMark(request, result.state)} ${say(`第 ${result.edition} 版`, `edition ${result.edition}`)}</p>
${notices(result, request)}
${overview(result, request)}
${downloads([
  { href: link(request, result.links.bulletin), words: say('本任务结果公示表（PDF）', 'Bulletin of the task (PDF)') },
  { href: link(request, RESULTS_FEED), words: say('订阅（Atom）', 'Feed (Atom)') },
])}
<h2>${say('各部门的检查结果', 'What the departments found')}</h2>
${resultParts(result.content.parts, request)}
${corrected}
<h2>${say('全部版本', 'Editions')}</h2>
${partOf(request, editions, (found) => editionTable(found.editions, result.id, request))}
<h2 id="objections">${say('异议', 'Objections')}</h2>
${partOf(request, objections, (found) => resultObjections(result, found, departmentOf, request))}`;
}

/** The tombstone where the result was withdrawn. */
async function withdrawnOr(
  refused: Extract<PageOutcome, { ok: false }>,
  id: string,
  read: ReadPublic,
  request: PageRequest,
): Promise<PageOutcome> {
  if (refused.status !== 410) return refused;
  const editions = await read('/api/v1/public/results/{result}/editions', { params: { result: id } });
  if (!editions.ok) return refused;
  const all = editions.value.editions;
  const tombstone = all.find((one) => one.id === id) ?? all.at(-1);
  return tombstone?.state === 'withdrawn' ? shown(tombstonePage(tombstone, all, request)) : refused;
}

export const resultPage: PortalPage = {
  path: '/results/:result',
  what: { zh: '一份检查结果', en: 'A result' },
  show: async (request, read) => {
    const say = sayer(request);
    const id = paramOf(request, 'result');
    const found = await read('/api/v1/public/results/{result}', { params: { result: id } });
    if (!found.ok) return withdrawnOr(found, id, read, request);
    const { value: result } = found;
    const departmentOf = await departmentNames(read, request.language);
    const { name } = result.content.entity;
    return shown({
      title: say(`${name}的检查结果`, `Result: ${name}`),
      section: 'results',
      description: say(`${name}：双随机抽查的检查结果。`, `${name}: the result of a double-random inspection.`),
      feeds: [{ title: say('检查结果', 'Results'), path: RESULTS_FEED }],
      main: html`<h1>${say(`${name}的检查结果`, `Result: ${name}`)}</h1>
${await resultMain(result, { read, departmentOf }, request)}`,
    });
  },
};
