/** Whoever asks for something: a signed-in user, another system with a token, the public, or the service itself. */

import type { Role, Scope } from './role.js';

/** Where a request came from. */
export interface Origin {
  /** IP address as the outermost trusted proxy saw it; empty for the service itself. */
  readonly address: string;
  readonly requestId: string;
}

export interface UserActor {
  readonly kind: 'user';
  readonly id: string;
  /** The name that lists and the audit log show. */
  readonly name: string;
  /** The user's department; `null` for those who belong to none (system administrators, auditors of the city). */
  readonly department: string | null;
  readonly roles: ReadonlySet<Role>;
  /** The session that the request came with. */
  readonly session: string;
  readonly origin: Origin;
}

export interface TokenActor {
  readonly kind: 'token';
  readonly id: string;
  readonly name: string;
  readonly department: string;
  readonly scopes: ReadonlySet<Scope>;
  readonly origin: Origin;
}

/** Jobs, schedules and the commands of the operator. */
export interface SystemActor {
  readonly kind: 'system';
  /** Which part of the service, e.g. `deadlines`. */
  readonly name: string;
  readonly origin: Origin;
}

export interface PublicActor {
  readonly kind: 'public';
  readonly origin: Origin;
}

/** Who may act, and so stand in the audit log. The public only reads. */
export type Actor = UserActor | TokenActor | SystemActor;

export type Principal = Actor | PublicActor;

/** The service acting by itself. */
export const systemActor = (name: string, requestId = ''): SystemActor => ({ kind: 'system', name, origin: { address: '', requestId } });

/** As the store notes who did something: a user's or token's id, or the part of the service. */
export const actorIdOf = (actor: Actor): string => (actor.kind === 'system' ? actor.name : actor.id);

/** The department that the actor speaks for, if any. */
export const departmentOf = (actor: Principal): string | null =>
  actor.kind === 'user' || actor.kind === 'token' ? actor.department : null;

/** Whether the actor speaks for this department. */
export const owns = (actor: Principal, department: string): boolean => departmentOf(actor) === department;

/** Whether the actor reads what belongs to other departments: auditors, and the service itself. */
export const readsEverything = (actor: Principal): boolean =>
  actor.kind === 'system' || (actor.kind === 'user' && actor.roles.has('auditor'));
