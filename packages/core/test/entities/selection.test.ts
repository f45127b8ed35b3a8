import { createHash } from 'node:crypto';
import type { Stratum } from '@double-random/core';
import test from 'ava';
import fc from 'fast-check';
import { lotOrder } from '../../dist/entities/order.js';
import { EntityDraw } from '../../dist/entities/selection.js';
import { ticketKey, ticketOf, ticketsOfIds } from '../../dist/entities/ticket.js';

const stratum = (sample: number, reserve: number, population: number): Stratum => ({
  id: 's',
  rule: { count: sample },
  population,
  sample,
  reserve,
});

const lot = (tickets: Uint8Array, i: number): Uint8Array => tickets.subarray(32 * i, 32 * i + 32);

/** (ticket, then id) by a plain sort. */
const naiveOrder = (tickets: Uint8Array, ids: readonly string[]): number[] =>
  ids
    .map((_, i) => i)
    .sort((a, b) => Buffer.compare(lot(tickets, a), lot(tickets, b)) || ((ids[a] as string) < (ids[b] as string) ? -1 : 1));

type Line = readonly [id: string, ...rest: unknown[]];

/** Offers the entities in batches of a given size; yields the drawn in order, selected and reserves together. */
function streamed(
  strata: readonly Stratum[],
  tickets: Uint8Array,
  ids: readonly string[],
  stratumOf: (i: number) => number,
  batch: number,
) {
  const draw = new EntityDraw<Line>(strata, ([id]) => id);
  for (let from = 0; from < ids.length; from += batch) {
    draw.offer(
      tickets.subarray(32 * from, 32 * (from + batch)),
      (i) => stratumOf(from + i),
      (i) => [ids[from + i] as string],
    );
  }
  return draw.finish();
}

test('a ticket is SHA-256 of key and id, alone and in a batch', (t) => {
  const key = ticketKey(new Uint8Array(32));
  const ids = ['a', 'abc', '-'.repeat(64)];
  const many = ticketsOfIds(key, ids);
  for (const [i, id] of ids.entries()) {
    const expected = createHash('sha256').update(key).update(id).digest('hex');
    t.is(Buffer.from(ticketOf(key, id)).toString('hex'), expected);
    t.is(Buffer.from(lot(many, i)).toString('hex'), expected);
  }
});

for (const sample of [100, 20_000]) {
  test(`of 50,000 entities that stream by, the ${sample} drawn and their reserves are those of a full sort`, (t) => {
    const ids = Array.from({ length: 50_000 }, (_, i) => `e${i}`);
    const tickets = ticketsOfIds(ticketKey(new Uint8Array(32).fill(sample % 251)), ids);
    const expected = naiveOrder(tickets, ids).map((i) => ids[i]);
    for (const batch of [50_000, 999]) {
      const [drawn] = streamed([stratum(sample, 50, ids.length)], tickets, ids, () => 0, batch);
      t.deepEqual(
        drawn?.selected.map(({ entity }) => entity[0]),
        expected.slice(0, sample) as string[],
      );
      t.deepEqual(
        drawn?.reserves.map(({ entity }) => entity[0]),
        expected.slice(sample, sample + 50) as string[],
      );
    }
  });
}

test('equal tickets are settled by id, also where the worse ones are dropped in between', (t) => {
  const ids = Array.from({ length: 9000 }, (_, i) => `e${(i * 7919) % 9000}`);
  for (const kinds of [1, 2, 5, 300]) {
    const tickets = new Uint8Array(32 * ids.length);
    for (let i = 0; i < ids.length; i++) tickets[32 * i + (kinds === 5 ? 31 : 3)] = i % kinds;
    const expected = naiveOrder(tickets, ids).map((i) => ids[i] as string);
    const [drawn] = streamed([stratum(700, 30, ids.length)], tickets, ids, () => 0, 512);
    t.deepEqual(
      [...(drawn?.selected ?? []), ...(drawn?.reserves ?? [])].map(({ entity }) => entity[0]),
      expected.slice(0, 730),
    );
  }
});

test('any small strata: the order of the stream and its batches do not matter, and the drawn are those of a full sort', (t) => {
  const small = fc.record({
    ids: fc.uniqueArray(fc.stringMatching(/^[-._09AaZz]{1,4}$/), { maxLength: 40 }),
    bits: fc.integer({ min: 1, max: 255 }),
    counts: fc.array(fc.tuple(fc.nat(8), fc.nat(4)), { minLength: 1, maxLength: 3 }),
    batch: fc.integer({ min: 1, max: 50 }),
  });
  fc.assert(
    fc.property(small, ({ ids, bits, counts, batch }) => {
      // Few different tickets, so that many are equal.
      const tickets = new Uint8Array(32 * ids.length);
      for (const [i, id] of ids.entries()) tickets[32 * i + 31] = (createHash('sha256').update(id).digest()[0] as number) & bits;
      const stratumOf = (i: number): number => (ids[i] as string).length % counts.length;
      const strata = counts.map(([sample, reserve]) => stratum(sample, reserve, ids.length));
      const order = naiveOrder(tickets, ids);
      return streamed(strata, tickets, ids, stratumOf, batch).every(({ selected, reserves }, s) => {
        const [sample, reserve] = counts[s] as [number, number];
        const expected = order.filter((i) => stratumOf(i) === s).map((i) => ids[i]);
        return (
          selected.map(({ entity }) => entity[0]).join() === expected.slice(0, sample).join() &&
          reserves.map(({ entity }) => entity[0]).join() === expected.slice(sample, sample + reserve).join()
        );
      });
    }),
    { numRuns: 400, seed: 6 },
  );
  t.pass();
});

test('lots whose first bits are equal are ordered by all the others, then by id', (t) => {
  const ids = ['b', 'a', 'B', 'aa', '-', '9', '10', 'c'];
  for (let byte = 0; byte < 33; byte++) {
    const tickets = new Uint8Array(32 * ids.length).fill(255);
    if (byte < 32) for (let i = 0; i < ids.length; i++) tickets[32 * i + byte] = 250 - (i % 3);
    t.deepEqual([...lotOrder(tickets, (i) => ids[i] as string)], naiveOrder(tickets, ids));
  }
  t.deepEqual([...lotOrder(new Uint8Array(), () => '')], []);
  t.deepEqual([...lotOrder(new Uint8Array(32), () => 'x')], [0]);
});

test('a large lot with few different beginnings is ordered as by a plain sort', (t) => {
  const ids = Array.from({ length: 20_000 }, (_, i) => `e${i}`);
  const tickets = ticketsOfIds(ticketKey(new Uint8Array(32)), ids);
  for (let i = 0; i < ids.length; i++) tickets.fill(0, 32 * i, 32 * i + (i % 2 === 0 ? 4 : 2));
  t.deepEqual([...lotOrder(tickets, (i) => ids[i] as string)], naiveOrder(tickets, ids));
});
