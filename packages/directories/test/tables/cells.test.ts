import test from 'ava';
import fc from 'fast-check';
import { cleanText, foldText } from '../../dist/tables/clean.js';
import { type DateOrder, readDate } from '../../dist/tables/dates.js';
import { listOf } from '../../dist/tables/lists.js';
import { isPersonalHeader, isPersonalNumber } from '../../dist/tables/personal-data.js';

const rules = (order: DateOrder = 'ymd') => ({ order, serials: null });
const dateOf = (text: string, order?: DateOrder): string | null => {
  const reading = readDate(foldText(text), rules(order));
  return reading.ok ? reading.date : reading.finding;
};

test('names keep their characters; only their ends and what nobody can see go', (t) => {
  t.deepEqual(cleanText('（①）Ａ　公司'), { text: '（①）Ａ　公司', finding: null });
  t.deepEqual(cleanText(' \u3000\uFEFF杭州\u200B '), { text: '杭州', finding: null });
  t.deepEqual(cleanText('杭\u200B州\u202E公司'), { text: '杭州公司', finding: 'cleaned-text' });
  t.deepEqual(cleanText('杭州\r\n公司\t店'), { text: '杭州 公司 店', finding: 'cleaned-text' });
  t.deepEqual(cleanText('cafe\u0301 '), { text: 'café', finding: null });
});

for (const [what, text, finding] of [
  ['a replacement character', '杭\uFFFD州', 'damaged-text'],
  ['a lone surrogate', '杭\uD83D州', 'damaged-text'],
  ['a noncharacter', '杭\uFDD0州', 'damaged-text'],
  ['a private-use character', '杭\uE000州', 'unusual-character'],
  ['an undefined character', '杭\u0378州', 'unusual-character'],
] as const) {
  test(`${what} is ${finding}`, (t) => {
    t.is(cleanText(text).finding, finding);
  });
}

test('cleaning twice changes nothing, and what is clean is NFC', (t) => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 30 }), (text) => {
      const once = cleanText(text).text;
      return cleanText(once).text === once && once.normalize('NFC') === once;
    }),
    { examples: [['\u0000\t\u0000'], ['\u200D\u0000 \u0000\u200C'], ['\u0000 a\u0301\u200B\u2028']] },
  );
  t.pass();
});

test('codes are folded', (t) => {
  t.is(foldText('９１３３０１０６ＭＡ２'), '91330106MA2');
  t.is(foldText('="0571"'), '0571');
  t.is(foldText("'0571"), '0571');
});

for (const text of [
  '2026-03-01',
  '2026/3/1',
  '2026.3.1',
  '2026年3月1日',
  '２０２６年３月１日',
  '20260301',
  '2026-03-01 00:00:00',
  '2026-03-01T08:00:00Z',
  '2026/03/01 8:05',
]) {
  test(`a date: ${text}`, (t) => {
    t.is(dateOf(text), '2026-03-01');
  });
}

for (const text of ['9999-12-31', '长期', '永久', '长期有效', '99991231', '9999年12月31日']) {
  test(`no end: ${text}`, (t) => {
    t.is(dateOf(text), null);
  });
}

for (const [text, finding] of [
  ['2026-02-30', 'date-impossible'],
  ['2026-13-01', 'date-impossible'],
  ['2023-02-29', 'date-impossible'],
  ['0001-01-01', 'date-impossible'],
  ['03/06/2020', 'date-ambiguous'],
  ['2026年3月', 'date-form'],
  ['46082', 'date-form'],
  ['明天', 'date-form'],
] as const) {
  test(`${finding}: ${text}`, (t) => {
    t.is(dateOf(text), finding);
  });
}

test('month first or day first, as the mapping declares', (t) => {
  t.is(dateOf('03/06/2020', 'mdy'), '2020-03-06');
  t.is(dateOf('03/06/2020', 'dmy'), '2020-06-03');
  t.is(dateOf('2020-03-06', 'mdy'), '2020-03-06');
  t.is(dateOf('13/06/2020', 'mdy'), 'date-impossible');
});

test('serial dates of a workbook, on both sides of the leap day that never was', (t) => {
  const serial = (text: string, date1904 = false): unknown => {
    const reading = readDate(text, { order: 'ymd', serials: { date1904 } });
    return reading.ok ? reading.date : reading.finding;
  };
  t.is(serial('1'), '1900-01-01');
  t.is(serial('59'), '1900-02-28');
  t.is(serial('61'), '1900-03-01');
  t.is(serial('46082'), '2026-03-01');
  t.is(serial('46082.75'), '2026-03-01');
  t.is(serial('44620', true), '2026-03-01');
  t.is(serial('20260301'), '2026-03-01');
  t.is(serial('2958465'), null);
  t.is(serial('2958466'), 'date-impossible');
});

test('every day of two centuries comes back from every form', (t) => {
  fc.assert(
    fc.property(fc.date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }), (day) => {
      const iso = day.toISOString().slice(0, 10);
      const [year = '', month = '', date = ''] = iso.split('-');
      const forms = [iso, `${year}/${Number(month)}/${Number(date)}`, `${year}年${Number(month)}月${Number(date)}日`, year + month + date];
      return forms.every((form) => dateOf(form) === iso) && dateOf(`${month}/${date}/${year}`, 'mdy') === iso;
    }),
  );
  t.pass();
});

test('lists at Chinese and English separators, without repetitions', (t) => {
  t.deepEqual(listOf('食品，特种设备;危险化学品；辐射、食品|出版物'), ['食品', '特种设备', '危险化学品', '辐射', '出版物']);
  t.deepEqual(listOf('，,'), []);
  t.deepEqual(listOf('一项'), ['一项']);
});

test('headers of personal data, and those that only look like it', (t) => {
  for (const header of [
    '身份证号',
    '居民身份证号码（必填）',
    '手机',
    '联系电话',
    '移动电话',
    '联系方式',
    '联系人',
    '公司座机',
    'Phone Number',
    'ID Card No.',
    'E-mail',
    '证件号码',
  ])
    t.true(isPersonalHeader(header), header);
  for (const header of ['执法证件号码', '行政执法证号', '许可证编号', '名称', '电子商务', '工号'])
    t.false(isPersonalHeader(header), header);
});

test('numbers of persons', (t) => {
  t.true(isPersonalNumber('11010519491231002X'));
  t.true(isPersonalNumber('110105194912310021'), 'a slip in the check digit');
  t.false(isPersonalNumber('990105194912310021'), 'no province');
  t.false(isPersonalNumber('110105194913310021'), 'no month');
  t.true(isPersonalNumber('13800138000'));
  t.false(isPersonalNumber('10086'));
});
