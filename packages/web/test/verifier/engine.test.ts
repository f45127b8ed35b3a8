/** The engine's parts without a worker: Node has blobs and streams too. */

import { filesInMemory, verifyBundle } from '@double-random/core';
import test from 'ava';
import { blobFiles } from '#verifier/engine/blob-files.js';
import { factsOf } from '#verifier/engine/facts.js';
import { openGiven } from '#verifier/engine/open-given.js';
import type { GivenFile } from '#verifier/engine/protocol.js';
import { searchEntities, standingsOf } from '#verifier/engine/search.js';
import { type Bundle, certificateOf, changed, OPEN, OTHER, SEALED, zipped } from '../browser/support/published.js';

const given = (path: string, bytes: Uint8Array | string): GivenFile => ({ path, blob: new Blob([bytes as Uint8Array<ArrayBuffer>]) });

const dropped = (bundle: Bundle, folder: string): GivenFile[] => [...bundle].map(([name, bytes]) => given(`${folder}${name}`, bytes));

async function codesOf(files: readonly GivenFile[]): Promise<readonly string[]> {
  const opened = await openGiven(files);
  return opened.ok ? [] : opened.problems.map(({ code }) => code);
}

async function recordOf(bundle: Bundle) {
  const { record } = await verifyBundle(filesInMemory(bundle));
  if (record === null) throw new Error('not valid');
  return record;
}

test('a bundle is found among dropped files: at the top, or in one folder, with others beside it', (t) => {
  const names = [...OPEN.keys()].sort();
  t.deepEqual([...(blobFiles(dropped(OPEN, ''))?.names ?? [])].sort(), names);
  const inFolder = [...dropped(OPEN, 'draw/'), given('notes.txt', 'x'), given('draw/deeper/manifest.json', '{}')];
  t.deepEqual([...(blobFiles(inFolder)?.names ?? [])].sort(), names);
  t.is(blobFiles([...dropped(OPEN, 'a/'), ...dropped(OPEN, 'b/')]), undefined);
  t.is(blobFiles([given('result.json', '{}')]), undefined);
});

test('what cannot be verified at all is refused for its reason', async (t) => {
  t.deepEqual(await codesOf([]), ['nothing-given']);
  t.deepEqual(await codesOf([given('a.txt', 'x')]), ['not-a-bundle']);
  t.deepEqual(await codesOf([given('a.zip', 'x'), given('b.zip', 'x')]), ['several-files']);
  t.deepEqual(await codesOf([given('d/result.json', '{}'), given('d/events.json', '[]')]), ['no-manifest']);
  t.deepEqual(await codesOf([given('a.zip', 'x')]), ['bad-archive']);
  t.deepEqual(await codesOf([given('a.pdf', '%PDF-1.7')]), ['not-a-report']);
});

test('a certificate says of which draw it is, and the verdict counts that', async (t) => {
  for (const [carried, verdict] of [
    [OPEN, 'valid'],
    [OTHER, 'not-valid'],
  ] as const) {
    const opened = await openGiven([given('c.pdf', await certificateOf(OPEN, carried))]);
    if (!opened.ok) return t.fail(JSON.stringify(opened.problems));
    const facts = factsOf(await verifyBundle(opened.value.files), opened.value, 1);
    t.is(facts.form, 'certificate');
    t.is(facts.verdict, verdict);
    t.is(facts.isOfThisDraw, verdict === 'valid');
  }
});

test('facts of a draw without a result: not held, its commitments told, and no certificate vouches for one', async (t) => {
  const later = ['reveals.json', 'entropy.json', 'result.json', 'events.json', 'persons.ndjson'];
  const cut = new Map([...OPEN].filter(([name]) => !later.includes(name)));
  for (const [form, verdict, files] of [
    ['folder', 'not-held', dropped(cut, '')],
    ['certificate', 'not-valid', [given('c.pdf', await certificateOf(OPEN, cut))]],
  ] as const) {
    const opened = await openGiven(files);
    if (!opened.ok) return t.fail(JSON.stringify(opened.problems));
    const facts = factsOf(await verifyBundle(opened.value.files), opened.value, 1);
    t.is(facts.form, form);
    t.is(facts.verdict, verdict);
    t.is(facts.commitments?.length, facts.manifest?.departments.length);
    t.is(facts.figures, null);
  }
});

test('facts of a sealed draw name the hash that it announces, and of a spoiled one the draw that it claims to be', async (t) => {
  const sealed = await openGiven([given('s.zip', await zipped(SEALED))]);
  if (!sealed.ok) return t.fail();
  const facts = factsOf(await verifyBundle(sealed.value.files), sealed.value, 1);
  t.is(facts.resultHash, JSON.parse(new TextDecoder().decode(SEALED.get('sealed.json'))).resultHash);
  t.is(facts.figures, null);
  const spoiled = await openGiven(
    dropped(
      changed(OPEN, 'result.json', () => '{}'),
      '',
    ),
  );
  if (!spoiled.ok) return t.fail();
  t.is(factsOf(await verifyBundle(spoiled.value.files), spoiled.value, 1).manifest?.drawId, '2025-joint-007');
});

test('entities are found by id and by any part of the name, and every one as the result says', async (t) => {
  const record = await recordOf(OPEN);
  const files = filesInMemory(OPEN);
  const standings = standingsOf(record);
  const find = (text: string) => searchEntities(files, standings, text);
  const lines = new TextDecoder()
    .decode(OPEN.get('entities.ndjson'))
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as string[]);
  for (const [id = '', name = ''] of lines) {
    const expected = { id, name, standing: standings.get(id) ?? 'not-drawn', reason: null };
    t.deepEqual(await find(id), { entities: [expected], more: false });
    t.true((await find(` ${name.slice(1, 5)} `)).entities.some((found) => found.id === id));
  }
  t.deepEqual(await find('low'), { entities: [], more: false }, 'other members of a line are not looked through');
  t.deepEqual(await find('.*'), { entities: [], more: false }, 'what is typed is no pattern');
  t.deepEqual(await find('"],["'), { entities: [], more: false });
  t.deepEqual(await find('  '), { entities: [], more: false });
});

test('one that was left out is found by its id, with the published reason', async (t) => {
  const [line = ''] = new TextDecoder().decode(OPEN.get('exclusions.ndjson')).split('\n');
  const [id, reason] = JSON.parse(line) as [string, string];
  const found = await searchEntities(filesInMemory(OPEN), new Map(), id.toLowerCase());
  t.deepEqual(found.entities, [{ id, name: '', standing: 'left-out', reason }]);
});

test('a search ends with the twentieth, and says that there are more', async (t) => {
  const lines = Array.from(
    { length: 30 },
    (_, i) => `${JSON.stringify([`E${String(i).padStart(3, '0')}`, `第"${i}"号`, 's', '33', []])}\n`,
  );
  const files = filesInMemory(
    new Map<string, Uint8Array | readonly Uint8Array[]>([
      // Cut within characters and lines, as streams are.
      ['entities.ndjson', [...new TextEncoder().encode(lines.join(''))].map((byte) => Uint8Array.of(byte))],
      ['exclusions.ndjson', new Uint8Array()],
    ]),
  );
  const all = await searchEntities(files, new Map(), '号');
  t.is(all.entities.length, 20);
  t.true(all.more);
  t.deepEqual(
    (await searchEntities(files, new Map(), '"7"')).entities.map(({ id }) => id),
    ['E007'],
  );
});
