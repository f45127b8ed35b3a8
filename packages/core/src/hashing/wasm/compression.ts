/**
 * Second step of the kernel: SHA-256 (FIPS 180-4, section 6.2) of four messages at a time, message l in lane l of every vector.
 * A lane whose message has ended goes on with what follows in memory, but its state is kept.
 */

import { type Code, i8x16, i32, i32x4, local, repeat, v128 } from './code.js';
import { CONSTANTS, DIGESTS, ENTRIES, INITIAL_STATE, SCHEDULE } from './memory.js';
import type { WasmFunction } from './module.js';

const { get, set, tee } = local;
const LANES = [0, 1, 2, 3];
const WORDS = [0, 1, 2, 3, 4, 5, 6, 7];

const [COUNT, ENTRY, END, DIGEST, BLOCK, ROUND] = [0, 1, 2, 3, 4, 5] as const;
const LANE_ADDRESS = [6, 7, 8, 9] as const;
const STATE = [10, 11, 12, 13, 14, 15, 16, 17] as const;
const WORKING = [18, 19, 20, 21, 22, 23, 24, 25] as const;
const ROWS = [26, 27, 28, 29] as const;
const [LENGTHS, T1, MAJORITY_AB] = [30, 31, 32] as const;

const sum = (first: Code, ...others: Code[]): Code => others.reduce((left, right) => i32x4.add(left, right), first);
const xor = (first: Code, ...others: Code[]): Code => others.reduce((left, right) => v128.xor(left, right), first);
const shiftRight = (x: Code, n: number): Code => i32x4.shrU(x, i32.const(n));
const rotateRight = (x: Code, n: number): Code => v128.or(shiftRight(x, n), i32x4.shl(x, i32.const(32 - n)));

/** The bytes of each word the other way round: messages and digests are big-endian. */
const swapBytes = (x: Code): Code => i8x16.shuffle([3, 2, 1, 0, 7, 6, 5, 4, 11, 10, 9, 8, 15, 14, 13, 12], x, x);
