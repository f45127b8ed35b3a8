/** What the notices of plans and tasks, the results bulletin and the audit extract say, exactly. The snapshots hold the whole documents. */

import { type Block, type Document, type ReportRecord, report, type Table } from '@double-random/reports';
import test from 'ava';
import { layOut } from '../dist/layout/layout.js';
import { width } from '../dist/paint/fonts.js';
import { AMENDED_PLAN, CANCELLED_PLAN, EMPTY_PLAN, LARGE_PLAN, USUAL_PLAN } from './records/annual-plan.js';
import { BROKEN_EXTRACT, DEPARTMENT_EXTRACT, LARGE_EXTRACT, SHORT_EXTRACT, USUAL_EXTRACT } from './records/audit-extract.js';
import { bulletinOf, EMPTY_BULLETIN, HOSTILE_BULLETIN, USUAL_BULLETIN } from './records/results-bulletin.js';
import { AD_HOC_TASK, CANCELLED_TASK, LARGE_TASK, PREPARED_ANEW, SEALED_TASK, USUAL_TASK } from './records/task.js';

function documentOf(record: ReportRecord, language: 'zh' | 'en' = 'zh'): Document {
  const made = report(record, { language, missing: 'name' });
  if (!made.ok) throw new Error(JSON.stringify(made.problems));
  const [document] = made.value.documents;
  if (document === undefined) throw new Error('there is no document');
  return document;
}

const tables = ({ blocks }: Document): Table[] => blocks.filter((block) => block.kind === 'table');

const tableOf = (document: Document, summary: string): Table | undefined => tables(document).find((table) => table.summary === summary);

const headings = ({ blocks }: Document): string[] =>
  blocks.flatMap((block) => (block.kind === 'heading' && block.level === 1 ? [block.text] : []));

const written = ({ blocks }: Document): string => JSON.stringify(blocks);

const codes = ({ blocks }: Document): Block[] => blocks.filter((block) => block.kind === 'qr');

const WHOLE: Readonly<Record<string, ReportRecord>> = {
  'a usual plan': USUAL_PLAN,
  'an amended plan': AMENDED_PLAN,
  'a usual task': USUAL_TASK,
  'a sealed task': SEALED_TASK,
  'an ad hoc task': AD_HOC_TASK,
  'a usual bulletin': USUAL_BULLETIN,
  'a usual extract': USUAL_EXTRACT,
};

for (const [name, record] of Object.entries(WHOLE)) {
  for (const language of ['zh', 'en'] as const) {
    test(`the document of ${name} in ${language}`, (t) => {
      t.snapshot(documentOf(record, language));
    });
  }
}

test('coded details of an audit entry are told in words, with their code; what is no known code stands alone', (t) => {
  const detailsOf = (details: (typeof USUAL_EXTRACT.entries)[number]['details'], language: 'zh' | 'en'): string | undefined => {
    const entries = USUAL_EXTRACT.entries.slice(0, 1).map((entry) => ({ ...entry, details }));
    const summary = language === 'zh' ? '审计记录' : 'Audit entries';
    return tableOf(documentOf({ ...USUAL_EXTRACT, entries }, language), summary)?.rows[0]?.[4];
  };
  const details = { again: 'no', keeping: 'service', source: 'constructor', toString: 'yes' };
  t.is(detailsOf(details, 'zh'), '再次邀请：否（no）\n随机数保管：系统代为保管（service）\n任务来源：constructor\ntoString：yes');
  t.is(detailsOf(details, 'en'), 'again: no\nsecret kept by: the service (service)\nsource: constructor\ntoString: yes');
});

test('an amendment marks by words what was added, changed from what to what, and removed', (t) => {
  const document = documentOf(AMENDED_PLAN);
  t.is(document.title, '2026年度跨部门联合双随机抽查计划（修订）公告');
  t.deepEqual(tableOf(document, '本次修订的内容')?.rows, [
    ['调整', '第1项\n2026年第一批餐饮单位跨部门联合抽查', '抽查比例', '其他等级：3%（向上取整）', '其他等级：5%（向上取整）'],
    ['调整', '第1项', '检查时间', '2026年3月1日至2026年10月31日', '2026年3月1日至2026年11月30日'],
    ['调整', '第1项', '杭州市市场监督管理局（发起）抽查事项', 'SC-07　食品经营许可条件保持情况的检查', 'SC-09　特种设备使用登记情况的检查'],
    ['调整', '第1项', '杭州市应急管理局（配合）抽查事项', '（无）', 'YJ-02　安全生产责任制建立和落实情况的检查'],
    ['新增', '第3项\n娱乐场所跨部门联合抽查', '', '', ''],
    ['取消', '企业公示信息抽查', '', '', ''],
  ]);
  t.deepEqual(
    tableOf(document, '抽查任务一览')?.rows.map((row) => row[1]),
    ['【调整】2026年第一批餐饮单位跨部门联合抽查', '危险化学品经营单位安全生产抽查', '【新增】娱乐场所跨部门联合抽查'],
  );
});

