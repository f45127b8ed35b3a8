/** Words of results and of objections to them. */

import type { Words } from '@double-random/core';
import type { PublicAnswer, Schema } from '../api/public-api.js';

export type ResultOfList = Schema<'PublicResultSummary'> | Schema<'PublicTombstone'>;

export type ResultState = ResultOfList['state'];

export const RESULT_STATE_WORDS: Readonly<Record<ResultState, Words>> = {
  published: { zh: '已公示', en: 'published' },
  objection_open: { zh: '异议处理中', en: 'objection open' },
  upheld: { zh: '异议处理后维持', en: 'upheld after an objection' },
  corrected: { zh: '已更正', en: 'corrected' },
  withdrawn: { zh: '已撤回', en: 'withdrawn' },
};

export type ItemOutcome = keyof Schema<'PublicResultSummary'>['items'];

/** What result codes come down to, the graver first. */
export const ITEM_OUTCOME_WORDS: Readonly<Record<ItemOutcome, Words>> = {
  problem: { zh: '发现问题', en: 'problem found' },
  'not-found': { zh: '无法联系', en: 'could not be found' },
  'not-operating': { zh: '未开展经营活动', en: 'not in operation' },
  'no-problem': { zh: '未发现问题', en: 'no problem found' },
};

export type ObjectionState = PublicAnswer<'/api/v1/public/objections/{receipt}'>['state'];

export const OBJECTION_STATE_WORDS: Readonly<Record<ObjectionState, Words>> = {
  open: { zh: '待处理', en: 'waits for its decision' },
  upheld: { zh: '维持原结果', en: 'the result stands' },
  corrected: { zh: '予以更正', en: 'the result is corrected' },
  withdrawn: { zh: '撤回原结果', en: 'the result is withdrawn' },
  moot: { zh: '原结果已先行更正或撤回', en: 'the result was corrected or withdrawn before' },
};
