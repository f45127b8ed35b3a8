/** 填写本部门部分: items, team, qualifications, workload and which inspectors may be drawn. A part that was ready has to be said ready again. */

import { isDeepStrictEqual } from 'node:util';
import { done } from '@double-random/core';
import type { ServiceOutcome } from '../../problems/problems.js';
import type { Actor } from '../../rights/actor.js';
import type { Service } from '../../service.js';
import { updatePart } from '../../store/task-parts.js';
import type { Preparation } from '../../tasks/task.js';
import { act, unchanged } from '../act.js';
import { lockVisiblePart, notOwn, partNotIn, stale, taskNotIn } from './standing.js';
import { itemsUnlisted } from './unlisted-items.js';

/** @param version of the part */
export const preparePart = (
  service: Service,
  by: Actor,
  id: string,
  department: string,
  version: number,
  preparation: Preparation,
): Promise<ServiceOutcome<null>> =>
  act(service, by, async (acting) => {
    const { tx, at, record } = acting;
    const locked = await lockVisiblePart(acting, id, department);
    if (!locked.ok) return locked;
    const { task, part } = locked.value;
    const stop = notOwn(by, department) ?? taskNotIn(task, ['draft']) ?? partNotIn(part, ['accepted', 'inspectors_ready']);
    if (stop !== null) return stop;
    if (isDeepStrictEqual(part.preparation, preparation)) return unchanged(null);
    const refusal = stale(version, part) ?? (await itemsUnlisted(tx, department, preparation.items));
    if (refusal !== null) return refusal;
    await updatePart(tx, part, { state: 'accepted', preparation, readiness: null }, at);
    record('task.part-prepared', id, {
      items: preparation.items,
      roles: preparation.team.map(({ role }) => role),
      inspectorChoice: preparation.inspectors.kind,
      version: part.version + 1,
    });
    return done(null);
  });
