import { done } from '@double-random/core';
import { refused, type ServiceOutcome } from '../../problems/problems.js';
import { owns, type UserActor } from '../../rights/actor.js';
import { managesAll } from '../../rights/managing.js';
import type { Service } from '../../service.js';
import { lockToken, revokeToken, type Token } from '../../store/tokens.js';
import { act, unchanged } from '../act.js';

/** Takes a token back, at once and for good. */
export const revokeTokenOf = (service: Pick<Service, 'store' | 'outside'>, by: UserActor, id: string): Promise<ServiceOutcome<Token>> =>
  act(service, by, async ({ tx, at, record }) => {
    const token = await lockToken(tx, id);
    if (token === null || !(managesAll(by) || owns(by, token.department))) return refused('not-found');
    if (token.revokedAt !== null) return unchanged(token);
    await revokeToken(tx, id, at);
    record('token.revoked', id, { name: token.name, department: token.department });
    return done({ ...token, revokedAt: at });
  });
