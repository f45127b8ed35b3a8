import { type BundleFiles, filesInMemory, openZip, verifyBundle, zipBundle } from '@double-random/core';
import { BlobWriter, Uint8ArrayReader, ZipWriter, type ZipWriterAddDataOptions } from '@zip.js/zip.js';
import test from 'ava';
import { openSample, sealedSample } from '../support/samples.js';
import type { Bundle } from '../support/vectors.js';

type Entry = readonly [name: string, bytes: Uint8Array, options?: ZipWriterAddDataOptions];

async function pack(entries: readonly Entry[]): Promise<Blob> {
  const writer = new ZipWriter(new BlobWriter('application/zip'), { useWebWorkers: false });
  for (const [name, bytes, options] of entries) await writer.add(name, new Uint8ArrayReader(bytes), options ?? {});
  return writer.close();
}

const entriesOf = (bundle: Bundle, folder = ''): Entry[] => [...bundle].map(([name, bytes]) => [`${folder}${name}`, bytes] as const);

const codesOf = async (files: BundleFiles): Promise<string[]> =>
  (await verifyBundle(files)).checks.flatMap(({ problems }) => problems.map(({ code }) => code));

/** The codes of everything wrong with a ZIP; none for a valid one. */
async function judge(blob: Blob): Promise<string[]> {
  const opened = await openZip(blob);
  return opened.ok ? codesOf(opened.value) : opened.problems.map(({ code }) => code);
}

const bytesOf = async (blob: Blob): Promise<Uint8Array<ArrayBuffer>> => new Uint8Array(await blob.arrayBuffer());

/** Where a file's name stands in the ZIP, each time. */
function placesOf(bytes: Uint8Array, text: string): number[] {
  const found: number[] = [];
  for (let at = Buffer.from(bytes).indexOf(text); at >= 0; at = Buffer.from(bytes).indexOf(text, at + 1)) found.push(at);
  return found;
}

test('a bundle packed and opened again is the same bundle, and packing it twice gives the same bytes', async (t) => {
  const bundle = await sealedSample;
  const blob = await zipBundle(filesInMemory(bundle));
  const opened = await openZip(blob);
  t.true(opened.ok);
  if (!opened.ok) return;
  t.deepEqual(opened.value.names, [...bundle.keys()]);
  t.deepEqual(await verifyBundle(opened.value), await verifyBundle(filesInMemory(bundle)));
  t.deepEqual(await bytesOf(await zipBundle(filesInMemory(bundle))), await bytesOf(blob));
});

test('files at the top, in one folder of any name, stored or deflated: all the same', async (t) => {
  const bundle = await openSample;
  t.deepEqual(await judge(await pack(entriesOf(bundle))), []);
  for (const folder of ['draw/', '抽查 1/', '../', './', 'C:/', '__proto__/'])
    t.deepEqual(await judge(await pack(entriesOf(bundle, folder))), [], folder);
  t.deepEqual(await judge(await pack(entriesOf(bundle).map(([name, bytes]) => [name, bytes, { level: 0 }]))), []);
});

test('other files and folders beside the bundle are ignored', async (t) => {
  const bundle = await openSample;
  const beside: Entry[] = [
    ['__MACOSX/._manifest.json', new Uint8Array(3)],
    ['readme.txt', new Uint8Array(3)],
    ['other/deep/manifest.json', new Uint8Array(3)],
  ];
  t.deepEqual(await judge(await pack([...entriesOf(bundle, 'draw/'), ...beside])), []);
  t.deepEqual(await judge(await pack([...entriesOf(bundle), ['copy/manifest.json', new Uint8Array(3)]])), []);
});

test('no manifest, one nested too deep, two folders with one', async (t) => {
  const bundle = await openSample;
  t.deepEqual(await judge(await pack([])), ['missing-file']);
  t.deepEqual(await judge(await pack(entriesOf(bundle, 'a/b/'))), ['missing-file']);
  t.deepEqual(await judge(await pack([...entriesOf(bundle, 'a/'), ...entriesOf(bundle, 'b/')])), ['missing-file']);
});

test('a file missing in the ZIP is missing; asked for by name it cannot be read', async (t) => {
  const bundle = new Map(await openSample);
  bundle.delete('events.json');
  const opened = await openZip(await pack(entriesOf(bundle)));
  t.true(opened.ok);
  if (!opened.ok) return;
  t.true((await codesOf(opened.value)).includes('missing-file'));
  await t.throwsAsync(async () => {
    for await (const chunk of opened.value.read('events.json')) t.fail(`${chunk.length} bytes`);
  });
});

test('a name that occurs twice, with the same content or another', async (t) => {
  const bundle = await openSample;
  // The writer refuses equal names, so another name of the same length is changed afterwards.
  for (const twin of ['events.jsoN', 'reveals.jsoN', 'manifest.jsoN']) {
    const name = twin.replace('N', 'n');
    const bytes = await bytesOf(await pack([...entriesOf(bundle), [twin, bundle.get(name) as Uint8Array]]));
    for (const at of placesOf(bytes, twin)) bytes[at + twin.length - 1] = 0x6e;
    t.true((await judge(new Blob([bytes]))).includes('duplicate-file'), name);
  }
});

