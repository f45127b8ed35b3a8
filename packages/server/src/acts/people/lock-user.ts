import { done } from '@double-random/core';
import { refused, type ServiceOutcome } from '../../problems/problems.js';
import type { Actor } from '../../rights/actor.js';
import { managingProblem } from '../../rights/managing.js';
import type { Service } from '../../service.js';
import { deleteSessionsOf } from '../../store/sessions.js';
import { lockSystemAdmins, lockUser, type User, updateUser } from '../../store/users.js';
import { act, unchanged } from '../act.js';
import { isLastAdmin } from './change-user.js';

/** Locks a user out, at once: all sessions end. */
export const lockUserOut = (
  service: Pick<Service, 'store' | 'outside'>,
  by: Actor,
  id: string,
  version: number,
): Promise<ServiceOutcome<User>> =>
  act(service, by, async ({ tx, at, record }) => {
    const admins = await lockSystemAdmins(tx);
    const before = await lockUser(tx, id);
    if (before === null) return refused('not-found');
    const stopped = managingProblem(by, before);
    if (stopped !== null) return { ok: false, problems: [stopped] };
    if (before.lockedAt !== null) return unchanged(before);
    if (before.version !== version) return refused('changed-meanwhile', { version: before.version });
    if (isLastAdmin(admins, id)) return refused('last-system-admin');
    if (by.kind === 'user' && by.id === id) return refused('not-on-yourself');
    const after: User = { ...before, lockedAt: at, version: version + 1 };
    await updateUser(tx, after);
    record('user.locked', id, { sessionsEnded: await deleteSessionsOf(tx, id) });
    return done(after);
  });
