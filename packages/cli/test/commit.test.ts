import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { commitmentOf, filesInMemory, fromHex, zipBundle } from '@double-random/core';
import test from 'ava';
import { modeOf, readJson, snapshot } from './support/files.js';
import { cli, cliJson } from './support/machine.js';
import { AT_COMMIT, AT_REVEAL, committed, drawn, frozen } from './support/road.js';

test('a commitment is published, its secret is private and never printed', async (t) => {
  const { draw, secretOf } = await frozen(t);
  const { exit, out, err } = await cli(['commit', draw, '--department', 'market', '--secret', secretOf('market')]);
  t.is(exit, 0);
  const secret = readFileSync(secretOf('market'), 'utf8');
  t.regex(secret, /^[0-9a-f]{64}\n$/);
  t.is(modeOf(secretOf('market')), 0o600);
  t.false((out + err).includes(secret.trim()));
  const list = readJson<[string, string | null][]>(draw, 'commitments.json');
  t.deepEqual(
    list.map(([id, hash]) => [id, hash === null]),
    [
      ['culture', true],
      ['ecology', true],
      ['emergency', true],
      ['market', false],
    ],
  );
  t.true(out.includes(String(list[3]?.[1])));
  t.false(out.includes('--now'));
});

test('two commitments of a department, an overwritten secret and a late one are refused, and nothing is written', async (t) => {
  const { draw, folder, secretOf } = await committed(t, {}, ['market']);
  const before = snapshot(folder);
  const twice = await cli(['commit', draw, '--department', 'market', '--secret', secretOf('other')]);
  t.is(twice.exit, 1);
  t.regex(twice.err, /committed already/);
  const overwriting = await cli(['commit', draw, '--department', 'ecology', '--secret', secretOf('market')]);
  t.is(overwriting.exit, 1);
  t.regex(overwriting.err, /exists already/);
  const late = await cli(['commit', draw, '--department', 'ecology', '--secret', secretOf('ecology')], { now: '2026-03-05T08:00:01Z' });
  t.is(late.exit, 1);
  t.regex(late.err, /past commitBy/);
  t.deepEqual(snapshot(folder), before);
  const lastSecond = ['commit', draw, '--department', 'ecology', '--secret', secretOf('ecology'), '--now', '2026-03-05T08:00:00Z'];
  const inTime = await cli(lastSecond, { now: '2027-01-01T00:00:00Z' });
  t.is(inTime.exit, 0);
  t.regex(inTime.out, /2026-03-05T08:00:00Z \(--now\)/);
});

test('to a ZIP a department commits without changing it, and is told to send the commitment', async (t) => {
  const { draw, folder, secretOf } = await frozen(t);
  const zip = join(folder, 'bundle.zip');
  const files = new Map(readdirSync(draw).map((name) => [name, readFileSync(join(draw, name))]));
  writeFileSync(zip, Buffer.from(await (await zipBundle(filesInMemory(files))).arrayBuffer()));
  const before = readFileSync(zip);
  const { exit, out } = await cli(['commit', zip, '--department', 'market', '--secret', secretOf('market')]);
  t.is(exit, 0);
  t.regex(out, /send the commitment to the service/);
  t.deepEqual(readFileSync(zip), before);
  const secret = fromHex(readFileSync(secretOf('market'), 'utf8').trim());
  const { manifestHash, uncommitted } = await cliJson(['commit', zip, '--department', 'ecology', '--secret', secretOf('ecology')]);
  t.is(uncommitted, null);
  t.true(out.includes(commitmentOf(fromHex(String(manifestHash)), 'market', secret)));
});

test('nobody commits once a reveal is there, or after the draw', async (t) => {
  const { draw, secretOf } = await committed(t, {}, ['market']);
  t.is((await cli(['reveal', draw, '--secret', secretOf('market'), '--close-commitments'])).exit, 0);
  const closed = await cli(['commit', draw, '--department', 'ecology', '--secret', secretOf('ecology')]);
  t.is(closed.exit, 1);
  t.regex(closed.err, /list of commitments is closed/);
  t.false(existsSync(secretOf('ecology')));
});

test('a secret inside the folder of the draw is wrong use, even through a link', async (t) => {
  const { draw, folder } = await frozen(t);
  symlinkSync(draw, join(folder, 'link'));
  mkdirSync(join(draw, 'sub'));
  for (const path of [join(draw, 'x'), join(folder, 'link', 'x'), join(draw, 'sub', 'x')]) {
    const { exit, err } = await cli(['commit', draw, '--department', 'market', '--secret', path]);
    t.is(exit, 2, path);
    t.regex(err, /would be published/);
    t.false(existsSync(path));
  }
  t.is((await cli(['commit', draw, '--department', 'market', '--secret', `${draw}.market`])).exit, 0);
});

test('an unknown department, a missing option, a folder that is no draw and a time that is none are wrong use', async (t) => {
  const { draw, folder, secretOf } = await frozen(t);
  t.is((await cli(['commit', draw, '--department', 'police', '--secret', secretOf('x')])).exit, 2);
  t.is((await cli(['commit', draw, '--department', 'market'])).exit, 2);
  t.is((await cli(['commit', join(folder, 'nowhere'), '--department', 'market', '--secret', secretOf('x')])).exit, 2);
  t.is((await cli(['commit', join(draw, 'manifest.json'), '--department', 'market', '--secret', secretOf('x')])).exit, 2);
  t.is((await cli(['commit', draw, '--department', 'market', '--secret', secretOf('x'), '--now', 'tomorrow'])).exit, 2);
  t.is((await cli(['commit', draw, '--department', 'market', '--secret', join(folder, 'no', 'such', 'x')])).exit, 2);
  t.false(existsSync(secretOf('x')));
  t.false(existsSync(join(draw, 'commitments.json')));
});

