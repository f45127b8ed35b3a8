import { randomBytes } from 'node:crypto';
import { type BundleFiles, filesInMemory, openZip, UnreadableFile, verifyBundle, zipBundle, zipStream } from '@double-random/core';
import test from 'ava';
import { openSample } from '../support/samples.js';

const CHUNK = 1 << 16;

/** A file without end, of bytes that no packing shrinks; tells how much of it was asked for, and whether its reading was ended. */
function endless(): { files: BundleFiles; asked: () => number; ended: () => boolean } {
  let asked = 0;
  let ended = false;
  async function* chunks(): AsyncGenerator<Uint8Array, void, void> {
    try {
      for (;;) {
        asked++;
        yield randomBytes(CHUNK);
      }
    } finally {
      ended = true;
    }
  }
  return { files: { names: ['manifest.json'], read: chunks }, asked: () => asked, ended: () => ended };
}

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

async function bytesOf(stream: ReadableStream<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for (const reader = stream.getReader(); ; ) {
    const { value, done } = await reader.read();
    if (done) return Buffer.concat(chunks);
    chunks.push(value);
  }
}

test('the stream is the ZIP byte for byte, and opens to the same bundle, whatever the chunks of its files', async (t) => {
  const bundle = await openSample;
  const whole = new Uint8Array(await (await zipBundle(filesInMemory(bundle))).arrayBuffer());
  const inPieces = new Map([...bundle].map(([name, bytes]) => [name, [bytes.subarray(0, 7), bytes.subarray(7, 8), bytes.subarray(8)]]));
  const streamed = await bytesOf(zipStream(filesInMemory(inPieces)));
  t.true(Buffer.from(whole).equals(streamed));
  const opened = await openZip(new Blob([new Uint8Array(streamed)]));
  t.is(opened.ok && (await verifyBundle(opened.value)).verdict, 'valid');
});

test('nobody reads the stream: a few chunks of the files are read, and no more', async (t) => {
  const { files, asked, ended } = endless();
  const reader = zipStream(files).getReader();
  await reader.read();
  for (let i = 0; i < 200; i++) await turn();
  const before = asked();
  t.true(before < 32, `${before} chunks`);
  for (let i = 0; i < 200; i++) await turn();
  t.is(asked(), before);
  await reader.cancel();
  while (!ended()) await turn();
  t.pass('a reader who goes ends the reading of the files');
});

test('a file that cannot be read to its end makes the stream fail with its problem, and ends no archive', async (t) => {
  const fault = new UnreadableFile({ code: 'unreadable-file', place: { file: 'manifest.json' }, details: { reason: 'EIO' } });
  const files: BundleFiles = {
    names: ['manifest.json'],
    async *read() {
      yield randomBytes(CHUNK);
      throw fault;
    },
  };
  t.is(await t.throwsAsync(bytesOf(zipStream(files))), fault);
  t.is(await t.throwsAsync(zipBundle(files)), fault);
});
