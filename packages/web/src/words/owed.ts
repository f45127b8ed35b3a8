/** What a department still owes of a result that is late. */

import type { Words } from '@double-random/core';
import type { PublicAnswer } from '../api/public-api.js';

export type OverdueResult = PublicAnswer<'/api/v1/public/overdue'>['items'][number];

export const OWED_WORDS: Readonly<Record<OverdueResult['departments'][number]['owes'], Words>> = {
  entry: { zh: '未录入', en: 'has not entered its part' },
  review: { zh: '未审核', en: 'has not reviewed its part' },
  publication: { zh: '未公示', en: 'has not published' },
};
