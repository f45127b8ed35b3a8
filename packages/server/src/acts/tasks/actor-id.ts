import type { Actor } from '../../rights/actor.js';

/** The id by which the audit log names the actor. */
export const actorIdOf = (actor: Actor): string => (actor.kind === 'system' ? actor.name : actor.id);
