import { type BundleFiles, filesInMemory, forecast, holdDraw, proveEntity, verifyBundle } from '@double-random/core';
import test from 'ava';
import { openSample } from '../support/samples.js';
import type { Bundle } from '../support/vectors.js';

/** What somebody else on the same thread gets done meanwhile: one more at each turn of the event loop. */
function bystander(): { readonly turns: () => number; readonly leave: () => void } {
  let turns = 0;
  let there = true;
  const next = (): void => {
    turns++;
    if (there) setImmediate(next);
  };
  setImmediate(next);
  return {
    turns: () => turns,
    leave: () => {
      there = false;
    },
  };
}

const pause = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

const firstEntity = (bundle: Bundle): string => {
  const [line = ''] = Buffer.from(bundle.get('entities.ndjson') ?? new Uint8Array())
    .toString('utf8')
    .split('\n');
  return (JSON.parse(line) as [string])[0];
};

const WORKS: readonly (readonly [
  name: string,
  work: (files: BundleFiles, entity: string, options: { pause?: () => Promise<void> }) => Promise<unknown>,
])[] = [
  ['holdDraw', (files, _, options) => holdDraw(files, options)],
  ['verifyBundle', (files, _, options) => verifyBundle(files, options)],
  ['proveEntity', (files, entity, options) => proveEntity(files, entity, options)],
  ['forecast', (files, _, options) => forecast(files, { seeds: 20, simulationSeed: 'x', ...options })],
];

for (const [name, work] of WORKS) {
  test(`${name} lets others run at each pause, and comes to the same`, async (t) => {
    const bundle = await openSample;
    const alone = await work(filesInMemory(bundle), firstEntity(bundle), {});
    const other = bystander();
    let pauses = 0;
    const shared = await work(filesInMemory(bundle), firstEntity(bundle), {
      pause: () => {
        pauses++;
        return pause();
      },
    });
    t.true(pauses > 5, `${pauses} pauses`);
    t.true(other.turns() >= pauses - 1, `${other.turns()} turns in ${pauses} pauses`);
    other.leave();
    t.deepEqual(shared, alone);
  });
}
