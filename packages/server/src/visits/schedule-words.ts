/** What is wrong with a schedule, in words. */

import { type Catalogue, CONFLICT_WORDS, type ConflictKind, fill, UNPLACED_WORDS, type Words } from '@double-random/core';
import type { NoDayReason } from './task-schedule.js';

/** Leave is one of several reasons here, and others than the own department need not know which. */
const NO_DAY_WORDS: Catalogue<NoDayReason> = {
  ...UNPLACED_WORDS,
  'inspector-away': {
    zh: '在检查对象营业的 {days} 个工作日内，{inspectors} 一直不能到岗（请假、离岗或执法证到期）：请换人，或延长检查期间。',
    en: '{inspectors} cannot go on any of the {days} working days on which the entity is open (leave, out of service, or an expired certificate): replace them, or lengthen the window.',
  },
  'no-team': {
    zh: '检查组没有人员：请先补位或指派。',
    en: 'The team is empty: fill its places or appoint somebody first.',
  },
};

const KIND_WORDS: Catalogue<ConflictKind> = {
  ...CONFLICT_WORDS,
  away: {
    zh: '{inspector} 当天不能到岗（请假、离岗或执法证到期）。',
    en: '{inspector} cannot go on this day (leave, out of service, or an expired certificate).',
  },
};

/** Since when a visit has no reason of its own: it came after the last planning, or there was none. */
export const NOT_PLANNED: Words = {
  zh: '尚未排期：请排期，或手工安排时间。',
  en: 'Not planned yet: plan the visits, or set its day by hand.',
};

const OTHER_TASK: Words = { zh: '另一任务', en: 'of another task' };

export const noDayWords = (reason: NoDayReason, inspectors: readonly string[], days: number): Words => ({
  zh: fill(NO_DAY_WORDS[reason], { inspectors: inspectors.join('、'), days }, 'zh'),
  en: fill(NO_DAY_WORDS[reason], { inspectors: inspectors.join(', '), days }, 'en'),
});

/** @param other name of the entity of the other visit; `null`: a visit of another task */
export const conflictWords = (kind: ConflictKind, inspector: string | null, other: string | null): Words => ({
  zh: fill(KIND_WORDS[kind], { inspector: inspector ?? '', other: other ?? OTHER_TASK.zh }, 'zh'),
  en: fill(KIND_WORDS[kind], { inspector: inspector ?? '', other: other ?? OTHER_TASK.en }, 'en'),
});
