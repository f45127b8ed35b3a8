import {
  CHECK_NAMES,
  CHECK_WORDS,
  CORE_WORDS,
  describePlace,
  explain,
  fill,
  OUTCOME_WORDS,
  VERDICT_WORDS,
  type Words,
} from '@double-random/core';
import test from 'ava';

const placeholders = (text: string): string[] => (text.match(/\{\w+\}/g) ?? []).sort();

for (const [code, { zh, en }] of Object.entries(CORE_WORDS)) {
  test(`${code} says the same in both languages`, (t) => {
    t.deepEqual([...new Set(placeholders(zh))], [...new Set(placeholders(en))]);
    t.regex(zh, /[一-鿿]/);
    t.notRegex(en, /[一-鿿]/);
    t.regex(zh, /[。：）]$|\}$/);
    t.regex(en, /\.$|\}$|: \{\w+\}/);
  });
}

test('every check, outcome and verdict has its words in both languages', (t) => {
  t.deepEqual(Object.keys(CHECK_WORDS).sort(), [...CHECK_NAMES].sort());
  const all: Words[] = [...Object.values(CHECK_WORDS), ...Object.values(OUTCOME_WORDS), ...Object.values(VERDICT_WORDS)];
  for (const { zh, en } of all) {
    t.regex(zh, /[一-鿿]/);
    t.notRegex(en, /[一-鿿]/);
  }
});

const WORDS: Words = { zh: '{a}与{b}', en: '{a} and {b}' };

test('a sentence repeats its details once, and no more of them than fits', (t) => {
  t.is(fill(WORDS, { a: 'x', b: 2 }, 'en'), 'x and 2');
  t.is(fill(WORDS, { a: '{b}', b: '{a}' }, 'zh'), '{b}与{a}');
  t.is(fill(WORDS, { a: 'x' }, 'en'), 'x and {b}');
  t.is(fill(WORDS, { a: 'y'.repeat(5000), b: '' }, 'en'), `${'y'.repeat(120)}… and `);
});

test('a place is told in the order in which one looks for it', (t) => {
  const place = { file: 'a.csv', line: 3, column: '名称', path: 'x[1]', byte: 9 };
  t.is(describePlace(place, 'zh'), 'a.csv，第 3 行，「名称」列，x[1]，第 9 字节');
  t.is(describePlace(place, 'en'), 'a.csv, line 3, column "名称", x[1], byte 9');
  t.is(describePlace({}, 'en'), '');
  t.is(describePlace({ file: '' }, 'zh'), '');
  const catalogue = { odd: { zh: '奇', en: 'Odd.' } };
  t.is(explain(catalogue, { code: 'odd', place: {}, details: {} }, 'en'), 'Odd.');
  t.is(explain(catalogue, { code: 'odd', place: { file: 'f', byte: 1 }, details: {} }, 'zh'), 'f，第 1 字节：奇');
});
