/** What a draw under way waits for, and until when. */

import { timeOfRound } from '@double-random/reports/words';
import { type Html, html } from '../../markup/html.js';
import type { PublicDraw } from '../../words/draws.js';
import { countdown } from '../countdown.js';
import { type PageRequest, sayer } from '../request.js';

type Say = ReturnType<typeof sayer>;

const stepsOf = (say: Say): readonly { readonly state: PublicDraw['state']; readonly title: string }[] => [
  { state: 'frozen', title: say('承诺', 'Commit') },
  { state: 'committed', title: say('揭示', 'Reveal') },
  { state: 'revealed', title: say('随机来源', 'Randomness') },
  { state: 'drawn', title: say('抽取', 'Draw') },
];

/** The stages of a draw in a line, the present one marked. */
export function drawSteps({ state }: Pick<PublicDraw, 'state'>, request: PageRequest): Html {
  const say = sayer(request);
  const steps = stepsOf(say);
  const at = steps.findIndex((step) => step.state === state);
  const items = steps.map(({ title }, place) => {
    if (place === at && state !== 'drawn') return html`<li class="now" aria-current="step">${title}</li>`;
    return html`<li${place < at || state === 'drawn' ? html` class="past"` : null}>${title}</li>`;
  });
  return html`<ol class="steps" aria-label="${say('抽取进行到哪一步', 'How far the draw has come')}"><li class="past">${say('锁定', 'Freeze')}</li>${items}</ol>`;
}

function entropyStep({ entropy }: PublicDraw, request: PageRequest, say: Say): Html {
  if (entropy.kind === 'drand' && entropy.round !== null) {
    const time = timeOfRound(entropy.round);
    return html`${say(`等待随机信标 drand 第 ${entropy.round} 轮`, `Waits for round ${entropy.round} of the drand beacon`)}${
      time === undefined ? null : html`<br>${countdown(request, time)}`
    }`;
  }
  if (entropy.kind === 'witnessed') return html`${say('等待现场见证：', 'Waits for the witnessed act: ')}${entropy.description ?? ''}`;
  return html`${say('全部揭示，即将抽取', 'All is revealed; the draw follows')}`;
}

/** In words, with the time that is left. */
export function nextStep(draw: PublicDraw, request: PageRequest): Html | null {
  const say = sayer(request);
  const { state, departments, commitBy, revealBy } = draw;
  const committed = departments.filter(({ commitment }) => commitment !== null).length;
  const revealed = departments.filter(({ revealedAt }) => revealedAt !== null).length;
  if (state === 'frozen')
    return html`${say(`各部门提交承诺：${departments.length} 个中已有 ${committed} 个`, `Commitments: ${committed} of ${departments.length} departments`)}<br>${countdown(request, commitBy)}`;
  if (state === 'committed')
    return html`${say(`各部门揭示：${committed} 个中已有 ${revealed} 个`, `Reveals: ${revealed} of ${committed} departments`)}<br>${countdown(request, revealBy)}`;
  return state === 'revealed' ? entropyStep(draw, request, say) : null;
}
