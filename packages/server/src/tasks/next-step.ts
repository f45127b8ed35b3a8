import type { Words } from '@double-random/core';
import type { Role } from '../rights/role.js';

/** Where a step is taken: what the task, its draw or its visits are shown by. */
export const STEP_PLACES = [
  'task',
  'settings',
  'part',
  'preparation',
  'ceremony',
  'draw',
  'schedule',
  'visits',
  'reviews',
  'publications',
] as const;

export type StepPlace = (typeof STEP_PLACES)[number];

/** What is missing for a task to go on. */
export interface NextStep {
  /** Whose turn it is. */
  readonly department: string;
  /** Who in the department may take the step; nobody: the service is at it. */
  readonly roles: readonly Role[];
  readonly place: StepPlace;
  /** The attempt that it is about; `null`: not a draw's. */
  readonly draw: string | null;
  readonly words: Words;
}
