/**
 * Why slots stay empty: the certificate of draw protocol section 7. Whoever could fill a slot of S is in T or already sits in the same
 * entity; T's caps and those seats are all used up by S. The sum is counted here anew, not taken from the search.
 */

import { type Board, type BoardEntity, NOBODY } from './board.js';
import type { Unfillable } from './repair.js';

/** Inspectors outside T who are eligible for at least one of the given roles of an entity. */
function outsiders(board: Board, entity: number, roles: ReadonlySet<number>, inT: Uint8Array): number {
  const { coverage } = board.entities[entity] as BoardEntity;
  let count = 0;
  for (const inspector of coverage.inspectors) {
    if (inT[inspector] === 0 && [...roles].some((role) => board.isEligible(inspector, entity, role))) count++;
  }
  return count;
}

function rolesByEntity(board: Board, slots: readonly number[]): Map<number, Set<number>> {
  const roles = new Map<number, Set<number>>();
  for (const slot of slots) {
    const entity = board.entityOf(slot);
    const there = roles.get(entity) ?? new Set<number>();
    there.add(board.roleOf[board.placeOf(slot)] as number);
    roles.set(entity, there);
  }
  return roles;
}

/** Whether |S| = Σ cap over T + Σ over entities of the outsiders eligible for a slot of S there + the number of empty slots. */
export function isProven(board: Board, { empty, slots, inspectors }: Unfillable): boolean {
  const inT = new Uint8Array(board.roster.size);
  for (const inspector of inspectors) inT[inspector] = 1;
  const capacity = inspectors.reduce((sum, inspector) => sum + (board.roster.caps[inspector] as number), 0);
  let beside = 0;
  for (const [entity, roles] of rolesByEntity(board, slots)) beside += outsiders(board, entity, roles, inT);
  const trulyEmpty = empty.every((slot) => board.holder[slot] === NOBODY) && board.emptySlots().length === empty.length;
  return trulyEmpty && slots.length === capacity + beside + empty.length;
}
