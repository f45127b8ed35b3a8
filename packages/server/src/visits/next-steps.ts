/** What is missing for the visits of a drawn task to be made, reviewed and published, in words. */

import { fill, type Words } from '@double-random/core';
import type { Role } from '../rights/role.js';
import type { VisitStanding } from '../store/visits/visit-standing.js';
import type { NextStep, StepPlace } from '../tasks/next-step.js';
import type { Task } from '../tasks/task.js';

interface StepKind {
  readonly place: StepPlace;
  readonly roles: readonly Role[];
  readonly words: Words;
}

const STEPS = {
  dispatch: {
    place: 'schedule',
    roles: ['planner'],
    words: {
      zh: '已抽取，请派发：为每个被抽中的对象建立一次联合检查。',
      en: 'It is drawn. Dispatch it: one joint visit for each drawn entity.',
    },
  },
  schedule: {
    place: 'schedule',
    roles: ['planner'],
    words: { zh: '请排期：{count} 次检查还没有日期。', en: 'Plan the days: visits without one: {count}.' },
  },
  place: {
    place: 'schedule',
    roles: ['planner'],
    words: {
      zh: '还有 {count} 次检查没有日期：请重新排期，或手工安排。',
      en: 'Visits still without a day: {count}. Plan again, or place them by hand.',
    },
  },
  visit: {
    place: 'visits',
    roles: ['inspector'],
    words: { zh: '请按日期到场检查并录入：还有 {count} 次。', en: 'Make the visits on their days and enter them: {count} to go.' },
  },
  review: {
    place: 'reviews',
    roles: ['reviewer'],
    words: { zh: '请审核本部门录入的结果：{count} 项。', en: 'Review what your department has entered: {count}.' },
  },
  publish: {
    place: 'publications',
    roles: ['reviewer'],
    words: {
      zh: '各部门均已审核，请公示：{count} 项（任一参与部门的审核员均可）。',
      en: 'Every department has passed them. Publish: {count} (a reviewer of any department that takes part may).',
    },
  },
} as const satisfies Record<string, StepKind>;

function step(department: string, name: keyof typeof STEPS, count = 0): NextStep {
  const { place, roles, words } = STEPS[name];
  return { department, roles, place, draw: null, words: { zh: fill(words, { count }, 'zh'), en: fill(words, { count }, 'en') } };
}

/** The steps of a task that is drawn, up to its last publication; before that there are none. */
export function visitSteps({ department, state }: Pick<Task, 'department' | 'state'>, standing: VisitStanding | null): NextStep[] {
  if (state === 'drawn') return [step(department, 'dispatch')];
  if (standing === null) return [];
  const { isPlanned, withoutDay, parts, reviewed } = standing;
  return [
    ...(withoutDay === 0 ? [] : [step(department, isPlanned ? 'place' : 'schedule', withoutDay)]),
    ...parts.filter(({ toEnter }) => toEnter > 0).map((part) => step(part.department, 'visit', part.toEnter)),
    ...parts.filter(({ toReview }) => toReview > 0).map((part) => step(part.department, 'review', part.toReview)),
    ...(reviewed === 0 ? [] : [step(department, 'publish', reviewed)]),
  ];
}