test('a manifest that was touched is refused', async (t) => {
  const { draw, secretOf } = await frozen(t);
  const manifest = join(draw, 'manifest.json');
  writeFileSync(manifest, ` ${readFileSync(manifest, 'utf8')}`);
  const { exit } = await cli(['commit', draw, '--department', 'market', '--secret', secretOf('market')]);
  t.is(exit, 1);
});

test('nobody commits to pools that are not those of the manifest', async (t) => {
  const { draw, secretOf } = await frozen(t);
  const pool = join(draw, 'inspectors.market.ndjson');
  writeFileSync(pool, readFileSync(pool, 'utf8').replace('"6"', '"7"'));
  const { exit, err } = await cli(['commit', draw, '--department', 'culture', '--secret', secretOf('culture')]);
  t.is(exit, 1);
  t.regex(err, /inspectors\.market\.ndjson.*root/);
  t.false(existsSync(secretOf('culture')));
});

test('every reveal must open its commitment', async (t) => {
  const { draw, folder, secretOf } = await committed(t);
  writeFileSync(secretOf('wrong'), `${'7'.repeat(64)}\n`);
  writeFileSync(secretOf('text'), 'not a secret');
  const before = snapshot(folder);
  const wrong = await cli(['reveal', draw, '--secret', secretOf('wrong')], { now: AT_REVEAL });
  t.is(wrong.exit, 1);
  t.regex(wrong.err, /opens the commitment of no department/);
  const text = await cli(['reveal', draw, '--secret', secretOf('text')], { now: AT_REVEAL });
  t.is(text.exit, 1);
  t.regex(text.err, /not a secret of 32 bytes/);
  t.is((await cli(['reveal', draw, '--secret', secretOf('none')], { now: AT_REVEAL })).exit, 2);
  t.deepEqual(snapshot(folder), before);

  writeFileSync(secretOf('raw'), Buffer.from(readFileSync(secretOf('ecology'), 'utf8').trim(), 'hex'));
  const raw = await cliJson(['reveal', draw, '--secret', secretOf('raw')], { now: AT_REVEAL });
  t.is(raw['department'], 'ecology');
  t.deepEqual(readJson<{ absent: string[] }>(draw, 'reveals.json').absent, ['culture', 'emergency', 'market']);
  const twice = await cli(['reveal', draw, '--secret', secretOf('ecology')], { now: AT_REVEAL });
  t.is(twice.exit, 1);
  t.regex(twice.err, /revealed already/);
});

test('nobody reveals while others may still commit, after revealBy, or after the draw', async (t) => {
  const open = await committed(t, {}, ['market']);
  const early = await cli(['reveal', open.draw, '--secret', open.secretOf('market')], { now: AT_COMMIT });
  t.is(early.exit, 1);
  t.regex(early.err, /culture, ecology, emergency may still commit/);
  t.is((await cli(['reveal', open.draw, '--secret', open.secretOf('market')], { now: '2026-03-06T08:00:01Z' })).exit, 1);
  t.is((await cli(['reveal', open.draw, '--secret', open.secretOf('market')], { now: AT_REVEAL })).exit, 0);

  const nobody = await frozen(t);
  writeFileSync(nobody.secretOf('market'), `${'7'.repeat(64)}\n`);
  t.regex(
    (await cli(['reveal', nobody.draw, '--secret', nobody.secretOf('market')], { now: AT_REVEAL })).err,
    /No department has committed/,
  );

  const done = await drawn(t);
  const after = await cli(['reveal', done.draw, '--secret', done.secretOf('market')], { now: AT_REVEAL });
  t.is(after.exit, 1);
  t.regex(after.err, /draw has been held/);
});

test('two commands at once: the second is told, and a lock whose process is gone is taken over', async (t) => {
  const { draw, secretOf } = await frozen(t);
  const args = ['commit', draw, '--department', 'market', '--secret', secretOf('market')];
  const { hostname } = await import('node:os');
  writeFileSync(`${draw}.lock`, `${process.pid} ${hostname()}\n`);
  const busy = await cli(args);
  t.is(busy.exit, 1);
  t.regex(busy.err, /Another command is at work/);
  // Above the largest process id that Linux allows.
  writeFileSync(`${draw}.lock`, `4194305 ${hostname()}\n`);
  t.is((await cli(args)).exit, 0);
  t.false(existsSync(`${draw}.lock`));
});

test('departments that commit at the same time all get into the list, or are told to try again', async (t) => {
  const { draw, secretOf } = await frozen(t);
  const departments = ['culture', 'ecology', 'emergency', 'market'];
  const results = await Promise.all(departments.map((id) => cli(['commit', draw, '--department', id, '--secret', secretOf(id)])));
  const list = new Map(readJson<[string, string | null][]>(draw, 'commitments.json'));
  for (const [i, id] of departments.entries()) {
    const { exit, err } = results[i] as (typeof results)[number];
    t.is(list.get(id) !== null, exit === 0, id);
    t.is(existsSync(secretOf(id)), exit === 0, id);
    if (exit !== 0) t.regex(err, /Another command is at work/);
  }
  t.true(results.some(({ exit }) => exit === 0));
});
