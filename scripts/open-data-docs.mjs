// Write the data dictionary in docs/open-data.md anew from the declarations: `node scripts/open-data-docs.mjs`, after a build.
import { readFileSync, writeFileSync } from 'node:fs';
import { dictionaryMarkdown } from '../packages/server/dist/open-data/dictionary.js';

const file = new URL('../docs/open-data.md', import.meta.url);
const before = readFileSync(file, 'utf8');
const after = before.replace(
  /(<!-- dictionary -->\n).*?(\n<!-- \/dictionary -->)/s,
  (_, start, end) => `${start}${dictionaryMarkdown()}${end}`,
);
writeFileSync(file, after);
console.log(after === before ? 'docs/open-data.md 无需改动 / is up to date' : 'docs/open-data.md 已更新 / written');
