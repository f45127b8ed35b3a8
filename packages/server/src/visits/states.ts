/** The states of a visit, and of a department's part in it. */

import type { Words } from '@double-random/core';

/**
 * 检查任务单, in the order in which the states follow each other. `returned`: a part was sent back and is recorded once more. `replaced`: the entity went out
 * of the draw and its substitute has a visit of its own. `voided`: the draw was given up.
 */
export const VISIT_STATES = [
  'assigned',
  'notified',
  'on_site',
  'recorded',
  'returned',
  'reviewed',
  'published',
  'follow_up',
  'closed',
  'replaced',
  'voided',
] as const;

export type VisitState = (typeof VISIT_STATES)[number];

export const VISIT_STATE_WORDS: Readonly<Record<VisitState, Words>> = {
  assigned: { zh: '待检查', en: 'assigned' },
  notified: { zh: '已通知', en: 'notified' },
  on_site: { zh: '检查中', en: 'on site' },
  recorded: { zh: '已录入', en: 'recorded' },
  returned: { zh: '已退回', en: 'returned' },
  reviewed: { zh: '已审核', en: 'reviewed' },
  published: { zh: '已公示', en: 'published' },
  follow_up: { zh: '后续处置中', en: 'in follow-up' },
  closed: { zh: '已办结', en: 'closed' },
  replaced: { zh: '已替换', en: 'replaced' },
  voided: { zh: '已作废', en: 'voided' },
};

/** A department's part of a visit. */
export const VISIT_PART_STATES = ['awaiting', 'entered', 'returned', 'passed'] as const;

export type VisitPartState = (typeof VISIT_PART_STATES)[number];

export const VISIT_PART_STATE_WORDS: Readonly<Record<VisitPartState, Words>> = {
  awaiting: { zh: '待录入', en: 'awaiting' },
  entered: { zh: '已录入', en: 'entered' },
  returned: { zh: '已退回', en: 'returned' },
  passed: { zh: '审核通过', en: 'passed' },
};

/** Nobody goes there any more. */
export const DROPPED: readonly VisitState[] = ['replaced', 'voided'];

/** Nobody has gone there yet: its day may be changed, and its entity may still go out of the draw. */
export const AHEAD: readonly VisitState[] = ['assigned', 'notified'];

/** Somebody is still to go there or to record: who goes may change. Afterwards it stays on record who went. */
export const TEAM_OPEN: readonly VisitState[] = [...AHEAD, 'on_site', 'returned'];

/** Every department has entered its part, now or before it was sent back. */
export const COMPLETE: readonly VisitState[] = ['recorded', 'returned', 'reviewed', 'published', 'follow_up', 'closed'];

/** Its result has been published. */
export const PUBLISHED: readonly VisitState[] = ['published', 'follow_up', 'closed'];

/** The state of a visit that follows from its parts, once somebody is on site; each part's state counts. */
export function stateOfParts(parts: readonly VisitPartState[]): 'on_site' | 'recorded' | 'returned' | 'reviewed' {
  if (parts.includes('returned')) return 'returned';
  if (parts.includes('awaiting')) return 'on_site';
  return parts.every((state) => state === 'passed') ? 'reviewed' : 'recorded';
}
