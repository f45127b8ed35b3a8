/** Entities of a draw as everybody may find them once it is disclosed. */

import type { DrawnEntity } from '../store/draws/drawn-entities.js';
import type { Connection } from '../store/store.js';
import type { Draw } from './draw.js';
import { drawnNames } from './drawn-names.js';

export type PublishedEntity = Omit<DrawnEntity, 'drawnAt'>;

/** Throws when one does not stand in the directory that the draw was made from: a bug. */
export async function publishedEntities(db: Connection, draw: Draw, entities: readonly string[]): Promise<readonly PublishedEntity[]> {
  const names = await (await drawnNames(db, draw)).entities(entities);
  return entities.map((entity) => {
    const named = names.get(entity);
    if (named === undefined) throw new Error(`the entity ${entity} stands in the draw and not in its directory`);
    return { draw: draw.id, entity, ...named };
  });
}
