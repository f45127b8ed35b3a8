/** Exact fractions: odds of a stratum, and sums of such odds. */

import type { Fraction } from './figures.js';

interface Ratio {
  readonly num: bigint;
  readonly den: bigint;
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [larger, smaller] = [a, b];
  while (smaller !== 0n) [larger, smaller] = [smaller, larger % smaller];
  return larger;
}

function lowest({ num, den }: Ratio): Ratio {
  const divisor = greatestCommonDivisor(num, den);
  return { num: num / divisor, den: den / divisor };
}

/** `num`/`den` in lowest terms; 0 is `[0, 1]`. `den` is at least 1. */
export function fraction(num: number, den: number): Fraction {
  const reduced = lowest({ num: BigInt(num), den: BigInt(den) });
  return [Number(reduced.num), Number(reduced.den)];
}

export const asNumber = ([num, den]: Fraction): number => num / den;

/** Σ weight · num/den in lowest terms, as decimal strings. */
export function weightedSum(terms: readonly (readonly [weight: number, odds: Fraction])[]): readonly [num: string, den: string] {
  let sum: Ratio = { num: 0n, den: 1n };
  for (const [weight, [num, den]] of terms) {
    const [n, d] = [BigInt(weight) * BigInt(num), BigInt(den)];
    sum = lowest({ num: sum.num * d + n * sum.den, den: sum.den * d });
  }
  return [sum.num.toString(), sum.den.toString()];
}
