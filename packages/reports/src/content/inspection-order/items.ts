/** What each department checks, in full. */

import type { InspectionOrderRecord } from '../../records/inspection-order.js';
import type { Block, Table } from '../document.js';
import { ordinal } from '../figures.js';
import type { Writing } from '../writing.js';

type Part = InspectionOrderRecord['departments'][number];

function itemTable({ department, items }: Part, { say, named }: Writing): Table {
  return {
    kind: 'table',
    summary: say(`${named(department.name)}的检查事项`, `Items of ${named(department.name)}`),
    columns: [
      { header: say('编码', 'Code'), width: 'content', align: 'left' },
      { header: say('检查事项', 'Item'), width: 26, align: 'left' },
      { header: say('检查内容', 'Content'), width: 38, align: 'left' },
      { header: say('检查依据', 'Legal basis'), width: 28, align: 'left' },
      { header: say('方式', 'Method'), width: 'content', align: 'center' },
      { header: say('类别', 'Kind'), width: 'content', align: 'center' },
    ],
    rows: items.map(({ code, name, content, basis, method, key }) => [
      code,
      name,
      content,
      basis,
      method,
      key ? say('重点', 'key') : say('一般', 'general'),
    ]),
  };
}

export const items = ({ departments }: InspectionOrderRecord, writing: Writing): Block[] =>
  departments.flatMap((part, index): Block[] => [
    { kind: 'heading', level: 2, text: ordinal(index + 1, 2, writing.language) + writing.named(part.department.name) },
    itemTable(part, writing),
  ]);
