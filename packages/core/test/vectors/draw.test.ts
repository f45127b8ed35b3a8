import { canonicalText, filesInMemory, holdDraw, verifyBundle } from '@double-random/core';
import test from 'ava';
import { DRAW_VECTORS, drawVector, readVector } from '../support/vectors.js';

interface Expected {
  readonly mh: string;
  readonly seed: string;
  readonly resultHash: string;
  readonly finalState: unknown;
}

for (const name of DRAW_VECTORS) {
  const expected = readVector<Expected>(`draw/${name}/expected.json`);

  test(`${name}: verifies, with the expected hashes and the expected state after its events`, async (t) => {
    const found = await verifyBundle(filesInMemory(drawVector(name)));
    t.deepEqual(
      found.checks.filter(({ outcome }) => outcome !== 'holds'),
      [],
    );
    t.is(found.verdict, 'valid');
    t.is(found.manifestHash, expected.mh);
    t.is(found.seed, expected.seed);
    t.is(found.resultHash, expected.resultHash);
    t.is(canonicalText(found.record?.state), canonicalText(expected.finalState));
  });

  test(`${name}: drawn again from its inputs alone, result.json is the same to the byte`, async (t) => {
    const bundle = new Map(drawVector(name));
    const published = bundle.get('result.json');
    for (const later of ['result.json', 'events.json', 'persons.ndjson']) bundle.delete(later);
    const held = await holdDraw(filesInMemory(bundle));
    t.true(held.ok);
    if (!held.ok) return;
    t.deepEqual(Buffer.from(held.value.resultBytes), Buffer.from(published as Uint8Array));
    t.is(held.value.resultHash, expected.resultHash);
    t.is(held.value.seed, expected.seed);
  });
}
