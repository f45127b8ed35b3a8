/** What the papers of a visit say, exactly. */

import { type Document, type ReportRecord, report, reportRecord } from '@double-random/reports';
import test from 'ava';
import type { Block, Form, Table } from '../dist/content/document.js';
import { countPages } from '../dist/layout/layout.js';
import { width } from '../dist/paint/fonts.js';
import * as sheets from './records/assignment-sheet.js';
import * as notices from './records/inspection-notice.js';
import * as orders from './records/inspection-order.js';
import * as forms from './records/on-site-record.js';

type Language = 'zh' | 'en';

function documentOf(record: ReportRecord, language: Language = 'zh'): Document {
  const made = report(record, { language });
  if (!made.ok) throw new Error(JSON.stringify(made.problems));
  const [document] = made.value.documents;
  if (document === undefined) throw new Error('no document');
  return document;
}

const SAMPLES: Readonly<Record<string, ReportRecord>> = { ...notices, ...orders, ...forms, ...sheets };

const SHORT: readonly ReportRecord[] = [
  notices.USUAL_NOTICE,
  notices.MINIMAL_NOTICE,
  orders.USUAL_ORDER,
  orders.MINIMAL_ORDER,
  forms.FILLED_FORM,
  forms.MINIMAL_FORM,
  forms.WITHHELD_FORM,
  sheets.USUAL_SHEET,
  sheets.EMPTY_SHEET,
];

for (const [name, record] of Object.entries(SAMPLES)) {
  test(`the sample ${name} is a record`, (t) => {
    t.deepEqual(reportRecord.parse(record), record);
  });
  if (!SHORT.includes(record)) continue;
  for (const language of ['zh', 'en'] as const) {
    test(`the document of ${name} in ${language}`, (t) => {
      t.snapshot(documentOf(record, language));
    });
  }
}

const formsOf = ({ blocks }: Document): Form[] => blocks.flatMap((block) => (block.kind === 'form' ? [block] : []));

const tablesOf = ({ blocks }: Document): Table[] => blocks.flatMap((block) => (block.kind === 'table' ? [block] : []));

/** The cell beside a label, in every form of the document. */
const beside = (document: Document, label: string) =>
  formsOf(document)
    .flatMap(({ rows }) => rows)
    .flatMap((row) => row.flatMap((cell, index) => (cell.role === 'label' && cell.text === label ? [row[index + 1]] : [])));

const kindsOf = (blocks: readonly Block[], kind: Block['kind']): number => blocks.filter((block) => block.kind === kind).length;

for (const [name, record] of Object.entries({ ...notices, ...orders, ...forms })) {
  test(`each row of the forms of ${name} fills all columns`, (t) => {
    for (const { rows, columns } of formsOf(documentOf(record))) {
      for (const row of rows) {
        t.is(
          row.reduce((sum, { span = 1 }) => sum + span, 0),
          columns.length,
        );
      }
    }
  });
}

for (const language of ['zh', 'en'] as const) {
  test(`the notice of two and of four departments takes one sheet of paper in ${language}`, (t) => {
    t.is(countPages(documentOf(notices.USUAL_NOTICE, language), width), 2);
    t.is(countPages(documentOf(notices.FOUR_NOTICE, language), width), 2);
  });
}

test('a notice tells on site who takes an empty place, and never that it is empty', (t) => {
  const [table] = tablesOf(documentOf(notices.LONG_NOTICE));
  const told = table?.rows.flat().filter((text) => text.includes('到场时告知'));
  t.is(told?.length, 3);
  t.notRegex(JSON.stringify(documentOf(notices.LONG_NOTICE)), /空缺/u);
});

test('a notice without a time for objections names none', (t) => {
  t.regex(JSON.stringify(documentOf(notices.USUAL_NOTICE)), /在公示之日起15个工作日内/u);
  t.notRegex(JSON.stringify(documentOf({ ...notices.USUAL_NOTICE, objectionDays: 0 })), /个工作日/u);
});

test('a notice without a public page codes what finds the draw', (t) => {
  const codes = documentOf(notices.MINIMAL_NOTICE).blocks.flatMap((block) => (block.kind === 'qr' ? [block.payload] : []));
  const { draw } = notices.MINIMAL_NOTICE;
  t.deepEqual(codes, [`${draw.drawId} ${draw.attempt} ${draw.manifestHash}`]);
});

