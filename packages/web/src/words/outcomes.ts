/** How the items of a published result came out, in one line. */

import type { Language } from '@double-random/core';
import type { Schema } from '../api/public-api.js';
import { ITEM_OUTCOME_WORDS, type ItemOutcome } from './results.js';

/** In the order of their weight. */
const ORDER = Object.keys(ITEM_OUTCOME_WORDS) as ItemOutcome[];

/** `发现问题 1 项，未发现问题 13 项` */
export function outcomeSummary(counts: Schema<'PublicResultSummary'>['items'], language: Language): string {
  const said = ORDER.filter((outcome) => counts[outcome] > 0).map((outcome) => {
    const words = ITEM_OUTCOME_WORDS[outcome][language];
    return language === 'zh' ? `${words} ${counts[outcome]} 项` : `${words}: ${counts[outcome]}`;
  });
  return said.join(language === 'zh' ? '，' : ', ');
}
