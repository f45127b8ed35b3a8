import { createHash } from 'node:crypto';
import { canonicalBytes, verifyBundle } from '@double-random/core';
import test from 'ava';
import { OUTSIDE_BUNDLES, openOutsideBundle } from './outside.js';

for (const bundle of OUTSIDE_BUNDLES) {
  test(`${bundle.path} (${bundle.note}) is ${bundle.verdict}`, async (t) => {
    const files = await openOutsideBundle(bundle);
    t.true(files.ok);
    if (!files.ok) return;
    const found = await verifyBundle(files.value);
    t.deepEqual(
      found.checks.flatMap(({ problems }) => problems),
      [],
    );
    t.is(found.verdict, bundle.verdict);
    t.is(found.manifestHash, bundle.mh);
    t.is(found.seed, bundle.seed);
    t.is(found.resultHash, bundle.resultHash);
    const state = found.record === null ? null : createHash('sha256').update(canonicalBytes(found.record.state)).digest('hex');
    t.is(state, bundle.stateHash);
  });
}