test('an order says when results are due at the latest as soon as that is known', (t) => {
  t.regex(JSON.stringify(documentOf(orders.LONG_ORDER)), /20个工作日内公示，最迟为2026年4月16日/u);
  t.notRegex(JSON.stringify(documentOf(orders.USUAL_ORDER)), /最迟/u);
});

test('a licence without an end is valid for ever', (t) => {
  t.is(
    beside(documentOf(orders.USUAL_ORDER), '许可证件')[0]?.text,
    '食品生产许可证，SC10133010600123，有效期至2028年6月30日\n排污许可证，913301067046123451001Q，长期有效',
  );
});

test('an order of one department has nobody to lead', (t) => {
  t.notRegex(JSON.stringify(documentOf(orders.MINIMAL_ORDER)), /同时进门/u);
  t.regex(JSON.stringify(documentOf(orders.USUAL_ORDER)), /由杭州市市场监督管理局牵头/u);
});

test('a blank form ticks nothing, and leaves two lines for each finding', (t) => {
  const document = documentOf(forms.BLANK_FORM);
  t.false(JSON.stringify(document).includes('☑'));
  t.deepEqual(
    beside(document, '检查情况').map((cell) => cell?.blankLines),
    [2, 2, 2, 2, 2],
  );
});

test('a filled form ticks what stands, and a code that its table lacks', (t) => {
  const ticked = beside(documentOf(forms.FILLED_FORM), '检查结果').map((cell) => cell?.text.match(/☑\S+/gu) ?? []);
  t.deepEqual(ticked, [['☑发现问题已责令改正'], ['☑未发现问题'], ['☑未发现问题'], [], ['☑older-code']]);
});

test('an item in conflict says so, and ticks nothing', (t) => {
  const marked = formsOf(documentOf(forms.FILLED_FORM)).filter(({ rows }) => rows.some(([first]) => first?.text === '※记录冲突'));
  t.deepEqual(
    marked.map(({ summary }) => summary),
    ['HB-01 排污许可执行情况检查（重点）'],
  );
  t.false(JSON.stringify(marked).includes('☑'));
});

test('a file shows its size, the first digits of its hash, and whether it has come', (t) => {
  t.is(
    beside(documentOf(forms.FILLED_FORM), '附件')[0]?.text,
    '冷藏库温度记录.jpg（1,801 KB，SHA-256 a1b2c3d4 e5f60718 …）\n未标注食品.jpg（文件未到，SHA-256 0f1e2d3c 4b5a6978 …）',
  );
});

test('what a department does not show is not asked for by hand', (t) => {
  const document = documentOf(forms.WITHHELD_FORM);
  t.is(beside(document, '检查结果').length, 2);
  t.is(beside(document, '检查记录')[0]?.text, '由该部门保存，不在本表列出。');
  t.is(kindsOf(document.blocks, 'sign-here'), 1);
});

test('two inspectors sign for each department, whoever is named', (t) => {
  for (const block of documentOf(forms.MINIMAL_FORM).blocks) {
    if (block.kind === 'sign-here') t.is(block.labels.filter((label) => label.startsWith('检查人员')).length, 2);
  }
  t.is(kindsOf(documentOf(forms.BLANK_FORM).blocks, 'sign-here'), 2);
});

test('each department but the first begins a page', (t) => {
  t.is(kindsOf(documentOf(forms.LONG_FORM).blocks, 'new-page'), 3);
});

test('a route names each street once in a row, and its district where it is entered', (t) => {
  const routes = documentOf(sheets.USUAL_SHEET).blocks.flatMap((block) =>
    block.kind === 'heading' && block.level === 2 ? [block.text] : [],
  );
  t.deepEqual(routes, ['路线：西湖区文新街道 → 古荡街道 → 滨江区西兴街道', '路线：滨江区']);
});

test('others who come are listed by department, by name only from the own one', (t) => {
  const [table] = tablesOf(documentOf(sheets.USUAL_SHEET));
  t.is(table?.rows[0]?.[5], '李敏（组员）\n杭州市生态环境局：组长、组员');
});

test('a time without visits is said in words', (t) => {
  const document = documentOf(sheets.EMPTY_SHEET);
  t.deepEqual(
    document.blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : [])),
    ['2026年3月16日至2026年3月20日没有已定日期的检查任务。'],
  );
  t.regex(JSON.stringify(documentOf(sheets.LONG_SHEET)), /当日没有检查任务/u);
});
