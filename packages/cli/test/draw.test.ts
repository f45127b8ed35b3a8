import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import test from 'ava';
import { modeOf, readJson, snapshot } from './support/files.js';
import { cli, cliJson } from './support/machine.js';
import { AT_REVEAL, committed, DICE, drawn, frozen, revealed } from './support/road.js';
import { tempFolder } from './support/small-city.js';

const VECTORS = fileURLToPath(new URL('../../../fixtures/vectors/draw/', import.meta.url));

const BEACON = readJson<{ signature: string }>(VECTORS, 'drand-absent-department', 'entropy.json');

test('a draw writes the rest of a bundle that verifies, as a folder and as a ZIP, without names', async (t) => {
  const { draw, folder } = await revealed(t);
  const zip = join(folder, 'bundle.zip');
  const { exit, out } = await cli(['draw', draw, '--witnessed', DICE, '--zip', zip], { now: AT_REVEAL });
  t.is(exit, 0);
  t.regex(out, /Stratum A: 3 of 16 drawn, 2 in reserve/);
  t.regex(out, /market: 5 teams, 0 empty places/);
  t.deepEqual(readJson(draw, 'entropy.json'), { text: DICE });
  t.is(readFileSync(join(draw, 'events.json'), 'utf8'), '[]');
  t.false(existsSync(join(draw, 'persons.ndjson')));
  t.is((await cli(['verify', draw])).exit, 0);
  t.is((await cli(['verify', zip])).exit, 0);
});

test('a draw waits for those who committed, until revealBy or until the list is closed', async (t) => {
  const { draw } = await revealed(t, {}, ['market', 'culture']);
  const before = snapshot(draw);
  const early = await cli(['draw', draw, '--witnessed', DICE], { now: AT_REVEAL });
  t.is(early.exit, 1);
  t.regex(early.err, /ecology, emergency committed and may still reveal until 2026-03-06T08:00:00Z/);
  t.is((await cli(['draw', draw, '--witnessed', DICE], { now: '2026-03-06T08:00:00Z' })).exit, 1);
  t.deepEqual(snapshot(draw), before);
  t.is((await cli(['draw', draw, '--witnessed', DICE, '--close-reveals'], { now: AT_REVEAL })).exit, 0);
  t.deepEqual(readJson<{ absent: string[] }>(draw, 'reveals.json').absent, ['ecology', 'emergency']);
  t.is((await cli(['verify', draw])).exit, 0);

  const late = await revealed(t, {}, ['market']);
  t.is((await cli(['draw', late.draw, '--witnessed', DICE], { now: '2026-03-06T08:00:01Z' })).exit, 0);
});

test('with nobody committed a witnessed draw stands on the witnesses alone, once commitBy has passed', async (t) => {
  const { draw } = await frozen(t);
  const early = await cli(['draw', draw, '--witnessed', DICE], { now: '2026-03-04T01:00:00Z' });
  t.is(early.exit, 1);
  t.regex(early.err, /may still commit.*--close-reveals/);
  t.is((await cli(['draw', draw, '--witnessed', DICE], { now: AT_REVEAL })).exit, 0);
  t.is((await cli(['verify', draw])).exit, 0);
  const none = await frozen(t, { entropy: '{ kind: none }' });
  const nothing = await cli(['draw', none.draw], { now: AT_REVEAL });
  t.is(nothing.exit, 1);
  t.regex(nothing.err, /Nobody revealed and there is no other entropy/);
  t.false(existsSync(join(none.draw, 'entropy.json')));
});