test('what was cancelled says so before anything else, with its reason', (t) => {
  for (const [record, heading, reason] of [
    [CANCELLED_PLAN, '本计划已取消', CANCELLED_PLAN.cancellation?.reason],
    [CANCELLED_TASK, '本任务已取消', CANCELLED_TASK.cancellation?.reason],
  ] as const) {
    const document = documentOf(record);
    t.is(headings(document)[0], heading);
    t.true(reason !== undefined && written(document).includes(reason));
  }
  t.false(written(documentOf(USUAL_PLAN)).includes('已取消'));
});

test('where nothing is published, there is no code to scan and no number', (t) => {
  for (const record of [EMPTY_PLAN, AD_HOC_TASK, EMPTY_BULLETIN]) {
    const document = documentOf(record);
    t.deepEqual(codes(document), []);
    t.false(document.blocks.some(({ kind }) => kind === 'number'));
  }
  t.deepEqual(
    codes(documentOf(USUAL_PLAN)).map((block) => (block.kind === 'qr' ? block.payload : '')),
    [USUAL_PLAN.address],
  );
});

test('a sealed task names nothing that it keeps, and says what and until when', (t) => {
  const document = documentOf(SEALED_TASK);
  t.false(/null|undefined/.test(written(document)));
  for (const kept of ['餐饮业', '西湖区', 'SC-01', '2026年5月31日']) t.false(written(document).includes(kept), kept);
  t.true(written(document).includes('抽查范围、抽查事项、检查时间在现场检查结束前不予公布'));
  t.deepEqual(
    tableOf(document, '参加部门及其抽查事项')?.columns.map(({ header }) => header),
    ['部门', '角色'],
  );
});

test('a task that is prepared anew has no rules, and does not claim to be sealed', (t) => {
  const document = documentOf(PREPARED_ANEW);
  t.true(written(document).includes('原抽取已经作废'));
  t.false(written(document).includes('现场检查结束前'));
  t.false(headings(document).some((text) => text.includes('随机种子')));
  t.false(headings(documentOf(CANCELLED_TASK)).some((text) => text.includes('抽取规则')));
});

test('the seed is told by its source, with the time of the beacon in Beijing', (t) => {
  const steps = (record: ReportRecord) => tableOf(documentOf(record), '种子产生的时间')?.rows.map(([time]) => time);
  t.deepEqual(steps(USUAL_TASK), ['2026年3月5日 16:00 前', '2026年3月6日 10:00 前', '2026年5月26日 21:49:24']);
  t.deepEqual(steps(SEALED_TASK), ['2026年3月5日 16:00 前', '2026年3月6日 10:00:30 前', '揭示截止之后']);
  t.is(steps(AD_HOC_TASK)?.length, 2);
});

test('a result stands below its entity, with what a reader must not overlook', (t) => {
  const table = tableOf(documentOf(USUAL_BULLETIN), '抽查结果');
  t.deepEqual(
    table?.groups?.map(({ from, name }) => [from, name]),
    [
      [0, '1. 杭州西子湖畔餐饮管理有限公司'],
      [3, '2. 杭州䶮堃小吃店'],
      [6, '3. 杭州滨江江畔人家酒店有限公司'],
      [8, '4. 王*'],
    ],
  );
  const [plain = '', corrected = '', late = '', objected = ''] = table?.groups?.map(({ note }) => note) ?? [];
  t.false(plain.includes('【'));
  t.true(corrected.includes('【更正：第2版，原因：经复核，营业执照悬挂位置符合要求，更正该事项的检查结果】'));
  t.true(late.includes('【逾期3个工作日公示】'));
  t.true(objected.includes('【2026年6月1日起更正中：更正公布前以本版为准】'));
  t.true(table?.rows.some((row) => row.at(-1) === '责令改正\n期限：2026年6月30日'));
});

