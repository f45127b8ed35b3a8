import { importDirectory, sourceOf } from '@double-random/directories';
import test from 'ava';
import { importText, mappingOf, placesOf } from '../imports.js';
import { encoded } from '../sources.js';
import { workbookSource } from '../workbooks.js';

const OTHER = 'idScheme: other\nregionScheme: other\n';

test('the header stands under titles, remarks and blank rows; rows count as a spreadsheet shows them', async (t) => {
  const report = await importText(
    'entities',
    '杭州市检查对象名录库,,\n填表单位：市局,,2026年\n\n 统一社会信用代码（必填）*,企业名称,Region Code\n,,\nE1,甲,330106\n,,330106\n',
    'idScheme: other',
  );
  t.deepEqual(placesOf(report.problems), ['7 统一社会信用代码（必填）* missing-value', '7 企业名称 missing-value']);
  t.deepEqual(report.columns, { '统一社会信用代码（必填）*': 'id', 企业名称: 'name', 'Region Code': 'region' });
  t.is(report.accepted, 1);
});

test('a header of brackets that never close is looked through in no time', async (t) => {
  t.timeout(10_000);
  const report = await importText('entities', `id,name,${'['.repeat(200_000)}\nE1,甲,x\n`, 'idScheme: other');
  t.is(report.columns['id'], 'id');
});

test('English headers in any case and spelling', async (t) => {
  const report = await importText('entities', 'ENTITY ID,entity_name,Region Code,Tags,Risk-Class\nE1,x,330106,a;b,B\n', 'idScheme: other');
  t.deepEqual(Object.values(report.columns), ['id', 'name', 'region', 'tags', 'risk']);
  t.deepEqual(report.records[0]?.tags, ['a', 'b']);
});

test('a header that is repeated on every page is skipped', async (t) => {
  const report = await importText('entities', 'id,name,region\nE1,甲,330106\nid,name,region\nE2,乙,330106\n', 'idScheme: other');
  t.deepEqual(placesOf(report.problems), ['3 repeated-header']);
  t.deepEqual([report.rows, report.accepted, report.errors], [2, 2, 0]);
});

test('a workbook: merged titles, a merged department, a text column of dates', async (t) => {
  const source = await workbookSource((workbook) => {
    const page = workbook.addWorksheet('名录');
    page.addRows([['执法检查人员名录库'], [], ['工号', '姓名', '部门', '执法证号', '有效期至']]);
    page.addRow([1, '张三', 'market', 'ZJ1', new Date(Date.UTC(2027, 4, 31))]);
    page.addRow([2, '李四', null, 'ZJ2', 46538]);
    page.addRow([3, '王五', 'market', 'ZJ3', '长期']);
    page.mergeCells('A1:E1');
    page.mergeCells('C4:C5');
  });
  const report = await importDirectory('inspectors', source);
  t.deepEqual(report.problems, []);
  t.is(report.format, 'xlsx');
  t.deepEqual(
    report.records.map(({ id, department, certificate }) => [id, department, certificate.validTo]),
    [
      ['1', 'market', '2027-05-31'],
      ['2', 'market', '2027-05-31'],
      ['3', 'market', null],
    ],
  );
});

test('columns of personal data are dropped unread, whatever the mapping says', async (t) => {
  const secret = '11010519491231002X';
  const text = `id,name,region,法人身份证号,联系电话,街道\nE1,甲,330106,${secret},13800138000,x\n,乙,330106,${secret},13800138000,x\nE3,"丙"丙,330106,${secret},13800138000,x\nE4,丁,戊,330106,${secret},13800138000,x\n`;
  const report = await importText('entities', text, `${OTHER}columns: { 联系电话: extra }`);
  t.deepEqual(report.droppedColumns, ['法人身份证号', '联系电话']);
  t.deepEqual(placesOf(report.problems).slice(0, 2), ['法人身份证号 personal-column', '联系电话 personal-column']);
  t.deepEqual(report.records[0]?.extra, { 街道: 'x' });
  t.is(report.refused, 3);
  t.false(/110105|138001/.test(JSON.stringify(report)));
});

test('two columns for one field: the first counts, and it is told', async (t) => {
  const report = await importText('entities', 'id,企业名称,单位名称,region\nE1,甲,乙,x\n', OTHER);
  t.deepEqual(placesOf(report.problems), ['单位名称 column-twice']);
  t.is(report.records[0]?.name, '甲');
});

for (const [what, text, mapping, places] of [
  ['an empty file', '', '', ['empty-file']],
  ['blank rows only', '\n ,\n', '', ['empty-file']],
  ['no row that could be a header', '1,2\n3,4\n', '', ['no-header']],
  ['a header and nothing below it', 'id,name,region\n , ,\n', '', ['no-rows']],
  ['a PDF', '%PDF-1.7\nid,name,region\n', '', ['other-format']],
  ['a column missing', 'id,name\nE1,甲\n', '', ['column-missing']],
  [
    'a mapping with a column that is not there',
    'id,name,region\nE1,甲,330106\n',
    'idScheme: other\ncolumns: { 街道: extra }',
    ['mapping-column-missing'],
  ],
  ['an id rule over a column that is not there', 'name,region\n甲,330106\n', 'id: { from: hash, of: [地址] }', ['mapping-column-missing']],
] as const) {
  test(`told of the file: ${what}`, async (t) => {
    t.deepEqual(placesOf((await importText('entities', text, mapping)).problems), places);
  });
}

