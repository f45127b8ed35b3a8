/** Who sees a draw before the public does: the departments of its manifest, and those who read everything. */

import { type Actor, departmentOf, readsEverything } from '../rights/actor.js';
import type { Draw } from './draw.js';

/** Whether a department stands in the manifest. */
export const drawsIn = ({ manifest }: Pick<Draw, 'manifest'>, department: string | null): boolean =>
  manifest.departments.some(({ id }) => id === department);

/** One that declined sees the task, but not whom it draws; one that comes in later does not see the attempts before it. */
export const seesDraw = (actor: Actor, draw: Pick<Draw, 'manifest'>): boolean =>
  readsEverything(actor) || drawsIn(draw, departmentOf(actor));
