/** Writing a new follow-up and a cancelled one, each with its audit entry: what several acts do on their way. */

import type { FollowUp } from '../../follow-ups/follow-up.js';
import { actorIdOf } from '../../rights/actor.js';
import { endFollowUp, insertFollowUp, type NewFollowUp, openReCheckOf } from '../../store/follow-ups/follow-ups.js';
import type { Acting } from '../act.js';

/** What an act says of a follow-up that it opens; members that are not given are `null`. */
export type Opening = Pick<NewFollowUp, 'visit' | 'department' | 'item' | 'kind' | 'origin' | 'dueOn' | 'text'> &
  Partial<Pick<NewFollowUp, 'toDepartment' | 'authority' | 'publication' | 'follows'>>;

/** @returns its id */
export async function addFollowUp({ tx, at, by, newId, record }: Acting, opening: Opening): Promise<string> {
  const { visit, department, item, kind, origin, dueOn, follows = null } = opening;
  const id = newId();
  const defaults = { toDepartment: null, authority: null, publication: null, follows: null };
  await insertFollowUp(tx, { ...defaults, ...opening, id, openedAt: at, openedBy: actorIdOf(by) });
  record('follow-up.opened', id, { visit, department, item, kind, origin, dueOn, follows });
  return id;
}

async function dropFollowUp({ tx, at, by, record }: Acting, { id, visit, kind }: FollowUp, reason: string): Promise<void> {
  await endFollowUp(tx, id, { at, by: actorIdOf(by), outcome: null, on: null, documentNumber: null, text: reason });
  record('follow-up.cancelled', id, { visit, kind, reason });
}

/** An order takes the re-check that is planned for it with it, whoever planned it: there is nothing left to check. */
export async function dropWithReCheck(acting: Acting, followUp: FollowUp, reason: string): Promise<void> {
  const reCheck = followUp.kind === 'order-to-correct' ? await openReCheckOf(acting.tx, followUp.id) : null;
  for (const dropped of [followUp, ...(reCheck === null ? [] : [reCheck])]) await dropFollowUp(acting, dropped, reason);
}
