/** No character is ever printed as an empty box. */

import { certificate, explainReport } from '@double-random/reports';
import test from 'ava';
import { covers } from '../dist/paint/fonts.js';
import { recordOf, withEntityName } from './records.js';

const LACKING = '\u{2A6D6}';

test('the fonts cover GBK and the rare characters of names', (t) => {
  const gbk = new TextDecoder('gbk');
  const missing: string[] = [];
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const character = gbk.decode(new Uint8Array([lead, trail]));
      if (/^\p{Script=Han}$/u.test(character) && !covers(character.codePointAt(0) as number)) missing.push(character);
    }
  }
  t.deepEqual(missing, []);
  for (const character of '䶮𬭎𫟹堃㛃喆犇') t.true(covers(character.codePointAt(0) as number), character);
});

test('a character that the fonts lack refuses the certificate, with character, record and field', (t) => {
  const record = withEntityName(recordOf('open-two-departments'), `杭州${LACKING}记${LACKING}饭店`);
  const made = certificate(record, { documentNumber: `${LACKING}号` }, { language: 'zh' });
  const id = record.result.selected[0]?.[2];
  t.deepEqual(made.ok ? [] : made.problems, [
    {
      code: 'missing-glyph',
      place: { path: `entities.${id}[1]` },
      details: { character: LACKING, codePoint: 'U+2A6D6', record: '2025-joint-007', field: `entities.${id}[1]` },
    },
    {
      code: 'missing-glyph',
      place: { path: 'notice.documentNumber' },
      details: { character: LACKING, codePoint: 'U+2A6D6', record: '2025-joint-007', field: 'notice.documentNumber' },
    },
  ]);
  const [first] = made.ok ? [] : made.problems;
  t.is(
    first === undefined ? '' : explainReport(first, 'en'),
    `entities.${id}[1]: the font lacks the character "${LACKING}" (U+2A6D6), which 2025-joint-007 uses here: write it otherwise, or let its code point be named on the paper`,
  );
});

test('with `name` the character is named on the paper, and listed', async (t) => {
  const record = withEntityName(recordOf('open-two-departments'), `杭州${LACKING}记`);
  const made = certificate(record, {}, { language: 'zh', missing: 'name' });
  if (!made.ok) return t.fail();
  t.is(made.value.missing.length, 1);
  t.true(JSON.stringify(made.value.documents).includes('杭州〔U+2A6D6〕记'));
  t.true((await made.value.bytes()).length > 0);
});

test('what cannot be seen or reorders what is seen is named in any case', (t) => {
  const record = withEntityName(recordOf('open-two-departments'), 'A\u202Egnp\u0000\u200B\nB\uFE0F');
  const made = certificate(record, {}, { language: 'en' });
  if (!made.ok) return t.fail();
  t.true(JSON.stringify(made.value.documents).includes('A〔U+202E〕gnp〔U+0000〕〔U+200B〕〔U+000A〕B〔U+FE0F〕'));
});

test('a person whose name is not printed needs no glyphs', (t) => {
  const record = recordOf('open-two-departments');
  const persons = record.persons.map((person) => [person[0], person[1], person[2], `李${LACKING}`, person[4]] as const);
  t.false(certificate({ ...record, persons }, {}, { language: 'zh' }).ok);
  t.true(certificate({ ...record, persons }, {}, { language: 'zh', persons: 'masked' }).ok);
  t.true(certificate({ ...record, persons }, {}, { language: 'zh', persons: 'id' }).ok);
});

test('names of the notice are looked through, those of regions too', (t) => {
  const names = { r1: { zh: `${LACKING}区`, en: 'District' } };
  const made = certificate(recordOf('open-two-departments'), { regions: names, roles: names, qualifications: names }, { language: 'zh' });
  t.deepEqual(made.ok ? [] : made.problems.map(({ place }) => place.path), [
    'notice.regions.r1.zh',
    'notice.roles.r1.zh',
    'notice.qualifications.r1.zh',
  ]);
});
