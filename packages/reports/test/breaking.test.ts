/** Lines: where they may end, and what they hold. */

import test from 'ava';
import fc from 'fast-check';
import { breakLines } from '../dist/layout/breaking.js';
import { type Face, textWidth } from '../dist/layout/faces.js';

/** Combining marks take no room, ideographs and full-width marks one em, everything else half. */
const width = (_face: Face, codePoint: number): number => {
  if (/\p{M}/u.test(String.fromCodePoint(codePoint))) return 0;
  return codePoint >= 0x2e80 || (codePoint >= 0x2018 && codePoint <= 0x2026) ? 1 : 0.5;
};

const wide = (text: string): number => textWidth(text, 'regular', 1, width);

const lines = (text: string, room: number): string[] => breakLines(text, { face: 'regular', size: 1, room }, width);

test('closing marks never start a line and opening marks never end one', (t) => {
  t.deepEqual(lines('甲乙丙丁，戊己', 4), ['甲乙丙', '丁，戊己']);
  t.deepEqual(lines('甲乙丙（丁）戊', 4), ['甲乙丙', '（丁）戊']);
  t.deepEqual(lines('甲乙丙丁））戊', 4), ['甲乙丙', '丁））戊']);
});

const CLOSING = '。，、；：？！）》〉」』】〕”’…—·％%';
const OPENING = '（《〈「『【〔“‘';

const texts = (characters: string): fc.Arbitrary<string> => fc.string({ unit: fc.constantFrom(...characters), maxLength: 60 });

/** Characters that the marks tie together. */
const tied = new RegExp(`[${OPENING} ]*[^${OPENING}${CLOSING}]?[${CLOSING} ]*`, 'gu');

test('no line of any text starts with a closing mark or ends with an opening one, unless the marks are longer than a line', (t) => {
  fc.assert(
    fc.property(texts(`甲乙丙A1 - ${OPENING}${CLOSING}`), fc.integer({ min: 6, max: 20 }), (text, room) => {
      fc.pre((text.match(tied) ?? []).every((part) => wide(part) <= room / 2));
      const set = lines(text.trim(), room);
      const starts = set.slice(1).every((line) => line === '' || !CLOSING.includes(line[0] as string));
      return starts && set.slice(0, -1).every((line) => line === '' || !OPENING.includes(line.at(-1) as string));
    }),
    { numRuns: 500 },
  );
  t.pass();
});

test('nothing is lost and no line is longer than its room, whatever the text', (t) => {
  const anything = fc.oneof(texts('甲。（Ab9- 𬭎——…“”‘’\u0301年月%'), fc.string({ unit: 'grapheme', maxLength: 60 }));
  fc.assert(
    fc.property(anything, fc.integer({ min: 1, max: 12 }), (text, room) => {
      const set = lines(text, room);
      const bare = (part: string): string => part.replaceAll(/\s/gu, '');
      return bare(set.join('')) === bare(text) && set.every((line) => wide(line) <= room + 1e-6);
    }),
    { numRuns: 500 },
  );
  t.pass();
});

test('Latin words and numbers stay whole; an id longer than the line is cut', (t) => {
  t.deepEqual(lines('共抽取20,000户', 5), ['共抽取', '20,000户']);
  t.deepEqual(lines('0123456789', 3), ['012345', '6789']);
  t.deepEqual(lines('one two three', 4), ['one two', 'three']);
  t.deepEqual(lines('this entity’s name', 6), ['this', 'entity’s', 'name']);
});

test('a number stays with what it counts, percent and 第 with theirs, month with day', (t) => {
  t.deepEqual(lines('甲乙丙12户丁', 4.5), ['甲乙丙', '12户丁']);
  t.deepEqual(lines('甲乙丙3.5%丁戊', 4.5), ['甲乙丙', '3.5%丁戊']);
  t.deepEqual(lines('甲乙共3万元整', 4.5), ['甲乙共', '3万元整']);
  t.deepEqual(lines('甲乙第12条', 3.5), ['甲乙', '第12条']);
  t.deepEqual(lines('于2026年3月12日', 6), ['于2026年', '3月12日']);
});

test('dashes and dots of a pair are never parted', (t) => {
  for (const pair of ['——', '……']) {
    for (let before = 0; before < 8; before++) {
      const set = lines(`${'甲'.repeat(before)}${pair}乙丙丁`, 4);
      t.is(set.filter((line) => line.includes(pair)).length, 1, JSON.stringify(set));
    }
  }
});

test('spaces hang at the end of a line and never start one, full-width ones too', (t) => {
  t.deepEqual(lines('□甲　□乙　□丙', 5), ['□甲　□乙', '□丙']);
  t.deepEqual(lines('ab      cd', 1), ['ab', 'cd']);
});

test('a box to tick stays with what it stands for', (t) => {
  t.deepEqual(lines('甲乙□丙☑丁', 2.5), ['甲乙', '□丙', '☑丁']);
});

test('a character keeps its combining marks', (t) => {
  const marked = `e${'\u0301'.repeat(1000)}`;
  t.deepEqual(lines(`${marked}${marked}`, 0.6), [marked, marked]);
});

test('a line feed starts a new line', (t) => {
  t.deepEqual(lines('组长：甲\n组员：乙', 20), ['组长：甲', '组员：乙']);
});

test('Chinese and Latin keep a space between them, marks that meet share one, hashes keep their places', (t) => {
  t.is(wide('甲A'), 1.5 + 0.17);
  t.is(wide('3年'), 1.5 + 0.17);
  t.is(wide('甲，A'), 2.5);
  t.is(wide('甲）。'), 2.5);
  t.is(wide('甲：“乙”'), 4.5);
  t.is(textWidth('甲A', 'code', 1, width), 1.5);
});
