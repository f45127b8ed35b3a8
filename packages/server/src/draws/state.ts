/** The states of one attempt of a draw, in their order. */

import type { Words } from '@double-random/core';

/**
 * `frozen`: pools, sizes and rules are published, departments commit. `committed`: the list of commitments is closed, departments reveal.
 * `revealed`: the list of reveals is closed, the entropy may come. `drawn`: the result stands. `voided`: given up with a reason, public for ever.
 */
export const DRAW_STATES = ['frozen', 'committed', 'revealed', 'drawn', 'voided'] as const;

export type DrawStage = (typeof DRAW_STATES)[number];

export const DRAW_STATE_WORDS: Readonly<Record<DrawStage, Words>> = {
  frozen: { zh: '已锁定', en: 'frozen' },
  committed: { zh: '已承诺', en: 'committed' },
  revealed: { zh: '已揭示', en: 'revealed' },
  drawn: { zh: '已抽取', en: 'drawn' },
  voided: { zh: '已作废', en: 'voided' },
};
