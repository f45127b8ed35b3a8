import {
  adviceFor,
  describeImport,
  importDirectory,
  problemsCsv,
  ROW_PROBLEMS,
  type RowProblemCode,
  renderProblems,
  sourceOf,
} from '@double-random/directories';
import test from 'ava';
import { parse } from 'csv-parse/sync';
import { importText, mappingOf } from '../imports.js';

const TEXT =
  'id,name,region,phone,note\nE1,甲,330106,13800138000,ok\nE2,,西湖,13800138000,"=HYPERLINK(""x"")"\nE3,@乙,330106,13800138000,+1\nE3,丙,330106,13800138000,\n';
const report = await importText('entities', TEXT, 'idScheme: other');

test('as text, in both languages: place, severity, what is wrong, what to do', (t) => {
  const zh = renderProblems(report, 'text', 'zh').split('\n');
  t.is(zh[0], describeImport(report, 'zh'));
  t.is(zh[0], 'list.csv：共 4 行，导入 2 行，拒收 2 行，重复略过 0 行；错误 3 处，提醒 1 处。');
  t.is(zh[2], 'list.csv，第 3 行，「name」列：错误：缺少必填内容。请补充。');
  t.is(
    renderProblems(report, 'text', 'en').split('\n')[4],
    'list.csv, line 5, column "id": error: "E3" already stands in row 4. Remove one of them; if rows repeat by nature, set `duplicates: first` in the mapping file.',
  );
});

test('one of a thing is not many of it', async (t) => {
  const one = await importText('entities', 'id,name,region\nE1,甲,西湖\n', 'idScheme: other');
  t.regex(describeImport(one, 'en'), /: 1 row, 0 imported, 1 refused, .*; 1 error, 0 warnings\.$/);
});

test('the CSV in pieces is the CSV in one, whatever the pieces', (t) => {
  const { head, aboutFile, lines } = problemsCsv(report.headers, report.headers.length, 'zh');
  t.is(
    head + aboutFile(report.fileProblems) + report.faultyRows.map((row) => lines([row])).join('') + lines([]),
    renderProblems(report, 'csv', 'zh'),
  );
});

test('as JSON: every problem with its row, column, value, code and both languages', (t) => {
  const json = JSON.parse(renderProblems(report, 'json', 'zh')) as { rows: number; problems: Record<string, unknown>[] };
  t.is(json.rows, 4);
  t.deepEqual(json.problems[2], {
    file: 'list.csv',
    row: 3,
    column: 'region',
    value: '西湖',
    code: 'region-form',
    severity: 'error',
    says: { zh: '「西湖」不是行政区划代码', en: '"西湖" is not a region code' },
    todo: adviceFor('region-form'),
  });
});

test('as CSV to send back: the rows as they were, without personal columns and without formulas', (t) => {
  const csv = renderProblems(report, 'csv', 'zh');
  t.true(csv.startsWith('\uFEFF'));
  const rows = parse(csv, { bom: true }) as string[][];
  t.deepEqual(rows[0], ['id', 'name', 'region', 'note', '源行号', '问题', '处理办法']);
  t.deepEqual(rows[1]?.slice(0, 5), ['', '', '', '', '']);
  t.regex(rows[1]?.[5] ?? '', /提醒 「phone」该列为个人信息/);
  t.deepEqual(rows[2]?.slice(0, 5), ['E2', '', '西湖', '\'=HYPERLINK("x")', '3']);
  t.deepEqual(rows[3]?.slice(0, 5), ['E3', '丙', '330106', '', '5']);
  t.regex(rows[2]?.[5] ?? '', /「name」缺少必填内容; 错误 「region」「西湖」不是/);
  t.false(csv.includes('13800138000'));
  t.false(
    rows
      .slice(1)
      .flat()
      .some((cell) => /^[=+\-@\t]/.test(cell)),
  );
});

test('what goes back comes in again once it is mended', async (t) => {
  const csv = renderProblems(await importText('entities', 'id,name,region,note,phone\nE1,=甲,西湖,-5,1\n', 'idScheme: other'), 'csv', 'en');
  const again = await importDirectory('entities', sourceOf('back.csv', Buffer.from(csv.replace('西湖', '330106'))), {
    mapping: mappingOf('idScheme: other'),
  });
  t.deepEqual(again.problems, []);
  t.is(again.rows, 1);
  t.deepEqual(
    again.records.map(({ name, extra }) => [name, extra]),
    [['=甲', { note: '-5' }]],
  );
});

test('every code has words and advice in both languages, and a full stop only at the end of the advice', (t) => {
  for (const code of Object.keys(ROW_PROBLEMS) as RowProblemCode[]) {
    const { says, todo } = ROW_PROBLEMS[code];
    t.regex(says.zh, /\p{Script=Han}/u, code);
    t.notRegex(says.en, /\p{Script=Han}|[.。]$/u, code);
    t.regex(todo.zh, /。$/, code);
    t.regex(todo.en, /\.$/, code);
  }
});

test('no sentence is left with a hole', async (t) => {
  const messy = await importText(
    'entities',
    `统一社会信用代码,企业名称,行政区划代码,行业代码,状态,成立日期,电话\n9133,${'x'.repeat(501)},330106001,Z1,外星,31/31/2020,1\n1,2,3,4,5,6,7,8\n,"x"y\n9.1E+17,甲\u0001,#REF!,9999,,长期,\n`,
  );
  t.true(messy.problems.length >= 12);
  for (const language of ['zh', 'en'] as const) t.notRegex(renderProblems(messy, 'text', language), /\{\w+\}/);
});
