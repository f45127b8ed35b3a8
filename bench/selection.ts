/** Tickets and selection of a whole province: 10,000,000 entities in 4 strata, 5 % drawn. Reference: a plain program on a tenth of it. */

import { createHash } from 'node:crypto';
import { EntityDraw, type Stratum, ticketKey, ticketsOf } from '@double-random/core';
import { peakMegabytes, secondsOf } from './measure.js';

export const name = 'selection';

const ENTITIES = 10_000_000;
const STRATA = 4;
const RATE = 20;
const ID_LENGTH = 18;
const BATCH = 8192;
const TENTH = ENTITIES / 10;

const seed = createHash('sha256').update('bench: selection').digest();

/** Ids of 18 digits, one behind the other, as they would stand in a pool. */
function packedIds(count: number): Uint8Array {
  const ids = new Uint8Array(count * ID_LENGTH);
  for (let i = 0; i < count; i++) {
    for (let rest = i, at = (i + 1) * ID_LENGTH - 1; at >= i * ID_LENGTH; at--, rest = Math.floor(rest / 10)) ids[at] = 48 + (rest % 10);
  }
  return ids;
}

const strata = (population: number): Stratum[] =>
  ['A', 'B', 'C', 'D'].map((id) => {
    const sample = population / RATE;
    return { id, rule: { count: sample }, population, sample, reserve: 0 };
  });

function draw(ids: Uint8Array, count: number): string[] {
  const idOf = (i: number): string => Buffer.from(ids.buffer, ids.byteOffset + i * ID_LENGTH, ID_LENGTH).toString('latin1');
  const drawing = new EntityDraw<number>(strata(count / STRATA), idOf);
  const key = ticketKey(seed);
  for (let from = 0; from < count; from += BATCH) {
    const size = Math.min(BATCH, count - from);
    const spans = new Uint32Array(2 * size);
    for (let i = 0; i < 2 * size; i++) spans[i] = (from + ((i + 1) >> 1)) * ID_LENGTH;
    drawing.offer(
      ticketsOf(key, ids, spans),
      (i) => (from + i) % STRATA,
      (i) => from + i,
    );
  }
  return drawing.finish().flatMap(({ selected }) => selected.map(({ entity }) => idOf(entity)));
}

/** What a first program would do: hash one by one, sort all. */
function plainDraw(ids: Uint8Array, count: number): string[] {
  const key = ticketKey(seed);
  const lots: { id: string; ticket: string }[][] = Array.from({ length: STRATA }, () => []);
  for (let i = 0; i < count; i++) {
    const id = ids.subarray(i * ID_LENGTH, (i + 1) * ID_LENGTH);
    const ticket = createHash('sha256').update(key).update(id).digest('hex');
    lots[i % STRATA]?.push({ id: Buffer.from(id).toString('latin1'), ticket });
  }
  return lots.flatMap((stratum) => {
    stratum.sort((a, b) => (a.ticket < b.ticket ? -1 : 1));
    return stratum.slice(0, stratum.length / RATE).map(({ id }) => id);
  });
}

export async function run(print: (line: string) => void): Promise<void> {
  const ids = packedIds(ENTITIES);
  const ours = secondsOf(() => draw(ids, ENTITIES));
  print(`10,000,000 entities, 5 % of 4 strata: ${ours.seconds.toFixed(2)} s, peak ${peakMegabytes()} MB   (target ≤ 4 s, ≤ 600 MB)`);
  const tenth = secondsOf(() => draw(ids, TENTH));
  const plain = secondsOf(() => plainDraw(ids, TENTH));
  if (tenth.value.join() !== plain.value.join()) throw new Error('the two programs drew differently');
  print(
    `1,000,000 of them: ${tenth.seconds.toFixed(2)} s; plain program (createHash, sort): ${plain.seconds.toFixed(2)} s = ×${(plain.seconds / tenth.seconds).toFixed(1)}`,
  );
}
