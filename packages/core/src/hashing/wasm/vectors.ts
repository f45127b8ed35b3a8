/** What SHA-256 does with vectors of four 32-bit words. */

import { type Code, i8x16, i32, i32x4, local, v128 } from './code.js';

/** Four locals. */
export type Four = readonly [number, number, number, number];

export const sum = (first: Code, ...others: Code[]): Code => others.reduce((left, right) => i32x4.add(left, right), first);
export const xor = (first: Code, ...others: Code[]): Code => others.reduce((left, right) => v128.xor(left, right), first);
export const shiftRight = (x: Code, n: number): Code => i32x4.shrU(x, i32.const(n));
export const rotateRight = (x: Code, n: number): Code => v128.or(shiftRight(x, n), i32x4.shl(x, i32.const(32 - n)));

/** The bytes of each word the other way round: SHA-256 is big-endian, WebAssembly is not. */
export const swapBytes = (x: Code): Code => i8x16.shuffle([3, 2, 1, 0, 7, 6, 5, 4, 11, 10, 9, 8, 15, 14, 13, 12], x, x);

/** The four words of the result, each picked from the eight of `x ‖ y`. */
const pick = (words: readonly number[], x: Code, y: Code): Code =>
  i8x16.shuffle(
    words.flatMap((word) => [0, 1, 2, 3].map((byte) => 4 * word + byte)),
    x,
    y,
  );

/** Columns for rows, in place. */
export function transpose(rows: Four, spare: Four): Code {
  const [r0, r1, r2, r3] = rows;
  const [s0, s1, s2, s3] = spare;
  const { get, set } = local;
  return [
    set(s0, pick([0, 4, 1, 5], get(r0), get(r1))),
    set(s1, pick([0, 4, 1, 5], get(r2), get(r3))),
    set(s2, pick([2, 6, 3, 7], get(r0), get(r1))),
    set(s3, pick([2, 6, 3, 7], get(r2), get(r3))),
    set(r0, pick([0, 1, 4, 5], get(s0), get(s1))),
    set(r1, pick([2, 3, 6, 7], get(s0), get(s1))),
    set(r2, pick([0, 1, 4, 5], get(s2), get(s3))),
    set(r3, pick([2, 3, 6, 7], get(s2), get(s3))),
  ];
}
