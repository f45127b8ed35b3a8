/** 启用: published plans become active when their year begins. */

import { done } from '@double-random/core';
import { momentOf } from '../../outside/outside.js';
import { yearInChina } from '../../plans/year.js';
import type { SystemActor } from '../../rights/actor.js';
import type { Service } from '../../service.js';
import { editionsToActivate, findEdition } from '../../store/plans/editions.js';
import { lockPlan } from '../../store/plans/plans.js';
import { act, unchanged } from '../act.js';
import { writeStep } from './take-step.js';

/** @returns how many were activated; those that somebody else activated or cancelled meanwhile are not counted */
export async function activatePlans(service: Service, by: SystemActor, signal: AbortSignal): Promise<number> {
  const year = yearInChina(momentOf(service.outside.now()));
  let activated = 0;
  for (const { planId, edition } of await editionsToActivate(service.store.db, year)) {
    if (signal.aborted) break;
    const outcome = await act(service, by, async (acting) => {
      await lockPlan(acting.tx, planId);
      const found = await findEdition(acting.tx, planId, edition);
      if (found?.state !== 'published') return unchanged(false);
      await writeStep(acting, found, { act: 'activate', words: null }, { state: 'active' });
      acting.record('plan.activated', planId, { edition });
      return done(true);
    });
    if (outcome.ok && outcome.value) activated += 1;
  }
  return activated;
}
