import { fromHex, toHex } from '@double-random/core';
import test from 'ava';
import fc from 'fast-check';
import seedrandom from 'seedrandom';
import { Arc4 } from '../../dist/inspectors/arc4.js';
import { below, shuffleFirst } from '../../dist/inspectors/shuffle.js';
import { readVector } from '../support/vectors.js';

interface Vectors {
  readonly computed_with_3_0_5: {
    readonly int32: Readonly<Record<string, readonly number[]>>;
    readonly uniform_below: Readonly<Record<string, string | Readonly<Record<string, readonly number[]>>>>;
    readonly sparse_fisher_yates: { readonly seed: string; readonly n20_k20: readonly number[]; readonly n10000_k8: readonly number[] };
  };
}

const { int32, uniform_below, sparse_fisher_yates } = readVector<Vectors>('seedrandom.json').computed_with_3_0_5;
const SEED = sparse_fisher_yates.seed;

function wordsOf(seed: string): () => number {
  const arc4 = new Arc4();
  arc4.restart(fromHex(seed));
  return () => arc4.next();
}

for (const [seed, words] of Object.entries(int32).filter(([name]) => /^[0-9a-f]{64}$/.test(name))) {
  test(`the published words of seed ${seed.slice(0, 8)}…`, (t) => {
    const next = wordsOf(seed);
    t.deepEqual(
      words.map(() => next() | 0),
      [...words],
    );
  });
}

test('the published uniform numbers, with and without words passed over', (t) => {
  const expected = uniform_below[SEED] as Readonly<Record<string, readonly number[]>>;
  const small = wordsOf(SEED);
  t.deepEqual(
    expected['n10']?.map(() => below(small, 10)),
    [...(expected['n10'] ?? [])],
  );
  const large = wordsOf(SEED);
  t.deepEqual(
    expected['n3000000000']?.map(() => below(large, 3_000_000_000)),
    [...(expected['n3000000000'] ?? [])],
  );
});

test('the published shuffles, whole and begun', (t) => {
  const whole = Int32Array.from({ length: 20 }, (_, i) => i);
  shuffleFirst(whole, 20, wordsOf(SEED));
  t.deepEqual([...whole], [...sparse_fisher_yates.n20_k20]);
  const begun = Int32Array.from({ length: 10_000 }, (_, i) => i);
  shuffleFirst(begun, 8, wordsOf(SEED));
  t.deepEqual([...begun.subarray(0, 8)], [...sparse_fisher_yates.n10000_k8]);
});

test('word for word what npm seedrandom gives for any 32 bytes, also when a generator is used again', (t) => {
  const arc4 = new Arc4();
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), fc.integer({ min: 1, max: 600 }), (seed, count) => {
      arc4.restart(seed);
      const theirs = seedrandom(toHex(seed));
      for (let i = 0; i < count; i++) if (arc4.next() !== theirs.int32() >>> 0) return false;
      return true;
    }),
    { numRuns: 300, seed: 1 },
  );
  t.pass();
});

test('below is even to the last word: words from the bound on are passed over', (t) => {
  const words = [0xffffffff, 4_294_967_290, 4_294_967_289].values();
  // 2^32 mod 10 = 6, so that 4,294,967,290 and above are passed over.
  t.is(
    below(() => words.next().value as number, 10),
    9,
  );
  t.is(
    below(() => 0xffffffff, 2 ** 32),
    0xffffffff,
  );
  t.is(
    below(() => 0xffffffff, 1),
    0,
  );
});

test('the first steps of a shuffle are those of the whole one', (t) => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 60 }), fc.nat(60), fc.uint8Array({ minLength: 32, maxLength: 32 }), (length, steps, seed) => {
      const count = Math.min(steps, length);
      const whole = Int32Array.from({ length }, (_, i) => i);
      const begun = whole.slice();
      shuffleFirst(whole, length, wordsOf(toHex(seed)));
      shuffleFirst(begun, count, wordsOf(toHex(seed)));
      return whole.subarray(0, count).join() === begun.subarray(0, count).join();
    }),
    { numRuns: 200, seed: 2 },
  );
  t.pass();
});
