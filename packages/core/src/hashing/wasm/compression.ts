/**
 * Second step of the kernel: SHA-256 (FIPS 180-4, section 6.2) of four messages at a time, message l in lane l of every vector.
 * A lane whose message has ended reads on into what follows in memory, but its state is kept.
 */

import { type Code, i32, i32x4, local, repeat, v128 } from './code.js';
import { CONSTANTS, DIGESTS, ENTRIES, INITIAL_STATE, SCHEDULE } from './memory.js';
import type { WasmFunction } from './module.js';
import { type Four, rotateRight, shiftRight, sum, swapBytes, transpose, xor } from './vectors.js';

const { get, set, tee } = local;

const [COUNT, ENTRY, END, DIGEST, BLOCK, ROUND] = [0, 1, 2, 3, 4, 5] as const;
const LANE_ADDRESSES: Four = [6, 7, 8, 9];
const STATE = [10, 11, 12, 13, 14, 15, 16, 17] as const;
const WORKING = [18, 19, 20, 21, 22, 23, 24, 25] as const;
const ROWS: Four = [26, 27, 28, 29];
const SPARE: Four = [30, 31, 32, 33];
const [BLOCK_COUNTS, FIRST, SECOND] = [34, 35, 36] as const;

/** Rounds written out in the loop's body; four of them move every working variable half way round. */
const STEP = [0, 1, 2, 3];
const ROUNDS = 64;
const WORD_VECTOR = 16;

/** `ROUND` holds the address of the current round's word, relative to the schedule; a round constant is a quarter as wide. */
const word = (ahead: number): Code => v128.load(SCHEDULE + WORD_VECTOR * ahead, get(ROUND));
const constant = (ahead: number): Code => v128.load32Splat(CONSTANTS + 4 * ahead, i32.shrU(get(ROUND), i32.const(2)));
const nextRound = (rounds: number, end: number): Code =>
  i32.ltU(tee(ROUND, i32.add(get(ROUND), i32.const(WORD_VECTOR * rounds))), i32.const(WORD_VECTOR * end));

/** Turns the next block of the four messages into the first 16 words of the schedule. */
const loadBlock = (): Code => [
  set(ROUND, i32.const(0)),
  repeat(
    [
      ROWS.map((row, lane) => set(row, swapBytes(v128.load(0, get(LANE_ADDRESSES[lane] as number))))),
      transpose(ROWS, SPARE),
      ROWS.map((row, ahead) => v128.store(SCHEDULE + WORD_VECTOR * ahead, get(ROUND), get(row))),
      LANE_ADDRESSES.map((address) => set(address, i32.add(get(address), i32.const(16)))),
    ],
    nextRound(4, 16),
  ),
];

const bigSigma0 = (x: Code): Code => xor(rotateRight(x, 2), rotateRight(x, 13), rotateRight(x, 22));
const bigSigma1 = (x: Code): Code => xor(rotateRight(x, 6), rotateRight(x, 11), rotateRight(x, 25));
const smallSigma0 = (x: Code): Code => xor(rotateRight(x, 7), rotateRight(x, 18), shiftRight(x, 3));
const smallSigma1 = (x: Code): Code => xor(rotateRight(x, 17), rotateRight(x, 19), shiftRight(x, 10));
const choose = (x: Code, y: Code, z: Code): Code => v128.bitselect(y, z, x);
/** Where x and y differ, z decides. */
const majority = (x: Code, y: Code, z: Code): Code => v128.bitselect(z, y, xor(x, y));

/** Instead of moving eight variables each round, their names move. */
function round(ahead: number): Code {
  const variable = (index: number): number => WORKING[(index - ahead + 8) % 8] as number;
  const [a, b, c, e, f, g] = [0, 1, 2, 4, 5, 6].map((index) => get(variable(index))) as [Code, Code, Code, Code, Code, Code];
  const [d, h] = [variable(3), variable(7)];
  return [
    set(FIRST, sum(get(h), constant(ahead), word(ahead), choose(e, f, g), bigSigma1(e))),
    set(d, sum(get(d), get(FIRST))),
    set(h, sum(get(FIRST), majority(a, b, c), bigSigma0(a))),
  ];
}

/** The word 16 rounds later. The last 16 of these are not used; to leave them out takes a second loop and gains nothing. */
const expand = (ahead: number): Code => [
  set(FIRST, word(ahead + 1)),
  set(SECOND, word(ahead + 14)),
  v128.store(
    SCHEDULE + WORD_VECTOR * (ahead + 16),
    get(ROUND),
    sum(word(ahead), smallSigma0(get(FIRST)), word(ahead + 9), smallSigma1(get(SECOND))),
  ),
];

/** After half of the eight rounds that bring the names back to where they were: puts them there. */
const swapHalves = (): Code => [
  WORKING.map((variable) => get(variable)),
  WORKING.map((_, popped) => set(WORKING[(11 - popped) % 8] as number, [])),
];

const compressBlock = (): Code => {
  const unfinished = i32x4.gtS(get(BLOCK_COUNTS), i32x4.splat(get(BLOCK)));
  return [
    loadBlock(),
    STATE.map((state, index) => set(WORKING[index] as number, get(state))),
    set(ROUND, i32.const(0)),
    repeat([STEP.map((ahead) => [round(ahead), expand(ahead)]), swapHalves()], nextRound(STEP.length, ROUNDS)),
    STATE.map((state, index) => {
      const added = sum(get(state), get(WORKING[index] as number));
      return set(state, v128.bitselect(added, get(state), unfinished));
    }),
    set(BLOCK, i32.add(get(BLOCK), i32.const(1))),
  ];
};

const openGroup = (): Code => [
  STATE.map((state, index) => set(state, v128.load32Splat(INITIAL_STATE + 4 * index, i32.const(0)))),
  LANE_ADDRESSES.map((address, lane) => set(address, i32.load(8 * lane, get(ENTRY)))),
  LANE_ADDRESSES.map((_, lane) => set(BLOCK_COUNTS, i32x4.replaceLane(lane, get(BLOCK_COUNTS), i32.load(8 * lane + 4, get(ENTRY))))),
  set(BLOCK, i32.const(0)),
];

/** Words by message instead of messages by word, big-endian: four digests behind each other. */
const closeGroup = (): Code => {
  const [a, b, c, d, e, f, g, h] = STATE;
  return [
    transpose([a, b, c, d], SPARE),
    transpose([e, f, g, h], SPARE),
    STATE.map((state, index) => v128.store(32 * (index % 4) + 16 * Math.floor(index / 4), get(DIGEST), swapBytes(get(state)))),
    set(DIGEST, i32.add(get(DIGEST), i32.const(4 * 32))),
  ];
};

/** `compress(count)`, count a multiple of 4, from 4 on. */
export const compress = (): WasmFunction => ({
  name: 'compress',
  parameters: 1,
  locals: { i32: 9, v128: 27 },
  body: [
    set(ENTRY, i32.const(ENTRIES)),
    set(DIGEST, i32.const(DIGESTS)),
    set(END, i32.add(i32.const(ENTRIES), i32.shl(get(COUNT), i32.const(3)))),
    repeat(
      [openGroup(), repeat(compressBlock(), v128.anyTrue(i32x4.gtS(get(BLOCK_COUNTS), i32x4.splat(get(BLOCK))))), closeGroup()],
      i32.ltU(tee(ENTRY, i32.add(get(ENTRY), i32.const(4 * 8))), get(END)),
    ),
  ],
});
