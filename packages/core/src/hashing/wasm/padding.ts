/**
 * First step of the kernel: writes each message of the batch as SHA-256's blocks, prefix ‖ text ‖ 0x80 ‖ zeros ‖ length in bits
 * (FIPS 180-4, section 5.1.1), and replaces its entry (start, length) by (first block, number of blocks).
 */

import { type Code, i32, local, repeat, v128 } from './code.js';
import { BLOCKS, ENTRIES, PREFIX } from './memory.js';
import type { WasmFunction } from './module.js';

const [COUNT, PREFIX_LENGTH, ENTRY, END, START, LENGTH, TOTAL, SLOT, NEXT_SLOT, POSITION] = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] as const;
const { get, set, tee } = local;

const ZEROS = Array.from({ length: 16 }, () => 0);
const END_MARK = [0x80, ...ZEROS.slice(1)];

/** Copies 16 bytes at a time, at least once; what it writes past `length` is written over or never read. */
const copy = (target: Code, source: Code, length: Code): Code => [
  set(POSITION, i32.const(0)),
  repeat(
    [v128.store(0, i32.add(target, get(POSITION)), v128.load(0, i32.add(source, get(POSITION))))],
    i32.ltU(tee(POSITION, i32.add(get(POSITION), i32.const(16))), length),
  ),
];

/** The mark and at most 71 zeros, the length's own bytes included. */
const closeMessage = (): Code => [
  set(START, i32.add(get(SLOT), get(TOTAL))),
  v128.store(0, get(START), v128.const(END_MARK)),
  [16, 32, 48, 64].map((offset) => v128.store(offset, get(START), v128.const(ZEROS))),
];

/** The length in bits, big-endian; two bytes are enough below 8 KiB. */
const writeLength = (): Code => [
  i32.store8(0, i32.sub(get(NEXT_SLOT), i32.const(2)), i32.shrU(get(TOTAL), i32.const(5))),
  i32.store8(0, i32.sub(get(NEXT_SLOT), i32.const(1)), i32.shl(get(TOTAL), i32.const(3))),
];

const blocks = (): Code => i32.add(i32.shrU(i32.add(get(TOTAL), i32.const(8)), i32.const(6)), i32.const(1));

const oneMessage = (): Code => [
  set(START, i32.load(0, get(ENTRY))),
  set(LENGTH, i32.load(4, get(ENTRY))),
  set(TOTAL, i32.add(get(PREFIX_LENGTH), get(LENGTH))),
  copy(get(SLOT), i32.const(PREFIX), get(PREFIX_LENGTH)),
  copy(i32.add(get(SLOT), get(PREFIX_LENGTH)), get(START), get(LENGTH)),
  closeMessage(),
  i32.store(0, get(ENTRY), get(SLOT)),
  i32.store(4, get(ENTRY), blocks()),
  set(NEXT_SLOT, i32.add(get(SLOT), i32.shl(blocks(), i32.const(6)))),
  writeLength(),
  set(SLOT, get(NEXT_SLOT)),
];

/** `pad(count, prefixLength)`, count from 1. */
export const pad = (): WasmFunction => ({
  name: 'pad',
  parameters: 2,
  locals: { i32: 8, v128: 0 },
  body: [
    set(ENTRY, i32.const(ENTRIES)),
    set(END, i32.add(i32.const(ENTRIES), i32.shl(get(COUNT), i32.const(3)))),
    set(SLOT, i32.const(BLOCKS)),
    repeat(oneMessage(), i32.ltU(tee(ENTRY, i32.add(get(ENTRY), i32.const(8))), get(END))),
  ],
});