test('the entropy must be the announced one, in its form', async (t) => {
  const { draw, folder } = await revealed(t);
  const now = AT_REVEAL;
  const before = snapshot(draw);
  t.is((await cli(['draw', draw], { now })).exit, 2);
  t.is((await cli(['draw', draw, '--signature', 'ab'.repeat(48)], { now })).exit, 2);
  t.is((await cli(['draw', draw, '--witnessed', DICE, '--witnessed-file', 'x'], { now })).exit, 2);
  t.is((await cli(['draw', draw, '--witnessed-file', join(folder, 'none')], { now })).exit, 2);
  const short = await cli(['draw', draw, '--witnessed', '123456'], { now });
  t.is(short.exit, 1);
  t.regex(short.err, /39 to 200 digits/);
  t.deepEqual(snapshot(draw), before);
  const dice = join(folder, 'dice.txt');
  writeFileSync(dice, `${DICE.slice(0, 25)}\n${DICE.slice(25)} \n`);
  t.is((await cli(['draw', draw, '--witnessed-file', dice], { now })).exit, 0);
  t.deepEqual(readJson(draw, 'entropy.json'), { text: DICE });

  const none = await revealed(t, { entropy: '{ kind: none }' });
  t.is((await cli(['draw', none.draw, '--witnessed', DICE], { now })).exit, 2);
  t.is((await cli(['draw', none.draw], { now })).exit, 0);
  t.is(readFileSync(join(none.draw, 'entropy.json'), 'utf8'), '{}');

  const drand = await revealed(t, { entropy: '{ kind: drand, round: auto }' });
  t.is((await cli(['draw', drand.draw], { now })).exit, 2);
  t.is((await cli(['draw', drand.draw, '--signature', 'xyz'], { now })).exit, 2);
  const other = await cli(['draw', drand.draw, '--signature', BEACON.signature], { now });
  t.is(other.exit, 1);
  t.regex(other.err, /does not verify as round/);
});

test('a held draw is not held again; its ZIP and its names can follow', async (t) => {
  const { draw, folder } = await drawn(t);
  const before = snapshot(draw);
  const again = await cli(['draw', draw, '--witnessed', `${DICE}1`], { now: AT_REVEAL });
  t.is(again.exit, 1);
  t.regex(again.err, /attempt: 2/);
  t.deepEqual(snapshot(draw), before);
  t.is((await cli(['draw', draw, '--disclose', 'everybody'])).exit, 2);

  const teams = await cliJson(['draw', draw, '--disclose', 'teams', '--zip', join(folder, 'b.zip')]);
  t.is(teams['new'], false);
  const named = readFileSync(join(draw, 'persons.ndjson'), 'utf8').trim().split('\n');
  const seated = readJson<{ teams: [string, string, [string, string][]][] }>(draw, 'result.json').teams.flatMap(([department, , seats]) =>
    seats.map(([, inspector]) => `${department}/${inspector}`),
  );
  t.is(named.length, new Set(seated).size);
  t.is((await cli(['verify', draw])).exit, 0);
  t.is((await cli(['verify', join(folder, 'b.zip')])).exit, 0);
  t.is((await cli(['draw', draw, '--disclose', 'all'])).exit, 0);
  t.is(readFileSync(join(draw, 'persons.ndjson'), 'utf8').trim().split('\n').length, 24);
  t.is((await cli(['verify', draw])).exit, 0);
});

test('names are not disclosed from a file that is missing, broken or of another draw', async (t) => {
  const { draw } = await drawn(t);
  const file = `${draw}.private/persons.ndjson`;
  const persons = readFileSync(file, 'utf8');
  const refusedBy = async (text: string | null, complaint: RegExp): Promise<void> => {
    if (text === null) rmSync(file);
    else writeFileSync(file, text);
    const { exit, err } = await cli(['draw', draw, '--disclose', 'all']);
    t.is(exit, 1);
    t.regex(err, complaint);
    t.false(existsSync(join(draw, 'persons.ndjson')));
  };
  await refusedBy(persons.replace('人员3', '别人'), /does not match the inspector/);
  await refusedBy(`${persons}[]\n`, /Line 25 of .* is no record/);
  await refusedBy(null, /no names can be disclosed/);
  writeFileSync(file, `${persons.split('\n').slice(0, 2).join('\n')}\n`);
  const few = await cli(['draw', draw, '--disclose', 'teams']);
  t.is(few.exit, 1);
  t.regex(few.err, /does not hold the inspector/);
});

