/** 入选证明: why one entity was drawn, or was not, in words that its owner understands; checked anew before it is shown. */

import { checkEntity, type EntityProof, type EntityStanding, type Words } from '@double-random/core';
import { grouped } from '@double-random/reports/words';
import type { PublicAnswer, ReadPublic, Refusal } from '../../api/public-api.js';
import { type Content, type Html, html } from '../../markup/html.js';
import type { PublicDraw } from '../../words/draws.js';
import { stratumWords } from '../../words/scope.js';
import { STANDING_WORDS, standingSentences } from '../../words/standing.js';
import { type DepartmentNames, departmentNames } from '../departments/department-names.js';
import { drawSteps, nextStep } from '../draws/next-step.js';
import { facts } from '../facts/facts.js';
import { hash } from '../facts/hash.js';
import { link, segment } from '../link.js';
import { type Page, type PortalPage, shown } from '../page.js';
import { type PageRequest, paramOf, sayer } from '../request.js';
import { entityAddress } from '../search/search.js';
import { verifyAddress } from '../verify/verify-page.js';
import { expertPart } from './expert-part.js';
import { type EntityPlace, teamTable, visitText, whyText } from './place.js';
import { strataBy } from './strata-by.js';
import { ticketLine } from './ticket-line.js';

type Proof = PublicAnswer<'/api/v1/public/draws/{draw}/entities/{entity}'>;

/** What every view of this page knows. */
interface About {
  readonly draw: PublicDraw;
  readonly entity: string;
  /** The entity's place, if the draw is among the latest that the API looks into. */
  readonly place: EntityPlace | null;
  readonly names: DepartmentNames;
  /** What the strata are made by. */
  readonly by: string | null;
}

const nameOf = ({ place, entity }: About): string => place?.name ?? entity;

/** What events have made of it since the draw. */
function since({ selectedNow, published }: Proof, { place }: About, request: PageRequest): Content {
  const say = sayer(request);
  const dropped = place === null ? null : visitText(place, request);
  if (published === 'selected' && !selectedNow)
    return html`<h2>${say('抽取之后的变动', 'What happened since the draw')}</h2>
<p class="notice warn">${say('它被抽中，后来退出了检查，由同层的下一个签号递补。变动和理由都公开，并且可以核验。', 'It was drawn, and went out of the inspection later; the next ticket of its stratum took its place. The change and its reason are public and can be verified.')}</p>
${dropped}`;
  if (published !== 'selected' && selectedNow)
    return html`<h2>${say('抽取之后的变动', 'What happened since the draw')}</h2>
<p class="notice warn">${say('抽取时它没有抽中，是替补；排在它前面的对象退出后，按签号顺序轮到了它。', 'At the draw it was in reserve; when one before it went out, its ticket was the next.')}</p>`;
  return null;
}

function howToCheck({ draw, entity }: About, request: PageRequest): Html {
  const say = sayer(request);
  return html`<h2>${say('怎样自己核对', 'How to check it yourself')}</h2>
<p>${say('最简单的办法：让您的浏览器从种子起把这次抽取重新做一遍，逐项核对。', 'The simplest way: let your browser hold the draw again from its seed, and compare check by check.')}</p>
<p><a class="button" href="${verifyAddress(request, draw.id)}">${say('在浏览器里核验这次抽取', 'Verify this draw in the browser')}</a></p>
<ul>
<li>${say('核对清单哈希：与锁定时您看到或记下的一致，说明名录和规则没有改过。', 'Compare the hash of the manifest with the one that you saw at the freeze: lists and rules have not changed.')}<br>${hash(draw.manifestHash)}</li>
<li>${say('用命令行：下载', 'On the command line: download the ')}<a href="${link(request, `/api/v1/public/draws/${segment(draw.id)}/bundle.zip`)}">${say('全部公开文件', 'bundle')}</a>${say('，然后运行 ', ' and run ')}<code>double-random prove bundle.zip --entity ${entity}</code></li>
</ul>`;
}

