import { runInNewContext } from 'node:vm';
import test from 'ava';
import { digestInLanes } from '../../dist/hashing/lanes.js';
import { sha256 as portable } from '../../dist/hashing/portable.js';
import { type Kernel, loadKernel } from '../../dist/hashing/wasm/kernel.js';
import { CAPACITY } from '../../dist/hashing/wasm/memory.js';
import { type Batch, digestsOf, expectedDigests, noise, warmUp } from './reference.js';

const BATCH: Batch = {
  prefix: noise(32),
  data: noise(1000),
  spans: Array.from({ length: 40 }, (_, index) => [index, 3 * index + 18] as const),
};

test('the kernel is loaded once, after many messages, and does the work from then on', (t) => {
  let loaded = 0;
  const hashed: number[] = [];
  const load = (): Kernel | undefined => {
    const kernel = loadKernel();
    loaded++;
    return (
      kernel && {
        ...kernel,
        hash(count, prefix) {
          hashed.push(count);
          kernel.hash(count, prefix);
        },
      }
    );
  };
  const digestMany = digestInLanes(portable.digest, load);

  t.deepEqual(digestsOf(digestMany, BATCH), expectedDigests(BATCH));
  t.is(loaded, 0);

  warmUp(digestMany);
  t.deepEqual(digestsOf(digestMany, BATCH), expectedDigests(BATCH));
  t.is(loaded, 1);
  t.is(hashed.at(-1), 40);
  t.is(hashed[0], CAPACITY);
});

test('a few messages are not worth a kernel call', (t) => {
  let calls = 0;
  const digestMany = digestInLanes(portable.digest, () => {
    const kernel = loadKernel();
    return kernel && { ...kernel, hash: () => calls++ };
  });
  warmUp(digestMany);
  const before = calls;
  const few = { ...BATCH, spans: BATCH.spans.slice(0, 3) };
  t.deepEqual(digestsOf(digestMany, few), expectedDigests(few));
  t.is(calls, before);
});

test('without a kernel the digests are the same, and loading is not tried again', (t) => {
  let tried = 0;
  const digestMany = digestInLanes(portable.digest, () => {
    tried++;
    return undefined;
  });
  warmUp(digestMany);
  warmUp(digestMany);
  t.deepEqual(digestsOf(digestMany, BATCH), expectedDigests(BATCH));
  t.is(tried, 1);
});

test.serial('no kernel, and no error, where WebAssembly is missing, refused by a security policy, or without SIMD', (t) => {
  const original = globalThis.WebAssembly;
  const pretend = (value: unknown): void => {
    Object.defineProperty(globalThis, 'WebAssembly', { value, configurable: true, writable: true });
  };
  const forbidden: unknown = runInNewContext('WebAssembly', {}, { contextCodeGeneration: { wasm: false } });
  const withoutSimd = {
    Module: class {
      constructor() {
        throw new original.CompileError('invalid opcode 0xfd');
      }
    },
  };
  try {
    for (const value of [undefined, forbidden, withoutSimd]) {
      pretend(value);
      t.is(loadKernel(), undefined);
      const digestMany = digestInLanes(portable.digest);
      warmUp(digestMany);
      t.deepEqual(digestsOf(digestMany, BATCH), expectedDigests(BATCH));
    }
  } finally {
    pretend(original);
  }
  t.not(loadKernel(), undefined);
});

test('the kernel refuses a batch that its memory or its lanes do not fit', (t) => {
  const kernel = loadKernel();
  t.throws(() => kernel?.hash(3, new Uint8Array(0)), { instanceOf: RangeError });
  t.throws(() => kernel?.hash(CAPACITY + 4, new Uint8Array(0)), { instanceOf: RangeError });
  t.throws(() => kernel?.hash(4, new Uint8Array(65)), { instanceOf: RangeError });
});
