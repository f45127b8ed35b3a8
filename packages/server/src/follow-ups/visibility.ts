/** Who sees a follow-up: its department, the department that is notified, and those who read everything. */

import { type Actor, owns, readsEverything } from '../rights/actor.js';
import type { FollowUp } from './follow-up.js';

/** Other departments of the same visit do not: what one passes on is between it and the recipient. */
export const seesFollowUp = (actor: Actor, { department, toDepartment }: Pick<FollowUp, 'department' | 'toDepartment'>): boolean =>
  readsEverything(actor) || owns(actor, department) || (toDepartment !== null && owns(actor, toDepartment));
