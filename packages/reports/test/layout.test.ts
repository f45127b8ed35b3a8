/** Pages: what stands where on them. */

import type { ColumnWidth, Document } from '@double-random/reports';
import test from 'ava';
import { SHEETS } from '../dist/layout/geometry.js';
import { countPages, layOut } from '../dist/layout/layout.js';
import type { Operation } from '../dist/layout/operations.js';

const { left: LEFT, right: RIGHT, top: TOP, bottom: BOTTOM } = SHEETS.portrait;

/** Ideographs one em, everything else half. */
const width = (_face: string, codePoint: number): number => (codePoint >= 0x2e80 ? 1 : 0.5);

const tableOf = (cells: readonly string[][]): Document => ({
  language: 'zh',
  title: '表',
  reference: 'draw',
  created: '2026-01-01T00:00:00Z',
  blocks: [
    {
      kind: 'table',
      summary: '表',
      columns: [
        { header: '序号', width: 1, align: 'right' },
        { header: '名称', width: 3, align: 'left' },
      ],
      rows: cells,
    },
  ],
});

interface PageText {
  readonly page: number;
  readonly text: string;
  readonly baseline: number;
  readonly artifact: boolean;
}

function textsOf(operations: Iterable<Operation>): PageText[] {
  const texts: PageText[] = [];
  let page = 0;
  for (const operation of operations) {
    if (operation.kind === 'page') page++;
    if (operation.kind === 'text') texts.push({ page, text: operation.text, baseline: operation.baseline, artifact: operation.artifact });
  }
  return texts;
}

test('rows are never cut, the header heads every page, and the pages are counted', (t) => {
  const rows = Array.from({ length: 200 }, (_, index) => [String(index + 1), `第一行${index}\n第二行${index}\n第三行${index}`]);
  const document = tableOf(rows);
  const pages = countPages(document, width);
  const texts = textsOf(layOut(document, width, pages));
  t.true(pages > 1);
  for (let index = 0; index < 200; index++) {
    const own = texts.filter(({ text }) => ['第一行', '第二行', '第三行'].some((word) => text === `${word}${index}`));
    t.is(own.length, 3);
    t.is(new Set(own.map(({ page }) => page)).size, 1);
  }
  for (let page = 1; page <= pages; page++) {
    t.is(texts.filter((text) => text.page === page && text.text === '名称').length, 1);
    t.true(texts.some((text) => text.page === page && text.text === `第 ${page} 页　共 ${pages} 页`));
  }
  t.is(texts.filter(({ text, artifact }) => text === '名称' && !artifact).length, 1);
});

test('a name of 10,000 characters is shown whole, inside the margins', (t) => {
  const name = '长'.repeat(10_000);
  const document = tableOf([
    ['1', '前'],
    ['2', name],
    ['3', '后'],
  ]);
  const texts = textsOf(layOut(document, width, 9)).filter(({ artifact }) => !artifact);
  t.is(
    texts
      .map(({ text }) => text)
      .join('')
      .split('长').length - 1,
    10_000,
  );
  t.true(texts.every(({ baseline }) => baseline > TOP && baseline < BOTTOM));
});

test('a heading is never the last thing on a page', (t) => {
  for (let filler = 1; filler < 60; filler++) {
    const document: Document = {
      ...tableOf([]),
      blocks: [
        ...Array.from({ length: filler }, () => ({ kind: 'paragraph' as const, text: '段' })),
        { kind: 'heading', level: 1, text: '一、标题' },
        { kind: 'paragraph', text: '标题之后的内容。'.repeat(30) },
      ],
    };
    const texts = textsOf(layOut(document, width, 1)).filter(({ artifact }) => !artifact);
    const at = texts.findIndex(({ text }) => text === '一、标题');
    t.is(texts[at]?.page, texts[at + 1]?.page);
    t.is(texts[at]?.page, texts[at + 2]?.page);
  }
});

test('figures stand at the right edge of their column', (t) => {
  const xs = [
    ...layOut(
      tableOf([
        ['7', 'a'],
        ['1,000', 'b'],
      ]),
      width,
      1,
    ),
  ].flatMap((operation) =>
    operation.kind === 'text' && /^(7|1,000)$/.test(operation.text) ? [operation.x + operation.text.length * 0.5 * operation.size] : [],
  );
  t.is(xs.length, 2);
  t.true(Math.abs((xs[0] as number) - (xs[1] as number)) < 1e-9);
  t.true(xs.every((x) => x > LEFT && x < RIGHT));
});

