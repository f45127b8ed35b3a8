/** 移送结果: the receiving authority has accepted the case lead, or declined it. */

import { done } from '@double-random/core';
import { refused, type ServiceOutcome } from '../../problems/problems.js';
import { type Actor, actorIdOf } from '../../rights/actor.js';
import type { Service } from '../../service.js';
import { endFollowUp, setRecipient } from '../../store/follow-ups/follow-ups.js';
import { act } from '../act.js';
import { futureProblem, openOwn } from './open-for-change.js';
import { settleVisit } from './settle-visit.js';

export interface TransferEnd {
  readonly id: string;
  readonly version: number;
  readonly outcome: 'accepted' | 'declined';
  /** The day of the authority's answer. */
  readonly on: string;
  /** Of the transfer, or of the answer. */
  readonly documentNumber: string;
  /** `null`: the one that was named before. */
  readonly authority: string | null;
  readonly text: string | null;
}

export const endTransfer = (service: Service, by: Actor, request: TransferEnd): Promise<ServiceOutcome<null>> =>
  act(service, by, async (acting) => {
    const { id, version, outcome, on, documentNumber, text } = request;
    const opened = await openOwn(acting, id, version, ['transfer']);
    if (!opened.ok) return opened;
    const { visit, kind, authority: named } = opened.value;
    const authority = request.authority ?? named;
    if (authority === null) return refused('recipient-missing');
    const stop = futureProblem(acting, on);
    if (stop !== null) return stop;
    if (authority !== named) {
      await setRecipient(acting.tx, id, { toDepartment: null, authority });
      acting.record('follow-up.addressed', id, { visit, toDepartment: null, authority });
    }
    await endFollowUp(acting.tx, id, { at: acting.at, by: actorIdOf(by), outcome, on, documentNumber, text });
    acting.record('follow-up.done', id, { visit, kind, outcome, on, documentNumber });
    await settleVisit(acting, visit);
    return done(null);
  });