test('after a page break a reader still sees whose rows go on', (t) => {
  const document = documentOf(bulletinOf(30));
  const names = new Set(tableOf(document, '抽查结果')?.groups?.flatMap(({ name, again }) => [name, again]));
  const firstOf: string[] = [];
  let isHeadOfPage = false;
  for (const operation of layOut(document, width, 99)) {
    if (operation.kind === 'page') isHeadOfPage = true;
    if (operation.kind !== 'text' || !isHeadOfPage) continue;
    if (names.has(operation.text)) firstOf.push(operation.text);
    if (names.has(operation.text) || /^\d+$/.test(operation.text)) isHeadOfPage = false;
  }
  t.true(firstOf.length > 10);
  t.true(firstOf.some((text) => text.startsWith('（续）')));
});

test('the summary counts every item once, by result and by department', (t) => {
  const table = tableOf(documentOf(bulletinOf(90)), '各检查结果的事项数');
  const numbers = (row: readonly string[] = []) => row.slice(1).map(Number);
  const all = table?.rows.map(numbers) ?? [];
  t.deepEqual(numbers(table?.rows.at(-1)), [180, 180, 180, 180, 720]);
  t.deepEqual(
    all.slice(0, -1).reduce((sum, row) => sum.map((one, column) => one + (row[column] ?? 0))),
    [180, 180, 180, 180, 720],
  );
});

test('a withdrawn result leaves its reason, and nothing about whom', (t) => {
  t.deepEqual(tableOf(documentOf(USUAL_BULLETIN), '已撤回的结果')?.rows, [
    ['1', '2026-joint-001-r5', '1', '2026年4月20日', '2026年5月6日', '检查对象认定有误，原结果不能成立。'],
  ]);
  t.is(tableOf(documentOf(EMPTY_BULLETIN), '已撤回的结果'), undefined);
});

test('hostile texts are printed as they are, and what cannot be seen is named', (t) => {
  const text = written(documentOf(HOSTILE_BULLETIN));
  for (const shown of ['=HYPERLINK(', '<script>alert(1)</script>〔U+0000〕', '〔U+202E〕司公限有', '+1+cmd|calc', '@SUM(A1)'])
    t.true(text.includes(shown), shown);
});

test('an extract tells runs of entries from gaps between them', (t) => {
  const groups = (record: ReportRecord) =>
    tableOf(documentOf(record), '审计记录')?.groups?.map(({ from, name, note }) => [from, name, note]);
  t.deepEqual(groups(USUAL_EXTRACT), [
    [0, '第2至4条，首尾相接', '此前另有1条记录，不在本摘录内'],
    [3, '第9至13条，首尾相接', '与上文之间另有4条记录，不在本摘录内'],
    [8, '第15至16条，首尾相接', '与上文之间另有1条记录，不在本摘录内'],
  ]);
  t.deepEqual(groups(SHORT_EXTRACT), [[0, '第1条', '日志由此开始']]);
});

test('a chain that does not hold is said to be broken', (t) => {
  const notes = tableOf(documentOf(BROKEN_EXTRACT), '审计记录')?.groups?.map(({ note }) => note) ?? [];
  t.is(notes.filter((note) => note.startsWith('【链断裂】')).length, 1);
  t.false(written(documentOf(USUAL_EXTRACT)).includes('【链断裂】'));
});

test('hashes of an extract stand in full, and those that cannot be computed from it are counted', (t) => {
  const rows = tableOf(documentOf(DEPARTMENT_EXTRACT), '审计记录')?.rows ?? [];
  t.deepEqual(
    rows.map((row) => row.slice(-2).map((cell) => cell.replaceAll(/\s/g, ''))),
    DEPARTMENT_EXTRACT.entries.map(({ previous, hash }) => [previous, hash]),
  );
  const hidden = DEPARTMENT_EXTRACT.entries.filter(({ address }) => address === null).length;
  t.true(written(documentOf(DEPARTMENT_EXTRACT)).includes(`有${hidden}条不显示网络地址`));
  t.false(written(documentOf(USUAL_EXTRACT)).includes('不显示网络地址'));
});

test('whatever there is much of is written whole, in both languages', (t) => {
  for (const language of ['zh', 'en'] as const) {
    t.is(tables(documentOf(LARGE_PLAN, language)).find(({ columns }) => columns.length === 8)?.rows.length, LARGE_PLAN.tasks.length);
    t.is(tables(documentOf(LARGE_TASK, language))[0]?.rows.length, 4);
    t.is(tables(documentOf(LARGE_EXTRACT, language))[0]?.rows.length, LARGE_EXTRACT.entries.length);
  }
});
