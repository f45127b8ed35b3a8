/** What became of an entity that the draw names. */

import type { Schema } from '../../api/read.js';
import type { Words } from '../../language/words.js';

export const DRAWN_WORDS: Readonly<Record<Schema<'DrawnEntity'>['standing'], Words>> = {
  selected: { zh: '抽中', en: 'drawn' },
  substitute: { zh: '替补递补', en: 'came in from the reserve' },
  out: { zh: '已退出', en: 'out' },
  reserve: { zh: '替补', en: 'in reserve' },
};
