import type { Words } from '@double-random/core';
import type { Role } from '../rights/role.js';

/** What is missing for a task to go on. */
export interface NextStep {
  /** Whose turn it is. */
  readonly department: string;
  /** Who in the department may take the step; nobody: the service is at it. */
  readonly roles: readonly Role[];
  readonly words: Words;
}
