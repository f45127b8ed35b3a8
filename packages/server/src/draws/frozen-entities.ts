/** Entities as the directory had them that a draw's pool was made from. */

import type { EntityRecord } from '@double-random/directories';
import { recordsByKey } from '../store/directories/records-by-key.js';
import { directoryKey } from '../store/draws/inputs.js';
import type { Preparation } from '../store/draws/preparations.js';
import type { Connection } from '../store/store.js';
import type { Task } from '../tasks/task.js';

interface FrozenFrom {
  readonly task: Pick<Task, 'entityDirectory'>;
  readonly preparation: Pick<Preparation, 'inputs'>;
}

/** By id; those that the directory did not have are left out. */
export async function frozenEntities(
  db: Connection,
  { task, preparation }: FrozenFrom,
  ids: readonly string[],
): Promise<ReadonlyMap<string, EntityRecord>> {
  const version = preparation.inputs.directories[directoryKey('entities', task.entityDirectory)];
  return version === undefined ? new Map() : recordsByKey(db, 'entities', task.entityDirectory, version, ids);
}
