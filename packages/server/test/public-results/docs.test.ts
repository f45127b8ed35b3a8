import { readFileSync } from 'node:fs';
import test from 'ava';
import { DATA_FILES } from '../../dist/open-data/all-files.js';
import { dictionaryMarkdown, LICENCE } from '../../dist/open-data/dictionary.js';

const DOCS = readFileSync(new URL('../../../../docs/open-data.md', import.meta.url), 'utf8');

test('the dictionary in docs/open-data.md is that of the declarations, and so is the licence', (t) => {
  const [, written] = /<!-- dictionary -->\n(.*?)\n<!-- \/dictionary -->/s.exec(DOCS) ?? [];
  t.is(written, dictionaryMarkdown(), 'write it anew: npm run build && node scripts/open-data-docs.mjs');
  t.true(DOCS.includes(LICENCE.zh) && DOCS.includes(LICENCE.en));
});

test('files and columns have words in both languages, keys are columns, and references lead to columns', (t) => {
  const names = DATA_FILES.map(({ name }) => name);
  t.is(new Set(names).size, names.length);
  const targets = new Set(DATA_FILES.flatMap(({ name, columns }) => columns.map((column) => `${name}.${column.name}`)));
  for (const { name, zh, en, key, columns } of DATA_FILES) {
    const own = columns.map((column) => column.name);
    t.is(new Set(own).size, own.length, name);
    t.true(key.length > 0 && key.every((column) => own.includes(column)), name);
    for (const words of [{ zh, en }, ...columns]) {
      t.regex(words.zh, /\p{Script=Han}/u, name);
      t.regex(words.en, /^[A-Z]/, `${name}: ${words.en}`);
    }
    for (const { of, type, codes } of columns) {
      if (of !== undefined) t.true(targets.has(of), of);
      t.is(codes !== undefined, type === 'code', name);
    }
  }
});
