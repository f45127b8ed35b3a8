/** A step of the review: possible in the state or refused, done once however often it is asked for, and written down. */

import { done, type Outcome } from '@double-random/core';
import type { PlanEdition, PlanStep } from '../../plans/plan.js';
import { PLAN_ACT_WORDS, type PlanAct, POSSIBLE_IN, phaseOf, phaseWords } from '../../plans/state.js';
import { refused, type ServiceOutcome, type ServiceProblem } from '../../problems/problems.js';
import { type Actor, actorIdOf, departmentOf } from '../../rights/actor.js';
import { updateEdition } from '../../store/plans/editions.js';
import { addStep } from '../../store/plans/steps.js';
import { type Acting, type Unchanged, unchanged } from '../act.js';
import type { EditionCall, OpenEdition } from './open-edition.js';

/** Which act, and the reason, opinion or minutes that belong to it. */
export interface Step {
  readonly act: PlanAct;
  readonly words: string | null;
}

/** What a step changes in the edition; the state always. */
export type EditionChange = Pick<PlanEdition, 'state'> & Partial<Omit<PlanEdition, 'planId' | 'edition' | 'version'>>;

/** A step asked for again: the last one taken was the same, by the same person, with the same words. */
export const isRepeated = (
  last: PlanStep | null,
  by: Actor,
  { act, words }: { readonly act: PlanStep['act']; readonly words: string | null },
) => last !== null && last.act === act && last.byId === actorIdOf(by) && last.words === words;

/** Refuses an act that the edition's state does not allow, or that is based on an older version of it. */
export function checkStep({ edition }: Pick<OpenEdition, 'edition'>, act: PlanAct, version: number): ServiceOutcome<null> {
  const phase = phaseOf(edition);
  if (!POSSIBLE_IN[act].includes(phase)) {
    const [now, wanted] = [phaseWords(phase), PLAN_ACT_WORDS[act]];
    return refused('wrong-plan-state', { nowZh: now.zh, nowEn: now.en, actZh: wanted.zh, actEn: wanted.en });
  }
  return edition.version === version ? done(null) : refused('changed-meanwhile', { version: edition.version });
}

/** Writes the changed edition with its next version, and the step. */
export async function writeStep(
  { tx, by, at }: Acting,
  edition: PlanEdition,
  { act, words }: Step,
  change: EditionChange,
): Promise<PlanEdition> {
  // One department's answer does not change what the others answer to.
  const version = act === 'confirm' && change.state === edition.state ? edition.version : edition.version + 1;
  const next = { ...edition, ...change, version };
  await updateEdition(tx, next);
  const taken = { act, byId: actorIdOf(by), byName: by.name, department: departmentOf(by), at, state: next.state, words };
  await addStep(tx, next.planId, next.edition, taken);
  return next;
}

/** @param decide checks what the act asks for besides, records it, and says what changes */
export async function takeStep(
  acting: Acting,
  opened: ServiceOutcome<OpenEdition>,
  call: Pick<EditionCall, 'version'>,
  step: Step,
  decide: (opened: OpenEdition) => Promise<ServiceOutcome<EditionChange>>,
): Promise<Outcome<PlanEdition, ServiceProblem> | Unchanged<PlanEdition>> {
  if (!opened.ok) return opened;
  const { edition, last } = opened.value;
  if (isRepeated(last, acting.by, step)) return unchanged(edition);
  const checked = checkStep(opened.value, step.act, call.version);
  if (!checked.ok) return checked;
  const change = await decide(opened.value);
  return change.ok ? done(await writeStep(acting, edition, step, change.value)) : change;
}

/** What a new submission starts without: the persons and findings of the review before. */
export const BACK_TO_DRAFT = {
  state: 'draft',
  submittedBy: null,
  legalBy: null,
  legalOpinion: null,
  approvedBy: null,
  approval: null,
} as const satisfies EditionChange;
