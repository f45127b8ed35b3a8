/** Nothing that a command reads, and nothing in a bundle, is overwritten by what it writes. */

import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'ava';
import { snapshot } from './support/files.js';
import { cli, cliJson } from './support/machine.js';
import { drawn } from './support/road.js';
import { firmId, smallCity } from './support/small-city.js';

test('import writes neither over its files nor over its mapping, whatever link leads there', async (t) => {
  const { folder } = smallCity(t);
  const entities = join(folder, 'entities.csv');
  const mapping = join(folder, 'mapping.yaml');
  symlinkSync(folder, join(folder, 'way'));
  symlinkSync(entities, join(folder, 'link.csv'));
  const before = readFileSync(entities, 'utf8');
  const given = ['import', 'entities', entities, '--mapping', mapping];
  const outputs = [
    ['--out', entities],
    ['--out', mapping],
    ['--out', join(folder, 'link.csv')],
    ['--problems-csv', join(folder, 'way', 'entities.csv')],
  ];
  for (const output of outputs) {
    const { exit, err } = await cli([...given, ...output]);
    t.is(exit, 2, output.join(' '));
    t.regex(err, /is read by this command and is not overwritten/);
  }
  t.regex((await cli([...given, '--out', entities, '--lang', 'zh'])).err, /不会被覆盖/);
  const same = join(folder, 'both');
  t.regex((await cli([...given, '--out', same, '--problems-csv', same])).err, /named for two outputs/);
  const second = join(folder, 'p.2.csv');
  writeFileSync(second, before);
  t.is((await cli(['import', 'entities', entities, second, '--mapping', mapping, '--problems-csv', join(folder, 'p.csv')])).exit, 2);
  t.is(readFileSync(entities, 'utf8'), before);
  t.is(readFileSync(mapping, 'utf8'), 'idScheme: other\n');
});

test('report, prove and draw write nothing into a bundle, over its ZIP, or over what they read', async (t) => {
  const { draw, folder } = await drawn(t);
  const zip = join(folder, 'bundle.zip');
  t.is((await cli(['draw', draw, '--zip', zip])).exit, 0);
  const notice = `${draw}.notice.json`;
  symlinkSync(draw, join(folder, 'way-in'));
  const before = snapshot(folder);
  const refused = [
    ['prove', draw, '--entity', firmId(1), '--out', join(folder, 'way-in', 'new.json')],
    ['report', draw, '--out', join(draw, 'result.json')],
    ['report', draw, '--out', join(draw, 'new', 'certificate.pdf')],
    ['report', draw, '--out', notice],
    ['report', zip, '--out', zip],
    ['prove', draw, '--entity', firmId(1), '--out', join(draw, 'manifest.json')],
    ['prove', zip, '--entity', firmId(1), '--out', zip],
    ['draw', draw, '--zip', join(draw, 'bundle.zip')],
    ['draw', draw, '--zip', `${draw}.private/persons.ndjson`],
  ];
  for (const args of refused) {
    const { exit, err } = await cli(args);
    t.is(exit, 2, args.join(' '));
    t.regex(err, /Write to another place/);
  }
  t.deepEqual(snapshot(folder), before);
  symlinkSync(join(folder, 'outside'), join(draw, 'way-out'));
  t.regex((await cli(['report', draw, '--out', join(draw, 'way-out')])).err, /belongs to the bundle/);
});

test('the folder of an output is made where it is missing; what stands in the way is said in words', async (t) => {
  const { draw, folder } = await drawn(t);
  const proof = join(folder, 'a', 'b', 'proof.json');
  t.is((await cli(['prove', draw, '--entity', firmId(1), '--out', proof])).exit, 0);
  t.true(existsSync(proof));
  t.is((await cli(['prove', '--proof', proof, '--out', proof])).exit, 2);
  t.is((await cli(['draw', draw, '--zip', join(folder, 'c', 'bundle.zip')])).exit, 0);
  mkdirSync(join(folder, 'taken'));
  const taken = await cli(['prove', draw, '--entity', firmId(1), '--out', join(folder, 'taken')]);
  t.is(taken.exit, 2);
  t.regex(taken.err, /cannot be written: .* \(E[A-Z]+\)/);
  const json = await cliJson(['prove', draw, '--entity', firmId(1), '--out', join(proof, 'x', 'y')]);
  t.regex((json['problems'] as { message: { zh: string } }[])[0]?.message.zh ?? '', /无法写入 .*：路径中有一段是文件/);
});

test('a directory from a device or from standard input is refused in words', async (t) => {
  for (const path of ['/dev/null', '-']) {
    const { exit, err } = await cli(['import', 'entities', path]);
    t.is(exit, 2);
    t.regex(err, /is not a regular file/);
  }
});
