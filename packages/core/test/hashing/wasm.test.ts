import test from 'ava';
import { initialState, roundConstants } from '../../dist/hashing/wasm/constants.js';
import { kernelModule } from '../../dist/hashing/wasm/kernel.js';
import { signed, unsigned } from '../../dist/hashing/wasm/leb128.js';

test('LEB128, unsigned: examples of the specification of DWARF, and the edges', (t) => {
  t.deepEqual(unsigned(0), [0]);
  t.deepEqual(unsigned(2), [2]);
  t.deepEqual(unsigned(127), [0x7f]);
  t.deepEqual(unsigned(128), [0x80, 1]);
  t.deepEqual(unsigned(12857), [57 + 0x80, 100]);
  t.deepEqual(unsigned(624485), [0xe5, 0x8e, 0x26]);
  t.deepEqual(unsigned(0xffffffff), [0xff, 0xff, 0xff, 0xff, 0x0f]);
});

test('LEB128, signed: bit 6 of the last byte is the sign', (t) => {
  t.deepEqual(signed(2), [2]);
  t.deepEqual(signed(-2), [0x7e]);
  t.deepEqual(signed(63), [0x3f]);
  t.deepEqual(signed(64), [0xc0, 0]);
  t.deepEqual(signed(127), [0xff, 0]);
  t.deepEqual(signed(-127), [0x81, 0x7f]);
  t.deepEqual(signed(-129), [0xff, 0x7e]);
  t.deepEqual(signed(-123456), [0xc0, 0xbb, 0x78]);
});

test('the constants are those of FIPS 180-4', (t) => {
  const hex = (words: Uint32Array): string[] => [...words].map((word) => word.toString(16).padStart(8, '0'));
  t.deepEqual(hex(initialState()), ['6a09e667', 'bb67ae85', '3c6ef372', 'a54ff53a', '510e527f', '9b05688c', '1f83d9ab', '5be0cd19']);
  const constants = hex(roundConstants());
  t.is(constants.length, 64);
  t.deepEqual(constants.slice(0, 4), ['428a2f98', '71374491', 'b5c0fbcf', 'e9b5dba5']);
  t.deepEqual(constants.slice(-4), ['90befffa', 'a4506ceb', 'bef9a3f7', 'c67178f2']);
});

test('the module is valid and small enough for every main thread', (t) => {
  const module = kernelModule();
  t.true(WebAssembly.validate(module));
  t.true(module.length < 4096, `${module.length} bytes`);
});
