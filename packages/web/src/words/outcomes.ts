/** How the items of a published result came out, in words. */

import type { Language, Words } from '@double-random/core';
import type { Schema } from '../api/public-api.js';

export type OutcomeCounts = Schema<'PublicResultSummary'>['items'];

/** In the order of their weight. */
export const OUTCOME_WORDS: Readonly<Record<keyof OutcomeCounts, Words>> = {
  problem: { zh: '发现问题', en: 'with a problem' },
  'not-found': { zh: '无法联系', en: 'entity not found' },
  'not-operating': { zh: '未开展相关经营', en: 'not in that business' },
  'no-problem': { zh: '未发现问题', en: 'without a problem' },
};

const ORDER = Object.keys(OUTCOME_WORDS) as (keyof OutcomeCounts)[];

/** `发现问题 1 项，未发现问题 13 项` */
export function outcomeSummary(counts: OutcomeCounts, language: Language): string {
  const said = ORDER.filter((outcome) => counts[outcome] > 0).map((outcome) => {
    const words = OUTCOME_WORDS[outcome][language];
    return language === 'zh' ? `${words} ${counts[outcome]} 项` : `${counts[outcome]} ${words}`;
  });
  return said.join(language === 'zh' ? '，' : ', ');
}
