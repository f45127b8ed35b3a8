/** Who may take which step of a plan's review, as far as the console shows buttons: the service decides again. Knows no framework. */

import type { Read, Schema } from '../../api/read.js';
import type { Role } from '../../session/roles.js';

export type PlanContent = Read<'/api/v1/plans/{plan}/editions/{edition}'>;
type State = Schema<'PlanEdition'>['state']['code'];

/** Legal review has two halves: before and after the legal opinion. */
export type PlanPhase = State | 'collective_discussion';

export const phaseOf = ({ state, awaits }: Pick<Schema<'PlanEdition'>, 'state' | 'awaits'>): PlanPhase =>
  state.code === 'legal_review' && awaits === 'collective-approval' ? 'collective_discussion' : state.code;

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
  'amend',
  'close',
  'cancel',
] as const;

export type PlanAct = (typeof PLAN_ACTS)[number];

interface Rule {
  readonly phases: readonly PlanPhase[];
  readonly roles: readonly Role[];
}

const ON_ITS_WAY: readonly PlanPhase[] = ['draft', 'departments_confirming', 'legal_review', 'collective_discussion', 'approved'];
const IN_FORCE: readonly PlanPhase[] = ['published', 'active'];

/** Acts of the plan's own department. */
const OWN_ACTS: Readonly<Record<Exclude<PlanAct, 'confirm' | 'object' | 'cancel'>, Rule>> = {
  edit: { phases: ['draft'], roles: ['planner'] },
  submit: { phases: ['draft'], roles: ['planner'] },
  recall: { phases: ['departments_confirming', 'legal_review', 'collective_discussion'], roles: ['planner'] },
  return: { phases: ['legal_review', 'collective_discussion', 'approved'], roles: ['reviewer'] },
  pass: { phases: ['legal_review'], roles: ['reviewer'] },
  approve: { phases: ['collective_discussion'], roles: ['reviewer'] },
  publish: { phases: ['approved'], roles: ['reviewer'] },
  amend: { phases: IN_FORCE, roles: ['planner'] },
  close: { phases: ['active'], roles: ['reviewer'] },
};

export interface Reader {
  readonly department: string | null;
  readonly roles: readonly Role[];
}

const has = ({ roles }: Reader, wanted: readonly Role[]): boolean => wanted.some((role) => roles.includes(role));

/** A plan that binds is cancelled by a reviewer; what is on its way also by a planner. */
const mayCancel = (phase: PlanPhase, reader: Reader): boolean =>
  ON_ITS_WAY.includes(phase) ? has(reader, ['planner', 'reviewer']) : IN_FORCE.includes(phase) && has(reader, ['reviewer']);

/** A department that the plan names answers for itself, once. */
const isAsked = ({ confirmations }: Pick<PlanContent, 'confirmations'>, { department }: Reader): boolean =>
  confirmations.some((one) => one.department === department && one.answer === 'asked');

type Facts = Pick<PlanContent, 'department' | 'state' | 'awaits' | 'confirmations'>;

/** @param isAmending another edition of the plan is on its way: the one in force is neither amended, closed nor cancelled meanwhile */
export function actsFor(plan: Facts, reader: Reader, isAmending: boolean): readonly PlanAct[] {
  const phase = phaseOf(plan);
  const isOwn = reader.department === plan.department;
  const isHeld = isAmending && IN_FORCE.includes(phase);
  return PLAN_ACTS.filter((act) => {
    if (act === 'confirm' || act === 'object') {
      return phase === 'departments_confirming' && has(reader, ['planner', 'reviewer']) && isAsked(plan, reader);
    }
    if (!isOwn || isHeld) return false;
    if (act === 'cancel') return mayCancel(phase, reader);
    const { phases, roles } = OWN_ACTS[act];
    return phases.includes(phase) && has(reader, roles);
  });
}

/** The steps of the review, in their order, as they are shown. */
export const REVIEW_STEPS = ['draft', 'departments_confirming', 'legal_review', 'collective_discussion', 'approved', 'published'] as const;

export type ReviewStep = (typeof REVIEW_STEPS)[number];

/** How many of the steps are over: the next one is under way. All of them once it was published; `null` for a plan that was cancelled before. */
export function stepsDone(phase: PlanPhase, publishedAt: string | null): number | null {
  const place = (REVIEW_STEPS as readonly PlanPhase[]).indexOf(phase);
  if (publishedAt !== null || phase === 'published' || phase === 'active') return REVIEW_STEPS.length;
  return place < 0 ? null : place;
}