function checkedMain(found: Proof, standing: EntityStanding, about: About, request: PageRequest): Content {
  const say = sayer(request);
  const { draw, place, names, by } = about;
  const { stratum, rank } = standing;
  const outcome = standing.standing === null ? say('无法比较', 'nothing to compare') : STANDING_WORDS[standing.standing][request.language];
  return html`<h1>${nameOf(about)}${say('：', ': ')}${outcome}</h1>
${draw.state === 'voided' ? html`<p class="notice warn">${say('这次抽取已经作废，不据此检查；按规定仍然公开。', 'This draw was voided: nobody is inspected by it. It stays public.')}</p>` : null}
${facts([
  { label: say('抽取', 'Draw'), value: html`<a href="${link(request, `/draws/${segment(draw.id)}`)}">${draw.title}</a>` },
  { label: say('代码', 'Code'), value: html`<a href="${entityAddress(request, standing.id)}"><code>${standing.id}</code></a>` },
  { label: say('分层', 'Stratum'), value: stratumWords(by, stratum.id)[request.language] },
  {
    label: say('组内排名', 'Rank in the group'),
    value:
      rank === null
        ? '—'
        : say(
            `第 ${grouped(rank)} 位，共 ${grouped(stratum.population)} 家，前 ${grouped(stratum.sample)} 位抽中`,
            `${grouped(rank)} of ${grouped(stratum.population)}; the first ${grouped(stratum.sample)} are drawn`,
          ),
  },
])}
<h2>${say('为什么', 'Why')}</h2>
<ol class="sentences">
${standingSentences(standing, request.language).map((sentence) => html`<li>${sentence}</li>\n`)}</ol>
${ticketLine(standing, request)}
<p class="notice good">${say('以上已由本网站按公开的证明重新核对：这一行确实在锁定的名录里，签号由种子算出，与抽中线比较的结论一致。', 'This was checked anew from the published proof: the line stood in the frozen pool, the ticket follows from the seed, and the comparison with the cutoff agrees.')}</p>
${since(found, about, request)}
${
  place === null || place.team.length === 0
    ? null
    : html`<h2>${say('谁来检查', 'Who inspects')}</h2>
${teamTable(place.team, names, request)}`
}
${howToCheck(about, request)}
${expertPart(draw.id, found.proof as unknown as EntityProof, standing, { name: nameOf(about), request })}`;
}

/** Refusals that are an answer to whoever asks why. */
const WITHOUT_PROOF: ReadonlyMap<Refusal['code'], Words> = new Map([
  ['not-drawn', { zh: '还没有抽取', en: 'not drawn yet' }],
  ['not-disclosed-yet', { zh: '现在还不公布', en: 'not told yet' }],
  ['not-in-draw', { zh: '不在这次抽取的名录里', en: 'not in the pool of this draw' }],
  ['excluded-from-draw', { zh: '没有进入这次抽取的名录', en: 'left out of the pool of this draw' }],
] satisfies [Refusal['code'], Words][]);

/** Why there is no proof, each reason in its own words. */
function withoutProof(refusal: Refusal, about: About, request: PageRequest): Content {
  const say = sayer(request);
  const { draw, place, by } = about;
  const why = place === null ? '' : whyText(place, by, request);
  const steps =
    refusal.code === 'not-drawn' && draw.state !== 'voided' ? html`${drawSteps(draw, request)}<p>${nextStep(draw, request)}</p>` : null;
  return html`<h1>${nameOf(about)}${say('：', ': ')}${WITHOUT_PROOF.get(refusal.code)?.[request.language] ?? say('没有证明', 'no proof')}</h1>
<p class="notice">${why === '' ? refusal[request.language] : why}</p>
${steps}
<ul>
<li><a href="${link(request, `/draws/${segment(draw.id)}`)}">${say('看这次抽取：', 'The draw: ')}${draw.title}</a></li>
<li><a href="${entityAddress(request, about.entity)}">${say('看它进入过的全部抽取', 'All draws that it stood in')}</a></li>
</ul>`;
}

/** Draws that the API looks into at once. */
const MOST = '50';

async function aboutOf(draw: PublicDraw, entity: string, read: ReadPublic, request: PageRequest): Promise<About> {
  const [places, names, strata] = await Promise.all([
    read('/api/v1/public/entities/{entity}/draws', { params: { entity }, query: { limit: MOST } }),
    departmentNames(read, request.language),
    strataBy([draw], read),
  ]);
  const place = places.ok ? (places.value.items.find((one) => one.draw === draw.id) ?? null) : null;
  return { draw, entity, place, names, by: strata.get(draw.task) ?? null };
}

const pageOf = (about: About, status: number, main: Content, request: PageRequest): Page => ({
  title: `${nameOf(about)} · ${sayer(request)('入选证明', 'proof')}`,
  section: 'search',
  status,
  main: html`${main}`,
});

export const proofPage: PortalPage = {
  path: '/draws/:draw/entities/:entity',
  what: { zh: '某一检查对象为何（未）被抽中：用语言说明的证明', en: 'Why an entity was drawn, or not: the proof in words' },
  show: async (request, read) => {
    const [id, entity] = [paramOf(request, 'draw'), paramOf(request, 'entity')];
    const [draw, found] = await Promise.all([
      read('/api/v1/public/draws/{draw}', { params: { draw: id } }),
      read('/api/v1/public/draws/{draw}/entities/{entity}', { params: { draw: id, entity } }),
    ]);
    if (!draw.ok) return draw;
    if (!found.ok && !WITHOUT_PROOF.has(found.refusal.code)) return found;
    const about = await aboutOf(draw.value, entity, read, request);
    if (!found.ok) {
      const status = found.refusal.code === 'not-in-draw' ? 404 : 200;
      return shown(pageOf(about, status, withoutProof(found.refusal, about, request), request));
    }
    const checked = checkEntity(found.value.proof);
    if (!checked.ok || checked.value.standing !== found.value.standing)
      throw new Error(
        `the proof of ${entity} in the draw ${id} does not hold: ${checked.ok ? checked.value.standing : checked.problems[0]?.code}`,
      );
    return shown(pageOf(about, 200, checkedMain(found.value, checked.value, about, request), request));
  },
};
