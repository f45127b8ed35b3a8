import test from 'ava';
import { asNumber, fraction, weightedSum } from '../../dist/forecast/fraction.js';

test('a probability is told in lowest terms', (t) => {
  t.deepEqual(fraction(57, 5655), [19, 1885]);
  t.deepEqual(fraction(0, 12), [0, 1]);
  t.deepEqual(fraction(12, 12), [1, 1]);
  t.is(asNumber(fraction(1, 8)), 0.125);
});

test('a sum of odds stays exact beyond 2^53', (t) => {
  t.deepEqual(weightedSum([]), ['0', '1']);
  t.deepEqual(
    weightedSum([
      [3, [1, 6]],
      [2, [1, 4]],
    ]),
    ['1', '1'],
  );
  const [num, den] = weightedSum([
    [1, [1, 999_983]],
    [1, [1, 999_979]],
    [1, [1, 999_961]],
  ]);
  t.is(BigInt(den), 999_983n * 999_979n * 999_961n);
  t.is(BigInt(num), 999_979n * 999_961n + 999_983n * 999_961n + 999_983n * 999_979n);
});
