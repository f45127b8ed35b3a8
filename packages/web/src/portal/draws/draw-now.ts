/** Where a draw stands, in one sentence, and what comes next. */

import { grouped } from '@double-random/reports/words';
import { type Html, html } from '../../markup/html.js';
import type { PublicDraw } from '../../words/draws.js';
import { type PageRequest, sayer } from '../request.js';
import { drawSteps, nextStep } from './next-step.js';

const sum = (strata: PublicDraw['strata'], of: 'population' | 'sample'): number =>
  strata.reduce((total, stratum) => total + stratum[of], 0);

function drawnSentence(draw: PublicDraw, request: PageRequest): string {
  const say = sayer(request);
  const [all, drawn] = [grouped(sum(draw.strata, 'population')), grouped(sum(draw.strata, 'sample'))];
  if (!draw.disclosed) {
    return say(
      '已经抽取，结果封存：结果哈希已公布，谁也不能更改；名单在现场检查结束后公开，届时任何人都可以核验。',
      'It is drawn and sealed: the hash of the result is public, so that nobody can change it; the list is disclosed once the visits are made, and can be verified then.',
    );
  }
  const events =
    draw.events === 0
      ? ''
      : say(
          `；此后有 ${draw.events} 次变动，理由逐条公开`,
          `; ${draw.events} ${draw.events === 1 ? 'event' : 'events'} since, each with its reason`,
        );
  return say(
    `已经抽取：从 ${all} 户中抽中 ${drawn} 户${events}。任何人都可以核验。`,
    `It is drawn: ${drawn} of ${all} entities${events}. Anybody can verify it.`,
  );
}

function sentence(draw: PublicDraw, request: PageRequest): string {
  const say = sayer(request);
  switch (draw.state) {
    case 'frozen':
      return say(
        '名录、数量和规则已经锁定，不能再改；各部门正在提交承诺。种子还不存在，谁也不知道会抽中谁。',
        'Pools, sizes and rules are frozen and cannot change; the departments are committing. There is no seed yet, so nobody knows who will be drawn.',
      );
    case 'committed':
      return say(
        '承诺已经截止；各部门正在揭示自己的随机数，揭示的必须与承诺相符。',
        'Commitments are closed; the departments are revealing their numbers, which must fit what they committed to.',
      );
    case 'revealed':
      return say(
        '各部门的随机数已经公布，只差最后的随机来源。',
        'The departments’ numbers are public; only the last source of randomness is missing.',
      );
    case 'drawn':
      return drawnSentence(draw, request);
    case 'voided':
      return say(
        '这次抽取已经作废，理由和经过永久公开；作废的结果不再使用。',
        'This draw is void. Why, and what it had yielded, stays public; it is not used any more.',
      );
  }
}

export function drawNow(draw: PublicDraw, request: PageRequest): Html {
  const say = sayer(request);
  const next = nextStep(draw, request);
  const tone = draw.state === 'voided' ? html`notice warn` : draw.state === 'drawn' ? html`notice good` : html`notice`;
  return html`<div class="${tone}">
<p><strong>${sentence(draw, request)}</strong></p>
${next === null ? null : html`<p>${say('下一步：', 'Next: ')}${next}</p>\n`}</div>
${draw.state === 'voided' ? null : drawSteps(draw, request)}`;
}
