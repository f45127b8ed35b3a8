/** The binary form of a WebAssembly module (core specification 2.0, section 5.5), as far as a kernel needs it. */

import { type Code, flatten, i32 } from './code.js';
import { unsigned } from './leb128.js';

const VALUE_TYPES = { i32: 0x7f, v128: 0x7b };
const FUNCTION_TYPE = 0x60;
const MAGIC_AND_VERSION = [0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0];
const FIXED_SIZE = 1;
const FIRST_MEMORY = 0;
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

function sized(code: Code): Code {
  const bytes = flatten(code);
  return [unsigned(bytes.length), bytes];
}
const vector = (items: readonly Code[]): Code => [unsigned(items.length), items];
const text = (ascii: string): Code => vector([...ascii].map((letter) => letter.charCodeAt(0)));
const section = (id: number, items: readonly Code[]): Code => [id, sized(vector(items))];

const signature = ({ parameters }: WasmFunction): Code => [
  FUNCTION_TYPE,
  vector(Array.from({ length: parameters }, () => VALUE_TYPES.i32)),
  vector([]),
];

const code = ({ locals, body }: WasmFunction): Code => {
  const groups = [
    [unsigned(locals.i32), VALUE_TYPES.i32],
    [unsigned(locals.v128), VALUE_TYPES.v128],
  ];
  return sized([vector(groups), body, END]);
};

export function encodeModule({ pages, data, functions }: WasmModule): Uint8Array<ArrayBuffer> {
  const indices = functions.map((_, index) => unsigned(index));
  const exported = functions.map(({ name }, index) => [text(name), EXPORTED_FUNCTION, unsigned(index)]);
  const module: Code = [
    MAGIC_AND_VERSION,
    section(1, functions.map(signature)),
    section(3, indices),
    section(5, [[FIXED_SIZE, unsigned(pages), unsigned(pages)]]),
    section(7, [[text('memory'), EXPORTED_MEMORY, 0], ...exported]),
    section(10, functions.map(code)),
    section(11, [[FIRST_MEMORY, i32.const(0), END, vector([...data])]]),
  ];
  return Uint8Array.from(flatten(module));
}
