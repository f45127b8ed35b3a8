import { organisationCheckCharacter, usccCheckCharacter } from '@double-random/directories';
import test from 'ava';
import { importText, placesOf } from '../imports.js';

/** The n-th code with both checks right. */
function uscc(n: number): string {
  const organisation = String(10_000_000 + n);
  const body = `91330106${organisation}${organisationCheckCharacter(organisation)}`;
  return body + usccCheckCharacter(body);
}

const HEAD = '统一社会信用代码,企业名称,行政区划代码';

test('a row with everything', async (t) => {
  const report = await importText(
    'entities',
    `统一社会信用代码,企业名称,注册号,企业类型,成立日期,登记机关,管辖单位,登记状态,住所,行政区划,行业代码,许可证,监管标签,风险等级,上次检查日期,街道
${uscc(1)},（杭州）①号店,３３０１,个体户,2001年2月3日,市局,文新所,吊销,文三路1号,330106,2710,食品经营许可证:JY1:2027-05-31；卫生许可证|W2|长期,"特种设备使用，食品",Ａ,2025/6/1,文新街道
`,
  );
  t.deepEqual(report.problems, []);
  t.deepEqual(report.records, [
    {
      id: uscc(1),
      name: '（杭州）①号店',
      registrationNumber: '3301',
      category: '个体户',
      founded: '2001-02-03',
      registrationAuthority: '市局',
      supervisingOffice: '文新所',
      state: 'revoked',
      address: '文三路1号',
      region: '330106',
      industry: 'C2710',
      licences: [
        { name: '食品经营许可证', number: 'JY1', validTo: '2027-05-31' },
        { name: '卫生许可证', number: 'W2', validTo: null },
      ],
      tags: ['特种设备使用', '食品'],
      risk: 'A',
      lastInspected: '2025-06-01',
      extra: { 街道: '文新街道' },
    },
  ]);
  t.deepEqual([report.rows, report.accepted, report.refused, report.repeated], [1, 1, 0, 0]);
});

test('one licence in three columns', async (t) => {
  const { records } = await importText(
    'entities',
    `${HEAD},许可证名称,许可证编号,许可证有效期至\n${uscc(1)},甲,330106,食品,JY1,2027.5.31\n${uscc(2)},乙,330106,,,\n`,
  );
  t.deepEqual(
    records.map(({ licences }) => licences),
    [[{ name: '食品', number: 'JY1', validTo: '2027-05-31' }], []],
  );
});

for (const [what, row, places] of [
  ['a code a character too short', `${uscc(1).slice(1)},甲,330106`, ['2 统一社会信用代码 uscc-length']],
  ['a code with an O for a zero', `9133O106${uscc(1).slice(8)},甲,330106`, ['2 统一社会信用代码 uscc-alphabet']],
  ['a code that a spreadsheet rounded', '9.13301E+17,甲,330106', ['2 统一社会信用代码 scientific-notation']],
  ['an identity card for a code', '11010519491231002X,甲,330106', ['2 统一社会信用代码 personal-entity-id']],
  ['an identity card with a slip in it', '110105194912310029,甲,330106', ['2 统一社会信用代码 personal-entity-id']],
  ['no code', ',甲,330106', ['2 统一社会信用代码 missing-value']],
  ['no name', `${uscc(1)},　,330106`, ['2 企业名称 missing-value']],
  ['a region by name', `${uscc(1)},甲,西湖区`, ['2 行政区划代码 region-form']],
  ['a region of a province that is none', `${uscc(1)},甲,990106`, ['2 行政区划代码 region-province']],
  ['a name with damaged characters', `${uscc(1)},甲\uFFFD,330106`, ['2 企业名称 damaged-text']],
  ['a name of six hundred characters', `${uscc(1)},${'甲'.repeat(600)},330106`, ['2 企业名称 too-long']],
  ['an unquoted comma in a name', `${uscc(1)},甲,乙,330106`, ['2 too-many-cells']],
  ['quotes that do not match', `${uscc(1)},"甲"乙,330106`, ['2 broken-quotes']],
  ['a formula error', `${uscc(1)},甲,#N/A`, ['2 行政区划代码 formula-error']],
  ['three cells wrong at once', '1,,x', ['2 统一社会信用代码 uscc-length', '2 企业名称 missing-value', '2 行政区划代码 region-form']],
] as const) {
  test(`refused: ${what}`, async (t) => {
    const report = await importText('entities', `${HEAD}\n${row}\n${uscc(9)},好,330106\n`);
    t.deepEqual(placesOf(report.problems), places);
    t.deepEqual([report.rows, report.accepted, report.refused], [2, 1, 1]);
    t.deepEqual(
      report.records.map(({ name }) => name),
      ['好'],
    );
  });
}

test('a failing checksum warns and is imported', async (t) => {
  const wrong = uscc(1).slice(0, 17) + (uscc(1).endsWith('0') ? '1' : '0');
  const report = await importText('entities', `${HEAD}\n${wrong},甲,330106\n`);
  t.deepEqual(placesOf(report.problems), ['2 统一社会信用代码 uscc-checksum']);
  t.is(report.problems[0]?.severity, 'warning');
  t.is(report.records[0]?.id, wrong);
});

