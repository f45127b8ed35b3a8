import { refused } from '../../problems/problems.js';
import { actorIdOf } from '../../rights/actor.js';
import { recordersOf } from '../../store/records/recorders.js';
import type { VisitPart } from '../../visits/visit.js';
import type { Acting } from '../act.js';

/** Nobody decides on what they have recorded or entered themselves. @returns why the caller may not decide on these parts; `null`: nothing against it */
export async function ownRecordsProblem({ tx, by }: Acting, parts: readonly VisitPart[]): Promise<ReturnType<typeof refused> | null> {
  const own = actorIdOf(by);
  for (const { visit, department, entered } of parts)
    if (entered?.by === own || (await recordersOf(tx, visit, department)).has(own)) return refused('own-records');
  return null;
}
