/** How a notice was delivered, in words. */

import type { Schema } from '../../api/read.js';
import type { Words } from '../../language/words.js';

export type NoticeMethod = Schema<'WholeVisit'>['notices'][number]['method'];

export const NOTICE_METHOD_WORDS: Readonly<Record<NoticeMethod, Words>> = {
  'in-person': { zh: '直接送达', en: 'in person' },
  'by-post': { zh: '邮寄送达', en: 'by post' },
  electronic: { zh: '电子送达', en: 'electronically' },
  'on-site': { zh: '现场出示', en: 'on site' },
};
