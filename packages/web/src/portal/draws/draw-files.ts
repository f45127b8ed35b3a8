/** The published files of a draw, one by one. */

import { grouped } from '@double-random/reports/words';
import { type Content, html } from '../../markup/html.js';
import type { PublicDraw } from '../../words/draws.js';
import { segment } from '../link.js';
import { table } from '../lists/table.js';
import { type PageRequest, sayer } from '../request.js';

const FILES: readonly (readonly [name: RegExp, zh: string, en: string])[] = [
  [/^manifest\.json$/, '清单：规则、数量和各文件的根哈希', 'Manifest: rules, sizes and the root hash of each pool'],
  [/^entities\.ndjson$/, '检查对象名录', 'Pool of entities'],
  [/^exclusions\.ndjson$/, '排除的检查对象及原因', 'Entities left out, and why'],
  [/^inspectors\..+\.ndjson$/, '执法检查人员名录（姓名以哈希代替）', 'Pool of inspectors, their names as hashes'],
  [/^recusals\.ndjson$/, '回避名单', 'Recusals'],
  [/^result\.json$/, '抽取结果', 'Result'],
  [/^sealed\.json$/, '封存哈希', 'Hashes of what is sealed'],
];

function fileWords(name: string, request: PageRequest): string {
  const known = FILES.find(([pattern]) => pattern.test(name));
  return known === undefined ? '' : sayer(request)(known[1], known[2]);
}

export function drawFiles({ id, files }: PublicDraw, request: PageRequest): Content {
  const say = sayer(request);
  return html`<details><summary>${say(`单个文件（${files.length} 个）`, `Single files (${files.length})`)}</summary>
${table(
  say('文件及其 SHA-256', 'Files and their SHA-256'),
  [
    {
      title: say('文件', 'File'),
      cell: ({ name }) => html`<a href="/api/v1/public/draws/${segment(id)}/files/${segment(name)}">${name}</a>`,
    },
    { title: say('内容', 'What it holds'), cell: ({ name }) => fileWords(name, request) },
    { title: say('字节', 'Bytes'), isFigure: true, cell: ({ size }) => grouped(size) },
    { title: 'SHA-256', cell: ({ sha256 }) => html`<code class="small">${sha256}</code>` },
  ],
  files,
)}
</details>`;
}
