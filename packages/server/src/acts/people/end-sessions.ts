import { done } from '@double-random/core';
import { refused, type ServiceOutcome } from '../../problems/problems.js';
import type { Actor } from '../../rights/actor.js';
import { managingProblem } from '../../rights/managing.js';
import type { Service } from '../../service.js';
import { deleteSessionsOf } from '../../store/sessions.js';
import { lockUser } from '../../store/users.js';
import { act, unchanged } from '../act.js';

/** Signs a user out everywhere: oneself, or somebody whom the actor manages. @returns how many sessions ended */
export const endSessions = (service: Pick<Service, 'store' | 'outside'>, by: Actor, userId: string): Promise<ServiceOutcome<number>> =>
  act(service, by, async ({ tx, record }) => {
    const user = await lockUser(tx, userId);
    if (user === null) return refused('not-found');
    const isOwn = by.kind === 'user' && by.id === userId;
    const stopped = isOwn ? null : managingProblem(by, user);
    if (stopped !== null) return { ok: false, problems: [stopped] };
    const sessionsEnded = await deleteSessionsOf(tx, userId);
    if (sessionsEnded === 0) return unchanged(0);
    record('sessions.ended', userId, { sessionsEnded });
    return done(sessionsEnded);
  });
