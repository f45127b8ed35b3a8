/** The tickets of everybody in the pool, computed from the verified seed over the verified bundle: only for showing where those not drawn fell. */

import { type BundleFiles, type DrawRecord, type EntityLine, fromHex, poolFile, ticketKey, ticketsOf } from '@double-random/core';

const TICKET_BYTES = 32;

/** More dots than can be told apart on a screen; of a larger pool every n-th is shown. */
const MOST_SHOWN = 40_000;

const POWER = 2 ** 48;

/** The first 48 bits of a ticket as a part of 1. */
const positionAt = (view: DataView, ticket: number): number =>
  (view.getUint32(ticket * TICKET_BYTES) * 2 ** 16 + view.getUint16(ticket * TICKET_BYTES + 4)) / POWER;

/** Positions on the line from 0 to 1 of those not selected, by stratum, in pool order. */
export type OtherTickets = ReadonlyMap<string, Float64Array>;

async function* lines(files: BundleFiles, name: string): AsyncGenerator<EntityLine[], void, void> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const bytes of files.read(name)) {
    const texts = (rest + decoder.decode(bytes, { stream: true })).split('\n');
    rest = texts.pop() ?? '';
    yield texts.map((text) => JSON.parse(text) as EntityLine);
  }
}

/** The tickets of some entities, as positions. */
function positionsOf(key: Uint8Array, entities: readonly EntityLine[]): Float64Array {
  const spans = new Uint32Array(2 * entities.length);
  let end = 0;
  for (const [i, [id]] of entities.entries()) {
    spans[2 * i] = end;
    end += id.length;
    spans[2 * i + 1] = end;
  }
  const tickets = ticketsOf(key, new TextEncoder().encode(entities.map(([id]) => id).join('')), spans);
  const view = new DataView(tickets.buffer, tickets.byteOffset, tickets.byteLength);
  return Float64Array.from(entities, (_, i) => positionAt(view, i));
}

export async function otherTickets(files: BundleFiles, { manifest, result }: DrawRecord): Promise<OtherTickets> {
  const key = ticketKey(fromHex(result.seed));
  const selected = new Set(result.selected.map(([, , id]) => id));
  const every = Math.max(1, Math.ceil(manifest.entities.size / MOST_SHOWN));
  const found = new Map<string, number[]>(manifest.strata.map(({ id }) => [id, []]));
  let count = 0;
  for await (const entities of lines(files, poolFile.entities)) {
    const shown = entities.filter(([id]) => {
      count += 1;
      return count % every === 0 && !selected.has(id);
    });
    const positions = positionsOf(key, shown);
    for (const [i, [, , stratum]] of shown.entries()) found.get(stratum)?.push(positions[i] ?? 0);
    // The page stays answerable while a large pool is read.
    await new Promise((resume) => setTimeout(resume));
  }
  return new Map([...found].map(([stratum, positions]) => [stratum, Float64Array.from(positions)]));
}
