import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'ava';
import { readJson } from './support/files.js';
import { cli, cliJson } from './support/machine.js';
import { drawn, frozen } from './support/road.js';
import { firmId } from './support/small-city.js';

interface Standing {
  readonly standing: string;
  readonly published: string | null;
  readonly rank: number;
  readonly ticket: string;
  readonly rightlyDrawn: boolean | null;
}

test('every entity learns its ticket, rank and standing, and the published result agrees', async (t) => {
  const { draw } = await drawn(t);
  const result = readJson<Record<'selected' | 'reserves', [string, number, string, string][]>>(draw, 'result.json');
  const drawnAs = new Map<string, Pick<Standing, 'standing' | 'rank' | 'ticket'>>([
    ...result.selected.map(([, rank, id, ticket]) => [id, { standing: 'selected', rank, ticket }] as const),
    ...result.reserves.map(([, rank, id, ticket]) => [id, { standing: 'reserve', rank, ticket }] as const),
  ]);
  for (let firm = 1; firm < 24; firm++) {
    const told = (await cliJson(['prove', draw, '--entity', firmId(firm)])) as unknown as Standing;
    const published = drawnAs.get(firmId(firm));
    t.is(told.standing, published?.standing ?? 'not-drawn');
    t.is(told.published, told.standing);
    t.is(told.rightlyDrawn, true);
    if (published === undefined) continue;
    t.is(told.rank, published.rank);
    t.is(told.ticket, published.ticket);
  }
});

test('a proof travels without the bundle, and a touched one is refused', async (t) => {
  const { draw, folder } = await drawn(t);
  const file = join(folder, 'proof.json');
  const id = readJson<{ selected: [string, number, string][] }>(draw, 'result.json').selected[0]?.[2] as string;
  const made = await cli(['prove', draw, '--entity', id, '--out', file, '--lang', 'zh']);
  t.is(made.exit, 0);
  t.regex(made.out, /抽中：本层按签号从小到大取前 3 个/);
  const checked = await cli(['prove', '--proof', file]);
  t.is(checked.exit, 0);
  t.regex(checked.out, /Drawn: the 3 smallest tickets/);
  t.regex(checked.out, /needs the whole bundle/);
  t.regex(checked.out, /rank {2}[123] \(.*claimed by whoever made the proof/);
  t.regex((await cli(['prove', '--proof', file, '--lang', 'zh'])).out, /名次 {2}第 [123] 名（.*此为证明制作者所称/);
  t.notRegex(made.out, /所称/);
  writeFileSync(file, readFileSync(file, 'utf8').replace('示例企业', '其他企业'));
  const touched = await cli(['prove', '--proof', file]);
  t.is(touched.exit, 1);
  t.regex(touched.err, /inclusion proof does not lead/);
  for (const text of ['{}', 'null', '[]', '"x"']) {
    writeFileSync(file, text);
    t.is((await cli(['prove', '--proof', file])).exit, 1, text);
  }
  writeFileSync(file, 'no json');
  t.is((await cli(['prove', '--proof', file])).exit, 2);
});

test('a result that says otherwise than the tickets is told', async (t) => {
  const { draw } = await drawn(t);
  const file = join(draw, 'result.json');
  const result = readJson<{ selected: [string, number, string, string][] }>(file);
  const dropped = result.selected.shift()?.[2] as string;
  writeFileSync(file, JSON.stringify(result));
  const { exit, out } = await cli(['prove', draw, '--entity', dropped]);
  t.is(exit, 1);
  t.regex(out, /published result says "not-drawn": it does not match/);
});

test('a published result that cannot be read is told, and is no agreement', async (t) => {
  const { draw } = await drawn(t);
  const file = join(draw, 'result.json');
  const id = readJson<{ selected: [string, number, string][] }>(file).selected[0]?.[2] as string;
  for (const text of ['', '[', 'null', Buffer.from('{"selected":[["A",1,"\u00ff"]]}', 'latin1')]) {
    writeFileSync(file, text);
    const { exit, out } = await cli(['prove', draw, '--entity', id]);
    t.is(exit, 1, String(text));
    t.regex(out, /Drawn: .*\nThe published result could not be read \(result\.json/);
  }
  rmSync(file);
  const gone = await cli(['prove', draw, '--entity', id, '--lang', 'zh']);
  t.is(gone.exit, 1);
  t.regex(gone.out, /无法读取公布的结果/);
  const told = (await cliJson(['prove', draw, '--entity', id])) as unknown as Standing;
  t.is(told.published, 'unreadable');
  t.is(told.rightlyDrawn, null);
});

test('an entity that was left out learns why; one that nobody knows is told so', async (t) => {
  const { draw } = await drawn(t);
  const out = await cli(['prove', draw, '--entity', 'F00', '--lang', 'zh']);
  t.is(out.exit, 1);
  t.regex(out.err, /未进入名录：已注销（deregistered）/);
  const stranger = await cli(['prove', draw, '--entity', 'F99']);
  t.is(stranger.exit, 1);
  t.regex(stranger.err, /neither in the pool nor among those left out/);
  t.is((await cli(['prove', draw, '--entity', '某公司'])).exit, 1);
});

test('before the draw there is nothing to prove; too many or too few options are wrong use', async (t) => {
  const { draw, folder } = await frozen(t);
  t.is((await cli(['prove', draw, '--entity', 'F01'])).exit, 1);
  for (const args of [
    [],
    [draw],
    ['--entity', 'F01'],
    [draw, '--proof', 'x'],
    ['--proof', join(folder, 'none')],
    [join(folder, 'none'), '--entity', 'x'],
  ]) {
    t.is((await cli(['prove', ...args])).exit, 2, args.join(' '));
  }
});

test('after the draw, who fell out and who came in learn it', async (t) => {
  const { draw } = await drawn(t);
  const result = readJson<Record<'selected' | 'reserves', [string, number, string][]>>(draw, 'result.json');
  const [gone = '', come = ''] = [result.selected, result.reserves].map((rows) => rows.find(([stratum]) => stratum === 'B')?.[2]);
  t.is((await cli(['event', draw, 'entity-out', '--entity', gone, '--reason', '已注销'])).exit, 0);
  t.regex((await cli(['prove', draw, '--entity', gone])).out, /Drawn: .*\n.*\nSince the draw: it has fallen out/);
  t.regex((await cli(['prove', draw, '--entity', come])).out, /Since the draw: it has come in from the reserve/);
});
