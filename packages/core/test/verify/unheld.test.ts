/** What is published of a draw before it is held: a verdict of its own, never that of a draw. */

import { type CheckName, filesInMemory, type Verification, verifyBundle } from '@double-random/core';
import test from 'ava';
import { openSample, sealedSample } from '../support/samples.js';
import type { Bundle } from '../support/vectors.js';

const AFTER = ['result.json', 'events.json', 'sealed.json', 'persons.ndjson'];

const without = (bundle: Bundle, names: readonly string[]): Map<string, Uint8Array> =>
  new Map([...bundle].filter(([name]) => !names.includes(name)));

const outcomes = ({ checks }: Verification) => Object.fromEntries(checks.map(({ name, outcome }) => [name, outcome]));

const POOL_CHECKS: readonly CheckName[] = ['inspectors', 'recusals', 'exclusions', 'entities', 'recused-entities'];
const DRAWN_CHECKS: readonly CheckName[] = ['teams', 'shortages', 'result', 'events'];

test('an open draw, step by step: what is there holds, the rest is to come', async (t) => {
  const steps = ['commitments', 'reveals', 'entropy'] as const;
  for (let taken = 0; taken <= steps.length; taken++) {
    const missing = steps.slice(taken).map((step) => `${step}.json`);
    const found = await verifyBundle(filesInMemory(without(await openSample, [...AFTER, ...missing])));
    t.is(found.verdict, 'not-held');
    t.is(found.record, null);
    t.is(found.resultHash, null);
    t.is(found.seed === null, taken < steps.length);
    const told = outcomes(found);
    for (const name of ['manifest', 'files', ...POOL_CHECKS, ...steps.slice(0, taken)] as const) t.is(told[name], 'holds', name);
    for (const name of [...DRAWN_CHECKS, ...steps.slice(taken)] as const) t.is(told[name], 'to-come', name);
  }
});

test('a sealed draw keeps its pools back, all of them or none', async (t) => {
  const bundle = await sealedSample;
  const pools = [...bundle.keys()].filter((name) => name.endsWith('.ndjson'));
  const later = [...AFTER, 'reveals.json', 'entropy.json'];
  const frozen = await verifyBundle(filesInMemory(without(bundle, [...later, ...pools])));
  t.is(frozen.verdict, 'not-held');
  for (const name of POOL_CHECKS) t.is(outcomes(frozen)[name], 'not-disclosed', name);
  t.is(outcomes(frozen)['sealed'], 'to-come');
  t.is((await verifyBundle(filesInMemory(without(bundle, later)))).verdict, 'not-held');
  const [first = ''] = pools;
  t.is((await verifyBundle(filesInMemory(without(bundle, [...later, first])))).verdict, 'not-valid');
});

for (const [what, removed] of [
  ['the result alone', ['result.json']],
  ['the events alone', ['events.json']],
  ['everything drawn, and a pool of an open draw', [...AFTER, 'recusals.ndjson']],
  ['everything drawn, and a step before the last', [...AFTER, 'reveals.json']],
  ['everything but the events', ['result.json', 'reveals.json', 'entropy.json', 'commitments.json']],
] as const) {
  test(`${what} cut away: not valid`, async (t) => {
    const found = await verifyBundle(filesInMemory(without(await openSample, removed)));
    t.is(found.verdict, 'not-valid');
    t.true(found.checks.some(({ problems }) => problems.some(({ code }) => code === 'missing-file')));
  });
}

test('a step or pool that is wrong is not valid before the draw either', async (t) => {
  const bundle = without(await openSample, AFTER);
  for (const name of ['commitments.json', 'reveals.json', 'entropy.json', 'entities.ndjson', 'exclusions.ndjson']) {
    const spoiled = new Map(bundle).set(name, new TextEncoder().encode('[[]]'));
    t.is((await verifyBundle(filesInMemory(spoiled))).verdict, 'not-valid', name);
  }
});