test('a file whose attributes call it a folder is refused: some readers would not see it', async (t) => {
  const bundle = await openSample;
  const bytes = await bytesOf(await pack([...entriesOf(bundle), ['result2json', new TextEncoder().encode('{}')]]));
  const central = (placesOf(bytes, 'result2json').at(-1) as number) - 46;
  // Made by Unix, with the mode of a folder: the name alone tells the second result.json from a folder.
  for (const at of placesOf(bytes, 'result2json')) bytes[at + 6] = 0x2e;
  bytes[central + 5] = 3;
  bytes.set([0x10, 0, 0xed, 0x41], central + 38);
  t.notDeepEqual(await judge(new Blob([bytes])), []);
});

test('names count as twice wherever they stand', async (t) => {
  const bundle = await openSample;
  const bytes = await bytesOf(await pack([...entriesOf(bundle), ['x/a', new Uint8Array(1)], ['x/b', new Uint8Array(1)]]));
  for (const at of placesOf(bytes, 'x/b')) bytes[at + 2] = 0x61;
  t.deepEqual(await judge(new Blob([bytes])), ['duplicate-file']);
});

test('a bomb: 40 MB of zeros are not unpacked', async (t) => {
  const bundle = await openSample;
  for (const name of ['entities.ndjson', 'result.json', 'manifest.json', 'persons.ndjson']) {
    const zeros = new Uint8Array(40 << 20);
    const entries = [...entriesOf(bundle).filter(([other]) => other !== name), [name, zeros] as const];
    const opened = await openZip(await pack(entries));
    t.true(opened.ok);
    if (!opened.ok) return;
    t.is((await verifyBundle(opened.value)).verdict, 'not-valid');
    let length = 0;
    const read = async (): Promise<void> => {
      for await (const chunk of opened.value.read(name)) length += chunk.length;
    };
    const error = await t.throwsAsync(read, { name: 'UnreadableFile' });
    t.is(error?.message, 'archive-bomb');
    t.true(length < 24 << 20, `${length} bytes`);
  }
});

test('reading may be given up at any time', async (t) => {
  const bundle = await openSample;
  const opened = await openZip(await pack([...entriesOf(bundle), ['large.bin', new Uint8Array(4 << 20).map((_, i) => (i * 7919) >> 3)]]));
  t.true(opened.ok);
  if (!opened.ok) return;
  for await (const chunk of opened.value.read('large.bin')) {
    t.true(chunk.length > 0);
    break;
  }
  t.is((await verifyBundle(opened.value)).verdict, 'valid');
});

test('encrypted files cannot be read', async (t) => {
  const bundle = await openSample;
  for (const options of [{ password: 'x' }, { password: 'x', zipCrypto: true }]) {
    const blob = await pack(entriesOf(bundle).map(([name, bytes]) => (name === 'result.json' ? [name, bytes, options] : [name, bytes])));
    t.deepEqual(await judge(blob), ['unreadable-file']);
  }
});

test('a byte of packed content changed: the checksum or the content itself gives it away', async (t) => {
  const bundle = await openSample;
  for (const level of [0, 6]) {
    const original = await bytesOf(await pack(entriesOf(bundle).map(([name, bytes]) => [name, bytes, { level }])));
    const start = (placesOf(original, 'manifest.json')[0] as number) + 40;
    for (let at = start; at < start + 400; at += 37) {
      const bytes = original.slice();
      bytes[at] = (bytes[at] as number) ^ 0x10;
      t.not((await judge(new Blob([bytes]))).length, 0, `level ${level}, byte ${at}`);
    }
  }
});

test('a ZIP cut at any place, or no ZIP at all', async (t) => {
  const bytes = await bytesOf(await pack(entriesOf(await openSample)));
  for (const length of [0, 1, 4, 22, 100, bytes.length >> 1, bytes.length - 30, bytes.length - 1]) {
    const codes = await judge(new Blob([bytes.slice(0, length)]));
    t.not(codes.length, 0, `${length} bytes`);
  }
  t.deepEqual(await judge(new Blob(['not a zip at all'])), ['bad-archive']);
});

/** A ZIP of empty stored files with short names, written by hand: quicker than any library. */
function manyEmptyFiles(count: number): Blob {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  for (let i = 0, offset = 0; i < count; i++) {
    const name = Buffer.from(`f${i}`);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50);
    local.writeUInt16LE(10, 4);
    local.writeUInt16LE(name.length, 26);
    const central = Buffer.alloc(46);
    central.writeUInt32LE(0x02014b50);
    central.writeUInt16LE(10, 4);
    central.writeUInt16LE(10, 6);
    central.writeUInt16LE(name.length, 28);
    central.writeUInt32LE(offset, 42);
    locals.push(local, name);
    directory.push(central, name);
    offset += local.length + name.length;
  }
  const [files, list, end] = [Buffer.concat(locals), Buffer.concat(directory), Buffer.alloc(22)];
  end.writeUInt32LE(0x06054b50);
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(files.length, 16);
  return new Blob([files, list, end]);
}

test('10,000 files are listed, more are not', async (t) => {
  t.deepEqual(await judge(manyEmptyFiles(10_000)), ['missing-file']);
  t.deepEqual(await judge(manyEmptyFiles(10_001)), ['bad-archive']);
});
