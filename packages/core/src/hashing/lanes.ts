/** `digestMany` in four SIMD lanes where the platform allows it, else one message after another; the digests are the same. */

import { digestOneByOne, type Sha256Backend } from './backend.js';
import { type Kernel, loadKernel } from './wasm/kernel.js';
import { DIGESTS, LONGEST_PREFIX } from './wasm/memory.js';
import { pack } from './wasm/packing.js';

/** Loading takes about 5 ms, as long as this many messages one by one (measured on Node 20). */
const WORTH_LOADING = 2048;
/** Fewer messages than this are not quicker in lanes. */
const WORTH_PACKING = 4;

/** Called at most once. */
export type KernelLoader = () => Kernel | undefined;

/** Loads the kernel when enough messages have come by. */
function lazyKernel(load: KernelLoader): (messages: number) => Kernel | undefined {
  let seen = 0;
  let loaded: { kernel: Kernel | undefined } | undefined;
  return (messages) => {
    seen += messages;
    if (loaded === undefined && seen >= WORTH_LOADING) loaded = { kernel: load() };
    return loaded?.kernel;
  };
}

export function digestInLanes(digest: Sha256Backend['digest'], load: KernelLoader = loadKernel): Sha256Backend['digestMany'] {
  const oneByOne = digestOneByOne(digest);
  const kernelFor = lazyKernel(load);
  return (prefix, data, spans, out) => {
    const messages = spans.length / 2;
    const kernel = kernelFor(messages);
    if (kernel === undefined || messages < WORTH_PACKING || prefix.length > LONGEST_PREFIX) {
      oneByOne(prefix, data, spans, out);
      return;
    }
    for (let done = 0; done < messages; ) {
      const { count, lanes } = pack(kernel, data, spans, done);
      if (count === 0) {
        oneByOne(prefix, data, spans.subarray(2 * done, 2 * done + 2), out.subarray(32 * done));
        done++;
      } else {
        kernel.hash(lanes, prefix);
        out.set(kernel.bytes.subarray(DIGESTS, DIGESTS + 32 * count), 32 * done);
        done += count;
      }
    }
  };
}
