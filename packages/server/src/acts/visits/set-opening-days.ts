/** 营业日: on which weekdays an entity is open. It is asked once and holds for later tasks, too. */

import { done } from '@double-random/core';
import type { ServiceOutcome } from '../../problems/problems.js';
import { type Actor, actorIdOf } from '../../rights/actor.js';
import type { Service } from '../../service.js';
import { openingDays, writeOpeningDays } from '../../store/visits/opening-days.js';
import { act, unchanged } from '../act.js';
import { openVisit } from './open-visit.js';
import { ownPartOf } from './own-part.js';

/** Any department of the visit: it is a fact about the entity, and no decision. @param days ISO weekdays, ascending; empty: every working day */
export const setOpeningDays = (
  service: Service,
  by: Actor,
  visit: string,
  days: readonly number[],
): Promise<ServiceOutcome<readonly number[]>> =>
  act<readonly number[]>(service, by, async (acting) => {
    const { tx, at, record } = acting;
    const opened = await openVisit(acting, visit);
    if (!opened.ok) return opened;
    const { task, visit: found } = opened.value;
    const part = await ownPartOf(acting, visit);
    if (!part.ok) return part;
    const directory = task.entityDirectory;
    const before = (await openingDays(tx, directory, [found.entity])).get(found.entity) ?? [];
    if (before.join() === days.join()) return unchanged(days);
    await writeOpeningDays(tx, { directory, entity: found.entity, days }, actorIdOf(by), at);
    record('visit.opening-days-set', visit, { entity: found.entity, days, before });
    return done(days);
  });
