/**
 * Pass 2 of draw protocol section 7: for each empty slot a breadth-first search for a chain of moves that fills it. A search that
 * fails has seen a set of slots and inspectors that no later search needs to enter again; at the end these sets prove that nobody
 * could have filled more.
 *
 * The order of the search decides the result and is the protocol's to the letter. What is saved is only looking again at a
 * candidate list of which everybody has been seen: whoever has been seen has shown all slots held, so that nothing can be new.
 */

import { type Board, type BoardEntity, NOBODY } from './board.js';

const FAILED = -1;

/** What the failed searches have seen: S and T of the protocol. */
export interface Unfillable {
  /** The slots that stay empty, in the order of slots. */
  readonly empty: readonly number[];
  /** S, in the order of slots. */
  readonly slots: readonly number[];
  /** T, in pool order. */
  readonly inspectors: readonly number[];
}

export function repair(board: Board): Unfillable {
  const empty = board.emptySlots();
  if (empty.length === 0) return { empty, slots: [], inspectors: [] };
  const search = new Search(board);
  const unfilled = empty.filter((slot) => !search.fill(slot));
  return { empty: unfilled, ...search.failures() };
}

class Search {
  readonly #board: Board;
  /** By slot, by inspector, and by group of the board: the search that saw it, or `FAILED`, or 0. */
  readonly #slotSeen: Int32Array;
  readonly #inspectorSeen: Int32Array;
  readonly #groupSeen: Int32Array;
  /** By slot: who would leave it, and to which slot. */
  readonly #mover: Int32Array;
  readonly #target: Int32Array;
  /** By inspector: the slots held, in the order of slots. */
  readonly #held: number[][];
  #number = 0;
  #queue: number[] = [];
  #inspectors: number[] = [];
  #groups: number[] = [];

  constructor(board: Board) {
    this.#board = board;
    this.#slotSeen = new Int32Array(board.holder.length);
    this.#inspectorSeen = new Int32Array(board.roster.size);
    this.#groupSeen = new Int32Array(board.groups);
    this.#mover = new Int32Array(board.holder.length);
    this.#target = new Int32Array(board.holder.length);
    this.#held = Array.from({ length: board.roster.size }, () => []);
    for (const [slot, inspector] of board.holder.entries()) if (inspector !== NOBODY) (this.#held[inspector] as number[]).push(slot);
  }

  /** Fills an empty slot if any chain of moves can. */
  fill(start: number): boolean {
    this.#number++;
    this.#queue = [];
    this.#inspectors = [];
    this.#groups = [];
    this.#see(start);
    for (let head = 0; head < this.#queue.length; head++) {
      const slot = this.#queue[head] as number;
      const free = this.#expand(slot);
      if (free !== NOBODY) {
        this.#augment(start, slot, free);
        return true;
      }
    }
    for (const slot of this.#queue) this.#slotSeen[slot] = FAILED;
    for (const inspector of this.#inspectors) this.#inspectorSeen[inspector] = FAILED;
    for (const group of this.#groups) this.#groupSeen[group] = FAILED;
    return false;
  }

  failures(): Pick<Unfillable, 'slots' | 'inspectors'> {
    return { slots: failedOf(this.#slotSeen), inspectors: failedOf(this.#inspectorSeen) };
  }

  #isNew(seen: number | undefined): boolean {
    return seen !== this.#number && seen !== FAILED;
  }

  /** The queue is also the list of the slots that this search has seen. */
  #see(slot: number): void {
    this.#slotSeen[slot] = this.#number;
    this.#queue.push(slot);
  }

  #reach(slot: number, inspector: number, target: number): void {
    if (!this.#isNew(this.#slotSeen[slot])) return;
    this.#mover[slot] = inspector;
    this.#target[slot] = target;
    this.#see(slot);
  }

  /** Looks at who could take a slot; yields an inspector with room, if one is found. */
  #expand(slot: number): number {
    const board = this.#board;
    const group = board.groupOf[slot] as number;
    if (!this.#isNew(this.#groupSeen[group])) return NOBODY;
    const entity = board.entityOf(slot);
    const role = board.roleOf[board.placeOf(slot)] as number;
    board.lookAt(entity);
    for (const inspector of board.candidates.all(entity)) {
      const isNew = this.#isNew(this.#inspectorSeen[inspector]);
      const sibling = board.seatOf(inspector);
      if ((sibling === NOBODY && !isNew) || !board.isEligible(inspector, entity, role)) continue;
      if (sibling !== NOBODY) this.#reach(sibling, inspector, slot);
      else if (this.#visit(inspector, slot)) return inspector;
    }
    if (this.#isWhollySeen(entity, role)) {
      this.#groupSeen[group] = this.#number;
      this.#groups.push(group);
    }
    return NOBODY;
  }

  /** Sees an inspector and, unless there is room, the slots held. */
  #visit(inspector: number, slot: number): boolean {
    this.#inspectorSeen[inspector] = this.#number;
    this.#inspectors.push(inspector);
    if (this.#board.hasRoom(inspector)) return true;
    for (const held of this.#held[inspector] as number[]) this.#reach(held, inspector, slot);
    return false;
  }

  /**
   * Whether expanding a slot of this entity has left nobody of its group unseen: not if somebody is recused from it, nor if
   * somebody of the group sits in it who has not been seen elsewhere.
   */
  #isWhollySeen(entity: number, role: number): boolean {
    const board = this.#board;
    if ((board.entities[entity] as BoardEntity).recused !== undefined) return false;
    const first = board.slotAt(entity, 0);
    for (let slot = first; slot < first + board.teamSize; slot++) {
      const inspector = board.holder[slot] as number;
      if (inspector === NOBODY || !this.#isNew(this.#inspectorSeen[inspector])) continue;
      if (board.isEligible(inspector, entity, role)) return false;
    }
    return true;
  }

  /** Puts the free inspector into the last slot of the chain; each old holder moves one step towards the empty slot. */
  #augment(start: number, last: number, free: number): void {
    const board = this.#board;
    board.load[free] = (board.load[free] as number) + 1;
    let slot = last;
    let inspector = free;
    while (slot !== start) {
      const mover = this.#mover[slot] as number;
      this.#put(slot, inspector);
      this.#drop(slot, mover);
      inspector = mover;
      slot = this.#target[slot] as number;
    }
    this.#put(slot, inspector);
  }

  #put(slot: number, inspector: number): void {
    this.#board.holder[slot] = inspector;
    const held = this.#held[inspector] as number[];
    held.splice(placeIn(held, slot), 0, slot);
  }

  #drop(slot: number, inspector: number): void {
    const held = this.#held[inspector] as number[];
    held.splice(placeIn(held, slot), 1);
  }
}

/** Where a slot stands, or would stand, in a sorted list. */
function placeIn(sorted: readonly number[], slot: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) < slot) low = middle + 1;
    else high = middle;
  }
  return low;
}

function failedOf(seen: Int32Array): number[] {
  const found: number[] = [];
  for (let i = 0; i < seen.length; i++) if (seen[i] === FAILED) found.push(i);
  return found;
}
