/** What may happen after a draw, in words (draw protocol, section 9). */

import type { Words } from '@double-random/core';
import type { Schema } from '../api/public-api.js';

export type PublicDrawEvent = Schema<'PublicDrawEvent'>;

export const DRAW_EVENT_WORDS: Readonly<Record<PublicDrawEvent['kind'], Words>> = {
  'inspector-out': { zh: '人员退出一户（如回避）', en: 'Inspector out of one visit, as by recusal' },
  'inspector-unavailable': { zh: '人员不能参加全部检查', en: 'Inspector not available any more' },
  'entity-out': { zh: '检查对象退出，替补递补', en: 'Entity out; the next in reserve comes in' },
  appoint: { zh: '部门指派人员', en: 'Inspector appointed by the department' },
  refill: { zh: '空缺按签号补位', en: 'Empty place filled by the same draw' },
};

export type DrawnEntity = Schema<'DrawnEntity'>;

export const DRAWN_STANDING_WORDS: Readonly<Record<DrawnEntity['standing'], Words>> = {
  selected: { zh: '抽中', en: 'drawn' },
  out: { zh: '抽中后退出', en: 'drawn, went out' },
  substitute: { zh: '替补递补', en: 'came in from the reserve' },
  reserve: { zh: '替补', en: 'in reserve' },
};
