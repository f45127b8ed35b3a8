/**
 * Drawing entities, draw protocol section 6, on a stream: of each stratum only the best tickets are kept, so that memory grows with
 * what is drawn and not with the pool.
 */

import type { Stratum } from '../manifest/manifest.js';
import type { EntityLine } from '../pools/lines.js';
import { lotOrder } from './order.js';
import { TICKET_BYTES } from './ticket.js';

/** An entity that was drawn, in the form in which it was offered. */
export interface Drawn<Entity> {
  /** 32 bytes. */
  readonly ticket: Uint8Array;
  readonly entity: Entity;
}

/** The drawn of one stratum: the selected in the order of the lot, then the reserves. */
export interface StratumDraw<Entity = EntityLine> {
  readonly selected: readonly Drawn<Entity>[];
  readonly reserves: readonly Drawn<Entity>[];
}

/** Candidates collected beyond the wanted number before the worse ones are dropped. */
const SLACK = 1024;

const HIGHEST_PREFIX = 0xffffffff;

/** A bound that no prefix meets. */
const NOTHING = -1;

/** The best tickets of one stratum so far. */
class BestTickets<Entity> {
  readonly #wanted: number;
  #tickets: Uint8Array;
  #prefixes: Uint32Array;
  readonly #entities: Entity[] = [];
  /** Tickets whose first 32 bits are above this cannot be among the best any more. */
  bound: number;

  constructor(wanted: number) {
    this.#wanted = wanted;
    this.#tickets = new Uint8Array(TICKET_BYTES);
    this.#prefixes = new Uint32Array(1);
    this.bound = wanted === 0 ? NOTHING : HIGHEST_PREFIX;
  }

  /** Keeps an entity whose prefix is not above the bound. */
  keep(prefix: number, tickets: Uint8Array, i: number, entity: Entity): void {
    const at = this.#entities.length;
    if (at === this.#prefixes.length) this.#grow();
    this.#prefixes[at] = prefix;
    const from = i * TICKET_BYTES;
    const to = at * TICKET_BYTES;
    for (let byte = 0; byte < TICKET_BYTES; byte++) this.#tickets[to + byte] = tickets[from + byte] as number;
    this.#entities.push(entity);
    if (at + 1 >= 2 * this.#wanted + SLACK) this.#prune();
  }

  /** The best ones in the order of the lot. */
  best(idOf: (entity: Entity) => string): Drawn<Entity>[] {
    const tickets = this.#tickets.subarray(0, this.#entities.length * TICKET_BYTES);
    const order = lotOrder(tickets, (i) => idOf(this.#entities[i] as Entity));
    return Array.from(order.subarray(0, this.#wanted), (i) => ({
      ticket: tickets.subarray(i * TICKET_BYTES, (i + 1) * TICKET_BYTES),
      entity: this.#entities[i] as Entity,
    }));
  }

  #grow(): void {
    const capacity = 2 * this.#prefixes.length;
    const prefixes = new Uint32Array(capacity);
    prefixes.set(this.#prefixes);
    this.#prefixes = prefixes;
    const tickets = new Uint8Array(capacity * TICKET_BYTES);
    tickets.set(this.#tickets);
    this.#tickets = tickets;
  }

  /** Lowers the bound to the wanted-th smallest prefix and drops what lies above; ties at the bound stay until the end. */
  #prune(): void {
    const count = this.#entities.length;
    const sorted = this.#prefixes.slice(0, count).sort();
    const bound = sorted[this.#wanted - 1] as number;
    let kept = 0;
    for (let i = 0; i < count; i++) {
      if ((this.#prefixes[i] as number) > bound) continue;
      this.#prefixes[kept] = this.#prefixes[i] as number;
      this.#tickets.copyWithin(kept * TICKET_BYTES, i * TICKET_BYTES, (i + 1) * TICKET_BYTES);
      this.#entities[kept] = this.#entities[i] as Entity;
      kept++;
    }
    this.#entities.length = kept;
    this.bound = bound;
  }
}

/** Entities may be offered in any form, such as their line or their place in a list; `idOf` tells their id where two tickets are equal. */
export class EntityDraw<Entity> {
  readonly #strata: readonly Stratum[];
  readonly #best: readonly BestTickets<Entity>[];
  readonly #idOf: (entity: Entity) => string;

  constructor(strata: readonly Stratum[], idOf: (entity: Entity) => string) {
    this.#strata = strata;
    this.#best = strata.map(({ sample, reserve }) => new BestTickets<Entity>(sample + reserve));
    this.#idOf = idOf;
  }

  /**
   * A batch of entities: their tickets (32 bytes each), and for each the index of its stratum and the entity itself, which is only
   * asked for where the ticket is good enough to be kept.
   */
  offer(tickets: Uint8Array, stratumOf: (i: number) => number, entityOf: (i: number) => Entity): void {
    const view = new DataView(tickets.buffer, tickets.byteOffset, tickets.byteLength);
    for (let i = 0; i * TICKET_BYTES < tickets.length; i++) {
      const best = this.#best[stratumOf(i)] as BestTickets<Entity>;
      const prefix = view.getUint32(i * TICKET_BYTES);
      if (prefix <= best.bound) best.keep(prefix, tickets, i, entityOf(i));
    }
  }

  /** The draw of each stratum, in manifest order. */
  finish(): StratumDraw<Entity>[] {
    return this.#strata.map(({ sample }, i) => {
      const best = (this.#best[i] as BestTickets<Entity>).best(this.#idOf);
      return { selected: best.slice(0, sample), reserves: best.slice(sample) };
    });
  }
}
