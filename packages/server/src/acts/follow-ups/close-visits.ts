/** 办结: a visit is closed once nothing follows from it any more and nobody can object to its result. */

import { done } from '@double-random/core';
import type { Schedule } from '../../jobs/job.js';
import { momentOf } from '../../outside/outside.js';
import { dayInChina } from '../../plans/year.js';
import { systemActor } from '../../rights/actor.js';
import type { Service } from '../../service.js';
import { closableVisits, whatCloses } from '../../store/follow-ups/closable-visits.js';
import { lockVisit, updateVisit } from '../../store/visits/visits.js';
import { act, unchanged } from '../act.js';

const VISITS_AT_ONCE = 200;

const closeVisit = (service: Service, id: string) =>
  act(service, systemActor('visit-closing'), async ({ tx, at, record }) => {
    await lockVisit(tx, id);
    const publication = await whatCloses(tx, id, dayInChina(at));
    if (publication === null) return unchanged(null);
    await updateVisit(tx, id, { state: 'closed' });
    record('visit.closed', id, { publication });
    return done(null);
  });

/** Looks once an hour, since time to object ends with the day. */
export const visitClosing: Schedule = {
  name: 'visit-closing',
  everySeconds: 3600,
  run: async (service, signal) => {
    const today = dayInChina(momentOf(service.outside.now()));
    for (let after: string | undefined = ''; after !== undefined; ) {
      const visits = await closableVisits(service.store.db, today, after, VISITS_AT_ONCE);
      for (const visit of visits) {
        if (signal.aborted) return;
        await closeVisit(service, visit);
      }
      after = visits.at(-1);
    }
  },
};
