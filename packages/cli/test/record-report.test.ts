/** Reports made from their records, and records taken out of reports. */

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'ava';
import { isOpensslHere, keyIn } from './support/keys.js';
import { cli, cliJson } from './support/machine.js';
import { drawn } from './support/road.js';
import { tempFolder } from './support/small-city.js';

const SHEET = {
  report: 'assignment-sheet',
  department: { id: 'market', name: { zh: '某市市场监督管理局', en: 'Administration for Market Regulation' } },
  inspector: { id: 'm-1', name: '人员1', certificate: 'ZF1' },
  from: '2026-03-16',
  to: '2026-03-20',
  days: [],
  unplaced: [],
};

test('a record makes its report, the report gives the record back, and that makes the same report', async (t) => {
  const folder = tempFolder(t);
  const path = (name: string): string => join(folder, name);
  writeFileSync(path('sheet.json'), JSON.stringify(SHEET));
  t.is((await cli(['report', path('sheet.json')])).exit, 0);
  const { exit, out } = await cli(['verify', path('sheet.pdf')]);
  t.is(exit, 0);
  t.regex(out, /proves neither that the record is true .* nor who issued it/);
  t.is((await cli(['report', path('sheet.pdf'), '--record', path('record.json')])).exit, 0);
  t.is((await cli(['report', path('record.json'), '-o', path('again.pdf')])).exit, 0);
  t.deepEqual(readFileSync(path('again.pdf')), readFileSync(path('sheet.pdf')));
  t.is((await cliJson(['report', path('sheet.json'), '--lang', 'en', '-o', path('en.pdf')]))['language'], 'en');
  t.is((await cli(['verify', path('en.pdf')])).exit, 0);
});

test('a record is not taken out of a report that was changed', async (t) => {
  const folder = tempFolder(t);
  const pdf = join(folder, 'sheet.pdf');
  writeFileSync(join(folder, 'sheet.json'), JSON.stringify(SHEET));
  t.is((await cli(['report', join(folder, 'sheet.json')])).exit, 0);
  writeFileSync(pdf, Buffer.concat([readFileSync(pdf), Buffer.from('startxref\n9\n%%EOF\n')]));
  const { exit } = await cli(['report', pdf, '--record', join(folder, 'record.json')]);
  t.is(exit, 1);
  t.false(existsSync(join(folder, 'record.json')));
});

test('every bad field of a record is told with its place, in both languages', async (t) => {
  const path = join(tempFolder(t), 'bad.json');
  writeFileSync(path, JSON.stringify({ ...SHEET, from: 'yesterday', days: 3, more: 1 }));
  const { exit, problems } = (await cliJson(['report', path])) as unknown as {
    exit: number;
    problems: { message: { zh: string; en: string } }[];
  };
  t.is(exit, 1);
  t.is(problems.length, 3);
  for (const [index, place] of ['from', 'days', 'more'].entries()) {
    t.true(problems[index]?.message.zh.includes(place), place);
    t.true(problems[index]?.message.en.includes(place), place);
  }
  for (const text of ['[]', '3', '{"report":"nothing"}', '{"maker":1,"records":[]}']) {
    writeFileSync(path, text);
    t.true([1, 2].includes((await cli(['report', path])).exit), text);
  }
});

test('options that mean nothing for what is given are refused', async (t) => {
  const { draw, folder } = await drawn(t);
  const record = join(folder, 'sheet.json');
  writeFileSync(record, JSON.stringify(SHEET));
  t.is((await cli(['report', draw])).exit, 0);
  for (const args of [
    [record, '--names', 'id'],
    [record, '--no-bundle'],
    [record, '--record', join(folder, 'x.json')],
    [draw, '--record', join(folder, 'x.json')],
    [draw, '--bundle', draw],
    [draw, '--passphrase-file', record],
    [draw, '--sign', record],
    [`${draw}.pdf`],
    [`${draw}.pdf`, '--issue-date', '2026-03-09', '--record', join(folder, 'x.json')],
    [`${draw}.pdf`, '--record', `${draw}.pdf`],
  ]) {
    t.is((await cli(['report', ...args])).exit, 2, args.join(' '));
  }
  t.false(existsSync(join(folder, 'x.json')));
});

test('the record of a certificate is not what a certificate is made from', async (t) => {
  const { draw, folder } = await drawn(t);
  t.is((await cli(['report', draw])).exit, 0);
  const record = join(folder, 'record.json');
  t.is((await cli(['report', `${draw}.pdf`, '--record', record])).exit, 0);
  const { exit, err } = await cli(['report', record]);
  t.is(exit, 1);
  t.regex(err, /made from its bundle/);
});

(isOpensslHere ? test : test.skip)('with a wrong passphrase nothing is written', async (t) => {
  const { draw, folder } = await drawn(t);
  const { key } = keyIn(folder, '某局');
  const wrong = join(folder, 'wrong');
  writeFileSync(wrong, 'x');
  const { exit, err } = await cli(['report', draw, '--sign', key, '--passphrase-file', wrong]);
  t.is(exit, 1);
  t.regex(err, /passphrase is wrong/);
  t.false(existsSync(`${draw}.pdf`));
});
