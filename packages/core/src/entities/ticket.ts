/** Every entity's ticket: draw protocol section 6. */

import { sha256 } from '#sha256';
import { concatBytes, utf8 } from '../encoding/bytes.js';
import { deriveKey } from '../hashing/tagged.js';

export const TICKET_BYTES = 32;

export const ticketKey = (seed: Uint8Array): Uint8Array => deriveKey(seed, 'tickets');

/** `SHA-256(key ‖ id)`; the same form serves tickets and, with other keys, the orders of the departments. */
export const ticketOf = (key: Uint8Array, id: string): Uint8Array => sha256.digest(concatBytes([key, utf8(id)]));

/** Tickets of the ids that stand at `spans` in `data`, 32 bytes each. */
export function ticketsOf(key: Uint8Array, data: Uint8Array, spans: Uint32Array): Uint8Array {
  const tickets = new Uint8Array((spans.length / 2) * TICKET_BYTES);
  sha256.digestMany(key, data, spans, tickets);
  return tickets;
}

/** Tickets of a list of ids, 32 bytes each. */
export function ticketsOfIds(key: Uint8Array, ids: readonly string[]): Uint8Array {
  const spans = new Uint32Array(2 * ids.length);
  let end = 0;
  for (let i = 0; i < ids.length; i++) {
    spans[2 * i] = end;
    end += (ids[i] as string).length;
    spans[2 * i + 1] = end;
  }
  return ticketsOf(key, utf8(ids.join('')), spans);
}
