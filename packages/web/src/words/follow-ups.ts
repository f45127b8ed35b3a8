/** Words of follow-ups. */

import type { Words } from '@double-random/core';
import type { components } from '../api/api-types.js';

type FollowUp = components['schemas']['FollowUp'];

export type FollowUpKind = FollowUp['kind'];

export const FOLLOW_UP_KIND_WORDS: Readonly<Record<FollowUpKind, Words>> = {
  'order-to-correct': { zh: '责令改正', en: 'order to correct' },
  're-check': { zh: '复查', en: 're-check' },
  transfer: { zh: '案件线索移送', en: 'transfer of a case lead' },
  notification: { zh: '抄告其他部门', en: 'notification of another department' },
};

type FollowUpOutcome = NonNullable<NonNullable<FollowUp['ended']>['outcome']>;

export const FOLLOW_UP_OUTCOME_WORDS: Readonly<Record<FollowUpOutcome, Words>> = {
  corrected: { zh: '已改正', en: 'corrected' },
  'not-corrected': { zh: '未改正', en: 'not corrected' },
  accepted: { zh: '已接收', en: 'accepted' },
  declined: { zh: '未接收', en: 'declined' },
  acknowledged: { zh: '已签收', en: 'acknowledged' },
};

export const FOLLOW_UP_ORIGIN_WORDS: Readonly<Record<FollowUp['origin'], Words>> = {
  publication: { zh: '公示结果要求', en: 'asked for by the published result' },
  're-check': { zh: '复查未改正', en: 'a re-check found nothing corrected' },
  'by-hand': { zh: '人工登记', en: 'opened by hand' },
};
