/** Files that are kept by the hash of what they are made from. */

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readdir, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import test from 'ava';
import { type KeptFiles, keptFiles } from '../../dist/reports/kept/kept-files.js';
import { papersFolder } from './papers-folder.js';

const key = (n: number): string => n.toString(16).padStart(64, '0');
const MOST = 10_000_000;

async function* bytes(...parts: readonly (string | Promise<unknown>)[]): AsyncGenerator<Uint8Array> {
  for (const part of parts) {
    if (typeof part === 'string') yield Buffer.from(part);
    else await part;
  }
}

const textOf = async (content: Readable | null): Promise<string | null> => (content === null ? null : (await buffer(content)).toString());

const made = async (kept: KeptFiles, n: number, text: string): Promise<void> => {
  await textOf(await kept.make(key(n), () => bytes(text)));
  await kept.settle();
};

/** A promise and what ends it. */
function gate(): { readonly opened: Promise<void>; readonly open: () => void } {
  let open = (): void => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open };
}

test('a file is read while it is made, by all who ask for it meanwhile, and is kept then', async (t) => {
  const kept = keptFiles(papersFolder(t), MOST);
  const { opened, open } = gate();
  let begun = 0;
  const produce = (): AsyncIterable<Uint8Array> => {
    begun += 1;
    return bytes('first ', opened, 'second');
  };
  const early = await kept.make(key(1), produce);
  const [chunk] = (await once(early, 'data')) as [Buffer];
  t.is(chunk.toString(), 'first ');
  const read = once(early.resume(), 'end');
  t.is(await kept.find(key(1)), null, 'nobody finds what is not whole');
  const late = textOf(await kept.make(key(1), produce));
  open();
  t.is(await late, 'first second');
  await read;
  await kept.settle();
  t.is(begun, 1);
  t.is(await textOf(await kept.find(key(1))), 'first second');
});

test('a write that is cut off leaves no file, and readers are told', async (t) => {
  const folder = papersFolder(t);
  const kept = keptFiles(folder, MOST);
  const failing = async function* (): AsyncGenerator<Uint8Array> {
    yield Buffer.from('%PDF-1.7 half of');
    throw new Error('the painter broke');
  };
  await t.throwsAsync(textOf(await kept.make(key(1), failing)), { message: 'the painter broke' });
  await kept.settle();
  t.is(await kept.find(key(1)), null);
  t.deepEqual(await readdir(folder), []);
  await made(kept, 1, 'whole');
  t.is(await textOf(await kept.find(key(1))), 'whole');
});

test('when the last reader leaves the file is given up; whoever asks then has it made anew', async (t) => {
  const folder = papersFolder(t);
  const kept = keptFiles(folder, MOST);
  const signals: AbortSignal[] = [];
  const { opened, open } = gate();
  const produce = (signal: AbortSignal): AsyncIterable<Uint8Array> => {
    signals.push(signal);
    return bytes('first ', opened, 'second');
  };
  const readers = [await kept.make(key(1), produce), await kept.make(key(1), produce)];
  await Promise.all(readers.map((reader) => once(reader, 'data')));
  readers[0]?.destroy();
  t.false(signals[0]?.aborted);
  readers[1]?.destroy();
  await once(readers[1] as Readable, 'close');
  t.true(signals[0]?.aborted);
  const again = textOf(await kept.make(key(1), produce));
  open();
  t.is(await again, 'first second');
  t.is(signals.length, 2);
  await kept.settle();
  t.deepEqual(await readdir(folder), [`${key(1)}.pdf`]);
});

test('those not asked for longest go first, and whoever reads one that goes reads it to its end', async (t) => {
  const folder = papersFolder(t);
  const kept = keptFiles(folder, 250);
  const hundred = 'x'.repeat(100);
  await made(kept, 1, hundred);
  await made(kept, 2, hundred);
  for (const [n, day] of [
    [1, '2026-01-01'],
    [2, '2026-01-02'],
  ] as const)
    await utimes(join(folder, `${key(n)}.pdf`), new Date(day), new Date(day));
  t.is(await textOf(await kept.find(key(1))), hundred);
  const second = await kept.find(key(2));
  await utimes(join(folder, `${key(2)}.pdf`), new Date('2026-01-02'), new Date('2026-01-02'));
  await made(kept, 3, hundred);
  t.deepEqual((await readdir(folder)).sort(), [`${key(1)}.pdf`, `${key(3)}.pdf`]);
  t.is(await textOf(second), hundred);
});

test('parts that a killed process left go after an hour; those that another instance writes stay', async (t) => {
  const folder = papersFolder(t);
  const [old, young] = [join(folder, `${key(8)}.pdf.0123456789abcdef.part`), join(folder, `${key(9)}.pdf.0123456789abcdef.part`)];
  await mkdir(folder, { recursive: true });
  for (const path of [old, young]) await writeFile(path, 'half');
  const before = new Date(Date.now() - 2 * 3_600_000);
  await utimes(old, before, before);
  const kept = keptFiles(folder, MOST);
  await made(kept, 1, 'whole');
  t.deepEqual((await readdir(folder)).sort(), [`${key(1)}.pdf`, young.slice(folder.length + 1)]);
  t.is(await kept.find(key(9)), null);
});

test('a process that is killed while it writes leaves nothing under a name', async (t) => {
  const folder = papersFolder(t);
  const child = spawn(process.execPath, [fileURLToPath(new URL('./doomed-maker.js', import.meta.url)), folder, key(1)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  child.kill('SIGKILL');
  await once(child, 'close');
  t.is((await readdir(folder)).filter((name) => name.endsWith('.part')).length, 1, 'it was writing');
  const kept = keptFiles(folder, MOST);
  t.is(await kept.find(key(1)), null);
  await made(kept, 1, 'whole');
  t.is(await textOf(await kept.find(key(1))), 'whole');
});

test('only hashes are names: nothing leads out of the folder', async (t) => {
  const kept = keptFiles(papersFolder(t), MOST);
  for (const name of ['../secret', '', 'A'.repeat(64), `${key(1)}/x`]) await t.throwsAsync(kept.find(name), { message: /hash/ });
});
