/** Cells: their text never leaves them, however narrow they are, and forms keep their columns. */

import type { Block, Document, FormCell } from '@double-random/reports';
import test from 'ava';
import fc from 'fast-check';
import { textWidth } from '../dist/layout/faces.js';
import { SHEETS } from '../dist/layout/geometry.js';
import { layOut } from '../dist/layout/layout.js';
import type { Operation } from '../dist/layout/operations.js';
import { width } from '../dist/paint/fonts.js';

const documentOf = (block: Block, orientation: 'portrait' | 'landscape' = 'portrait'): Document => ({
  language: 'zh',
  title: '表',
  reference: 'draw',
  created: '2026-01-01T00:00:00Z',
  orientation,
  blocks: [block],
});

interface Extent {
  readonly from: number;
  readonly to: number;
}

/** How far the texts of each cell reach, row by row, in the order of the cells. */
function cellExtents(operations: Iterable<Operation>): Extent[][] {
  const rows: Extent[][] = [];
  let inCell = false;
  for (const operation of operations) {
    if (operation.kind === 'open' && operation.tag === 'TR') rows.push([]);
    if (operation.kind === 'open') {
      inCell = operation.tag === 'TD' || operation.tag === 'TH';
      if (inCell) rows.at(-1)?.push({ from: Number.POSITIVE_INFINITY, to: Number.NEGATIVE_INFINITY });
    }
    if (operation.kind !== 'text' || operation.artifact || !inCell) continue;
    const row = rows.at(-1) ?? [];
    const { from, to } = row.pop() as Extent;
    const end = operation.x + textWidth(operation.text, operation.face, operation.size, width);
    row.push({ from: Math.min(from, operation.x), to: Math.max(to, end) });
  }
  return rows;
}

const ROUNDING = 1e-6;

const inOrder = (row: readonly Extent[], { from, to }: Extent): boolean =>
  row.every((cell, index) => cell.from >= (index === 0 ? from : (row[index - 1] as Extent).to) - ROUNDING && cell.to <= to + ROUNDING);

const filled = (row: readonly Extent[]): Extent[] => row.filter(({ from }) => Number.isFinite(from));

const words = fc.constantFrom('W'.repeat(30), '0123456789'.repeat(4), '名称很长的有限责任公司', '，。）', 'a b c', '1,234');

test('the text of a cell never reaches into the next one, however many columns there are and whatever they hold', (t) => {
  const columns = fc.array(fc.constantFrom<number | 'content'>('content', 1, 3, 50), { minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(
      columns,
      fc.array(words, { minLength: 20, maxLength: 20 }),
      fc.constantFrom<'portrait' | 'landscape'>('portrait', 'landscape'),
      (shares, cells, sheet) => {
        const { left, right } = SHEETS[sheet];
        const row = shares.map((_, index) => cells[index] as string);
        const block: Block = {
          kind: 'table',
          summary: '表',
          columns: shares.map((share, index) => ({ header: `第${index}列`, width: share, align: index % 2 === 0 ? 'left' : 'right' })),
          rows: [row, row],
        };
        return cellExtents(layOut(documentOf(block, sheet), width, 1)).every((set) => inOrder(filled(set), { from: left, to: right }));
      },
    ),
    { numRuns: 60 },
  );
  t.pass();
});

const label = (text: string, span = 1): FormCell => ({ role: 'label', text, span });
const value = (text: string, span = 1): FormCell => ({ role: 'value', text, span });

test('a form keeps the text in its cells, even where a share would leave a column no room', (t) => {
  const rows = [
    [label('统一社会信用代码'), value('W'.repeat(40), 3)],
    [label('甲'), value('乙'), label('丙'), value('丁'.repeat(200))],
    [label('全部', 4)],
  ];
  const { left, right } = SHEETS.portrait;
  for (const columns of [
    [1, 1, 1, 1],
    [1, 1000, 1, 1000],
  ]) {
    const extents = cellExtents(layOut(documentOf({ kind: 'form', summary: '表', columns, rows }), width, 1));
    t.deepEqual(
      extents.map((row) => row.length),
      [2, 4, 1],
    );
    t.true(extents.every((row) => inOrder(filled(row), { from: left, to: right })));
  }
});

test('more columns than a page has room for are refused', (t) => {
  const columns = Array.from({ length: 60 }, () => 1);
  const block: Block = { kind: 'form', summary: '表', columns, rows: [columns.map(() => value('甲'))] };
  t.throws(() => [...layOut(documentOf(block), width, 1)], { message: /60 columns have no room/ });
});

test('a form rules what it spans: no upright rule goes through a cell', (t) => {
  const rows = [[label('甲'), value('乙', 3)], [label('丙', 2), value('丁', 2)], [value('戊', 4)]];
  const operations = [...layOut(documentOf({ kind: 'form', summary: '表', columns: [1, 1, 1, 1], rows }), width, 1)];
  const fromTop = operations.flatMap((operation) => (operation.kind === 'rule' ? [operation] : []));
  const acrosses = [...new Set(fromTop.filter(({ y1, y2 }) => y1 === y2).map(({ y1 }) => y1))].sort((a, b) => a - b);
  const { left, measure } = SHEETS.portrait;
  const uprights = fromTop
    .filter(({ x1, x2 }) => x1 === x2)
    .map(({ x1, y1, y2 }) => [Math.round((4 * (x1 - left)) / measure), acrosses.indexOf(y1), acrosses.indexOf(y2)]);
  t.deepEqual(
    uprights.sort((a, b) => (a[0] as number) - (b[0] as number)),
    [
      [0, 0, 3],
      [1, 0, 1],
      [2, 1, 2],
      [4, 0, 3],
    ],
  );
});

test('blank lines give a cell room to write in, and its text stands at the top', (t) => {
  const rows = [[label('情况'), { ...value('已填'), blankLines: 5 }]];
  const operations = [...layOut(documentOf({ kind: 'form', summary: '表', columns: [1, 3], rows }), width, 1)];
  const acrosses = operations.flatMap((operation) => (operation.kind === 'rule' && operation.y1 === operation.y2 ? [operation.y1] : []));
  const [top = 0, bottom = 0] = acrosses;
  t.true(bottom - top > (5 * 8 * 72) / 25.4);
  const at = (text: string): number =>
    operations.flatMap((operation) => (operation.kind === 'text' && operation.text === text ? [operation.baseline] : []))[0] ?? 0;
  t.true(at('已填') < top + 20);
  t.true(Math.abs(at('情况') - (top + bottom) / 2) < 10);
});