const mixed = (...parts: readonly (readonly [text: string, encoding: 'utf-8' | 'gbk'])[]) =>
  importDirectory('entities', sourceOf('list.csv', Buffer.concat(parts.map(([text, encoding]) => encoded(text, encoding)))), {
    mapping: mappingOf('idScheme: other'),
  });

test('a short file of two encodings is read in the one that shows its header', async (t) => {
  const header = ['编号,名称,区划\n', 'utf-8'] as const;
  const rows = ['E1,宁波某某餐饮有限公司,330106\nE2,绍兴某某餐饮有限公司,330106\n', 'gbk'] as const;
  const report = await mixed(header, rows);
  t.is(report.encoding, 'utf-8');
  t.deepEqual(placesOf(report.problems), ['encoding-damaged', '2 名称 damaged-text', '3 名称 damaged-text']);
  const half = await mixed(header, ['E1,宁波餐饮店,330106\n', 'utf-8'], ['E2,绍兴餐饮店,330106\n', 'gbk']);
  t.deepEqual([half.encoding, half.accepted, half.refused], ['utf-8', 1, 1]);
});

test('no header in either encoding: both are named', async (t) => {
  const report = await mixed(['表一,表二\n', 'utf-8'], ['甲乙丙丁戊,己庚辛\n', 'gbk'], ['甲乙丙丁,己庚辛\n', 'gbk']);
  const missing = report.problems.find(({ code }) => code === 'no-header');
  t.is(missing?.details['read'], 'GB18030, UTF-8');
});

test('a missing column names the headers that were not recognised, but never one of personal data', async (t) => {
  const { problems } = await importText('entities', '信用代码,名称,所在区划,身份证号\n91330106MA2CQTLA8A,甲,330106,x\n');
  const missing = problems.find(({ code }) => code === 'column-missing');
  t.is(missing?.details['unused'], '所在区划');
});

test('no header: columns by letter and number, constants, ids by row', async (t) => {
  const report = await importText(
    'entities',
    '标题\n\n甲;330106;x;A\n乙;330108;y;B\n',
    'header: none\nskipRows: 2\ncolumns: { A: name, 2: region, C: ignore, D: "extra:等级" }\nconstants: { category: 企业 }\nid: { prefix: N, from: row }\nidScheme: other',
  );
  t.deepEqual(report.problems, []);
  t.deepEqual(
    report.records.map(({ id, name, region, category, extra }) => [id, name, region, category, extra]),
    [
      ['N0000003', '甲', '330106', '企业', { 等级: 'A' }],
      ['N0000004', '乙', '330108', '企业', { 等级: 'B' }],
    ],
  );
});

test('ids by hash are the same in every file and for every spelling of the end of a cell', async (t) => {
  const entities = await importText(
    'entities',
    '名称,地址\n甲 ,路1\n乙,路2\n甲,路1\n',
    `${OTHER}id: { prefix: H-, from: hash, of: [名称, 地址] }\nduplicates: first`,
  );
  const inspections = await importText(
    'inspections',
    '地址,检查日期,名称\n路2,2025-01-01,乙\n',
    'constants: { department: d }\nid: { prefix: H-, from: hash, of: [名称, 地址] }',
  );
  t.is(entities.accepted, 2);
  t.is(inspections.records[0]?.entity, entities.records[1]?.id);
  t.regex(entities.records[0]?.id ?? '', /^H-[0-9a-f]{16}$/);
});

test('values are translated, in lists one by one, and in extra columns', async (t) => {
  const report = await importText(
    'entities',
    'id,name,区县,状态,标签,街道\nE1,甲,西湖区,营业中,"特；食",一\n',
    'idScheme: other\nvalues: { region: { 西湖区: 330106 }, state: { 营业中: 存续 }, tags: { 特: 特种设备, 食: 食品 }, 街道: { 一: 文新 } }',
  );
  t.deepEqual(report.problems, []);
  const [record] = report.records;
  t.deepEqual([record?.region, record?.state, record?.tags, record?.extra], ['330106', 'existing', ['特种设备', '食品'], { 街道: '文新' }]);
});

test('a constant that is wrong is told in every row', async (t) => {
  const report = await importText('entities', 'id,name\nE1,甲\n', 'idScheme: other\nconstants: { region: 杭州 }');
  t.deepEqual(placesOf(report.problems), ['2 region region-form']);
});

test('a header named __proto__ does no harm', async (t) => {
  const report = await importText('entities', 'id,name,region,__proto__\nE1,甲,x,y\n', OTHER);
  t.is(report.accepted, 1);
  t.is(Object.getPrototypeOf(report.records[0]?.extra), Object.prototype);
});

test('a broken workbook is told, not thrown', async (t) => {
  const report = await importDirectory('entities', sourceOf('a.xlsx', Buffer.from('PK\x03\x04 nothing')));
  t.deepEqual(placesOf(report.problems), ['broken-workbook']);
});
