/** 异议处理: a reviewer upholds the result, has it corrected, or withdraws it. */

import { done, type Outcome } from '@double-random/core';
import { refused, type ServiceOutcome, type ServiceProblem } from '../../problems/problems.js';
import type { Objection } from '../../publications/objection.js';
import { OBJECTION_STATE_WORDS, type ObjectionState } from '../../publications/states.js';
import { type Actor, actorIdOf, departmentOf } from '../../rights/actor.js';
import type { Service } from '../../service.js';
import { decideObjection, findObjection, objectionsTo } from '../../store/publications/objections.js';
import { setUpheld } from '../../store/publications/publications.js';
import { type Acting, act, unchanged } from '../act.js';
import { beginCorrectionOf } from './begin-correction.js';
import { lockVisiblePublication, type OpenPublication } from './open-publication.js';
import { ownRecordsProblem } from './own-records.js';
import { withdrawOpened } from './withdraw.js';

export const OBJECTION_DECISIONS = ['uphold', 'correct', 'withdraw'] as const;

export interface DecisionRequest {
  readonly decision: (typeof OBJECTION_DECISIONS)[number];
  /** Public. */
  readonly reason: string;
  /** Of a correction: whose parts are sent back. */
  readonly departments: readonly string[];
}

const STATE_AFTER: Readonly<Record<DecisionRequest['decision'], Exclude<ObjectionState, 'open' | 'moot'>>> = {
  uphold: 'upheld',
  correct: 'corrected',
  withdraw: 'withdrawn',
};

/** What comes of an objection: where the result goes from here. */
export interface DecidedObjection {
  readonly state: ObjectionState;
  readonly decidedAt: string;
}

/**
 * Whether the caller decides this objection: the initiating department every one, a department that it is against its own, and nobody who recorded the
 * results themselves. @returns the department that the caller acts for
 */
async function deciding(acting: Acting, { task, parts }: OpenPublication, objection: Objection): Promise<Outcome<string, ServiceProblem>> {
  const own = departmentOf(acting.by);
  if (own === null || (own !== task.department && own !== objection.department))
    return refused('not-yours', { department: objection.department ?? task.department });
  const against = parts.filter(({ department }) => objection.department === null || department === objection.department);
  return (await ownRecordsProblem(acting, against)) ?? done(own);
}

/** A result is upheld once no objection to it waits, neither for its decision nor for the correction that it led to. */
async function uphold({ tx }: Acting, publication: string): Promise<void> {
  const waits = (await objectionsTo(tx, publication)).some(({ state }) => state === 'open' || state === 'corrected');
  if (!waits) await setUpheld(tx, publication);
}

async function decideOpened(
  acting: Acting,
  opened: OpenPublication,
  objection: Objection,
  request: DecisionRequest,
): Promise<Outcome<null, ServiceProblem>> {
  const department = await deciding(acting, opened, objection);
  if (!department.ok) return department;
  const { tx, at, by, record } = acting;
  const { decision, reason } = request;
  const begun = decision === 'correct' ? await beginCorrectionOf(acting, opened, request, objection.id) : done(null);
  if (!begun.ok) return begun;
  await decideObjection(
    tx,
    objection.id,
    STATE_AFTER[decision],
    { at, by: actorIdOf(by), department: department.value, reason },
    begun.value,
  );
  record('objection.decided', objection.id, {
    publication: opened.publication.id,
    task: opened.task.id,
    department: department.value,
    decision: STATE_AFTER[decision],
    reason,
  });
  if (decision === 'withdraw') return withdrawOpened(acting, opened, reason, objection.id);
  if (decision === 'uphold') await uphold(acting, opened.publication.id);
  return done(null);
}

/** Decides an objection; the same decision again changes nothing. */
export function decide(service: Service, by: Actor, id: string, request: DecisionRequest): Promise<ServiceOutcome<DecidedObjection>> {
  return act<DecidedObjection>(service, by, async (acting) => {
    const seen = await findObjection(acting.tx, id);
    const opened = seen === null ? refused('not-found') : await lockVisiblePublication(acting, seen.publication);
    if (!opened.ok) return opened;
    const objection = await findObjection(acting.tx, id);
    if (objection === null) return refused('not-found');
    const after = STATE_AFTER[request.decision];
    if (objection.decision !== null) {
      const isSame = objection.state === after && objection.decision.by === actorIdOf(by) && objection.decision.reason === request.reason;
      const { zh, en } = OBJECTION_STATE_WORDS[objection.state];
      return isSame
        ? unchanged({ state: after, decidedAt: objection.decision.at })
        : refused('objection-decided', { state: `${zh} / ${en}` });
    }
    const decided = await decideOpened(acting, opened.value, objection, request);
    return decided.ok ? done({ state: after, decidedAt: acting.at }) : decided;
  });
}
