import { canonicalBytes, filesInMemory, verifyBundle } from '@double-random/core';
import test from 'ava';
import { publish } from '../support/publish.js';
import { openSample, SAMPLE, sealedSample } from '../support/samples.js';
import { type Bundle, drawVector, textOf, withFiles } from '../support/vectors.js';

/** The mask of the n-th byte: single bits in turn, the case of letters among them. */
const MASKS = [0x01, 0x02, 0x04, 0x08, 0x10, 0x20, 0x40, 0x80];

function* changesOf(bytes: Uint8Array, step: number): Generator<readonly [what: string, bytes: Uint8Array]> {
  for (let at = 0; at < bytes.length; at += step) {
    const mask = MASKS[(at / step) % 8] as number;
    const flipped = bytes.slice();
    flipped[at] = (flipped[at] as number) ^ mask;
    yield [`byte ${at} ^ ${mask}`, flipped];
    if (at % 3 !== 0) continue;
    yield [`byte ${at} deleted`, Uint8Array.from([...bytes.subarray(0, at), ...bytes.subarray(at + 1)])];
    yield [`a byte inserted at ${at}`, Uint8Array.from([...bytes.subarray(0, at), bytes[at] as number, ...bytes.subarray(at)])];
  }
  for (const tail of [' ', '\n', '\r\n', '\0', '[]', '"'])
    yield [`${JSON.stringify(tail)} appended`, new Uint8Array([...bytes, ...Buffer.from(tail)])];
  yield ['a BOM in front', new Uint8Array([0xef, 0xbb, 0xbf, ...bytes])];
  if (bytes.length > 0) yield ['the last byte deleted', bytes.slice(0, -1)];
}

async function believed(bundle: Bundle, step: number): Promise<{ readonly tried: number; readonly believed: string[] }> {
  const found: string[] = [];
  let tried = 0;
  for (const [name, bytes] of bundle) {
    for (const [what, changed] of changesOf(bytes, step)) {
      tried++;
      const { verdict } = await verifyBundle(withFiles(bundle, { [name]: changed }));
      if (verdict !== 'not-valid') found.push(`${name}: ${what} is ${verdict}`);
    }
  }
  return { tried, believed: found };
}

test('a sealed bundle with persons: no byte of any file can be flipped, deleted or doubled', async (t) => {
  const bundle = await sealedSample;
  t.is((await verifyBundle(filesInMemory(bundle))).verdict, 'valid');
  const { tried, believed: found } = await believed(bundle, 1);
  t.deepEqual(found, []);
  t.true(tried > 5000, `${tried} changes`);
});

test('the vector of two open departments, less the reasons of its events: nor can it there', async (t) => {
  const bundle = new Map(drawVector('open-two-departments'));
  bundle.set('events.json', canonicalBytes([]));
  t.is((await verifyBundle(filesInMemory(bundle))).verdict, 'valid');
  const { tried, believed: found } = await believed(bundle, 5);
  t.deepEqual(found, []);
  t.true(tried > 1000, `${tried} changes`);
});

test('the sealed part of a draw: what cannot be compared yet is at least well formed', async (t) => {
  const bundle = new Map([...(await sealedSample)].filter(([name]) => ['manifest.json', 'commitments.json', 'sealed.json'].includes(name)));
  t.is((await verifyBundle(filesInMemory(bundle))).verdict, 'sealed');
  for (const [name, bytes] of bundle) {
    for (const end of [' ', '\n', '0', '}']) {
      const changed = new Uint8Array([...bytes, ...Buffer.from(end)]);
      t.is((await verifyBundle(withFiles(bundle, { [name]: changed }))).verdict, 'not-valid');
    }
    t.is((await verifyBundle(withFiles(bundle, { [name]: bytes.slice(1) }))).verdict, 'not-valid');
  }
});

test('what the page itself cannot see: the wording of an event’s reason', async (t) => {
  const events = [{ kind: 'entity-out', entity: (await selectedIds())[0] as string, reason: '注销' }];
  const bundle = await openSample;
  const before = await verifyBundle(withFiles(bundle, { 'events.json': canonicalBytes(events) }));
  const after = await verifyBundle(withFiles(bundle, { 'events.json': canonicalBytes([{ ...events[0], reason: '迁出' }]) }));
  t.is(before.verdict, 'valid');
  t.is(after.verdict, 'valid');
  t.deepEqual(before.record?.state, after.record?.state);
});

const selectedIds = async (): Promise<string[]> =>
  (JSON.parse(textOf(await openSample, 'result.json')) as { selected: [string, number, string][] }).selected.map(([, , id]) => id);

test('what the page itself cannot see: the commitment of a department that never revealed', async (t) => {
  const [first, second] = SAMPLE.departments;
  if (first === undefined || second === undefined) return t.fail();
  const bundle = await publish({ ...SAMPLE, disclosure: 'open', departments: [{ ...first, absent: true }, second] });
  const list = JSON.parse(textOf(bundle, 'commitments.json')) as [string, string][];
  const altered = list.map(([id, commitment], i) => [id, i === 0 ? 'f'.repeat(64) : commitment]);
  t.is((await verifyBundle(withFiles(bundle, { 'commitments.json': canonicalBytes(altered) }))).verdict, 'valid');
  const revealed = list.map(([id, commitment], i) => [id, i === 1 ? 'f'.repeat(64) : commitment]);
  t.is((await verifyBundle(withFiles(bundle, { 'commitments.json': canonicalBytes(revealed) }))).verdict, 'not-valid');
});
