import { organisationCheckCharacter, usccCheckCharacter } from '@double-random/directories';
import test from 'ava';
import fc from 'fast-check';
import { withoutPersonalNumbers } from '../../dist/tables/personal-numbers.js';

for (const [text, kept] of [
  ['法人张三330106198001011234', '法人张三***'],
  ['张三 33010619800101123x，男', '张三 ***，男'],
  ['330106 19800101 1234', '***'],
  ['330106 1980 0101 1234', '***'],
  ['法人３３０１０６１９８００１０１１２３４', '法人***'],
  ['身份证号330106800101123。', '身份证号***。'],
  ['ID330106198001011234', 'ID***'],
  ['杭州13800138000公司', '杭州***公司'],
  ['13800138000号店', '***号店'],
  ['张三_13900139000', '张三_***'],
  ['Tel13900139000', 'Tel***'],
  ['138 0013 8000', '***'],
  ['1380 013 8000', '***'],
  ['138-0013-8000', '***'],
  ['电话：+86 13800138000', '电话：***'],
  ['86-138-0013-8000', '***'],
  ['8613800138000', '***'],
  ['１３８００１３８０００', '***'],
  ['1.13900139000 2.13800138000', '1.*** 2.***'],
  ['13900139000/13800138000，13700137000', '***/***，***'],
  ['0571-88888888', '***'],
  ['公司057188888888转801', '公司***转801'],
  ['（0571）8888 8888', '***'],
  ['010 6655-4433', '***'],
  ['0578-2123456', '***'],
  ['+86 571 88888888', '***'],
  ['文三路13号，电话０５７１－８８８８８８８８', '文三路13号，电话***'],
] as const) {
  test(`blotted out: ${text}`, (t) => {
    t.is(withoutPersonalNumbers(text), kept);
  });
}

for (const [what, text] of [
  ['a date and a number', '20260301123'],
  ['eleven digits that begin no telephone', '12345678901'],
  ['a longer number', '138001380001'],
  ['a time in milliseconds', '1767225600000'],
  ['a part of a code', 'JY13900139000'],
  ['a licence', '食品经营许可证JY13301060012345'],
  ['a fraction', '-87.13900139000'],
  ['a short service number', '投诉电话12315'],
  ['a day of no month', '330106198013011234'],
  ['no province', '990106198001011234'],
  ['a file number', '330106-20260301-0012'],
  ['a column of registration numbers', '330106850101123'],
  ['a registration number in a text', '注册号：330106850101123'],
  ['an area code before no subscriber', '0571-01234567'],
  ['a date with a time', '2026-03-01 13:00:00'],
  ['a statute', '国务院令第752号2022年3月1日起施行'],
  ['an address', '杭州市西湖区文三路138号0013幢8000室'],
  ['a UUID', '6f1c0571-8123-4567-89ab-139001390001'],
  ['digits without end', '1'.repeat(60)],
] as const) {
  test(`left alone: ${what}, ${text}`, (t) => {
    t.is(withoutPersonalNumbers(text), text);
  });
}

const digits = (length: number): fc.Arbitrary<string> => fc.stringMatching(new RegExp(`^\\d{${length}}$`));

test('no code of an organisation is blotted out, even of digits alone', (t) => {
  const organisation = fc.stringMatching(/^[0-9A-HJ-NPQRTUWXY]{8}[0-9X]$/);
  fc.assert(
    fc.property(fc.constantFrom('91', '92', '93'), digits(6), fc.oneof(organisation, digits(9)), (kind, region, own) => {
      const code = kind + region + own;
      const text = `公司${code}${usccCheckCharacter(code)}。`;
      return withoutPersonalNumbers(text) === text;
    }),
  );
  t.pass();
});

test('of what has the shape of a card and of a code, the checks decide', (t) => {
  const codes = Array.from({ length: 100 }, (_, n) => {
    const organisation = `900101${String(n).padStart(2, '0')}`;
    const body = `12330119${organisation}${organisationCheckCharacter(organisation)}`;
    return body + usccCheckCharacter(body);
  }).filter((code) => /^\d{18}$/.test(code));
  const left = codes.filter((code) => withoutPersonalNumbers(`某事业单位${code}`).endsWith(code));
  t.true(left.length > codes.length / 2);
  t.is(withoutPersonalNumbers('张三11010519491231002X'), '张三***', 'a card with its check right');
  t.is(withoutPersonalNumbers('张三110105194912310021'), '张三***', 'a card with a slip, which is no code either');
});

test('every telephone goes, whatever words are around it, and what is left stays so', (t) => {
  const words = fc.stringMatching(/^[\u4E00-\u9FFF，。 ]{0,12}$/);
  const mobile = fc.tuple(fc.constantFrom('13', '15', '17', '18', '19'), digits(9)).map((parts) => parts.join(''));
  const landline = fc.tuple(
    fc.constantFrom('010', '021', '0571', '0755'),
    fc.constantFrom('-', '', ' '),
    fc.constantFrom('2', '8'),
    digits(7),
  );
  fc.assert(
    fc.property(
      words,
      fc.oneof(
        mobile,
        landline.map((parts) => parts.join('')),
      ),
      words,
      (before, number, after) => {
        const kept = withoutPersonalNumbers(before + number + after);
        return kept === `${before}***${after}` && withoutPersonalNumbers(kept) === kept;
      },
    ),
  );
  t.pass();
});

test('texts without ten digits are as they were', (t) => {
  fc.assert(
    fc.property(
      fc.stringMatching(/^[^0-9\uFF10-\uFF19]*(?:[0-9][^0-9\uFF10-\uFF19]*){0,9}$/),
      (text) => withoutPersonalNumbers(text) === text,
    ),
  );
  t.pass();
});

test('a text made to be slow is not', (t) => {
  const started = performance.now();
  for (const text of ['1 '.repeat(50_000), '86 '.repeat(50_000), '0571 - '.repeat(20_000), '１'.repeat(100_000)])
    withoutPersonalNumbers(text);
  t.true(performance.now() - started < 5_000);
});
