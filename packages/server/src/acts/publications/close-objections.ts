import type { Publication } from '../../publications/publication.js';
import { actorIdOf } from '../../rights/actor.js';
import { decideObjection, objectionsTo } from '../../store/publications/objections.js';
import type { Acting } from '../act.js';

/** Ends the objections to an edition that nobody has decided yet, because the edition does not hold any longer. */
export async function closeObjections(acting: Acting, { id, task }: Publication, department: string, reason: string): Promise<void> {
  const { tx, at, by, record } = acting;
  for (const objection of await objectionsTo(tx, id)) {
    if (objection.state !== 'open') continue;
    await decideObjection(tx, objection.id, 'moot', { at, by: actorIdOf(by), department, reason });
    record('objection.decided', objection.id, { publication: id, task, department, decision: 'moot', reason });
  }
}
