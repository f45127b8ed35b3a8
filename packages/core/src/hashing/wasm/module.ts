/** The binary form of a WebAssembly module (core specification 2.0, section 5.5), as far as a kernel needs it. */

import { type Code, flatten } from './code.js';
import { unsigned } from './leb128.js';

const VALUE_TYPES = { i32: 0x7f, v128: 0x7b };
const FUNCTION_TYPE = 0x60;
const EXPORTED_FUNCTION = 0;
const EXPORTED_MEMORY = 2;
const END = 0x0b;

/** A function that returns nothing: `parameters` values of type i32, then its locals, numbered on from there. */
export interface WasmFunction {
  readonly name: string;
  readonly parameters: number;
  readonly locals: Readonly<Record<keyof typeof VALUE_TYPES, number>>;
  readonly body: Code;
}

export interface WasmModule {
  /** Pages of 64 KiB; exported as `memory`. */
  readonly pages: number;
  /** What stands in memory from address 0 on. */
  readonly data: Uint8Array;
  readonly functions: readonly WasmFunction[];
}

const sized = (bytes: readonly number[]): number[] => [...unsigned(bytes.length), ...bytes];
const vector = (items: readonly (readonly number[])[]): number[] => [...unsigned(items.length), ...items.flat()];
const text = (ascii: string): number[] => sized([...ascii].map((letter) => letter.charCodeAt(0)));
const section = (id: number, items: readonly (readonly number[])[]): number[] => [id, ...sized(vector(items))];

const signature = ({ parameters }: WasmFunction): number[] => [
  FUNCTION_TYPE,
  ...vector(Array.from({ length: parameters }, () => [VALUE_TYPES.i32])),
  ...vector([]),
];

const code = ({ locals, body }: WasmFunction): number[] =>
  sized([
    ...vector([
      [...unsigned(locals.i32), VALUE_TYPES.i32],
      [...unsigned(locals.v128), VALUE_TYPES.v128],
    ]),
    ...flatten(body),
    END,
  ]);

export function encodeModule({ pages, data, functions }: WasmModule): Uint8Array<ArrayBuffer> {
  const atAddressZero = [0, 0x41, 0, END];
  return Uint8Array.from([
    ...[0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(1, functions.map(signature)),
    ...section(
      3,
      functions.map((_, index) => unsigned(index)),
    ),
    ...section(5, [[1, ...unsigned(pages), ...unsigned(pages)]]),
    ...section(7, [
      [...text('memory'), EXPORTED_MEMORY, 0],
      ...functions.map(({ name }, index) => [...text(name), EXPORTED_FUNCTION, ...unsigned(index)]),
    ]),
    ...section(10, functions.map(code)),
    ...section(11, [[...atAddressZero, ...sized([...data])]]),
  ]);
}