test('the signatures never stand alone on the last page', (t) => {
  for (let filler = 1; filler < 60; filler++) {
    const document: Document = {
      ...tableOf([]),
      blocks: [
        ...Array.from({ length: filler }, () => ({ kind: 'paragraph' as const, text: '段' })),
        { kind: 'qr', payload: 'draw', alt: '二维码', caption: '扫码' },
        { kind: 'signatures', issuers: ['甲局', '乙局', '丙局'], seal: '（盖章）', date: '2026年3月6日' },
      ],
    };
    const texts = textsOf(layOut(document, width, 1)).filter(({ artifact }) => !artifact);
    const pages = new Set(texts.filter(({ text }) => ['扫码', '甲局', '丙局', '2026年3月6日'].includes(text)).map(({ page }) => page));
    t.is(pages.size, 1, `${filler} paragraphs above`);
  }
});

const column = (header: string, share: ColumnWidth) => ({ header, width: share, align: 'left' as const });

const oneTable = (columns: readonly ReturnType<typeof column>[], rows: readonly string[][]): Document['blocks'][number] => ({
  kind: 'table',
  summary: '表',
  columns,
  rows,
});

test('an id of 18 wide capitals stays on one line, and the name beside it wraps', (t) => {
  const id = 'W'.repeat(18);
  const name = '名'.repeat(60);
  const document: Document = {
    ...tableOf([]),
    blocks: [
      oneTable(
        [column('编号', 'content'), column('名称', 1)],
        [
          ['1', '短'],
          [id, name],
        ],
      ),
    ],
  };
  const texts = textsOf(layOut(document, (_face, codePoint) => (codePoint === 0x57 ? 0.9 : 1), 1));
  t.true(texts.some(({ text }) => text === id));
  t.true(texts.filter(({ text }) => /^名+$/.test(text) && text !== '名').length > 1);
});

test('content that would fill the page is bounded, and the columns make up the measure', (t) => {
  const rows = [['9', '长'.repeat(300), '长'.repeat(300), '长'.repeat(300), '名']];
  const columns = [column('号', 'content'), column('甲', 'content'), column('乙', 'content'), column('丙', 'content'), column('名', 1)];
  const operations = [...layOut({ ...tableOf([]), blocks: [oneTable(columns, rows)] }, width, 1)];
  const verticals = operations.flatMap((operation) => (operation.kind === 'rule' && operation.x1 === operation.x2 ? [operation.x1] : []));
  t.is(verticals.length, 6);
  t.true(Math.abs((verticals[0] as number) - LEFT) < 1e-6 && Math.abs((verticals[5] as number) - RIGHT) < 1e-6);
  t.true(verticals.slice(1).every((x, index) => x - (verticals[index] as number) > 10));
});

test('tables with the same columns stand in line, whatever they hold', (t) => {
  const columns = [column('编号', 'content'), column('名称', 1)];
  const blocks = [oneTable(columns, [['1', '甲']]), oneTable(columns, [['10000000', '乙']])];
  const texts = [...layOut({ ...tableOf([]), blocks }, width, 1)].flatMap((operation) =>
    operation.kind === 'text' && (operation.text === '甲' || operation.text === '乙') ? [operation.x] : [],
  );
  t.is(texts.length, 2);
  t.is(texts[0], texts[1]);
});

test('the last section is not parted where it fits on one page', (t) => {
  for (let filler = 1; filler < 60; filler++) {
    const document: Document = {
      ...tableOf([]),
      blocks: [
        ...Array.from({ length: filler }, () => ({ kind: 'paragraph' as const, text: '段' })),
        { kind: 'heading', level: 1, text: '十、核验方法' },
        { kind: 'paragraph', text: '核验。' },
        { kind: 'signatures', issuers: ['甲局'], seal: '（盖章）', date: '2026年3月6日' },
      ],
    };
    const texts = textsOf(layOut(document, width, 1)).filter(({ text }) =>
      ['十、核验方法', '核验。', '甲局', '2026年3月6日'].includes(text),
    );
    t.is(texts.length, 4);
    t.is(new Set(texts.map(({ page }) => page)).size, 1, `${filler} paragraphs above`);
  }
});

const kept = (operations: Iterable<Operation>) => textsOf(operations).filter(({ artifact }) => !artifact);

