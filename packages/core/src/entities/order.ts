/**
 * The order by (ticket, then id) that lots are drawn in.
 *
 * Sorting by comparing digests is slow in the millions. Instead the leading bits of each digest and its index are packed into one
 * double (53 bits, exact), those are sorted natively, and only equal leading bits are settled by comparing digests and ids.
 */

import { compareCodes } from '../encoding/codes.js';
import { TICKET_BYTES } from './ticket.js';

const MANTISSA_BITS = 53;
const PREFIX_BITS = 32;

const prefixOf = (tickets: Uint8Array, i: number): number => {
  const at = i * TICKET_BYTES;
  return (
    (((tickets[at] as number) << 24) |
      ((tickets[at + 1] as number) << 16) |
      ((tickets[at + 2] as number) << 8) |
      (tickets[at + 3] as number)) >>>
    0
  );
};

function compareTickets(tickets: Uint8Array, a: number, b: number): number {
  for (let k = 0; k < TICKET_BYTES; k++) {
    const difference = (tickets[a * TICKET_BYTES + k] as number) - (tickets[b * TICKET_BYTES + k] as number);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** The indices of tickets (32 bytes each) in the order of the lot; `idOf` is asked only where two tickets are equal. */
export function lotOrder(tickets: Uint8Array, idOf: (i: number) => string): Uint32Array {
  const count = tickets.length / TICKET_BYTES;
  const indexBits = Math.max(1, Math.ceil(Math.log2(count + 1)));
  const prefixBits = Math.min(PREFIX_BITS, MANTISSA_BITS - indexBits);
  const indexRange = 2 ** indexBits;
  const keys = new Float64Array(count);
  for (let i = 0; i < count; i++) keys[i] = (prefixOf(tickets, i) >>> (PREFIX_BITS - prefixBits)) * indexRange + i;
  keys.sort();
  const order = Uint32Array.from(keys, (key) => key % indexRange);
  settleTies(order, keys, indexRange, (a, b) => compareTickets(tickets, a, b) || compareCodes(idOf(a), idOf(b)));
  return order;
}

/** Sorts each run of equal leading bits by the full comparison. */
function settleTies(order: Uint32Array, keys: Float64Array, indexRange: number, compare: (a: number, b: number) => number): void {
  const lead = (at: number): number => Math.floor((keys[at] as number) / indexRange);
  for (let from = 0; from < order.length; ) {
    let to = from + 1;
    while (to < order.length && lead(to) === lead(from)) to++;
    if (to - from > 1) order.subarray(from, to).sort(compare);
    from = to;
  }
}
