import test from 'ava';
import { SimulatedCandidates, simulationWords } from '../../dist/forecast/simulated-candidates.js';

const coverage = (count: number) => ({ coverage: { index: 0, inspectors: Int32Array.from({ length: count }, (_, i) => 10 + i) } });

const listOf = (candidates: SimulatedCandidates, entity: number): number[] => [...candidates.all(entity)];

test('every entity has each of its candidates once', (t) => {
  const sizes = [0, 1, 7, 8, 9, 30];
  const candidates = new SimulatedCandidates(sizes.map(coverage), simulationWords('a'));
  for (const [entity, size] of sizes.entries()) {
    t.is(candidates.count(entity), size);
    t.deepEqual(
      listOf(candidates, entity).toSorted((a, b) => a - b),
      Array.from({ length: size }, (_, i) => 10 + i),
    );
  }
});

test('a list stays the same however it is asked for, and after it was forgotten', (t) => {
  const size = 20_000;
  const candidates = new SimulatedCandidates(
    Array.from({ length: 900 }, () => coverage(size)),
    simulationWords('b'),
  );
  const first = [0, 1, 2].map((j) => candidates.at(0, j));
  const whole = listOf(candidates, 0);
  t.deepEqual(whole.slice(0, 3), first);
  t.is(whole[5], candidates.at(0, 5));
  t.is(whole[19_999], candidates.at(0, 19_999));
  for (let entity = 1; entity < 900; entity++) candidates.all(entity);
  t.deepEqual(listOf(candidates, 0), whole);
});

/** χ² of the counts against equal shares. */
const unevenness = (counts: readonly number[]): number => {
  const expected = counts.reduce((sum, n) => sum + n, 0) / counts.length;
  return counts.reduce((sum, n) => sum + (n - expected) ** 2 / expected, 0);
};

test('every candidate is equally likely at every place', (t) => {
  const size = 12;
  const entities = 24_000;
  const candidates = new SimulatedCandidates(
    Array.from({ length: entities }, () => coverage(size)),
    simulationWords('c'),
  );
  for (const place of [0, 1, 7, 8, 11]) {
    const counts = Array.from({ length: size }, () => 0);
    for (let entity = 0; entity < entities; entity++) {
      const found = candidates.at(entity, place) - 10;
      counts[found] = (counts[found] ?? 0) + 1;
    }
    // The 0.9999 quantile with 11 degrees of freedom.
    t.true(unevenness(counts) < 37.4, `place ${place}`);
  }
});
