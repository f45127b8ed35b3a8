import { CHECK_NAMES } from '@double-random/core';
import test from 'ava';
import { MEANING_WORDS } from '#verifier/page/words/meaning.js';

test('every check says what its failure means, each in its own words, in both languages', (t) => {
  for (const language of ['zh', 'en'] as const) {
    const words = CHECK_NAMES.map((name) => MEANING_WORDS[name][language]);
    t.is(new Set(words).size, CHECK_NAMES.length);
    for (const text of words) t.regex(text, language === 'zh' ? /。$/ : /\.$/);
  }
  for (const name of CHECK_NAMES) t.notRegex(MEANING_WORDS[name].en, /\p{Script=Han}/u);
});
