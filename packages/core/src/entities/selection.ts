/**
 * Drawing entities, draw protocol section 6, on a stream: of each stratum only the best tickets are kept, so that memory grows with
 * what is drawn and not with the pool.
 */

import type { Stratum } from '../manifest/manifest.js';
import type { EntityLine } from '../pools/lines.js';
import { lotOrder } from './order.js';
import { TICKET_BYTES } from './ticket.js';

export interface DrawnLine {
  readonly ticket: Uint8Array;
  readonly line: EntityLine;
}

/** The drawn of one stratum: the selected in the order of the lot, then the reserves. */
export interface StratumDraw {
  readonly selected: readonly DrawnLine[];
  readonly reserves: readonly DrawnLine[];
}

/** Candidates collected beyond the wanted number before the worse ones are dropped. */
const SLACK = 1024;

const HIGHEST_PREFIX = 0xffffffff;

/** The best tickets of one stratum so far. */
class BestTickets {
  readonly #wanted: number;
  #tickets: Uint8Array;
  #prefixes: Uint32Array;
  #lines: EntityLine[] = [];
  /** Tickets whose first 32 bits are above this cannot be among the best any more. */
  #bound = HIGHEST_PREFIX;

  constructor(wanted: number, population: number) {
    this.#wanted = Math.min(wanted, population);
    this.#tickets = new Uint8Array(SLACK * TICKET_BYTES);
    this.#prefixes = new Uint32Array(SLACK);
  }

  offer(prefix: number, tickets: Uint8Array, i: number, lineOf: (i: number) => EntityLine): void {
    if (prefix > this.#bound || this.#wanted === 0) return;
    const at = this.#lines.length;
    if (at === this.#prefixes.length) this.#grow();
    this.#prefixes[at] = prefix;
    this.#tickets.set(tickets.subarray(i * TICKET_BYTES, (i + 1) * TICKET_BYTES), at * TICKET_BYTES);
    this.#lines.push(lineOf(i));
    if (this.#lines.length >= 2 * this.#wanted + SLACK) this.#prune();
  }

  /** The best ones in the order of the lot. */
  best(): DrawnLine[] {
    const count = this.#lines.length;
    const tickets = this.#tickets.subarray(0, count * TICKET_BYTES);
    const order = lotOrder(
      tickets,
      this.#lines.map(([id]) => id),
    );
    return Array.from(order.subarray(0, this.#wanted), (i) => ({
      ticket: tickets.slice(i * TICKET_BYTES, (i + 1) * TICKET_BYTES),
      line: this.#lines[i] as EntityLine,
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
    const count = this.#lines.length;
    const sorted = this.#prefixes.slice(0, count).sort();
    const bound = sorted[this.#wanted - 1] as number;
    let kept = 0;
    for (let i = 0; i < count; i++) {
      if ((this.#prefixes[i] as number) > bound) continue;
      this.#prefixes[kept] = this.#prefixes[i] as number;
      this.#tickets.copyWithin(kept * TICKET_BYTES, i * TICKET_BYTES, (i + 1) * TICKET_BYTES);
      this.#lines[kept] = this.#lines[i] as EntityLine;
      kept++;
    }
    this.#lines.length = kept;
    this.#bound = bound;
  }
}

export class EntityDraw {
  readonly #strata: readonly Stratum[];
  readonly #best: readonly BestTickets[];

  constructor(strata: readonly Stratum[]) {
    this.#strata = strata;
    this.#best = strata.map(({ sample, reserve, population }) => new BestTickets(sample + reserve, population));
  }

  /**
   * A batch of entities: their tickets (32 bytes each), and for each the index of its stratum and its line, which is only asked for
   * where the ticket is good enough to be kept.
   */
  offer(tickets: Uint8Array, stratumOf: (i: number) => number, lineOf: (i: number) => EntityLine): void {
    const view = new DataView(tickets.buffer, tickets.byteOffset, tickets.byteLength);
    for (let i = 0; i * TICKET_BYTES < tickets.length; i++) {
      (this.#best[stratumOf(i)] as BestTickets).offer(view.getUint32(i * TICKET_BYTES), tickets, i, lineOf);
    }
  }

  /** The draw of each stratum, in manifest order. */
  finish(): StratumDraw[] {
    return this.#strata.map(({ sample }, i) => {
      const best = (this.#best[i] as BestTickets).best();
      return { selected: best.slice(0, sample), reserves: best.slice(sample) };
    });
  }
}
