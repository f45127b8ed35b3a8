/**
 * Entities that stand in the pools of draws, by a part of their name. The directory's own search finds who may be meant; the frozen pool alone decides
 * whether, and under which name, anybody is told: what stands in no public pool, and what a mask hides, is not found.
 */

import { folded } from '../directories/folded.js';
import { findDirectory } from '../store/directories/directories.js';
import { searchEntities } from '../store/directories/search-entities.js';
import { listDraws } from '../store/draws/draws.js';
import type { Connection } from '../store/store.js';
import { findTask } from '../store/tasks.js';
import { type Draw, isDisclosed } from './draw.js';
import { entityPlace } from './entity-place.js';

/** Draws whose pools are looked into, the newest ones: each look costs some parts of a pool. */
const MOST_DRAWS = 5;
/** Entities of a directory that are looked up in those pools. */
const MOST_CANDIDATES = 30;

interface PooledEntity {
  readonly entity: string;
  /** As the pool has it; a natural person's as the rule of the task publishes it. */
  readonly name: string;
  readonly draw: Pick<Draw, 'id' | 'manifest' | 'drawnAt'>;
}

interface FoundInPools {
  readonly entities: readonly PooledEntity[];
  /** There may be others: only so many were looked up. */
  readonly more: boolean;
}

const ANY = { region: null, industry: null, category: null, risk: null, state: null, tag: null } as const;

/** The newest draws whose pools are public, by the directory that they were drawn from. */
async function drawsByDirectory(db: Connection): Promise<ReadonlyMap<string, readonly Draw[]>> {
  const found = new Map<string, Draw[]>();
  const draws = await listDraws(db, { limit: 4 * MOST_DRAWS });
  for (const draw of draws.filter((one) => isDisclosed(one) && one.state !== 'voided').slice(0, MOST_DRAWS)) {
    const task = await findTask(db, draw.task);
    if (task !== null) found.set(task.entityDirectory, [...(found.get(task.entityDirectory) ?? []), draw]);
  }
  return found;
}

/** Where the entity stands under a name that holds the part, in the newest of the draws. */
async function standsIn(db: Connection, entity: string, part: string, draws: readonly Draw[]): Promise<PooledEntity | null> {
  for (const draw of draws) {
    const found = await entityPlace(db, draw, entity);
    if (found?.place === 'in-pool' && found.name !== null && folded(found.name).includes(part)) return { entity, name: found.name, draw };
  }
  return null;
}

export async function entitiesInPools(db: Connection, text: string): Promise<FoundInPools> {
  const part = folded(text);
  const entities = new Map<string, PooledEntity>();
  let more = false;
  for (const [department, draws] of await drawsByDirectory(db)) {
    const directory = await findDirectory(db, department, 'entities');
    if (directory === null || part === '') continue;
    const { items, next } = await searchEntities(db, directory, { text, filter: ANY }, MOST_CANDIDATES, null);
    more ||= next !== null;
    for (const { id } of items) {
      const found = entities.has(id) ? null : await standsIn(db, id, part, draws);
      if (found !== null) entities.set(id, found);
    }
  }
  return { entities: [...entities.values()], more };
}
