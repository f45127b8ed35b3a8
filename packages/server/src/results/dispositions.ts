/** 后续处置: what follows from a result. */

import type { Words } from '@double-random/core';

export const DISPOSITIONS = ['none', 'stop-and-feed-back', 'order-to-correct', 'transfer', 'notify-department', 'other'] as const;

export type Disposition = (typeof DISPOSITIONS)[number];

export const DISPOSITION_WORDS: Readonly<Record<Disposition, Words>> = {
  none: { zh: '无需后续处置', en: 'No follow-up needed' },
  'stop-and-feed-back': { zh: '停止检查并反馈日常监管', en: 'Inspection stopped, reported to routine supervision' },
  'order-to-correct': { zh: '责令改正', en: 'Order to correct' },
  transfer: { zh: '案件线索移送', en: 'Transfer as a lead in a case' },
  'notify-department': { zh: '抄告其他部门', en: 'Notice to another department' },
  other: { zh: '其他', en: 'Other' },
};
