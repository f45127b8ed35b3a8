/** The states of an annual plan's edition, and which act is possible in which. */

import type { Words } from '@double-random/core';

/**
 * 年度计划的状态. A plan has editions: the first, and one for every amendment. Each goes through all of the review; the edition in force stays so until
 * the next one is published, and is `amended` then.
 */
export const PLAN_STATES = [
  'draft',
  'departments_confirming',
  'legal_review',
  'approved',
  'published',
  'active',
  'closed',
  'amended',
  'cancelled',
] as const;

export type PlanState = (typeof PLAN_STATES)[number];

export const PLAN_STATE_WORDS: Readonly<Record<PlanState, Words>> = {
  draft: { zh: '草稿', en: 'draft' },
  departments_confirming: { zh: '配合部门确认中', en: 'departments confirming' },
  legal_review: { zh: '合法性审核', en: 'legal review' },
  approved: { zh: '集体审议通过', en: 'approved' },
  published: { zh: '已公布', en: 'published' },
  active: { zh: '执行中', en: 'active' },
  closed: { zh: '已完结', en: 'closed' },
  amended: { zh: '已被修订', en: 'amended' },
  cancelled: { zh: '已取消', en: 'cancelled' },
};

/** An edition of these states binds: its planned tasks may be carried out. */
export const IN_FORCE: readonly PlanState[] = ['published', 'active'];

/** An edition of these states counts for coverage: it is, or was to the end, the plan of its year. */
export const COUNTED: readonly PlanState[] = ['published', 'active', 'closed'];

/** An edition of these states is on its way to publication; a plan has at most one. */
export const PENDING: readonly PlanState[] = ['draft', 'departments_confirming', 'legal_review', 'approved'];

export const isPending = (state: PlanState): boolean => PENDING.includes(state);

/** Where an edition stands in the review: `legal_review` has two halves, before and after the legal opinion. */
export type PlanPhase = PlanState | 'collective_discussion';

export const phaseOf = ({ state, legalBy }: { readonly state: PlanState; readonly legalBy: string | null }): PlanPhase =>
  state === 'legal_review' && legalBy !== null ? 'collective_discussion' : state;

/** Everything that people do to an edition that exists. `amend` makes the next edition out of it. */
export const PLAN_ACTS = [
  'edit',
  'submit',
  'confirm',
  'object',
  'recall',
  'return',
  'pass',
  'approve',
  'publish',
  'activate',
  'close',
  'amend',
  'cancel',
] as const;

export type PlanAct = (typeof PLAN_ACTS)[number];

export const PLAN_ACT_WORDS: Readonly<Record<PlanAct, Words>> = {
  edit: { zh: '修改', en: 'edit' },
  submit: { zh: '提交', en: 'submit' },
  confirm: { zh: '确认', en: 'confirm' },
  object: { zh: '提出异议', en: 'object' },
  recall: { zh: '撤回', en: 'recall' },
  return: { zh: '退回', en: 'return' },
  pass: { zh: '通过合法性审核', en: 'pass legal review' },
  approve: { zh: '集体审议通过', en: 'approve' },
  publish: { zh: '公布', en: 'publish' },
  activate: { zh: '启用', en: 'activate' },
  close: { zh: '完结', en: 'close' },
  amend: { zh: '修订', en: 'amend' },
  cancel: { zh: '取消', en: 'cancel' },
};

/** The phases in which an act is possible. The whole state machine; whatever is not here is refused. */
export const POSSIBLE_IN: Readonly<Record<PlanAct, readonly PlanPhase[]>> = {
  edit: ['draft'],
  submit: ['draft'],
  confirm: ['departments_confirming'],
  object: ['departments_confirming'],
  recall: ['departments_confirming', 'legal_review', 'collective_discussion'],
  return: ['legal_review', 'collective_discussion', 'approved'],
  pass: ['legal_review'],
  approve: ['collective_discussion'],
  publish: ['approved'],
  activate: ['published'],
  close: ['active'],
  amend: ['published', 'active'],
  cancel: ['draft', 'departments_confirming', 'legal_review', 'collective_discussion', 'approved', 'published', 'active'],
};

const WORDS_OF_PHASE: Readonly<Record<PlanPhase, Words>> = {
  ...PLAN_STATE_WORDS,
  collective_discussion: { zh: '合法性审核已通过，待集体审议', en: 'awaiting collective approval' },
};

export const phaseWords = (phase: PlanPhase): Words => WORDS_OF_PHASE[phase];
