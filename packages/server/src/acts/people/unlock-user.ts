import { done } from '@double-random/core';
import { refused, type ServiceOutcome } from '../../problems/problems.js';
import type { Actor } from '../../rights/actor.js';
import { managingProblem } from '../../rights/managing.js';
import type { Service } from '../../service.js';
import { lockUser, type User, updateUser } from '../../store/users.js';
import { act, unchanged } from '../act.js';

/** Lets a locked user sign in again. */
export const unlockUser = (
  service: Pick<Service, 'store' | 'outside'>,
  by: Actor,
  id: string,
  version: number,
): Promise<ServiceOutcome<User>> =>
  act(service, by, async ({ tx, record }) => {
    const before = await lockUser(tx, id);
    if (before === null) return refused('not-found');
    const stopped = managingProblem(by, before);
    if (stopped !== null) return { ok: false, problems: [stopped] };
    if (before.lockedAt === null) return unchanged(before);
    if (before.version !== version) return refused('changed-meanwhile', { version: before.version });
    const after: User = { ...before, lockedAt: null, version: version + 1 };
    await updateUser(tx, after);
    record('user.unlocked', id);
    return done(after);
  });
