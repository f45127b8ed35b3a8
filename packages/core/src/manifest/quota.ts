/** How many entities of a stratum are drawn: draw protocol section 3. */

import type { RateRule, SampleRule } from './manifest.js';

const smaller = (a: bigint, b: bigint): bigint => (a < b ? a : b);
const larger = (a: bigint, b: bigint): bigint => (a > b ? a : b);

function roundedShare(rule: RateRule, population: bigint): bigint {
  const num = BigInt(rule.rate[0]);
  const den = BigInt(rule.rate[1]);
  const exact = population * num;
  switch (rule.rounding) {
    case 'floor':
      return exact / den;
    case 'ceil':
      return (exact + den - 1n) / den;
    case 'half-up':
      return (2n * exact + den) / (2n * den);
  }
}

/** The sample that a rule yields from a population; exact, since `population · num` may pass 2^53. */
export function sampleSize(rule: SampleRule, population: number): number {
  const all = BigInt(population);
  if ('count' in rule) return Number(smaller(all, BigInt(rule.count)));
  const atLeast = larger(roundedShare(rule, all), BigInt(rule.minimum));
  const atMost = rule.maximum === null ? atLeast : smaller(atLeast, BigInt(rule.maximum));
  return Number(smaller(atMost, all));
}
