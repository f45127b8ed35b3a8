/** SHA-256 of many short messages: core's `digestMany` beside what else Node offers, on the same messages in the same run. */

import { createHash, hash } from 'node:crypto';

export const name = 'tickets';

interface Backend {
  digest(data: Uint8Array): Uint8Array;
  digestMany(prefix: Uint8Array, data: Uint8Array, spans: Uint32Array, out: Uint8Array): void;
}

interface Messages {
  readonly prefix: Uint8Array;
  readonly data: Uint8Array;
  readonly spans: Uint32Array;
  readonly count: number;
}

interface Way {
  readonly label: string;
  /** Hashes all messages and returns the digest of the last one, so that the work cannot be left out and can be compared. */
  readonly hashAll: (messages: Messages) => Uint8Array;
}

const COUNT = 1_000_000;
const RUNS = 3;

/** Both backends are inner parts of core and only compared here, so they are found beside its index instead of being public. */
async function loadBackend(platform: 'node' | 'portable'): Promise<Backend> {
  const index = import.meta.resolve('@double-random/core');
  const loaded = (await import(new URL(`./hashing/${platform}.js`, index).href)) as { sha256: Backend };
  return loaded.sha256;
}

/** `COUNT` messages behind each other, `gap` bytes apart, their lengths from `shortest` to `longest` in turn. */
function layOut(prefixLength: number, shortest: number, longest: number, gap: number): Messages {
  const spans = new Uint32Array(2 * COUNT);
  let end = 0;
  for (let index = 0; index < COUNT; index++) {
    spans[2 * index] = end;
    end += shortest + ((index * 7919) % (longest - shortest + 1));
    spans[2 * index + 1] = end;
    end += gap;
  }
  const data = new Uint8Array(end);
  for (let index = 0; index < end; index++) data[index] = 48 + ((index * 31) % 43);
  return { prefix: new Uint8Array(prefixLength).fill(7), data, spans, count: COUNT };
}

const inBatch = (backend: Backend): Way['hashAll'] => {
  const out = new Uint8Array(32 * COUNT);
  return ({ prefix, data, spans, count }) => {
    backend.digestMany(prefix, data, spans, out);
    return out.subarray(32 * (count - 1), 32 * count);
  };
};

/** The message is put together in one buffer for all, which is the quickest for these. */
const oneByOne =
  <Digest extends string | Uint8Array>(digest: (message: Uint8Array) => Digest): Way['hashAll'] =>
  ({ prefix, data, spans, count }) => {
    const buffer = new Uint8Array(prefix.length + 1024);
    buffer.set(prefix);
    let last: string | Uint8Array = '';
    for (let index = 0; index < count; index++) {
      const text = data.subarray(spans[2 * index], spans[2 * index + 1]);
      buffer.set(text, prefix.length);
      last = digest(buffer.subarray(0, prefix.length + text.length));
    }
    return typeof last === 'string' ? Buffer.from(last, 'hex') : last;
  };

function bestSeconds({ hashAll }: Way, messages: Messages, expected: string): number {
  let best = Number.POSITIVE_INFINITY;
  for (let run = 0; run < RUNS; run++) {
    const start = performance.now();
    const last = hashAll(messages);
    best = Math.min(best, (performance.now() - start) / 1000);
    if (Buffer.from(last).toString('hex') !== expected) throw new Error('a digest differs');
  }
  return best;
}

/** Prints one block per kind of message: digests per second of each way (best of three runs), and how many times the reference that is. */
export async function run(print: (line: string) => void): Promise<void> {
  const [node, portable] = [await loadBackend('node'), await loadBackend('portable')];
  const ways: Way[] = [
    { label: "createHash('sha256').digest()", hashAll: oneByOne((message) => createHash('sha256').update(message).digest()) },
    { label: "createHash('sha256').digest('hex')", hashAll: oneByOne((message) => createHash('sha256').update(message).digest('hex')) },
    { label: "crypto.hash('sha256', …, 'hex')", hashAll: oneByOne((message) => hash('sha256', message, 'hex')) },
    { label: '@noble/hashes', hashAll: oneByOne(portable.digest) },
    { label: 'digestMany, Node backend', hashAll: inBatch(node) },
    { label: 'digestMany, portable backend', hashAll: inBatch(portable) },
  ];
  const kinds: readonly (readonly [title: string, messages: Messages])[] = [
    ['tickets: 32-byte key and 18-byte id', layOut(32, 18, 18, 0)],
    ['Merkle nodes: one byte and 64', layOut(1, 64, 64, 0)],
    ['Merkle leaves: one byte and pool lines of 100 to 150', layOut(1, 100, 150, 1)],
  ];
  for (const [title, messages] of kinds) {
    print(`${title}; ${COUNT.toLocaleString('en')} messages, one thread`);
    const { prefix, data, spans } = messages;
    const expected = createHash('sha256')
      .update(prefix)
      .update(data.subarray(spans.at(-2), spans.at(-1)))
      .digest('hex');
    let reference: number | undefined;
    for (const way of ways) {
      const seconds = bestSeconds(way, messages, expected);
      reference ??= seconds;
      const millions = (COUNT / seconds / 1e6).toFixed(2).padStart(6);
      print(`  ${way.label.padEnd(36)}${millions} M/s  ×${(reference / seconds).toFixed(1)}`);
    }
  }
}
