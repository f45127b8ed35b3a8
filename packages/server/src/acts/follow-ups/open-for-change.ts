/** Beginning of every act on a follow-up: its visit and itself are locked, and whoever may not see it finds none. */

import { done, type Outcome } from '@double-random/core';
import type { FollowUp } from '../../follow-ups/follow-up.js';
import { FOLLOW_UP_KIND_WORDS, FOLLOW_UP_STATE_WORDS, type FollowUpKind } from '../../follow-ups/states.js';
import { seesFollowUp } from '../../follow-ups/visibility.js';
import { dayInChina } from '../../plans/year.js';
import { refused, type ServiceProblem } from '../../problems/problems.js';
import { owns } from '../../rights/actor.js';
import { findFollowUp, lockFollowUp } from '../../store/follow-ups/follow-ups.js';
import { lockVisit } from '../../store/visits/visits.js';
import type { Acting } from '../act.js';

type Refusal = ReturnType<typeof refused>;

/** The follow-up, whatever its state. */
export async function lockVisibleFollowUp({ tx, by }: Acting, id: string): Promise<Outcome<FollowUp, ServiceProblem>> {
  const seen = await findFollowUp(tx, id);
  if (seen === null || !seesFollowUp(by, seen)) return refused('not-found');
  await lockVisit(tx, seen.visit);
  const followUp = await lockFollowUp(tx, id);
  return followUp === null || !seesFollowUp(by, followUp) ? refused('not-found') : done(followUp);
}

/** That it has ended is told in words. */
export const endedProblem = ({ state }: Pick<FollowUp, 'state'>): Refusal | null =>
  state === 'open'
    ? null
    : refused('follow-up-ended', { state: FOLLOW_UP_STATE_WORDS[state].en, stateZh: FOLLOW_UP_STATE_WORDS[state].zh });

export const kindProblem = ({ kind }: Pick<FollowUp, 'kind'>, fitting: readonly FollowUpKind[]): Refusal | null =>
  fitting.includes(kind)
    ? null
    : refused('wrong-follow-up-kind', { kind: FOLLOW_UP_KIND_WORDS[kind].en, kindZh: FOLLOW_UP_KIND_WORDS[kind].zh });

/** What is recorded has happened. */
export function futureProblem({ at }: Acting, on: string): Refusal | null {
  const today = dayInChina(at);
  return on > today ? refused('day-in-future', { on, today }) : null;
}

export function pastProblem({ at }: Acting, dueOn: string | null): Refusal | null {
  const today = dayInChina(at);
  return dueOn !== null && dueOn < today ? refused('deadline-past', { dueOn, today }) : null;
}

/** Opens a follow-up that its own department changes: it is open, of a kind that fits, and as the caller has read it. */
export async function openOwn(
  acting: Acting,
  id: string,
  version: number,
  fitting: readonly FollowUpKind[],
): Promise<Outcome<FollowUp, ServiceProblem>> {
  const found = await lockVisibleFollowUp(acting, id);
  if (!found.ok) return found;
  const followUp = found.value;
  if (!owns(acting.by, followUp.department)) return refused('not-yours', { department: followUp.department });
  const stop = kindProblem(followUp, fitting) ?? endedProblem(followUp);
  if (stop !== null) return stop;
  return followUp.version === version ? found : refused('changed-meanwhile', { version: followUp.version });
}
