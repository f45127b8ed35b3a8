/** Whether a listed item is covered by the year's plans and draws. */

import type { Words } from '@double-random/core';
import type { PublicAnswer } from '../api/public-api.js';

export type CoveredItem = PublicAnswer<'/api/v1/public/coverage/items'>['items'][number];

export const ITEM_STANDING_WORDS: Readonly<Record<CoveredItem['standing'], Words>> = {
  uncovered: { zh: '未覆盖', en: 'not covered' },
  planned: { zh: '已列入计划', en: 'planned' },
  done: { zh: '已抽取', en: 'drawn' },
};
