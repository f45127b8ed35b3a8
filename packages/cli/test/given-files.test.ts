/** Files that are named on the command line and are not what they should be. */

import { execFileSync } from 'node:child_process';
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'ava';
import { readJson, snapshot } from './support/files.js';
import { cli } from './support/machine.js';
import { drawn, frozen, revealed } from './support/road.js';
import { type SmallCity, tempFolder } from './support/small-city.js';

/** Every option or argument that names a file to be read, in a command that comes as far as reading it. */
const readings = ({ draw, plan, files, out }: SmallCity, file: string): readonly (readonly string[])[] => [
  ['event', draw, '--file', file],
  ['prove', '--proof', file],
  ['report', draw, '--notice', file],
  ['draw', draw, '--disclose', 'all', '--persons', file],
  ['freeze', file, ...files, '--out', out],
  ['freeze', plan, ...files, '--items-mapping', file, '--out', out],
  ['import', 'entities', file],
  ['import', 'entities', plan, '--mapping', file],
];

/** 已注销 in GBK. */
const GBK_REASON = Buffer.from('d2d1d7a2cffa', 'hex');

test('a pipe, a device and a folder are refused and not waited for', async (t) => {
  const city = await drawn(t);
  const pipe = join(city.folder, 'pipe');
  execFileSync('mkfifo', [pipe]);
  for (const path of [pipe, '/dev/zero', city.folder]) {
    for (const args of readings(city, path)) {
      const { exit, err } = await cli(args);
      t.is(exit, 2, args.join(' '));
      t.regex(err, /is not a regular file/, args.join(' '));
    }
  }
});

test('a secret and witnessed digits are read from files only', async (t) => {
  const { draw } = await revealed(t);
  for (const args of [
    ['reveal', draw, '--secret', '/dev/zero'],
    ['draw', draw, '--witnessed-file', '/dev/zero'],
  ]) {
    const { exit, err } = await cli(args, { now: '2026-03-05T09:00:00Z' });
    t.is(exit, 2, args.join(' '));
    t.regex(err, /is not a regular file/);
  }
});

test('events in another encoding are refused, with what to do', async (t) => {
  const { draw, folder } = await drawn(t);
  const file = join(folder, 'events.json');
  const id = readJson<{ selected: [string, number, string][] }>(draw, 'result.json').selected[0]?.[2] as string;
  const before = snapshot(draw);
  writeFileSync(file, Buffer.concat([Buffer.from(`{"kind":"entity-out","entity":"${id}","reason":"`), GBK_REASON, Buffer.from('"}')]));
  for (const [language, words] of [
    ['zh', /不是 UTF-8 编码（可能是 GBK）。请另存为 UTF-8/],
    ['en', /is not UTF-8 \(it may be GBK\)\. Save it as UTF-8/],
  ] as const) {
    const { exit, err } = await cli(['event', draw, '--file', file], { language });
    t.is(exit, 2);
    t.regex(err, words);
  }
  t.deepEqual(snapshot(draw), before);
});

test('events with a byte order mark are read, and their reasons are composed', async (t) => {
  const { draw, folder } = await drawn(t);
  const file = join(folder, 'events.json');
  const id = readJson<{ selected: [string, number, string][] }>(draw, 'result.json').selected[0]?.[2] as string;
  writeFileSync(file, `\uFEFF${JSON.stringify({ kind: 'entity-out', entity: id, reason: 'Cafe\u0301 已注销' })}`);
  const { exit, err } = await cli(['event', draw, '--file', file]);
  t.is(exit, 0, err);
  t.is(readJson<{ reason: string }[]>(draw, 'events.json')[0]?.reason, 'Caf\u00E9 已注销');
  t.is((await cli(['verify', draw])).exit, 0);
});

test('brackets without end are refused in every file', async (t) => {
  const city = await drawn(t);
  const file = join(city.folder, 'deep');
  for (const text of ['['.repeat(200_000), `${'['.repeat(200_000)}${']'.repeat(200_000)}`, '{"a":'.repeat(200_000), '- '.repeat(200_000)]) {
    writeFileSync(file, text);
    for (const args of readings(city, file)) {
      const { exit, out, err } = await cli(args);
      t.true(exit === 1 || exit === 2, `${exit} ${args.join(' ')}`);
      t.not(out + err, '', args.join(' '));
    }
  }
  writeFileSync(file, '['.repeat(65) + ']'.repeat(65));
  const { exit, err } = await cli(['event', city.draw, '--file', file]);
  t.is(exit, 2);
  t.regex(err, /nests brackets deeper than 64 levels/);
  writeFileSync(file, JSON.stringify(['['.repeat(100), '"\\']));
  t.is((await cli(['event', city.draw, '--file', file])).exit, 1);
});

test('a list that is too long for anything is not read', async (t) => {
  const file = join(tempFolder(t), 'long.json');
  writeFileSync(file, Buffer.alloc((1 << 26) + 1, 0x20));
  const { exit, err } = await cli(['prove', '--proof', file]);
  t.is(exit, 2);
  t.regex(err, /larger than 64 MiB/);
});

test('files of the draw that nest without end, or hold more mistakes than a call has arguments, are refused', async (t) => {
  const { draw } = await frozen(t);
  const manifest = join(draw, 'manifest.json');
  const whole = `${manifest}.whole`;
  copyFileSync(manifest, whole);
  const commit = ['commit', draw, '--department', 'market', '--secret', join(draw, '..', 'market.secret')];
  writeFileSync(manifest, '['.repeat(200_000));
  const deep = await cli(commit);
  t.is(deep.exit, 1);
  t.regex(deep.err, /manifest\.json: Nested deeper than 64 levels/);
  writeFileSync(manifest, readFileSync(whole, 'utf8').replace(/"departments":\[/, `"departments":[${'0,'.repeat(300_000)}`));
  t.is((await cli(commit)).exit, 1);
  copyFileSync(whole, manifest);
  writeFileSync(join(draw, 'commitments.json'), `[${'0,'.repeat(300_000)}0]`);
  t.is((await cli(commit)).exit, 1);
});
