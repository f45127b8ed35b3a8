/** 手工安排: a planner sets the day of a visit, and the schedule keeps it; what speaks against it is shown, not refused. */

import { done } from '@double-random/core';
import { dayInChina } from '../../plans/year.js';
import { refused, type ServiceOutcome } from '../../problems/problems.js';
import type { Actor } from '../../rights/actor.js';
import type { Service } from '../../service.js';
import { outdateNotice } from '../../store/visits/notices.js';
import { takeScheduleTurn } from '../../store/visits/schedules.js';
import { moveVisit as writeDay } from '../../store/visits/visit-days.js';
import { AHEAD } from '../../visits/states.js';
import { act, unchanged } from '../act.js';
import { notOwn, stale } from '../tasks/standing.js';
import { openVisit } from './open-visit.js';

export interface VisitMove {
  readonly date: string;
  /** `HH:MM`. */
  readonly start: string;
  /** Of the visit that the caller has read. */
  readonly version: number;
}

/** Only the initiating department: with every department moving the teams of all others no day would hold. */
export const moveVisit = (service: Service, by: Actor, id: string, { date, start, version }: VisitMove): Promise<ServiceOutcome<null>> =>
  act(service, by, async (acting) => {
    const { tx, at, record } = acting;
    const opened = await openVisit(acting, id);
    if (!opened.ok) return opened;
    const { visit, task } = opened.value;
    const stop = notOwn(by, task.department);
    if (stop !== null) return stop;
    if (visit.date === date && visit.start === start && visit.placed === 'by-hand') return unchanged(null);
    const late = stale(version, visit);
    if (late !== null) return late;
    if (!AHEAD.includes(visit.state)) return refused('visit-begun', { state: visit.state });
    const today = dayInChina(at);
    if (date < today) return refused('day-is-past', { date, today });
    await takeScheduleTurn(tx);
    const isOther = visit.date !== date || visit.start !== start;
    await writeDay(tx, { visit: id, date, start }, isOther);
    record('visit.moved', id, { date, start, from: visit.date, fromStart: visit.start });
    const notice = isOther ? await outdateNotice(tx, id, 'moved', at) : null;
    if (notice !== null) record('visit.notice-outdated', id, { notice, because: 'moved' });
    return done(null);
  });
