/** One entity's place in a draw, in words that its owner understands. */

import type { EntityStanding, Language, Standing } from '@double-random/core';
import { grouped } from '@double-random/reports/words';

export const STANDING_WORDS = {
  selected: { zh: '抽中', en: 'Drawn' },
  reserve: { zh: '未抽中（替补）', en: 'Not drawn (in reserve)' },
  'not-drawn': { zh: '未抽中', en: 'Not drawn' },
} as const satisfies Record<Standing, { zh: string; en: string }>;

/** One in how many, where that is easier to grasp than the fraction. */
function chance(sample: number, population: number, language: Language): string {
  const percent = ((100 * sample) / population).toLocaleString('en-US', { maximumFractionDigits: 2 });
  return language === 'zh' ? `约 ${percent}%` : `about ${percent} %`;
}

function outcome({ stratum, standing, rank }: EntityStanding, language: Language): string {
  const { sample, reserve } = stratum;
  const zh = language === 'zh';
  const at =
    rank === null
      ? ''
      : zh
        ? `它排在第 ${grouped(rank)} 位，`
        : `It came ${grouped(rank)}${rank === 1 ? ', the first' : ''} in that order: `;
  switch (standing) {
    case 'selected':
      return zh ? `${at}在前 ${grouped(sample)} 位之内，因此被抽中。` : `${at}among the first ${grouped(sample)}, so it was drawn.`;
    case 'reserve':
      return zh
        ? `${at}不在前 ${grouped(sample)} 位之内，没有抽中；它在其后的 ${grouped(reserve)} 个替补之中，有抽中的对象退出时依次递补。`
        : `${at}not among the first ${grouped(sample)}, so it was not drawn. It is among the ${grouped(reserve)} reserves after them, who come in, in order, when one falls out.`;
    case 'not-drawn':
      return zh
        ? `${at}不在前 ${grouped(sample)} 位之内，因此没有抽中。`
        : `${at}not among the first ${grouped(sample)}, so it was not drawn.`;
    case null:
      return zh ? '证明中没有可以比较的签号。' : 'The proof holds no ticket to compare with.';
  }
}

/** Sentences from the pool to the outcome. */
export function standingSentences(standing: EntityStanding, language: Language): string[] {
  const { stratum, ticket, cutoff } = standing;
  const zh = language === 'zh';
  const { population, sample } = stratum;
  return [
    zh
      ? `抽取之前锁定的名录里有它。与它同层的共 ${grouped(population)} 家，抽 ${grouped(sample)} 家，每家机会相同（${chance(sample, population, language)}）。`
      : `It stands in the list that was frozen before the draw. Its stratum has ${grouped(population)} entities, of which ${grouped(sample)} are drawn, each with the same chance (${chance(sample, population, language)}).`,
    zh
      ? `种子给每家算出一个签号，谁也无法事先知道或挑选。它的签号是 ${ticket.slice(0, 8)}…，签号从小到大排队。`
      : `The seed gives each of them a ticket that nobody could know or choose beforehand. Its ticket is ${ticket.slice(0, 8)}…; tickets are put in order, the smallest first.`,
    outcome(standing, language),
    ...(cutoff === null
      ? []
      : [
          zh
            ? `最后一个抽中的签号（抽中线）是 ${cutoff.slice(0, 8)}…。`
            : `The ticket of the last one drawn (the cutoff) is ${cutoff.slice(0, 8)}….`,
        ]),
  ];
}
