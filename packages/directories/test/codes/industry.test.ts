import { readIndustry, sectionOf } from '@double-random/directories';
import test from 'ava';
import { isIndustryPrefix } from '../../dist/codes/industry.js';

test('ninety-seven divisions in twenty sections', (t) => {
  const sections = Array.from({ length: 97 }, (_, i) => sectionOf(i + 1));
  t.is(new Set(sections).size, 20);
  t.is(
    sections.join(''),
    `${'A'.repeat(5)}${'B'.repeat(7)}${'C'.repeat(31)}DDD${'E'.repeat(4)}FF${'G'.repeat(8)}HHIIIJJJJKLLMMMNNNNOOOPQQRRRRRSSSSSST`,
  );
  t.is(sectionOf(0), undefined);
  t.is(sectionOf(98), undefined);
});

test('digits alone get their section', (t) => {
  t.deepEqual(readIndustry('2710'), { industry: 'C2710', finding: null });
  t.deepEqual(readIndustry('62'), { industry: 'H62', finding: null });
  t.deepEqual(readIndustry('C271'), { industry: 'C271', finding: null });
  t.deepEqual(readIndustry('C'), { industry: 'C', finding: null });
});

test('a letter of the 2011 edition is kept and told', (t) => {
  t.deepEqual(readIndustry('P8210'), { industry: 'P8210', finding: 'industry-section' });
});

for (const text of ['', 'U2710', '2', '27100', 'C27-10', '化学原料']) {
  test(`no industry code: "${text}"`, (t) => {
    t.is(readIndustry(text).finding, 'industry-form');
  });
}

test('a division that does not exist', (t) => {
  t.is(readIndustry('9810').finding, 'industry-division');
  t.is(readIndustry('C0000').finding, 'industry-division');
});

test('prefixes that codes of the classification have, and others', (t) => {
  for (const prefix of ['C', 'C2', 'C26', 'C2610', '2', '26', '261', 'H61', 'T9', '0']) t.true(isIndustryPrefix(prefix), prefix);
  for (const prefix of ['', 'Z', 'ZZ', 'U1', 'C61', 'Q9', '00', '98', 'C26100', 'c', '26C']) t.false(isIndustryPrefix(prefix), prefix);
});
