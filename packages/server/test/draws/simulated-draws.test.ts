import test from 'ava';
import { simulatedDraws } from '../../dist/draws/simulated-draws.js';

/** A stratum of which so many are drawn. */
const drawn = (sample: number) => ({ id: 's', rule: { count: sample }, population: sample, sample, reserve: 0 });

test('small draws are simulated a thousand times, large ones fewer times, none fewer than a hundred', (t) => {
  t.is(simulatedDraws({ strata: [] }), 1000);
  t.is(simulatedDraws({ strata: [drawn(1000)] }), 1000);
  t.is(simulatedDraws({ strata: [drawn(2000), drawn(2000)] }), 1000);
  t.is(simulatedDraws({ strata: [drawn(10_000), drawn(10_000)] }), 200);
  t.is(simulatedDraws({ strata: [drawn(1_000_000)] }), 100);
});
