// Write the table of audit events in docs/audit.md anew from the catalogue: `node scripts/audit-docs.mjs`, after a build.
import { readFileSync, writeFileSync } from 'node:fs';
import { eventsMarkdown } from '../packages/server/dist/audit/markdown.js';

const file = new URL('../docs/audit.md', import.meta.url);
const before = readFileSync(file, 'utf8');
const after = before.replace(/(<!-- events -->\n).*?(\n<!-- \/events -->)/s, (_, start, end) => `${start}${eventsMarkdown()}${end}`);
writeFileSync(file, after);
console.log(after === before ? 'docs/audit.md 无需改动 / is up to date' : 'docs/audit.md 已更新 / written');
