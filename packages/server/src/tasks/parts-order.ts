/** The parts of a task in the order in which its plan names them. */

import { takesPart } from './states.js';
import type { TaskPart } from './task.js';

const compare = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b));

/** Those that take part: the initiating department first, the others by id. */
export const inOrder = (parts: readonly TaskPart[]): TaskPart[] =>
  parts
    .filter(({ state }) => takesPart(state))
    .sort((a, b) => Number(b.role === 'initiating') - Number(a.role === 'initiating') || compare(a.department, b.department));
