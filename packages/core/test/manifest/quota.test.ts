import { type Rounding, type SampleRule, sampleSize } from '@double-random/core';
import test from 'ava';
import fc from 'fast-check';

const rate = (num: number, den: number, rounding: Rounding, minimum = 0, maximum: number | null = null): SampleRule => ({
  rate: [num, den],
  rounding,
  minimum,
  maximum,
});

const CASES: readonly (readonly [population: number, rule: SampleRule, sample: number])[] = [
  [10, { count: 3 }, 3],
  [2, { count: 3 }, 2],
  [10, { count: 0 }, 0],
  [100, rate(3, 100, 'ceil'), 3],
  [101, rate(3, 100, 'ceil'), 4],
  [101, rate(3, 100, 'floor'), 3],
  [150, rate(1, 100, 'half-up'), 2],
  [149, rate(1, 100, 'half-up'), 1],
  [50, rate(1, 100, 'half-up'), 1],
  [49, rate(1, 100, 'half-up'), 0],
  [49, rate(1, 100, 'half-up', 1), 1],
  [49, rate(1, 100, 'ceil', 5, 3), 3],
  [2, rate(1, 100, 'ceil', 5), 2],
  [10, rate(0, 1, 'ceil'), 0],
  [10, rate(3, 2, 'floor'), 10],
  [10, rate(1, 1, 'floor', 0, 0), 0],
  [Number.MAX_SAFE_INTEGER, rate(Number.MAX_SAFE_INTEGER - 1, Number.MAX_SAFE_INTEGER, 'floor'), Number.MAX_SAFE_INTEGER - 1],
  [Number.MAX_SAFE_INTEGER, rate(1, 3, 'half-up'), 3_002_399_751_580_330],
  [9_007_199_254_740_989, rate(1, 2, 'half-up'), 4_503_599_627_370_495],
];

for (const [population, rule, sample] of CASES) {
  test(`of ${population} by ${JSON.stringify(rule)}: ${sample}`, (t) => {
    t.is(sampleSize(rule, population), sample);
  });
}

test('small rates agree with plain arithmetic, and the sample stays within its bounds', (t) => {
  const rule = fc.tuple(
    fc.nat(50),
    fc.integer({ min: 1, max: 50 }),
    fc.constantFrom<Rounding>('ceil', 'floor', 'half-up'),
    fc.nat(20),
    fc.option(fc.nat(20)),
  );
  fc.assert(
    fc.property(fc.nat(1000), rule, (population, [num, den, rounding, minimum, maximum]) => {
      const exact = (population * num) / den;
      const rounded =
        rounding === 'ceil'
          ? Math.ceil(exact)
          : rounding === 'floor'
            ? Math.floor(exact)
            : Math.floor((2 * population * num + den) / (2 * den));
      const expected = Math.min(Math.max(rounded, minimum), maximum ?? Number.POSITIVE_INFINITY, population);
      return sampleSize(rate(num, den, rounding, minimum, maximum), population) === expected;
    }),
    { numRuns: 1000, seed: 10 },
  );
  t.pass();
});
