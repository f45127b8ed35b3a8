import test from 'ava';
import fc from 'fast-check';
import type { Sha256Backend } from '../../dist/hashing/backend.js';
import { digestInLanes } from '../../dist/hashing/lanes.js';
import { sha256 as node } from '../../dist/hashing/node.js';
import { sha256 as portable } from '../../dist/hashing/portable.js';
import { CAPACITY, LONGEST_MESSAGE, LONGEST_PREFIX, TEXT_SIZE } from '../../dist/hashing/wasm/memory.js';
import { type Batch, digestsOf, expectedDigests, noise, warmUp } from './reference.js';

const BACKENDS: Readonly<Record<string, Sha256Backend['digestMany']>> = {
  'node in lanes': node.digestMany,
  'portable in lanes': portable.digestMany,
  'node one by one': digestInLanes(node.digest, () => undefined),
  'portable one by one': digestInLanes(portable.digest, () => undefined),
};
const DATA = noise(400_000);

/** Messages of these lengths, one behind the other, `gap` bytes apart. */
function inRow(lengths: readonly number[], gap: number, from = 0): [number, number][] {
  let start = from;
  return lengths.map((length) => {
    const span: [number, number] = [start, start + length];
    start += length + gap;
    return span;
  });
}
const repeated = (length: number, count: number): number[] => Array.from({ length: count }, () => length);
const count = (to: number): number[] => Array.from({ length: to }, (_, index) => index);

for (const [name, digestMany] of Object.entries(BACKENDS)) {
  const same = (batch: Batch): boolean => JSON.stringify(digestsOf(digestMany, batch)) === JSON.stringify(expectedDigests(batch));

  test.before(() => warmUp(digestMany));

  for (const prefixLength of [0, 1, 32, LONGEST_PREFIX, LONGEST_PREFIX + 1]) {
    const prefix = noise(prefixLength);

    test(`${name}: every length from 0 to 300 behind ${prefixLength} bytes, alike and mixed`, (t) => {
      for (const length of count(301)) {
        const spans = inRow(repeated(length, 5), 1, length % 7);
        t.true(same({ prefix, data: DATA, spans }), `length ${length}`);
      }
      t.true(same({ prefix, data: DATA, spans: inRow(count(301), 0) }));
      t.true(same({ prefix, data: DATA, spans: inRow(count(301).reverse(), 3) }));
    });
  }

  test(`${name}: batches from none to more than the kernel takes at once`, (t) => {
    for (const messages of [...count(10), CAPACITY - 1, CAPACITY, CAPACITY + 1, 2 * CAPACITY + 3]) {
      t.true(same({ prefix: noise(32), data: DATA, spans: inRow(repeated(18, messages), 0, 5) }), `${messages} messages`);
    }
  });

  test(`${name}: more text than the kernel takes at once`, (t) => {
    const spans = inRow(repeated(LONGEST_MESSAGE, 5 + Math.ceil((2 * TEXT_SIZE) / LONGEST_MESSAGE)), 0);
    t.true(same({ prefix: noise(LONGEST_PREFIX), data: DATA, spans }));
  });

  test(`${name}: messages far apart, backwards, over each other, and the same one again`, (t) => {
    const prefix = noise(1);
    t.true(same({ prefix, data: DATA, spans: inRow(repeated(50, 700), 500) }));
    t.true(same({ prefix, data: DATA, spans: inRow(repeated(50, 700), 500).reverse() }));
    t.true(same({ prefix, data: DATA, spans: count(300).map((start) => [start, 2 * start + 3] as const) }));
    t.true(same({ prefix, data: DATA, spans: count(300).map((start) => [300 - start, 300 + start] as const) }));
    for (const length of [100, LONGEST_MESSAGE]) {
      t.true(same({ prefix, data: DATA, spans: count(900).map(() => [77, 77 + length] as const) }));
    }
  });

  test(`${name}: messages too long for lanes between short ones, at either end, and alone`, (t) => {
    const prefix = noise(32);
    const long = [LONGEST_MESSAGE + 1, 5000, 70_000];
    t.true(same({ prefix, data: DATA, spans: inRow([18, ...long, 18, 18, LONGEST_MESSAGE, LONGEST_MESSAGE + 1, 0, ...long], 0) }));
    t.true(same({ prefix, data: DATA, spans: inRow([...long, ...repeated(18, 600), ...long], 1) }));
    t.true(same({ prefix, data: DATA, spans: inRow(long, 1) }));
  });

  test(`${name}: data that is itself a part of a buffer`, (t) => {
    t.true(same({ prefix: DATA.subarray(3, 35), data: DATA.subarray(1001, 9000), spans: inRow(repeated(41, 100), 2, 7) }));
  });

  test(`${name}: writes the digests and nothing else`, (t) => {
    const out = new Uint8Array(32 * 8).fill(0xee);
    digestMany(new Uint8Array(0), DATA, Uint32Array.from(inRow(repeated(9, 6), 0).flat()), out);
    t.deepEqual([...out.subarray(32 * 6)], repeated(0xee, 64));
  });

  test(`${name}: the same after 200,000 messages, when engines have optimised the kernel`, (t) => {
    const batch = {
      prefix: noise(32),
      data: DATA,
      spans: inRow(
        count(1000).map((index) => index % 200),
        1,
      ),
    };
    const expected = expectedDigests(batch);
    for (let round = 0; round < 200; round++) digestsOf(digestMany, batch);
    t.deepEqual(digestsOf(digestMany, batch), expected);
  });

  test(`${name}: refuses spans outside the data, spans that end before they start, and a short output`, (t) => {
    const spans = (...last: [number, number]): Uint32Array => Uint32Array.from([...inRow(repeated(10, 9), 0), last].flat());
    const digest = (given: Uint32Array, digests = 10): void => digestMany(noise(1), DATA, given, new Uint8Array(32 * digests));
    t.throws(() => digest(spans(DATA.length - 5, DATA.length + 1)), { instanceOf: RangeError });
    t.throws(() => digest(spans(20, 19)), { instanceOf: RangeError });
    t.throws(() => digest(spans(20, 30), 9), { instanceOf: RangeError });
    t.throws(() => digest(spans(20, 30).subarray(0, 19)), { instanceOf: RangeError }, 'a span without an end');
    t.notThrows(() => digest(spans(DATA.length, DATA.length)));
  });

  test(`${name}: any batch, as node:crypto has it`, (t) => {
    const span = fc.tuple(fc.nat(5000), fc.oneof(fc.nat(200), fc.nat(1500))).map(([start, length]) => [start, start + length] as const);
    const batch = fc.record({
      prefix: fc.uint8Array({ maxLength: LONGEST_PREFIX + 2 }),
      data: fc.constant(DATA),
      spans: fc.array(span, { maxLength: 40 }),
    });
    t.notThrows(() => fc.assert(fc.property(batch, same), { seed: 20260302, numRuns: 300 }));
  });
}
