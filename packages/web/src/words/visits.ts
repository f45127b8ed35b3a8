/** Words of visits. */

import type { Words } from '@double-random/core';
import type { PublicAnswer } from '../api/public-api.js';

export type VisitState = NonNullable<PublicAnswer<'/api/v1/public/entities/{entity}/draws'>['items'][number]['visit']>['state'];

/** 检查任务单 */
export const VISIT_STATE_WORDS: Readonly<Record<VisitState, Words>> = {
  assigned: { zh: '待检查', en: 'assigned' },
  notified: { zh: '已通知', en: 'notified' },
  on_site: { zh: '检查中', en: 'on site' },
  recorded: { zh: '已录入', en: 'recorded' },
  returned: { zh: '已退回补正', en: 'returned' },
  reviewed: { zh: '已审核', en: 'reviewed' },
  published: { zh: '已公示', en: 'published' },
  follow_up: { zh: '后续处置中', en: 'in follow-up' },
  closed: { zh: '已办结', en: 'closed' },
  replaced: { zh: '已替换', en: 'replaced' },
  voided: { zh: '已作废', en: 'voided' },
};
