import { done } from '@double-random/core';
import { refused, type ServiceOutcome } from '../../problems/problems.js';
import type { Actor } from '../../rights/actor.js';
import type { Service } from '../../service.js';
import { giveBackVisit as writeGivenBack } from '../../store/visits/visit-days.js';
import { AHEAD } from '../../visits/states.js';
import { act, unchanged } from '../act.js';
import { notOwn } from '../tasks/standing.js';
import { openVisit } from './open-visit.js';

/** Gives a visit that was placed by hand back to the schedule: it keeps its day until the next planning, which may find another. */
export const giveBackVisit = (service: Service, by: Actor, id: string): Promise<ServiceOutcome<null>> =>
  act(service, by, async (acting) => {
    const opened = await openVisit(acting, id);
    if (!opened.ok) return opened;
    const { visit, task } = opened.value;
    const stop = notOwn(by, task.department);
    if (stop !== null) return stop;
    if (visit.placed !== 'by-hand') return unchanged(null);
    if (!AHEAD.includes(visit.state)) return refused('visit-begun', { state: visit.state });
    await writeGivenBack(acting.tx, id);
    acting.record('visit.given-back', id, { date: visit.date, start: visit.start });
    return done(null);
  });
