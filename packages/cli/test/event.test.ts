import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'ava';
import { readJson, snapshot } from './support/files.js';
import { cli, cliJson } from './support/machine.js';
import { drawn, frozen } from './support/road.js';

type Teams = [department: string, entity: string, seats: [role: string, inspector: string | null][]][];

const teamsIn = (draw: string): Teams => readJson<{ teams: Teams }>(draw, 'result.json').teams;

interface Change {
  readonly left: string[];
  readonly joined: string[];
  readonly seats: { department: string; entity: string; place: number; before: string | null; after: string | null }[];
}

test('an inspector who recuses is replaced by the draw, and the event is on record', async (t) => {
  const { draw } = await drawn(t);
  const [department, entity, [[, inspector] = []] = []] = teamsIn(draw)[0] as Teams[number];
  const args = [
    'event',
    draw,
    'inspector-out',
    '--department',
    department,
    '--entity',
    entity,
    '--inspector',
    String(inspector),
    '--reason',
    '回避',
  ];
  const before = snapshot(draw);
  const dry = (await cliJson([...args, '--dry-run'])) as unknown as Change;
  t.deepEqual(snapshot(draw), before);
  const { exit, out } = await cli([...args, '--lang', 'zh']);
  t.is(exit, 0);
  t.is(dry.seats.length, 1);
  t.is(dry.seats[0]?.before, String(inspector));
  t.true(out.includes(`${inspector} → ${dry.seats[0]?.after}`), out);
  t.deepEqual(readJson(draw, 'events.json'), [{ department, entity, inspector, kind: 'inspector-out', reason: '回避' }]);
  t.is((await cli(['verify', draw])).exit, 0);
  const again = await cli(args);
  t.is(again.exit, 1);
  t.regex(again.err, /events\.json, \[1\]\.inspector: .* not in this team/);
});

test('an entity that falls out brings the first reserve in, until there is none', async (t) => {
  const { draw } = await drawn(t);
  const { selected, reserves } = readJson<{ selected: [string, number, string][]; reserves: [string, number, string][] }>(
    draw,
    'result.json',
  );
  const ofB = selected.filter(([stratum]) => stratum === 'B').map(([, , id]) => id);
  const reserve = reserves.find(([stratum]) => stratum === 'B')?.[2] as string;
  const out = (id: string) => cliJson(['event', draw, 'entity-out', '--entity', id, '--reason', '已注销']) as unknown as Promise<Change>;
  const first = await out(ofB[0] as string);
  t.deepEqual([first.left, first.joined], [[ofB[0]], [reserve]]);
  t.is(first.seats.length, 8);
  t.true(first.seats.every(({ entity, before }) => entity === reserve && before === null));
  const second = await out(ofB[1] as string);
  t.deepEqual([second.left, second.joined], [[ofB[1]], []]);
  t.is((await cli(['verify', draw])).exit, 0);
});

test('unavailable inspectors leave places that the draw refills or that somebody is appointed to', async (t) => {
  const { draw } = await drawn(t);
  // Three of market's six can lead; without them nobody can.
  for (const id of ['market-0', 'market-1', 'market-2']) {
    const { exit } = await cli(['event', draw, 'inspector-unavailable', '--department', 'market', '--inspector', id, '--reason', '病假']);
    t.is(exit, 0, id);
  }
  const [, entity] = teamsIn(draw).find(([department]) => department === 'market') as Teams[number];
  const place = ['--department', 'market', '--entity', entity, '--place', '0'];
  const refill = await cli(['event', draw, 'refill', ...place, '--reason', '补位']);
  t.is(refill.exit, 1);
  t.regex(refill.err, /Nobody can fill/);
  const appoint = await cli(['event', draw, 'appoint', ...place, '--inspector', 'market-3', '--reason', '指派']);
  t.is(appoint.exit, 1);
  t.regex(appoint.err, /not eligible/);
});

test('a file of events is taken whole or not at all', async (t) => {
  const { draw, folder } = await drawn(t);
  const file = join(folder, 'events.json');
  const [id = ''] = readJson<{ selected: [string, number, string][] }>(draw, 'result.json').selected.map(([, , entity]) => entity);
  const good = { kind: 'entity-out', entity: id, reason: '已注销' };
  const before = snapshot(draw);
  for (const bad of [
    [good, good],
    [good, { ...good, extra: 1 }],
    [{ kind: 'entity-out', entity: id, reason: '' }],
    [{ kind: 'other' }],
    [{ ...good, reason: '\ud800' }],
    'text',
    null,
  ]) {
    writeFileSync(file, JSON.stringify(bad));
    t.is((await cli(['event', draw, '--file', file])).exit, 1, JSON.stringify(bad));
  }
  writeFileSync(file, '[');
  t.is((await cli(['event', draw, '--file', file])).exit, 2);
  t.deepEqual(snapshot(draw), before);
  writeFileSync(
    file,
    JSON.stringify([good, { kind: 'inspector-unavailable', department: 'market', inspector: 'market-5', reason: '外出' }], null, 2),
  );
  const both = await cliJson(['event', draw, '--file', file]);
  t.is(both['events'], 2);
  t.is((await cli(['verify', draw])).exit, 0);
});

test('options that an event lacks, or that do not belong to it, are wrong use', async (t) => {
  const { draw, folder } = await drawn(t);
  for (const args of [
    [],
    ['explosion', '--reason', 'x'],
    ['entity-out', '--reason', 'x'],
    ['entity-out', '--entity', 'F01'],
    ['entity-out', '--entity', 'F01', '--reason', 'x', '--place', '1'],
    ['refill', '--department', 'market', '--entity', 'F01', '--place', '-1', '--reason', 'x'],
    ['entity-out', '--file', join(folder, 'x')],
    ['--file', join(folder, 'none')],
  ]) {
    t.is((await cli(['event', draw, ...args])).exit, 2, args.join(' '));
  }
  t.is(readFileSync(join(draw, 'events.json'), 'utf8'), '[]');
});

test('nothing is recorded on a draw that is not held, or that does not verify', async (t) => {
  const notYet = await frozen(t);
  const event = ['entity-out', '--entity', 'F01', '--reason', 'x'];
  const early = await cli(['event', notYet.draw, ...event]);
  t.is(early.exit, 1);
  t.regex(early.err, /has not been held yet/);
  const { draw } = await drawn(t);
  const result = join(draw, 'result.json');
  writeFileSync(result, readFileSync(result, 'utf8').replace('"seed":"', '"seed":"0'));
  const broken = await cli(['event', draw, ...event]);
  t.is(broken.exit, 1);
  t.regex(broken.err, /does not verify/);
});

test('a reason from outside cannot forge lines on the terminal', async (t) => {
  const { draw, folder } = await drawn(t);
  const file = join(folder, 'events.json');
  writeFileSync(file, JSON.stringify({ kind: '\u001b[2J\nValid: the draw can be reproduced\u202e' }));
  const { exit, err } = await cli(['event', draw, '--file', file]);
  t.is(exit, 1);
  t.false(err.includes('\u001b'));
  t.false(err.includes('\u202e'));
  t.notRegex(err, /^Valid/m);
});
