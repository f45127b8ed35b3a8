import { type CheckName, type CheckReport, canonicalText, filesInMemory, verifyBundle } from '@double-random/core';
import test from 'ava';
import { publish } from '../support/publish.js';
import { openSample, SAMPLE } from '../support/samples.js';
import { textOf, withFiles } from '../support/vectors.js';
import { json, manifest, sealed } from './negative.js';

test('nobody revealed and no other entropy: the reveals fail', async (t) => {
  const open = await openSample;
  const none = canonicalText({ absent: [], reveals: [] });
  const changes = {
    'commitments.json': canonicalText((json('commitments.json') as [string, string][]).map(([id]) => [id, null])),
    'reveals.json': none,
  };
  const { checks } = await verifyBundle(withFiles(open, changes));
  const found = checks.find(({ name }) => name === 'reveals');
  t.deepEqual(found?.problems, [{ code: 'no-entropy', place: { file: 'reveals.json', path: 'reveals' }, details: {} }]);
});

test('what builds on a failing check is not checked, and the rest is', async (t) => {
  const { checks } = await verifyBundle(withFiles(sealed, { 'entropy.json': '{"text":"1"}' }));
  const outcome = (name: CheckName) => checks.find((check) => check.name === name)?.outcome;
  t.is(outcome('entropy'), 'fails');
  for (const name of ['seed', 'teams', 'result', 'events', 'shortages'] as const) t.is(outcome(name), 'not-checked');
  for (const name of [
    'manifest',
    'files',
    'commitments',
    'reveals',
    'inspectors',
    'recusals',
    'exclusions',
    'entities',
    'recused-entities',
    'persons',
  ] as const)
    t.is(outcome(name), 'holds', name);
});

test('progress goes through every check, and never beyond its total', async (t) => {
  const seen: string[] = [];
  await verifyBundle(withFiles(sealed, {}), {
    onProgress: ({ check, done, total }) => {
      t.true(done >= 0 && done <= total);
      if (seen.at(-1) !== check) seen.push(check);
    },
  });
  t.is(new Set(seen).size, 17);
});

test('an open bundle ignores a sealed.json, as the page does', async (t) => {
  t.is((await verifyBundle(withFiles(await openSample, { 'sealed.json': 'rubbish' }))).verdict, 'valid');
});

test('the record of a valid bundle is the draw read back', async (t) => {
  const { record } = await verifyBundle(withFiles(sealed, {}));
  t.deepEqual(record?.manifest, manifest);
  t.deepEqual([...(record?.exclusions ?? [])], [['annual-cap', 1]]);
  t.deepEqual(
    record?.persons.map(([, id]) => id),
    ['m2'],
  );
  t.deepEqual(
    [...(record?.entities.keys() ?? [])].sort(),
    [...(record?.result.selected ?? []), ...(record?.result.reserves ?? [])].map(([, , id]) => id).sort(),
  );
});

test('a draw with faulty parts is not held', async (t) => {
  await t.throwsAsync(publish({ ...SAMPLE, recusals: [['market', 'e9', 'm1']] }), { message: /unknown-entity/ });
  await t.throwsAsync(publish({ ...SAMPLE, revealed: {} }), { message: /missing-member/ });
});

test('each check is told as soon as it is made, in the order of the reports, and the manifest whatever the verdict', async (t) => {
  const bundle = await openSample;
  for (const files of [filesInMemory(bundle), withFiles(bundle, { 'result.json': '{}' })]) {
    const told: CheckReport[] = [];
    const { checks, manifest } = await verifyBundle(files, { onChecked: (check) => told.push(check) });
    t.deepEqual(told, checks);
    t.is(manifest?.drawId, JSON.parse(textOf(bundle, 'manifest.json')).drawId);
  }
});
