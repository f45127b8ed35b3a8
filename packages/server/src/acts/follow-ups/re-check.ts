/** 复查: whether an order to correct was followed. It ends the order; where nothing was corrected, a new order or a transfer follows it. */

import { done } from '@double-random/core';
import type { FollowUp, FollowUpEnd } from '../../follow-ups/follow-up.js';
import type { ServiceOutcome } from '../../problems/problems.js';
import { type Actor, actorIdOf } from '../../rights/actor.js';
import type { Service } from '../../service.js';
import { endFollowUp, openReCheckOf } from '../../store/follow-ups/follow-ups.js';
import { type Acting, act } from '../act.js';
import { addFollowUp } from './add-follow-up.js';
import { futureProblem, openOwn, pastProblem } from './open-for-change.js';
import { settleVisit } from './settle-visit.js';

type Next =
  | { readonly kind: 'order-to-correct'; readonly dueOn: string }
  | { readonly kind: 'transfer'; readonly authority: string | null };

/** What a re-check found, and what comes next. */
export type ReCheckFinding = { readonly outcome: 'corrected' } | { readonly outcome: 'not-corrected'; readonly next: Next };

export interface ReCheck {
  /** The order to correct. */
  readonly id: string;
  readonly version: number;
  readonly on: string;
  readonly text: string;
  readonly finding: ReCheckFinding;
}

export interface ReChecked {
  /** The follow-up that stands for the re-check. */
  readonly reCheck: string;
  /** What was opened because nothing was corrected. */
  readonly next: string | null;
}

/** The re-check that was planned for the order, or a new one. */
async function reCheckOf(acting: Acting, { id, visit, department, item }: FollowUp, text: string): Promise<Pick<FollowUp, 'id' | 'visit'>> {
  const planned = await openReCheckOf(acting.tx, id);
  if (planned !== null) return planned;
  const made = await addFollowUp(acting, {
    visit,
    department,
    item,
    kind: 're-check',
    origin: 'by-hand',
    dueOn: null,
    text,
    follows: id,
  });
  return { id: made, visit };
}

async function openNext(acting: Acting, { id, visit, department, item }: FollowUp, { finding, text }: ReCheck): Promise<string | null> {
  if (finding.outcome === 'corrected') return null;
  const { next } = finding;
  const same = { visit, department, item, origin: 're-check', text, follows: id } as const;
  return next.kind === 'transfer'
    ? addFollowUp(acting, { ...same, kind: 'transfer', dueOn: null, authority: next.authority })
    : addFollowUp(acting, { ...same, kind: 'order-to-correct', dueOn: next.dueOn });
}

export const recordReCheck = (service: Service, by: Actor, request: ReCheck): Promise<ServiceOutcome<ReChecked>> =>
  act(service, by, async (acting) => {
    const { id, version, on, text, finding } = request;
    const opened = await openOwn(acting, id, version, ['order-to-correct']);
    if (!opened.ok) return opened;
    const order = opened.value;
    const dueOn = finding.outcome === 'not-corrected' && finding.next.kind === 'order-to-correct' ? finding.next.dueOn : null;
    const stop = futureProblem(acting, on) ?? pastProblem(acting, dueOn);
    if (stop !== null) return stop;
    const { id: reCheck } = await reCheckOf(acting, order, text);
    const end: FollowUpEnd = { at: acting.at, by: actorIdOf(by), outcome: finding.outcome, on, documentNumber: null, text };
    for (const [ended, kind] of [
      [reCheck, 're-check'],
      [id, order.kind],
    ] as const) {
      await endFollowUp(acting.tx, ended, end);
      acting.record('follow-up.done', ended, { visit: order.visit, kind, outcome: finding.outcome, on, documentNumber: null });
    }
    const next = await openNext(acting, order, request);
    await settleVisit(acting, order.visit);
    return done({ reCheck, next });
  });
