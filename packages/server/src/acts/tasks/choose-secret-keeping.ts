/** Who keeps the department's secret of the draw, chosen before the freeze: the published record says which. */

import { done } from '@double-random/core';
import type { ServiceOutcome } from '../../problems/problems.js';
import type { Actor } from '../../rights/actor.js';
import type { Service } from '../../service.js';
import { setSecretKeeping } from '../../store/task-parts.js';
import type { SecretKeeping } from '../../tasks/task.js';
import { act, unchanged } from '../act.js';
import { lockVisiblePart, notOwn, partNotIn, taskNotIn } from './standing.js';

export const chooseSecretKeeping = (
  service: Service,
  by: Actor,
  id: string,
  department: string,
  keeping: SecretKeeping,
): Promise<ServiceOutcome<null>> =>
  act(service, by, async (acting) => {
    const { tx, at, record } = acting;
    const locked = await lockVisiblePart(acting, id, department);
    if (!locked.ok) return locked;
    const { task, part } = locked.value;
    const stop = notOwn(by, department) ?? taskNotIn(task, ['draft', 'confirmed']) ?? partNotIn(part, ['accepted', 'inspectors_ready']);
    if (stop !== null) return stop;
    if (part.secretKeeping === keeping) return unchanged(null);
    await setSecretKeeping(tx, part, keeping, at);
    record('task.secret-keeping-chosen', id, { keeping });
    return done(null);
  });
