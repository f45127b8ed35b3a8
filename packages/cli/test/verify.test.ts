import { cpSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import test, { type ExecutionContext } from 'ava';
import { cli, cliJson } from './support/machine.js';
import { drawn, frozen } from './support/road.js';
import { tempFolder } from './support/small-city.js';

const VECTORS = fileURLToPath(new URL('../../../fixtures/vectors/draw/', import.meta.url));

interface Report {
  readonly verdict: string;
  readonly checks: { name: string; outcome: string; problems: { code: string; place: { file?: string; line?: number } }[] }[];
}

const reportOf = (path: string): Promise<Report> => cliJson(['verify', path]) as unknown as Promise<Report>;

/** A bundle that others made, in a folder where it can be touched. */
function copyOf(t: ExecutionContext, name: string): string {
  const folder = join(tempFolder(t), 'bundle');
  cpSync(join(VECTORS, name), folder, { recursive: true });
  return folder;
}

for (const name of readdirSync(VECTORS)) {
  test(`the published bundle ${name} is valid`, async (t) => {
    const { exit, out } = await cli(['verify', join(VECTORS, name)]);
    t.is(exit, 0);
    t.regex(out, /✓ .*\[manifest\] holds/);
    t.regex(out, /Valid: the draw can be reproduced in every byte\.\n$/);
    const report = await reportOf(join(VECTORS, name));
    t.is(report.verdict, 'valid');
    t.true(report.checks.every(({ outcome }) => outcome === 'holds'));
  });
}

test('a changed byte is refused, with the check, the file and the place of the first difference', async (t) => {
  for (const name of readdirSync(join(VECTORS, 'open-two-departments')).filter((file) => file !== 'expected.json')) {
    const folder = copyOf(t, 'open-two-departments');
    const bytes = readFileSync(join(folder, name));
    const at = Math.floor(bytes.length / 2);
    bytes[at] = (bytes[at] as number) ^ 1;
    writeFileSync(join(folder, name), bytes);
    const { exit, out } = await cli(['verify', folder]);
    t.is(exit, 1, name);
    t.regex(out, /✗ .*\n {6}\S/);
    t.regex(out, /Not valid/);
    const failing = (await reportOf(folder)).checks.find(({ outcome }) => outcome === 'fails');
    t.truthy(failing?.problems[0]?.place.file, name);
  }
});

test('files that are missing, unreadable or no files are told, and nothing throws', async (t) => {
  const missing = copyOf(t, 'open-two-departments');
  rmSync(join(missing, 'reveals.json'));
  const { exit, out } = await cli(['verify', missing]);
  t.is(exit, 1);
  t.regex(out, /reveals\.json is missing/);
  const odd = copyOf(t, 'open-two-departments');
  rmSync(join(odd, 'result.json'));
  symlinkSync('/dev/zero', join(odd, 'result.json'));
  const report = await reportOf(odd);
  t.is(report.verdict, 'not-valid');
  t.is(report.checks.find(({ name }) => name === 'result')?.problems[0]?.code, 'unreadable-file');
  const folderInstead = copyOf(t, 'open-two-departments');
  rmSync(join(folderInstead, 'events.json'));
  mkdirSync(join(folderInstead, 'events.json'));
  t.is((await reportOf(folderInstead)).verdict, 'not-valid');
  const empty = tempFolder(t);
  t.is((await cli(['verify', empty])).exit, 1);
});

test('a folder that holds the bundle in a sub-folder is not searched; a link to a bundle is followed', async (t) => {
  const folder = copyOf(t, 'open-two-departments');
  const parent = join(folder, '..');
  t.is((await cli(['verify', parent])).exit, 1);
  symlinkSync(folder, join(parent, 'link'));
  t.is((await cli(['verify', join(parent, 'link')])).exit, 0);
  writeFileSync(join(folder, 'README.txt'), 'other files are ignored');
  mkdirSync(join(folder, 'photos'));
  t.is((await cli(['verify', folder])).exit, 0);
});

test('what is no bundle is wrong use: no path, a missing one, another file', async (t) => {
  const folder = tempFolder(t);
  const file = (name: string, bytes: string): string => {
    writeFileSync(join(folder, name), bytes);
    return join(folder, name);
  };
  for (const args of [[], [join(folder, 'nowhere')], ['a', 'b']]) t.is((await cli(['verify', ...args])).exit, 2, args.join());
  t.is((await cli(['verify', file('manifest.json', '{}')])).exit, 2);
  t.is((await cli(['verify', '/dev/null'])).exit, 2);
});

test('a damaged or hostile ZIP is not valid, whatever it is named', async (t) => {
  const { draw, folder } = await drawn(t);
  const zip = join(folder, 'b.zip');
  t.is((await cli(['draw', draw, '--zip', zip])).exit, 0);
  const bytes = readFileSync(zip);
  const variant = (name: string, changed: Buffer): string => {
    writeFileSync(join(folder, name), changed);
    return join(folder, name);
  };
  t.is((await cli(['verify', variant('named-otherwise', bytes)])).exit, 0);
  t.is((await cli(['verify', variant('cut.zip', bytes.subarray(0, bytes.length - 30))])).exit, 1);
  t.is((await cli(['verify', variant('first.zip', Buffer.concat([Buffer.from('X'), bytes.subarray(1)]))])).exit, 1);
  t.is((await cli(['verify', variant('empty.zip', Buffer.alloc(0))])).exit, 1);
  const middle = Buffer.from(bytes);
  middle[3000] = (middle[3000] as number) ^ 1;
  t.is((await cli(['verify', variant('middle.zip', middle)])).exit, 1);
});

test('a draw on its way is not held yet, with an exit code of its own; without a pool it is not valid', async (t) => {
  const { draw } = await frozen(t);
  const { exit, out } = await cli(['verify', draw]);
  t.is(exit, 3);
  t.regex(out, /✓ .*\[entities\] holds/);
  t.regex(out, /… .*\[result\] still to come/);
  t.regex(out, /Not held yet: there is no result here, and nothing drawn was checked\./);
  t.regex((await cli(['verify', draw, '--lang', 'zh'])).out, /尚未抽取：这里没有抽取结果/);
  t.is((await reportOf(draw)).verdict, 'not-held');
  rmSync(join(draw, 'recusals.ndjson'));
  t.is((await cli(['verify', draw])).exit, 1);
});

test('progress shows on a terminal only, and is gone at the end', async (t) => {
  const path = join(VECTORS, 'open-two-departments');
  const onTerminal = await cli(['verify', path], { isTerminal: true });
  const clear = '\r\u001b[K';
  t.true(onTerminal.err.startsWith(`${clear}The manifest`), onTerminal.err);
  t.true(onTerminal.err.endsWith(clear));
  t.is((await cli(['verify', path])).err, '');
});

test('a bundle under another name, from another folder', async (t) => {
  const folder = copyOf(t, 'events-and-reserves');
  const moved = join(folder, '..', '抽取 2026 (1)');
  renameSync(folder, moved);
  t.is((await cli(['verify', `${moved}/`])).exit, 0);
});
