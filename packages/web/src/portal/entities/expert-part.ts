/** The proof in full, folded: for whoever computes it again. */

import type { EntityProof, EntityStanding } from '@double-random/core';
import { type Content, type Html, html } from '../../markup/html.js';
import { facts } from '../facts/facts.js';
import { hash } from '../facts/hash.js';
import { link, segment } from '../link.js';
import { type PageRequest, sayer } from '../request.js';

const lineText = ({ line }: EntityProof['entity']): string => JSON.stringify(line);

const pathOf = ({ path }: EntityProof['entity']): Html => html`<ol class="path">
${path.map((node) => html`<li>${hash(node)}</li>\n`)}</ol>`;

/** @param draw id of the draw in the service @param name as it is published: a line with another one is left to the file */
export function expertPart(
  draw: string,
  proof: EntityProof,
  standing: EntityStanding,
  { name, request }: { readonly name: string; readonly request: PageRequest },
): Content {
  const say = sayer(request);
  const { manifest, seed, entity } = proof;
  const file = link(request, `/api/v1/public/draws/${segment(draw)}/entities/${segment(standing.id)}`);
  const line =
    standing.name === name
      ? html`<code>${lineText(entity)}</code>`
      : say('见下面的证明文件：名称按任务规则不在网页上写全。', 'In the file below: the rule of the task keeps its name from pages.');
  return html`<details>
<summary>${say('给专家：完整的证明', 'For experts: the whole proof')}</summary>
<p>${say(
    '签号 = SHA-256(键 ‖ 代码)，键由种子按抽取协议第 6 节导出。名录先排好序，逐行求哈希，两两合并成一棵树，根写在锁定的清单里；下面的路径从本行的哈希一直算到根，算出来的根与清单里的一致，就说明这一行确实在锁定的名录里。',
    'Ticket = SHA-256(key ‖ code), the key being derived from the seed by section 6 of the protocol. The pool is sorted, each line hashed, and hashes are joined pairwise into a tree whose root stands in the frozen manifest. The path below leads from the hash of this line to the root; if it is the manifest’s, the line stood in the frozen pool.',
  )}</p>
${facts([
  { label: say('种子', 'Seed'), value: hash(seed) },
  { label: say('本户签号', 'Ticket'), value: hash(standing.ticket) },
  standing.cutoff === null
    ? null
    : { label: say('抽中线（最后一个抽中的签号）', 'Cutoff: the ticket of the last one drawn'), value: hash(standing.cutoff) },
  { label: say('名录中的一行', 'Line of the pool'), value: line },
  { label: say('行号（从 0 起）', 'Place, from 0'), value: String(entity.index) },
  { label: say('名录行数', 'Lines of the pool'), value: String(manifest.entities.size) },
  { label: say('名录的根', 'Root of the pool'), value: hash(manifest.entities.root) },
  { label: say('从本行到根的路径', 'Path from the line to the root'), value: pathOf(entity) },
])}
<p><a href="${file}">${say('证明文件（JSON）', 'The proof as a file (JSON)')}</a></p>
</details>`;
}
