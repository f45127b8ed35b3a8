/** Exact fractions that are not negative: what is expected of draws is never rounded on the way. */

export interface ExactFraction {
  readonly num: bigint;
  readonly den: bigint;
}

export const ZERO: ExactFraction = { num: 0n, den: 1n };

function commonDivisor(left: bigint, right: bigint): bigint {
  let [a, b] = [left, right];
  while (b !== 0n) [a, b] = [b, a % b];
  return a;
}

/** In lowest terms. @param den above zero */
export function fraction(num: bigint, den: bigint): ExactFraction {
  const divisor = commonDivisor(num, den);
  return { num: num / divisor, den: den / divisor };
}

export const plus = (a: ExactFraction, b: ExactFraction): ExactFraction => fraction(a.num * b.den + b.num * a.den, a.den * b.den);

/** `a − b`, for `a ≥ b`. */
export const minus = (a: ExactFraction, b: ExactFraction): ExactFraction => fraction(a.num * b.den - b.num * a.den, a.den * b.den);

export const times = (a: ExactFraction, count: number): ExactFraction => fraction(a.num * BigInt(count), a.den);

/** Negative, zero or positive as `a` is less than, equal to or more than `b`. */
export function compareFractions(a: ExactFraction, b: ExactFraction): number {
  const [left, right] = [a.num * b.den, b.num * a.den];
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

export const larger = (a: ExactFraction, b: ExactFraction): ExactFraction => (compareFractions(a, b) < 0 ? b : a);

/** The nearest tenth, half up, as people read it: `12.5`. */
export function tenthsText({ num, den }: ExactFraction): string {
  const tenths = (20n * num + den) / (2n * den);
  return `${tenths / 10n}.${tenths % 10n}`;
}

/** The nearest hundredth, half up: `1.33`. */
export function hundredthsText({ num, den }: ExactFraction): string {
  const hundredths = (200n * num + den) / (2n * den);
  return `${hundredths / 100n}.${String(hundredths % 100n).padStart(2, '0')}`;
}
