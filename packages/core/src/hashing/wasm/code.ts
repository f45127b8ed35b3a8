/**
 * WebAssembly instructions as bytes (WebAssembly core specification 2.0, section 5.4). An instruction takes the code of its
 * operands and puts its own opcode behind it, so nested calls read like the expression that they compute.
 */

import { signed, unsigned } from './leb128.js';

/** Bytes, in order, nested as they were put together. */
export type Code = number | readonly Code[];

const SIMD = 0xfd;
const NO_RESULT = 0x40;
const UNALIGNED = 0;

const plain =
  (...opcode: number[]) =>
  (...operands: Code[]): Code => [operands, opcode];
const simd = (opcode: number) => plain(SIMD, ...unsigned(opcode));
const access =
  (...opcode: number[]) =>
  (offset: number, ...operands: Code[]): Code => [operands, opcode, UNALIGNED, unsigned(offset)];

export const local = {
  get: (index: number): Code => [0x20, unsigned(index)],
  set: (index: number, value: Code): Code => [value, 0x21, unsigned(index)],
  tee: (index: number, value: Code): Code => [value, 0x22, unsigned(index)],
};

export const i32 = {
  const: (value: number): Code => [0x41, signed(value)],
  /** `load(offset, address)` */
  load: access(0x28),
  /** `store(offset, address, value)` */
  store: access(0x36),
  store8: access(0x3a),
  ltU: plain(0x49),
  add: plain(0x6a),
  sub: plain(0x6b),
  shl: plain(0x74),
  shrU: plain(0x76),
};

export const v128 = {
  load: access(SIMD, 0x00),
  /** Reads four bytes and puts them into all four lanes. */
  load32Splat: access(SIMD, 0x09),
  store: access(SIMD, 0x0b),
  const: (bytes: readonly number[]): Code => [SIMD, 0x0c, bytes],
  and: simd(0x4e),
  or: simd(0x50),
  xor: simd(0x51),
  /** `bitselect(ones, zeros, mask)` */
  bitselect: simd(0x52),
  anyTrue: simd(0x53),
};

export const i8x16 = {
  /** Byte `i` of the result is byte `picks[i]` of the 32 bytes `left ‖ right`. */
  shuffle: (picks: readonly number[], left: Code, right: Code): Code => [left, right, SIMD, 0x0d, picks],
};

export const i32x4 = {
  splat: simd(0x11),
  replaceLane: (lane: number, vector: Code, value: Code): Code => [vector, value, SIMD, 0x1c, lane],
  gtS: simd(0x3b),
  shl: simd(0xab),
  shrU: simd(0xad),
  add: simd(0xae),
};

/** Runs the body once, and again as long as the condition that ends it is not zero. */
export const repeat = (body: Code, again: Code): Code => [0x03, NO_RESULT, body, again, 0x0d, 0, 0x0b];

/** Appends the bytes of `code` to `bytes`. */
export function flatten(code: Code, bytes: number[] = []): number[] {
  if (typeof code === 'number') bytes.push(code);
  else for (const part of code) flatten(part, bytes);
  return bytes;
}
