import { type BundleFiles, filesInMemory, verifyBundle } from '@double-random/core';
import test from 'ava';
import fc from 'fast-check';
import { openSample, sealedSample } from '../support/samples.js';
import { type Bundle, drawVector } from '../support/vectors.js';

/** A bundle whose files come in chunks of given sizes, again and again, each time in the same buffer. */
function inChunks(bundle: Bundle, sizes: readonly number[]): BundleFiles {
  return {
    names: [...bundle.keys()],
    async *read(name) {
      const bytes = bundle.get(name) ?? new Uint8Array();
      const buffer = new Uint8Array(Math.max(...sizes));
      let turn = 0;
      for (let at = 0; at < bytes.length; ) {
        const piece = bytes.subarray(at, at + (sizes[turn % sizes.length] as number));
        buffer.set(piece);
        yield buffer.subarray(0, piece.length);
        at += piece.length;
        turn++;
      }
    },
  };
}

const report = async (files: BundleFiles): Promise<string> => JSON.stringify(await verifyBundle(files));

/** The bundle, and copies with something wrong in the middle of a file. */
async function* cases(): AsyncGenerator<readonly [string, Bundle]> {
  const [sealed, open] = await Promise.all([sealedSample, openSample]);
  for (const [title, bundle] of [
    ['sealed', sealed],
    ['open', open],
    ['vector', drawVector('events-and-reserves')],
  ] as const) {
    yield [title, bundle];
    for (const [name, bytes] of bundle) {
      if (bytes.length < 12) continue;
      const changed = bytes.slice();
      const at = Math.floor(bytes.length * 0.6);
      changed[at] = changed[at] === 0x41 ? 0x42 : 0x41;
      yield [`${title}, ${name} changed`, new Map([...bundle, [name, changed]])];
      const broken = bytes.slice();
      broken[at] = 0xff;
      yield [`${title}, ${name} not UTF-8`, new Map([...bundle, [name, broken]])];
    }
  }
}

test('chunks of 1, 7 and 65,536 bytes: the same report to the letter, of good bundles and of broken ones', async (t) => {
  for await (const [title, bundle] of cases()) {
    const whole = await report(filesInMemory(bundle));
    for (const size of [1, 7, 65_536]) t.is(await report(inChunks(bundle, [size])), whole, `${title}, chunks of ${size}`);
  }
});

test('chunks of any sizes, empty ones among them: the same report', async (t) => {
  const bundles: Bundle[] = [];
  for await (const [, bundle] of cases()) bundles.push(bundle);
  const reports = await Promise.all(bundles.map((bundle) => report(filesInMemory(bundle))));
  await fc.assert(
    fc.asyncProperty(
      fc.nat(bundles.length - 1),
      fc.array(fc.integer({ min: 1, max: 90 }), { minLength: 1, maxLength: 5 }),
      async (which, sizes) => {
        return (await report(inChunks(bundles[which] as Bundle, sizes))) === reports[which];
      },
    ),
    { numRuns: 150, seed: 7 },
  );
  t.pass();
});

test('of two faults in one pool the first line is named, however the file is cut', async (t) => {
  const bundle = new Map(await openSample);
  const lines = [
    ['e0', '甲公司', 'high', '33', [['market', []]]],
    ['e1', '乙公司', 'no-such', '33', [['market', []]]],
  ];
  bundle.set('entities.ndjson', new TextEncoder().encode(lines.map((line) => `${JSON.stringify(line)}\n`).join('')));
  for (const size of [1, 7, 65_536]) {
    const { checks } = await verifyBundle(inChunks(bundle, [size]));
    const problems = checks.find(({ name }) => name === 'entities')?.problems;
    t.deepEqual(
      problems,
      [{ code: 'excluded-in-pool', place: { file: 'entities.ndjson', line: 1 }, details: { found: 'e0' } }],
      `chunks of ${size}`,
    );
  }
});
