import { sealPool } from '@double-random/core';
import test from 'ava';
import fc from 'fast-check';
import { FirstRecords } from '../../dist/freeze/first-records.js';
import { LinePool, poolOf } from '../../dist/freeze/line-pool.js';

/** So many lines of a pool, long enough to fill several chunks. */
const lines = (count: number): string[] =>
  Array.from({ length: count }, (_, i) => JSON.stringify([`E${String(i).padStart(6, '0')}`, '杭州某某餐饮管理有限公司'.repeat(4)]));

/** The same list each time in an order of its own. */
function mixed(list: readonly string[], seed: number): string[] {
  const keyed = list.map((line, i) => [((i + 1) * 2_654_435_761 * seed) % 4_294_967_291, line] as const);
  return keyed.sort(([a], [b]) => a - b).map(([, line]) => line);
}

test('lines in order, with some out of order, and in no order make the same pool', (t) => {
  const sorted = lines(8000);
  const { bytes, seal } = sealPool(sorted);
  const late = [...sorted.filter((_, i) => i % 1000 !== 7), ...sorted.filter((_, i) => i % 1000 === 7)];
  for (const list of [sorted, late, [...sorted].reverse(), mixed(sorted, 1), mixed(sorted, 3)]) {
    const pool = new LinePool();
    for (const line of list) pool.add(line);
    t.is(pool.size, list.length);
    const found = pool.finish();
    t.true(found.chunks.length > 1);
    t.true(Buffer.concat(found.chunks).equals(bytes));
    t.deepEqual(found.seal, seal);
  }
});

test('an empty pool is an empty file', (t) => {
  const { chunks, seal } = poolOf([]);
  t.deepEqual(chunks, []);
  t.deepEqual(seal, sealPool([]).seal);
});

const codes = fc.stringMatching(/^[0-9A-Za-z._-]{1,5}$/);

test('the first record of an id is found as a map finds it, in whatever order ids come', (t) => {
  t.notThrows(() =>
    fc.assert(
      fc.property(fc.array(codes, { maxLength: 60 }), fc.boolean(), (ids, inOrder) => {
        const list = inOrder ? [...ids].sort() : ids;
        const firsts = new FirstRecords();
        const model = new Map<string, number>();
        return list.every((id, record) => {
          const found = firsts.of(id);
          if (found !== model.get(id)) return false;
          if (found === undefined) {
            firsts.add(id, record);
            model.set(id, record);
          }
          return true;
        });
      }),
      { numRuns: 500, seed: 20260302 },
    ),
  );
});

test('many ids in order, then some of them again and some that are new', (t) => {
  const firsts = new FirstRecords();
  const id = (n: number): string => `91330100MA${String(n).padStart(8, '0')}`;
  for (let n = 0; n < 50_000; n++) firsts.add(id(2 * n), n);
  for (const n of [0, 1, 777, 49_999]) {
    t.is(firsts.of(id(2 * n)), n);
    t.is(firsts.of(id(2 * n + 1)), undefined);
  }
  firsts.add(id(1), 50_000);
  t.is(firsts.of(id(1)), 50_000);
  t.is(firsts.of('9'), undefined);
});
