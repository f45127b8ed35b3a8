/**
 * The constants of SHA-256, from their definition (FIPS 180-4, sections 4.2.2 and 5.3.3): the first 32 bits of the fractional
 * parts of the cube roots of the first 64 primes, and of the square roots of the first 8.
 */

function firstPrimes(count: number): number[] {
  const primes: number[] = [];
  for (let n = 2; primes.length < count; n++) if (primes.every((prime) => n % prime !== 0)) primes.push(n);
  return primes;
}

/** The 32 bits behind the point of the `degree`-th root of n: the whole root of n·2^(32·degree), less what is before the point. */
function fraction(n: number, degree: bigint): number {
  const power = BigInt(n) << (32n * degree);
  let root = 0n;
  for (let bit = 1n << 40n; bit > 0n; bit >>= 1n) if ((root + bit) ** degree <= power) root += bit;
  return Number(BigInt.asUintN(32, root));
}

export const roundConstants = (): Uint32Array => Uint32Array.from(firstPrimes(64), (prime) => fraction(prime, 3n));
export const initialState = (): Uint32Array => Uint32Array.from(firstPrimes(8), (prime) => fraction(prime, 2n));
