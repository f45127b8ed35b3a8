/** Words of draws. */

import type { Words } from '@double-random/core';
import type { PublicAnswer } from '../api/public-api.js';

export type PublicDraw = PublicAnswer<'/api/v1/public/draws/{draw}'>;

/** How far a draw has come (draw protocol, sections 4 to 8). */
export const DRAW_STATE_WORDS: Readonly<Record<PublicDraw['state'], Words>> = {
  frozen: { zh: '已锁定，等待承诺', en: 'frozen, waiting for commitments' },
  committed: { zh: '已承诺，等待揭示', en: 'committed, waiting for reveals' },
  revealed: { zh: '已揭示，等待抽取', en: 'revealed, waiting for the draw' },
  drawn: { zh: '已抽取', en: 'drawn' },
  voided: { zh: '已作废', en: 'voided' },
};
