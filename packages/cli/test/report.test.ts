import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'ava';
import { readJson } from './support/files.js';
import { cli, cliJson } from './support/machine.js';
import { pdfText } from './support/pdf-text.js';
import { drawn, frozen } from './support/road.js';

const isPdf = (path: string): boolean => readFileSync(path).subarray(0, 5).toString('latin1') === '%PDF-';

test('the certificate stands beside the folder, in Chinese unless asked otherwise, with the same bytes each time', async (t) => {
  const { draw, folder } = await drawn(t);
  const first = await cliJson(['report', draw], { language: 'en' });
  t.is(first['language'], 'zh');
  t.is(first['out'], `${draw}.pdf`);
  t.true(isPdf(`${draw}.pdf`));
  const bytes = readFileSync(`${draw}.pdf`);
  t.is((await cli(['report', draw])).exit, 0);
  t.deepEqual(readFileSync(`${draw}.pdf`), bytes);
  const english = join(folder, 'en.pdf');
  t.is((await cliJson(['report', draw, '--lang', 'en', '--out', english]))['language'], 'en');
  t.notDeepEqual(readFileSync(english), bytes);
});

test('what the plan calls regions and roles is what the certificate prints, in its language', async (t) => {
  const { draw, folder } = await drawn(t, { extra: 'regions: { "330106": { name: 西湖区, nameEn: Xihu District } }' });
  const { regions, roles } = readJson<Record<'regions' | 'roles', unknown>>(`${draw}.notice.json`);
  t.deepEqual(regions, { '330106': { zh: '西湖区', en: 'Xihu District' } });
  t.deepEqual(roles, { leader: { zh: '组长', en: 'Leader' }, member: { zh: '组员', en: 'member' } });
  const english = join(folder, 'en.pdf');
  t.is((await cli(['report', draw])).exit, 0);
  t.is((await cli(['report', draw, '--lang', 'en', '--out', english])).exit, 0);
  const [zh, en] = [await pdfText(`${draw}.pdf`), await pdfText(english)];
  for (const name of ['西湖区', '组长', '组员']) t.true(zh.includes(name), name);
  for (const name of ['XihuDistrict', 'Leader', 'member']) t.true(en.includes(name), name);
  t.false(zh.includes('XihuDistrict'));
  t.false(en.includes('西湖区'));
});

test('a ZIP has a certificate too, with the notice that was named', async (t) => {
  const { draw, folder } = await drawn(t);
  const zip = join(folder, 'b.zip');
  t.is((await cli(['draw', draw, '--zip', zip])).exit, 0);
  t.is(
    (await cli(['report', zip, '--notice', `${draw}.notice.json`, '--issue-date', '2026-03-09', '--url', 'https://example.org/draws']))
      .exit,
    0,
  );
  t.true(isPdf(join(folder, 'b.pdf')));
});

test('a bundle that does not verify, or is not drawn yet, gets no certificate', async (t) => {
  const early = await frozen(t);
  const notYet = await cli(['report', early.draw]);
  t.is(notYet.exit, 1);
  t.regex(notYet.err, /has not been held yet/);
  const { draw } = await drawn(t);
  const pool = join(draw, 'entities.ndjson');
  writeFileSync(pool, readFileSync(pool, 'utf8').replace('示例企业5', '示例企业六'));
  const { exit, err } = await cli(['report', draw]);
  t.is(exit, 1);
  t.regex(err, /does not verify/);
  t.false(existsSync(`${draw}.pdf`));
});

test('a notice that was damaged by hand, and values that are none, are refused', async (t) => {
  const { draw } = await drawn(t);
  const notice = `${draw}.notice.json`;
  for (const text of [
    '',
    '[]',
    '{"departments": {"market": "局"}}',
    '{"unknown": 1}',
    '{"items": {"market": [{"code": 1}]}}',
    '{"toString": "x"}',
  ]) {
    writeFileSync(notice, text);
    const { exit, err } = await cli(['report', draw]);
    t.is(exit, 1, text);
    t.regex(err, /is not a notice/, text);
  }
  rmSync(notice);
  t.is((await cli(['report', draw, '--issue-date', '2026-02-30'])).exit, 1);
  t.is((await cli(['report', draw, '--names', 'nicknames'])).exit, 2);
  t.is((await cli(['report', draw, '--missing', 'ignore'])).exit, 2);
  t.is((await cli(['report', draw, '--notice', notice])).exit, 2);
  t.is((await cli(['report', draw, '--out', join(draw, 'no', 'such', 'folder.pdf')])).exit, 2);
  t.false(existsSync(`${draw}.pdf`));
  t.is((await cli(['report', draw])).exit, 0);
});
