/** What each department found, item by item. */

import type { Schema } from '../../api/public-api.js';
import { type Content, type Html, html } from '../../markup/html.js';
import { METHOD_WORDS } from '../../words/plans.js';
import { nameOf } from '../departments/department-names.js';
import { table } from '../lists/table.js';
import { type PageRequest, sayer } from '../request.js';
import { dayText } from '../time.js';

type Part = Schema<'PublicResult'>['content']['parts'][number];
type ResultItem = Part['items'][number];

/** 王某（33-001）, 王*, or the certificate alone: as the rule of the task says. */
function inspectorText({ name, certificate }: Part['inspectors'][number], request: PageRequest): string {
  if (name === undefined || certificate === undefined) return name ?? certificate ?? '';
  return sayer(request)(`${name}（${certificate}）`, `${name} (${certificate})`);
}

function methodText(method: string, { language }: PageRequest): string {
  const known: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = METHOD_WORDS;
  return known[method]?.[language] ?? method;
}

function followUp({ disposition, correctBy }: ResultItem, request: PageRequest): Content {
  const say = sayer(request);
  if (correctBy === null) return disposition[request.language];
  return [disposition[request.language], html`<br><span class="small">${say('限期 ', 'by ')}${dayText(request, correctBy)}</span>`];
}

function itemTable(part: Part, request: PageRequest): Html {
  const say = sayer(request);
  return table(
    say('检查事项和结果', 'Items and results'),
    [
      { title: say('抽查事项', 'Item'), cell: ({ item, name }) => html`${name} <code class="small">${item}</code>` },
      { title: say('方式', 'Method'), cell: ({ method }) => methodText(method, request) },
      { title: say('检查结果', 'Result'), cell: ({ result }) => result[request.language] },
      { title: say('说明', 'Finding'), cell: ({ finding }) => (finding === '' ? '—' : finding) },
      { title: say('后续处置', 'Follow-up'), cell: (item) => followUp(item, request) },
    ],
    part.items,
  );
}

export function resultParts(parts: readonly Part[], request: PageRequest): Content {
  const say = sayer(request);
  return parts.map((part) => {
    const department = nameOf(part, request.language);
    const who = part.inspectors.map((one) => inspectorText(one, request)).filter((text) => text !== '');
    return html`<section>
<h3>${department}</h3>
<p class="small">${say('检查结束：', 'Check ended: ')}${dayText(request, part.endedOn)}${
      who.length === 0 ? null : html` · ${say('检查人员：', 'Inspectors: ')}${who.join(say('、', ', '))}`
    }</p>
${itemTable(part, request)}
</section>
`;
  });
}