test('a sealed draw sets apart the three files that are published first', async (t) => {
  const { draw } = await revealed(t, { disclosure: 'sealed' });
  const { exit, out } = await cli(['draw', draw, '--witnessed', DICE], { now: AT_REVEAL });
  t.is(exit, 0);
  t.regex(out, /publish only the three files in .*small-1\.sealed now/);
  t.deepEqual(Object.keys(snapshot(`${draw}.sealed`)), ['commitments.json', 'manifest.json', 'sealed.json']);
  const sealed = await cli(['verify', `${draw}.sealed`, '--lang', 'en']);
  t.is(sealed.exit, 0);
  t.regex(sealed.out, /Sealed: .*not disclosed yet/);
  t.is((await cliJson(['verify', `${draw}.sealed`]))['verdict'], 'sealed');
  t.is((await cliJson(['verify', draw]))['verdict'], 'valid');
  t.is((await cli(['report', `${draw}.sealed`])).exit, 0);
  t.is((await cli(['prove', `${draw}.sealed`, '--entity', 'F01'])).exit, 1);
});

test('whatever a crash left, the same command finishes with the same draw', async (t) => {
  const { draw } = await revealed(t, { disclosure: 'sealed' });
  const args = ['draw', draw, '--witnessed', DICE];
  t.is((await cli(args, { now: AT_REVEAL })).exit, 0);
  const whole = snapshot(draw);
  // The order of writing, from its end: each step leaves what a crash before it would have left.
  for (const name of ['events.json', 'result.json', 'sealed.json', 'entropy.json']) {
    rmSync(join(draw, name));
    if (name === 'sealed.json') rmSync(`${draw}.sealed`, { recursive: true });
    const later = name === 'entropy.json' ? AT_REVEAL : '2026-12-01T00:00:00Z';
    const left = snapshot(draw);
    t.is((await cli(args, { now: later })).exit, 0, name);
    t.deepEqual(snapshot(draw), whole, name);
    for (const gone of Object.keys(whole).filter((file) => left[file] === undefined)) rmSync(join(draw, gone));
  }
});

test('recorded entropy cannot be replaced, and a touched result is not completed', async (t) => {
  const { draw } = await drawn(t);
  rmSync(join(draw, 'events.json'));
  const replaced = await cli(['draw', draw, '--witnessed', `${DICE}1`], { now: AT_REVEAL });
  t.is(replaced.exit, 1);
  t.regex(replaced.err, /cannot be replaced/);
  const result = join(draw, 'result.json');
  writeFileSync(result, readFileSync(result, 'utf8').replace('"rank"', '"rank" ').replace('F', 'G'));
  const touched = await cli(['draw', draw], { now: AT_REVEAL });
  t.is(touched.exit, 1);
  t.regex(touched.err, /something was changed/);
  t.false(existsSync(join(draw, 'events.json')));
});

test('pools that were touched after the freeze are not drawn from', async (t) => {
  const { draw } = await revealed(t);
  const pool = join(draw, 'entities.ndjson');
  writeFileSync(pool, readFileSync(pool, 'utf8').replace('示例企业5', '示例企业六'));
  const { exit, err } = await cli(['draw', draw, '--witnessed', DICE], { now: AT_REVEAL });
  t.is(exit, 1);
  t.regex(err, /entities\.ndjson.*root/);
  t.false(existsSync(join(draw, 'result.json')));
});

test('public files are readable by whom the umask allows', async (t) => {
  const { draw } = await committed(t);
  t.is(modeOf(join(draw, 'commitments.json')), 0o644 & ~process.umask());
});

for (const name of readdirSync(VECTORS)) {
  test(`${name}: a draw that others prepared is held here with their result, to the byte`, async (t) => {
    const folder = join(tempFolder(t), 'draw');
    cpSync(join(VECTORS, name), folder, { recursive: true });
    const entropy = readJson<{ signature?: string; text?: string }>(folder, 'entropy.json');
    const published = snapshot(folder);
    for (const file of ['entropy.json', 'result.json', 'events.json']) rmSync(join(folder, file));
    const given = [
      ...(entropy.signature ? ['--signature', entropy.signature] : []),
      ...(entropy.text ? ['--witnessed', entropy.text] : []),
    ];
    const { exit, err } = await cli(['draw', folder, ...given], { now: '2099-01-01T00:00:00Z' });
    t.is(exit, 0, err);
    t.deepEqual({ ...snapshot(folder), 'events.json': published['events.json'] }, published);
  });
}
