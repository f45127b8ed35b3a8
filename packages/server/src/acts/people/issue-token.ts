import { done } from '@double-random/core';
import { momentOf } from '../../outside/outside.js';
import { problem, type ServiceOutcome, type ServiceProblem } from '../../problems/problems.js';
import { owns, type UserActor } from '../../rights/actor.js';
import { managesAll } from '../../rights/managing.js';
import { SCOPES, type Scope } from '../../rights/role.js';
import { newSecret, secretHash } from '../../rights/secret.js';
import type { Service } from '../../service.js';
import { insertToken, type Token } from '../../store/tokens.js';
import { act } from '../act.js';
import { departmentProblem } from './placing.js';

export interface NewToken {
  readonly department: string;
  readonly name: string;
  readonly scopes: readonly Scope[];
  readonly expiresAt: Date;
}

export interface IssuedToken {
  readonly token: Token;
  /** Shown this once. */
  readonly secret: string;
}

const PREFIX = 'dr_';
const SECRET_BYTES = 32;
const LONGEST = 366 * 86_400_000;

/** Scopes that tell about the whole service rather than a department. */
const OF_THE_SERVICE: readonly Scope[] = ['metrics:read'];

/** A department's data is handed out by its own administrator, figures of the service by the system's: neither gives what is the other's. */
function rightsProblem(by: UserActor, { department, scopes }: NewToken): ServiceProblem | null {
  if (!managesAll(by) && !owns(by, department)) return problem('not-yours', { department });
  const beyond = scopes.filter((scope) => (OF_THE_SERVICE.includes(scope) ? !managesAll(by) : !owns(by, department)));
  return beyond.length === 0 ? null : problem('beyond-your-rights', { beyondZh: beyond.join('、'), beyondEn: beyond.join(', ') });
}

function expiryProblem(expiresAt: Date, now: Date): ServiceProblem | null {
  const latest = new Date(now.getTime() + LONGEST);
  return expiresAt > now && expiresAt <= latest ? null : problem('expiry-out-of-range', { latest: momentOf(latest) });
}

/** Gives another system of a department a token. */
export const issueToken = (
  service: Pick<Service, 'store' | 'outside'>,
  by: UserActor,
  given: NewToken,
): Promise<ServiceOutcome<IssuedToken>> =>
  act(service, by, async ({ tx, at, newId, record }) => {
    const { department, name, expiresAt } = given;
    const stopped = rightsProblem(by, given) ?? expiryProblem(expiresAt, new Date(at)) ?? (await departmentProblem(tx, department));
    if (stopped !== null) return { ok: false, problems: [stopped] };
    const secret = PREFIX + newSecret(service.outside, SECRET_BYTES);
    const token: Token = {
      id: newId(),
      department,
      name,
      scopes: SCOPES.filter((scope) => given.scopes.includes(scope)),
      issuedBy: by.id,
      issuedAt: at,
      expiresAt: momentOf(expiresAt),
      revokedAt: null,
      usedAt: null,
    };
    await insertToken(tx, token, secretHash(secret));
    record('token.issued', token.id, { name, department, scopes: token.scopes, expiresAt: token.expiresAt });
    return done({ token, secret });
  });