test('a code in full width, lower case, with spaces, is the code', async (t) => {
  const wide = [...uscc(1)].map((c) => (/\d/.test(c) ? String.fromCharCode(c.charCodeAt(0) + 0xfee0) : c.toLowerCase())).join('');
  const { records, problems } = await importText('entities', `${HEAD}\n${wide.slice(0, 9)} ${wide.slice(9)},甲,３３０１０６\n`);
  t.deepEqual(problems, []);
  t.is(records[0]?.id, uscc(1));
  t.is(records[0]?.region, '330106');
});

test('the second row of an id is an error that names the first, or is left out when the mapping says so', async (t) => {
  const text = `${HEAD}\n${uscc(1)},甲,330106\n\n${uscc(1)},乙,330106\n`;
  const report = await importText('entities', text);
  t.deepEqual(placesOf(report.problems), ['4 统一社会信用代码 duplicate-id']);
  t.is(report.problems[0]?.details['first'], 2);
  t.deepEqual([report.rows, report.accepted, report.refused, report.repeated], [2, 1, 1, 0]);
  const first = await importText('entities', text, 'duplicates: first');
  t.deepEqual(placesOf(first.problems), ['4 统一社会信用代码 duplicate-skipped']);
  t.deepEqual([first.rows, first.accepted, first.refused, first.repeated, first.errors], [2, 1, 0, 1, 0]);
});

test('a refused row does not take its id away from a later one', async (t) => {
  const report = await importText('entities', `${HEAD}\n${uscc(1)},甲,杭州\n${uscc(1)},甲,330106\n`);
  t.is(report.accepted, 1);
});

test('strict refuses the file for one error, not for warnings', async (t) => {
  const bad = await importText('entities', `${HEAD}\n${uscc(1)},甲,330106\n${uscc(2)},,330106\n`, '', true);
  t.deepEqual([bad.refusedWhole, bad.accepted, bad.refused, bad.records.length], [true, 0, 2, 0]);
  const warned = await importText('entities', `${HEAD}\n${uscc(1)},甲\u202E,330106\n`, '', true);
  t.deepEqual([warned.refusedWhole, warned.accepted, warned.warnings], [false, 1, 1]);
});

test('a licence whose date is none is told', async (t) => {
  const report = await importText('entities', `${HEAD},许可证\n${uscc(1)},甲,330106,食品:1:明天\n`);
  t.deepEqual(placesOf(report.problems), ['2 许可证 date-form']);
});

test('the identity card of a sole trader is no id, whatever the scheme', async (t) => {
  const report = await importText('entities', 'id,name,region\n11010519491231002X,甲,330106\n', 'idScheme: other');
  t.deepEqual(placesOf(report.problems), ['2 id personal-entity-id']);
  t.false(JSON.stringify(report).includes('11010519491231002X'));
});

test('numbers of persons within texts are blotted out and told, and go back without them', async (t) => {
  const report = await importText(
    'entities',
    `${HEAD},住所,备注,标签
${uscc(1)},11010519491231002x\u202E,330106,文三路1号 电话13800138000,一,重点
${uscc(2)},乙,330106,,法人张三 330106198001011234,重点；张三0571-88888888
${uscc(3)},丙,330106,,10086,
`,
  );
  t.deepEqual(placesOf(report.problems), [
    '2 企业名称 cleaned-text',
    '2 企业名称 personal-text',
    '2 住所 personal-text',
    '3 标签 personal-text',
    '3 备注 personal-text',
  ]);
  t.deepEqual([report.accepted, report.warnings], [3, 5]);
  t.deepEqual(
    report.records.map(({ id, name, address, tags, extra }) => [id, name, address, tags, extra]),
    [
      [uscc(1), '***', '文三路1号 电话***', ['重点'], { 备注: '一' }],
      [uscc(2), '乙', '', ['重点', '张三***'], { 备注: '法人张三 ***' }],
      [uscc(3), '丙', '', [], { 备注: '10086' }],
    ],
  );
  t.deepEqual(
    report.faultyRows.map(({ cells }) => cells.slice(1)),
    [
      ['***', '330106', '文三路1号 电话***', '一', '重点'],
      ['乙', '330106', '', '法人张三 ***', '重点；张三***'],
    ],
  );
  t.false(/110105|138001|1980|8888/.test(JSON.stringify(report)));
});

test('damaged characters beside such a number are refused all the same, without showing it', async (t) => {
  const report = await importText('entities', `${HEAD}\n${uscc(1)},甲\uFFFD 13800138000,330106\n`);
  t.deepEqual(placesOf(report.problems), ['2 企业名称 damaged-text', '2 企业名称 personal-text']);
  t.is(report.accepted, 0);
  t.false(JSON.stringify(report).includes('13800138000'));
});

test('a text that is too long as well is refused without the number in its beginning', async (t) => {
  const report = await importText('entities', `${HEAD}\n${uscc(1)},13800138000${'甲'.repeat(600)},330106\n`);
  t.deepEqual(placesOf(report.problems), ['2 企业名称 personal-text', '2 企业名称 too-long']);
  t.false(JSON.stringify(report).includes('13800138000'));
});

test('codes, registration numbers and numbers of licences stand as they are, whatever they look like', async (t) => {
  const { records, problems } = await importText(
    'entities',
    `id,name,region,注册号,许可证\n13800138000,甲,330106,330106850101123,食品:13900139000:2027-05-31\n`,
    'idScheme: other',
  );
  t.deepEqual(problems, []);
  t.like(records[0], { id: '13800138000', registrationNumber: '330106850101123' });
  t.is(records[0]?.licences[0]?.number, '13900139000');
});
