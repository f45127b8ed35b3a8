/** What the public is told of those a disclosed draw names: entities as its directory had them, inspectors as the task's rule says. */

import type { Named } from '@double-random/reports';
import { namedEntity } from '../publications/names.js';
import { roleNames } from '../reports/names/roles.js';
import { drawPersons } from '../store/draws/draw-files.js';
import { findPreparation } from '../store/draws/preparations.js';
import type { Connection } from '../store/store.js';
import { partsOf } from '../store/task-parts.js';
import { findTask } from '../store/tasks.js';
import type { Draw } from './draw.js';
import { frozenEntities } from './frozen-entities.js';

export interface DrawnNames {
  /** Those of these entities that the draw's directory has, by id. `name` `null`: the list of drawn entities is not published. */
  readonly entities: (ids: readonly string[]) => Promise<ReadonlyMap<string, { readonly name: string | null; readonly region: string }>>;
  readonly role: (department: string, role: string) => Named;
  /** `null`: the rule publishes no names with the draw. */
  readonly inspector: (department: string, inspector: string) => { readonly name: string; readonly certificate: string } | null;
}

/** Throws when the draw has no task: a bug. */
export async function drawnNames(db: Connection, draw: Draw): Promise<DrawnNames> {
  const [task, parts, preparation] = await Promise.all([
    findTask(db, draw.task),
    partsOf(db, draw.task),
    findPreparation(db, draw.preparation),
  ]);
  if (task === null || preparation === null) throw new Error(`the draw ${draw.id} has no task or no preparation`);
  const isListed = task.settings.publishList !== false;
  const persons = new Map(
    draw.names === 'full'
      ? (await drawPersons(db, draw.preparation, null)).map(([department, inspector, , name, certificate]) => [
          `${department}/${inspector}`,
          { name, certificate },
        ])
      : [],
  );
  return {
    entities: async (ids) => {
      const records = await frozenEntities(db, { task, preparation }, ids);
      return new Map(
        [...records].map(([id, record]) => [id, { name: isListed ? namedEntity(draw.names, record) : null, region: record.region }]),
      );
    },
    role: roleNames(parts),
    inspector: (department, inspector) => persons.get(`${department}/${inspector}`) ?? null,
  };
}
