/** Draws under way, with the time that is left, and attempts that were voided. */

import { grouped } from '@double-random/reports/words';
import type { PublicAnswer } from '../../api/public-api.js';
import { type Content, type Html, html } from '../../markup/html.js';
import type { PublicDraw } from '../../words/draws.js';
import { drawSteps, nextStep } from '../draws/next-step.js';
import { link, segment } from '../link.js';
import { type PageRequest, sayer } from '../request.js';
import { momentText } from '../time.js';
import { verifyAddress } from '../verify/verify-page.js';

type DrawPage = PublicAnswer<'/api/v1/public/draws'>;

function inNumbers({ strata }: PublicDraw, request: PageRequest): string {
  const population = grouped(strata.reduce((sum, stratum) => sum + stratum.population, 0));
  const sample = grouped(strata.reduce((sum, stratum) => sum + stratum.sample, 0));
  return sayer(request)(`从 ${population} 家中抽 ${sample} 家`, `${sample} of ${population} entities`);
}

const cardOf = (draw: PublicDraw, request: PageRequest): Html => {
  const say = sayer(request);
  return html`<li class="card">
<h3><a href="${link(request, `/draws/${segment(draw.id)}`)}">${draw.title}</a></h3>
${drawSteps(draw, request)}
<p>${nextStep(draw, request)}</p>
<p class="small">${inNumbers(draw, request)}${draw.attempt > 1 ? say(`，第 ${draw.attempt} 次抽取`, `, attempt ${draw.attempt}`) : ''}</p>
</li>
`;
};

/** @param draws of all stages before the draw, the newest first in each */
export function underWay(draws: readonly PublicDraw[], request: PageRequest): Content {
  const say = sayer(request);
  if (draws.length === 0)
    return html`<p>${say('目前没有正在进行的抽取。', 'No draw is under way.')} <a href="${link(request, '/draws')}">${say('查看全部抽取', 'All draws')}</a></p>`;
  return html`<ul class="cards">
${draws.map((draw) => cardOf(draw, request))}</ul>`;
}

/** Draws that were held last, with the way to check them. */
export function heldDraws({ items }: DrawPage, request: PageRequest): Content {
  const say = sayer(request);
  if (items.length === 0) return html`<p class="empty">${say('还没有完成的抽取。', 'No draw has been held yet.')}</p>`;
  const entries = items.map(
    (draw) =>
      html`<li><a href="${link(request, `/draws/${segment(draw.id)}`)}">${draw.title}</a><br><span class="small">${inNumbers(draw, request)}${draw.drawnAt === null ? null : html` · ${momentText(request, draw.drawnAt)}`} · <a href="${verifyAddress(request, draw.id)}">${say('自行核验', 'Verify')}</a></span></li>
`,
  );
  return html`<ul class="plain">
${entries}</ul>
<p><a href="${link(request, '/draws')}">${say('全部抽取', 'All draws')}</a></p>`;
}

/** Attempts that were given up are as public as those that stand. */
export function voidedAttempts({ items }: DrawPage, request: PageRequest): Content {
  const say = sayer(request);
  if (items.length === 0) return html`<p>${say('没有作废的抽取。', 'No draw was voided.')}</p>`;
  const entries = items.map(
    (draw) =>
      html`<li><a href="${link(request, `/draws/${segment(draw.id)}`)}">${draw.title}${say(`（第 ${draw.attempt} 次）`, ` (attempt ${draw.attempt})`)}</a>${
        draw.voiding === null
          ? null
          : html`<br><span class="small">${draw.voiding.voidedAt === null ? null : momentText(request, draw.voiding.voidedAt)} ${say('理由：', 'Reason: ')}${draw.voiding.reason}</span>`
      }</li>
`,
  );
  return html`<ul class="plain">
${entries}</ul>
<p><a href="${link(request, '/draws', { state: 'voided' })}">${say('全部作废的抽取', 'All voided draws')}</a></p>`;
}
