/** Pass 1 of draw protocol section 7: place by place, entity by entity, the first candidate who can take the slot does. */

import { type Board, type BoardEntity, NOBODY } from './board.js';

export function firstPass(board: Board): void {
  /**
   * By group, 1 where everybody qualified was found full: loads only grow in this pass, so nobody there needs to be asked again.
   */
  const full = new Uint8Array(board.groups);
  for (let place = 0; place < board.teamSize; place++) {
    const role = board.roleOf[place] as number;
    for (let entity = 0; entity < board.entities.length; entity++) {
      const slot = board.slotAt(entity, place);
      const group = board.groupOf[slot] as number;
      if (full[group] === 1) continue;
      const inspector = firstFree(board, entity, role);
      if (inspector !== NOBODY) board.take(slot, inspector);
      else if (isFull(board, entity, role)) full[group] = 1;
    }
  }
}

function firstFree(board: Board, entity: number, role: number): number {
  const { candidates } = board;
  const count = candidates.count(entity);
  board.lookAt(entity);
  for (let j = 0; j < count; j++) {
    const inspector = candidates.at(entity, j);
    if (board.hasRoom(inspector) && board.isEligible(inspector, entity, role) && board.seatOf(inspector) === NOBODY) return inspector;
  }
  return NOBODY;
}

/** Whether all who are qualified are full; an entity with recusals cannot tell for the others. */
function isFull(board: Board, entity: number, role: number): boolean {
  const { coverage, recused } = board.entities[entity] as BoardEntity;
  return (
    recused === undefined &&
    coverage.inspectors.every((inspector) => !(board.hasRoom(inspector) && board.isEligible(inspector, entity, role)))
  );
}