test('a heading stands on one page with the first row of its table, however high the rows are', (t) => {
  for (const lines of [1, 10, 25, 35, 45, 52, 53, 54, 55, 56, 57, 60, 130]) {
    for (const filler of [0, 1, 12, 30]) {
      const row = (name: string): string[] => [name, Array.from({ length: lines }, (_, index) => `${name}${index}`).join('\n')];
      const document: Document = {
        ...tableOf([]),
        blocks: [
          ...Array.from({ length: filler }, () => ({ kind: 'paragraph' as const, text: '段' })),
          { kind: 'heading', level: 1, text: '四、抽查任务' },
          { kind: 'heading', level: 2, text: '（一）第一批' },
          ...tableOf([row('甲'), row('乙')]).blocks,
          { kind: 'signatures', issuers: ['甲局', '乙局', '丙局'], seal: '（盖章）', date: '2026年3月6日' },
        ],
      };
      const texts = kept(layOut(document, width, 9));
      const pageOf = (text: string): number | undefined => texts.find((one) => one.text === text)?.page;
      t.is(pageOf('四、抽查任务'), pageOf('甲0'), `${lines} lines, ${filler} paragraphs above`);
      const cut = texts.filter(({ text }) => /^[甲乙]\d+$/.test(text));
      t.is(cut.length, 2 * lines);
      t.true(cut.every(({ baseline }) => baseline < BOTTOM && baseline > TOP));
    }
  }
});

test('a heading stands on one page with the short text that is signed below it', (t) => {
  for (let filler = 1; filler < 60; filler++) {
    const document: Document = {
      ...tableOf([]),
      blocks: [
        ...Array.from({ length: filler }, () => ({ kind: 'paragraph' as const, text: '段' })),
        { kind: 'heading', level: 2, text: '说明' },
        { kind: 'paragraph', text: '以上属实。' },
        { kind: 'signatures', issuers: ['甲局', '乙局', '丙局'], seal: '（盖章）', date: '2026年3月6日' },
      ],
    };
    const pages = new Set(
      kept(layOut(document, width, 9))
        .filter(({ text }) => ['说明', '以上属实。', '甲局', '2026年3月6日'].includes(text))
        .map(({ page }) => page),
    );
    t.is(pages.size, 1, `${filler} paragraphs above`);
  }
});

test('the day stands clear below the longest names of issuers', (t) => {
  const long = '某某经济技术开发区管理委员会市场监督管理与综合行政执法局第一分局某某街道市场监督管理所';
  const document: Document = {
    ...tableOf([]),
    blocks: [{ kind: 'signatures', issuers: [long, '乙局'], seal: '（盖章）', date: '2026年3月6日' }],
  };
  const texts = kept(layOut(document, width, 1));
  const seals = texts.filter(({ text }) => text === '（盖章）').map(({ baseline }) => baseline);
  const day = texts.find(({ text }) => text === '2026年3月6日')?.baseline ?? 0;
  t.true(day - Math.max(...seals) > 18, `${day} below ${seals.join(', ')}`);
});

test('across the page four issuers stand beside each other', (t) => {
  const issuers = ['甲局', '乙局', '丙局', '丁局'];
  const block = { kind: 'signatures' as const, issuers, seal: '（盖章）', date: '2026年3月6日' };
  const rows = (orientation: 'portrait' | 'landscape'): number =>
    new Set(
      kept(layOut({ ...tableOf([]), orientation, blocks: [block] }, width, 1))
        .filter(({ text }) => issuers.includes(text))
        .map(({ baseline }) => baseline),
    ).size;
  t.is(rows('landscape'), 1);
  t.is(rows('portrait'), 2);
});

test('a table of three rows is not parted', (t) => {
  for (let filler = 1; filler < 60; filler++) {
    const document: Document = {
      ...tableOf([]),
      blocks: [
        ...Array.from({ length: filler }, () => ({ kind: 'paragraph' as const, text: '段' })),
        ...tableOf(['甲', '乙', '丙'].map((name) => ['1', name])).blocks,
      ],
    };
    const pages = kept(layOut(document, width, 9)).flatMap(({ text, page }) => (['甲', '乙', '丙'].includes(text) ? [page] : []));
    t.is(pages.length, 3);
    t.is(new Set(pages).size, 1, `${filler} paragraphs above`);
  }
});
