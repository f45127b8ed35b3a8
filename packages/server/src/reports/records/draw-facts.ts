/** What the papers of all visits of a draw share, read once. */

import { type Draw, isDisclosed } from '../../draws/draw.js';
import type { Person } from '../../publications/names.js';
import { drawPersons } from '../../store/draws/draw-files.js';
import type { Connection } from '../../store/store.js';
import { partsOf } from '../../store/task-parts.js';
import { dispatchedItems } from '../../store/visits/dispatched-items.js';
import type { Task, TaskPart } from '../../tasks/task.js';
import type { DispatchedItem } from '../../visits/visit.js';
import { type PlanName, plansCarriedOut } from '../names/plans.js';
import { type RegionNames, regionNames } from '../names/regions.js';
import { type RoleNames, roleNames } from '../names/roles.js';
import { PUBLIC_PATHS } from '../public-addresses.js';

export interface DrawFacts {
  readonly task: Task;
  readonly draw: Draw;
  /** The initiating department first. */
  readonly parts: readonly TaskPart[];
  readonly plan: PlanName | null;
  readonly items: readonly DispatchedItem[];
  /** Name and certificate of a staff number, as the draw's directories had them; `null`: it is in none. */
  readonly personOf: (department: string, inspector: string) => Person | null;
  readonly regionOf: RegionNames;
  readonly roleOf: RoleNames;
}

export async function drawFacts(db: Connection, { task, draw }: { readonly task: Task; readonly draw: Draw }): Promise<DrawFacts> {
  const [parts, plans, items, lines] = await Promise.all([
    partsOf(db, task.id),
    plansCarriedOut(db, task),
    dispatchedItems(db, draw.id),
    drawPersons(db, draw.preparation, null),
  ]);
  const persons = new Map(
    lines.map(([department, inspector, , name, certificate]) => [`${department}/${inspector}`, { name, certificate }]),
  );
  return {
    task,
    draw,
    parts,
    plan: plans[0] ?? null,
    items,
    personOf: (department, inspector) => persons.get(`${department}/${inspector}`) ?? null,
    regionOf: regionNames(task),
    roleOf: roleNames(parts),
  };
}

/** Where an entity sees why it was drawn; before a sealed draw is disclosed, where everybody sees that there is such a draw. */
export const drawnPath = (draw: Draw, entity: string): string =>
  isDisclosed(draw) ? PUBLIC_PATHS.entity(draw.id, entity) : PUBLIC_PATHS.draw(draw.id);
