/** Opens a session, in the act that let the user in. */

import type { UserActor } from '../../rights/actor.js';
import { secretHash } from '../../rights/secret.js';
import { newSessionToken } from '../../rights/session-cookie.js';
import type { Service } from '../../service.js';
import { deleteSession, insertSession, type Session, type SignInMethod } from '../../store/sessions.js';
import { noteSignIn, type User } from '../../store/users.js';
import type { Acting } from '../act.js';

export interface OpenedSession {
  readonly user: User;
  readonly session: Session;
  /** The cookie's value. */
  readonly token: string;
}

/** Where a sign-in comes from. */
export interface SignInFrom {
  readonly address: string;
  readonly userAgent: string;
  /** Who was signed in in that browser: that session ends. */
  readonly previous: UserActor | null;
}

const LONGEST_USER_AGENT = 160;

const shortened = (userAgent: string): string => userAgent.replaceAll(/[^\x20-\x7e]/g, '').slice(0, LONGEST_USER_AGENT);

export async function openSession(
  service: Pick<Service, 'outside'>,
  { tx, at, newId, record }: Acting,
  user: User,
  method: SignInMethod,
  from: SignInFrom,
): Promise<OpenedSession> {
  const token = newSessionToken(service.outside);
  const userAgent = shortened(from.userAgent);
  const session: Session = {
    id: newId(),
    userId: user.id,
    method,
    openedAt: at,
    renewedAt: at,
    usedAt: at,
    address: from.address,
    userAgent,
  };
  if (from.previous !== null && (await deleteSession(tx, from.previous.session, from.previous.id)))
    record('session.closed', from.previous.session);
  await insertSession(tx, session, secretHash(token));
  await noteSignIn(tx, user.id, at);
  record('session.opened', session.id, { method });
  return { user: { ...user, signedInAt: at }, session, token };
}
