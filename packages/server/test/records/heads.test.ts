import test from 'ava';
import fc from 'fast-check';
import { headsAmong, type Replacing } from '../../dist/records/heads.js';

/** Submissions of honest phones: each replaces some of those that it has seen, which came before it. */
const histories = fc
  .array(fc.array(fc.nat({ max: 11 }), { maxLength: 4 }), { minLength: 1, maxLength: 12 })
  .map((seen) =>
    seen.map(
      (places, i): Replacing => ({ id: `s${i}`, replaces: [...new Set(places.filter((place) => place < i).map((place) => `s${place}`))] }),
    ),
  );

/** Whatever phones may send: ids that never come, and submissions that take each other's places. */
const anything = fc
  .array(fc.array(fc.nat({ max: 14 }), { maxLength: 4 }), { minLength: 1, maxLength: 12 })
  .map((all) => all.map((places, i): Replacing => ({ id: `s${i}`, replaces: [...new Set(places.map((place) => `s${place}`))] })));

/** Set as sent, in another order and some of it twice. */
const shuffled = (submissions: readonly Replacing[]) =>
  fc.shuffledSubarray([...submissions, ...submissions], { minLength: submissions.length }).map((some) => {
    const missing = submissions.filter(({ id }) => !some.some((one) => one.id === id));
    return [...new Map([...some, ...missing].map((one) => [one.id, one])).values()];
  });

const sorted = (heads: ReadonlySet<string>): string[] => [...heads].sort();

test('the same submissions in any order have the same heads', (t) => {
  const pairs = fc.oneof(histories, anything).chain((all) => fc.tuple(fc.constant(all), shuffled(all)));
  fc.assert(
    fc.property(pairs, ([all, other]) => {
      t.deepEqual(sorted(headsAmong(other)), sorted(headsAmong(all)));
    }),
    { numRuns: 500 },
  );
});

test('of honest submissions those stand that no other replaces', (t) => {
  fc.assert(
    fc.property(histories, (all) => {
      const replaced = new Set(all.flatMap(({ replaces }) => replaces));
      t.deepEqual(
        sorted(headsAmong(all)),
        all
          .map(({ id }) => id)
          .filter((id) => !replaced.has(id))
          .sort(),
      );
    }),
    { numRuns: 500 },
  );
});

test('whatever is sent, something stands, and one that replaces all that stands alone', (t) => {
  fc.assert(
    fc.property(anything, (all) => {
      const heads = headsAmong(all);
      t.true(heads.size > 0);
      t.deepEqual(sorted(headsAmong([...all, { id: 'last', replaces: [...heads] }])), ['last']);
    }),
    { numRuns: 500 },
  );
});

test('submissions that take the places of each other both stand', (t) => {
  t.deepEqual(
    sorted(
      headsAmong([
        { id: 'a', replaces: ['b'] },
        { id: 'b', replaces: ['a'] },
      ]),
    ),
    ['a', 'b'],
  );
  t.deepEqual(
    sorted(
      headsAmong([
        { id: 'a', replaces: ['b'] },
        { id: 'b', replaces: ['a'] },
        { id: 'c', replaces: ['a'] },
      ]),
    ),
    ['c'],
  );
});

test('one that is replaced by way of another that has not come stands until it comes', (t) => {
  const [a, b, c] = [
    { id: 'a', replaces: [] },
    { id: 'b', replaces: ['a'] },
    { id: 'c', replaces: ['b'] },
  ];
  t.deepEqual(sorted(headsAmong([a, c])), ['a', 'c']);
  t.deepEqual(sorted(headsAmong([c, a, b])), ['c']);
});
