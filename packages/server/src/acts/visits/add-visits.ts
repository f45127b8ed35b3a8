/** Visits for entities of a draw, with the parts of the departments that have a team there. */

import type { DrawState } from '@double-random/core';
import type { Draw } from '../../draws/draw.js';
import { recordsByKey } from '../../store/directories/records-by-key.js';
import { directoryKey } from '../../store/draws/inputs.js';
import { findPreparation } from '../../store/draws/preparations.js';
import { replaceVisitInspectors } from '../../store/visits/visit-inspectors.js';
import { insertVisitParts } from '../../store/visits/visit-parts.js';
import { insertVisits, type NewVisit } from '../../store/visits/visits.js';
import type { Task } from '../../tasks/task.js';
import { streetOf } from '../../visits/street.js';
import type { VisitInspector } from '../../visits/visit.js';
import type { Acting } from '../act.js';

/** The places of these visits, by entity, in the teams of a state. */
export function placesOf(visits: ReadonlyMap<string, string>, { teams }: DrawState): readonly VisitInspector[] {
  return teams.flatMap(([department, entity, seats]) => {
    const visit = visits.get(entity);
    return visit === undefined ? [] : seats.map(([role, inspector], place) => ({ visit, department, place, role, inspector }));
  });
}

/** Which version of a directory the draw was made from. Throws when it was made without one: such a draw cannot be. */
export async function frozenVersion({ tx }: Acting, draw: Draw, kind: 'entities' | 'items', department: string): Promise<number> {
  const version = (await findPreparation(tx, draw.preparation))?.inputs.directories[directoryKey(kind, department)];
  if (version === undefined) throw new Error(`the draw ${draw.id} has no directory of ${kind} of ${department}`);
  return version;
}

/** Adds the visits of these entities; what the directory said of them at the freeze is kept with each. @returns how many */
export async function addVisits(acting: Acting, task: Task, draw: Draw, state: DrawState, entities: readonly string[]): Promise<number> {
  const { tx, at, newId } = acting;
  const version = await frozenVersion(acting, draw, 'entities', task.entityDirectory);
  const records = await recordsByKey(tx, 'entities', task.entityDirectory, version, entities);
  const visits = entities.map((entity): NewVisit => {
    const facts = records.get(entity);
    if (facts === undefined) throw new Error(`the entity ${entity} stands in the draw and not in its directory`);
    const { name, region, address } = facts;
    return { id: newId(), task: task.id, draw: draw.id, entity, name, region, street: streetOf(address), facts, createdAt: at };
  });
  await insertVisits(tx, visits);
  const idOf = new Map(visits.map(({ id, entity }) => [entity, id]));
  const places = placesOf(idOf, state);
  const parts = state.teams.flatMap(([department, entity]) => {
    const visit = idOf.get(entity);
    return visit === undefined ? [] : [{ visit, department }];
  });
  await insertVisitParts(tx, parts);
  await replaceVisitInspectors(tx, [], places);
  return visits.length;
}
