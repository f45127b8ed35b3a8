/** Exact fractions for the wording of a rule: nothing printed here is rounded. */

import { grouped } from './figures.js';

const MOST_DECIMALS = 6n;

const divisor = (a: bigint, b: bigint): bigint => (b === 0n ? a : divisor(b, a % b));

/** `num / den` as a decimal when it ends within six places (`36.03`), else as a whole number and a fraction (`370+1/3`). */
export function exactQuotient(num: bigint, den: bigint): string {
  const whole = num / den;
  const rest = num % den;
  if (rest === 0n) return grouped(whole);
  for (let places = 1n; places <= MOST_DECIMALS; places++) {
    const scaled = rest * 10n ** places;
    if (scaled % den === 0n) return `${grouped(whole)}.${String(scaled / den).padStart(Number(places), '0')}`;
  }
  const common = divisor(rest, den);
  const fraction = `${rest / common}/${den / common}`;
  return whole === 0n ? fraction : `${grouped(whole)}+${fraction}`;
}

/** `3/100 (3%)`, or the fraction alone when it is no short percentage. */
export function ratePercent(num: number, den: number): string | undefined {
  const percent = exactQuotient(BigInt(num) * 100n, BigInt(den));
  return percent.includes('/') ? undefined : `${percent}%`;
}
