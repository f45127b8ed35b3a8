/** PASS 2 and AUGMENT of section 7 of the protocol page, word for word. */

/** By entity and place: the holder's number, or `null`. */
export type Holders = (number | null)[][];

export interface PageBoard {
  /** By entity. */
  readonly candidates: readonly (readonly number[])[];
  readonly holders: Holders;
  eligible(inspector: number, entity: number, place: number): boolean;
  hasRoom(inspector: number): boolean;
}

type Slot = readonly [entity: number, place: number];

const nameOf = ([entity, place]: Slot): string => `${entity}/${place}`;

export class PageSearch {
  readonly #board: PageBoard;
  readonly failedSlots = new Set<string>();
  readonly failedInspectors = new Set<number>();
  #slots = new Set<string>();
  #inspectors = new Set<number>();
  #from = new Map<string, { readonly slot: Slot; readonly mover: number }>();
  #queue: Slot[] = [];

  constructor(board: PageBoard) {
    this.#board = board;
  }

  /** Searches from an empty slot; true where it was filled. */
  fill(entity: number, place: number): boolean {
    this.#slots = new Set();
    this.#inspectors = new Set();
    this.#from = new Map();
    this.#queue = [];
    const start: Slot = [entity, place];
    this.#see(start);
    for (let slot = this.#queue.shift(); slot !== undefined; slot = this.#queue.shift()) {
      const free = this.#expand(slot);
      if (free === undefined) continue;
      this.#augment(start, slot, free);
      return true;
    }
    for (const slot of this.#slots) this.failedSlots.add(slot);
    for (const inspector of this.#inspectors) this.failedInspectors.add(inspector);
    return false;
  }

  #see(slot: Slot): void {
    this.#slots.add(nameOf(slot));
    this.#queue.push(slot);
  }

  #reach(slot: Slot, target: Slot, mover: number): void {
    const name = nameOf(slot);
    if (this.#slots.has(name) || this.failedSlots.has(name)) return;
    this.#from.set(name, { slot: target, mover });
    this.#see(slot);
  }

  #expand(slot: Slot): number | undefined {
    const [entity, place] = slot;
    const { candidates, holders, eligible } = this.#board;
    for (const i of candidates[entity] as readonly number[]) {
      if (!eligible(i, entity, place)) continue;
      const own = (holders[entity] as (number | null)[]).indexOf(i);
      if (own >= 0) this.#reach([entity, own], slot, i);
      else if (!this.#inspectors.has(i) && !this.failedInspectors.has(i) && this.#visit(i, slot)) return i;
    }
    return undefined;
  }

  #visit(inspector: number, slot: Slot): boolean {
    this.#inspectors.add(inspector);
    if (this.#board.hasRoom(inspector)) return true;
    for (const [entity, team] of this.#board.holders.entries()) {
      const place = team.indexOf(inspector);
      if (place >= 0) this.#reach([entity, place], slot, inspector);
    }
    return false;
  }

  #augment(start: Slot, last: Slot, free: number): void {
    let slot = last;
    let holder = free;
    while (nameOf(slot) !== nameOf(start)) {
      const next = this.#from.get(nameOf(slot)) as { readonly slot: Slot; readonly mover: number };
      this.#put(slot, holder);
      slot = next.slot;
      holder = next.mover;
    }
    this.#put(slot, holder);
  }

  #put([entity, place]: Slot, holder: number): void {
    (this.#board.holders[entity] as (number | null)[])[place] = holder;
  }
}
