/** Where an entity stands in a draw, drawn or not: in the pool, left out of it for a reason, or not told yet. */

import { type EntityLine, EXCLUSION_WORDS, type ExclusionReason, poolFile, type Team, type Words } from '@double-random/core';
import { namedEntity } from '../publications/names.js';
import { personsNamed } from '../store/draws/draw-files.js';
import { findPreparation } from '../store/draws/preparations.js';
import type { Connection } from '../store/store.js';
import { findTask } from '../store/tasks.js';
import { type Draw, isDisclosed } from './draw.js';
import { frozenEntities } from './frozen-entities.js';
import { poolLineOf } from './pool-lines.js';

export const PLACES = ['in-pool', 'left-out', 'not-told'] as const;

export interface EntityPlace {
  /** `not-told`: the draw is sealed and not disclosed; it says so of every entity alike. */
  readonly place: (typeof PLACES)[number];
  /** As the frozen pool has it, a natural person's as the rule of the task publishes it; `null`: not told. */
  readonly name: string | null;
  readonly stratum: string | null;
  readonly departments: readonly string[];
  /** Why it was left out. */
  readonly reason: Words | null;
}

const NOT_TOLD: EntityPlace = { place: 'not-told', name: null, stratum: null, departments: [], reason: null };

/** The pool has every name in full, for whoever verifies it; whoever looks up a code is told a natural person's by the rule. */
async function publishedName(
  db: Connection,
  { task: id, preparation: made, names }: Draw,
  entity: string,
  frozen: string,
): Promise<string | null> {
  if (names === 'full') return frozen;
  const [task, preparation] = await Promise.all([findTask(db, id), findPreparation(db, made)]);
  if (task === null || preparation === null) return null;
  const record = (await frozenEntities(db, { task, preparation }, [entity])).get(entity);
  return record === undefined ? null : namedEntity(names, record);
}

/** `null`: the draw does not know the entity. */
export async function entityPlace(db: Connection, draw: Draw, entity: string): Promise<EntityPlace | null> {
  if (!isDisclosed(draw)) return NOT_TOLD;
  const line = (await poolLineOf(db, draw.preparation, poolFile.entities, entity)) as EntityLine | null;
  if (line !== null) {
    const [, name, stratum, , checks] = line;
    const published = await publishedName(db, draw, entity, name);
    return { place: 'in-pool', name: published, stratum, departments: checks.map(([department]) => department), reason: null };
  }
  const exclusion = await poolLineOf(db, draw.preparation, poolFile.exclusions, entity);
  if (exclusion === null) return null;
  return { ...NOT_TOLD, place: 'left-out', reason: EXCLUSION_WORDS[exclusion[1] as ExclusionReason] };
}

export interface TeamMember {
  readonly department: string;
  readonly role: string;
  /** Staff number in the draw; `null`: nobody holds the place. */
  readonly inspector: string | null;
  /** `null` where the rule of the task does not publish names in full. */
  readonly name: string | null;
  readonly certificate: string | null;
}

/** Who goes to the entity, by the draw and all its events; none where it is not selected, or not told. */
export async function teamOf(db: Connection, draw: Draw, entity: string): Promise<readonly TeamMember[]> {
  if (draw.replayed === null || !isDisclosed(draw)) return [];
  const teams = draw.replayed.teams.filter(([, visited]: Team) => visited === entity);
  const members = await Promise.all(
    teams.map(async ([department, , seats]) => {
      const ids = seats.flatMap(([, inspector]) => (inspector === null ? [] : [inspector]));
      const named = draw.names === 'full' ? await personsNamed(db, draw.preparation, department, ids) : [];
      return seats.map(([role, inspector]) => {
        const person = named.find((one) => one.inspector === inspector);
        return { department, role, inspector, name: person?.name ?? null, certificate: person?.certificate ?? null };
      });
    }),
  );
  return members.flat();
}
