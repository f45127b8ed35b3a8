/** What may follow from a result, and how far it is. */

import type { Words } from '@double-random/core';

/** 后续处置. A re-check (复查) always belongs to an order to correct. */
export const FOLLOW_UP_KINDS = ['order-to-correct', 're-check', 'transfer', 'notification'] as const;

export type FollowUpKind = (typeof FOLLOW_UP_KINDS)[number];

export const FOLLOW_UP_KIND_WORDS: Readonly<Record<FollowUpKind, Words>> = {
  'order-to-correct': { zh: '责令改正', en: 'order to correct' },
  're-check': { zh: '复查', en: 're-check' },
  transfer: { zh: '案件线索移送', en: 'transfer' },
  notification: { zh: '抄告其他部门', en: 'notification of another department' },
};

export const FOLLOW_UP_STATES = ['open', 'done', 'cancelled'] as const;

export type FollowUpState = (typeof FOLLOW_UP_STATES)[number];

export const FOLLOW_UP_STATE_WORDS: Readonly<Record<FollowUpState | 'overdue', Words>> = {
  open: { zh: '办理中', en: 'open' },
  overdue: { zh: '已逾期', en: 'overdue' },
  done: { zh: '已办结', en: 'done' },
  cancelled: { zh: '已撤销', en: 'cancelled' },
};

/** How it ended: orders and re-checks are `corrected` or not, transfers `accepted` or `declined`, notifications `acknowledged`. */
export const FOLLOW_UP_OUTCOMES = ['corrected', 'not-corrected', 'accepted', 'declined', 'acknowledged'] as const;

export type FollowUpOutcome = (typeof FOLLOW_UP_OUTCOMES)[number];

export const FOLLOW_UP_OUTCOME_WORDS: Readonly<Record<FollowUpOutcome, Words>> = {
  corrected: { zh: '已改正', en: 'corrected' },
  'not-corrected': { zh: '未改正', en: 'not corrected' },
  accepted: { zh: '已接收', en: 'accepted' },
  declined: { zh: '未接收', en: 'declined' },
  acknowledged: { zh: '已签收', en: 'acknowledged' },
};

/** Where it came from: the published result asked for it, a re-check found nothing corrected, or somebody opened it. */
export const FOLLOW_UP_ORIGINS = ['publication', 're-check', 'by-hand'] as const;

export type FollowUpOrigin = (typeof FOLLOW_UP_ORIGINS)[number];
