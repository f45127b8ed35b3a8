import { importDirectory, sourceOf } from '@double-random/directories';
import test from 'ava';
import { importText, placesOf } from '../imports.js';

const QUALIFICATIONS = 'values: { qualifications: { 食品安全: food, 特种设备: special-equipment }, department: { 市场监管局: market } }';
const HEAD = '工号,姓名,部门,执法区域,执法证号,有效期至,资质,组长,状态,请假,上限';

test('an inspector with everything', async (t) => {
  const report = await importText(
    'inspectors',
    `${HEAD}\nM001,张三,市场监管局,"330106；330100、33",ZJ-1,9999-12-31,食品安全，特种设备,是,在岗,2026-03-01至2026-03-15;2026.5.1,１２\n`,
    QUALIFICATIONS,
  );
  t.deepEqual(report.problems, []);
  t.deepEqual(report.records, [
    {
      id: 'M001',
      name: '张三',
      department: 'market',
      unit: '',
      level: '',
      regions: ['330106', '3301', '33'],
      certificate: { number: 'ZJ-1', issuer: '', validTo: null },
      qualifications: ['food', 'special-equipment'],
      items: [],
      leader: true,
      expert: false,
      state: 'active',
      absences: [
        { from: '2026-03-01', to: '2026-03-15' },
        { from: '2026-05-01', to: '2026-05-01' },
      ],
      cap: 12,
    },
  ]);
});

for (const [what, row, place] of [
  ['an identity card as staff number', '11010519491231002X,张三,market,,1,长期,,,,,', '工号 personal-number'],
  ['a telephone as staff number', '13800138000,张三,market,,1,长期,,,,,', '工号 personal-number'],
  ['a department by a name that nobody translated', 'M1,张三,环保局,,1,长期,,,,,', '部门 not-a-code'],
  ['a certificate without its last day', 'M1,张三,market,,1,,,,,,', '有效期至 missing-value'],
  ['a qualification that nobody translated', 'M1,张三,market,,1,长期,核安全,,,,', '资质 not-a-code'],
  ['a region that is none', 'M1,张三,market,西湖,1,长期,,,,,', '执法区域 region-form'],
  ['maybe a leader', 'M1,张三,market,,1,长期,,大概,,,', '组长 unknown-value'],
  ['an unknown state', 'M1,张三,market,,1,长期,,,出国,,', '状态 unknown-value'],
  ['leave that ends before it begins', 'M1,张三,market,,1,长期,,,,2026-03-15至2026-03-01,', '请假 period-order'],
  ['leave without a day', 'M1,张三,market,,1,长期,,,,下周,', '请假 date-form'],
  ['half a visit', 'M1,张三,market,,1,长期,,,,,1.5', '上限 number-form'],
] as const) {
  test(`refused: ${what}`, async (t) => {
    const report = await importText('inspectors', `${HEAD}\n${row}\n`, QUALIFICATIONS);
    t.deepEqual(placesOf(report.problems), [`2 ${place}`]);
    t.is(report.refused, 1);
  });
}

test('a personal number is never repeated', async (t) => {
  const report = await importText('inspectors', `${HEAD}\n13800138000,张三,market,,1,长期,,,,,\n`);
  t.false(JSON.stringify(report).includes('13800138000'));
  t.is(report.faultyRows[0]?.cells[0], '***');
});

test('staff numbers may repeat between departments, not within one', async (t) => {
  const report = await importText('inspectors', `${HEAD}\n1,甲,market,,1,长期,,,,,\n1,乙,ecology,,2,长期,,,,,\n1,丙,market,,3,长期,,,,,\n`);
  t.deepEqual(placesOf(report.problems), ['4 工号 duplicate-id']);
  t.is(report.accepted, 2);
});

test('an item list', async (t) => {
  const report = await importText(
    'items',
    '事项编码,抽查类别,事项名称,部门,检查依据,检查方式,抽查比例,频次,是否重点,是否有效\nSC-01,食品,食品经营检查,market,《食品安全法》第一百一十条,现场,3%,1次/年,重点,有效\nSC-02,食品,标签检查,market,,书面,,,一般,废止\n',
  );
  t.deepEqual(report.problems, []);
  t.deepEqual(
    report.records.map(({ code, key, inForce, ratio }) => [code, key, inForce, ratio]),
    [
      ['SC-01', true, true, '3%'],
      ['SC-02', false, false, ''],
    ],
  );
});

test('recusals: a pair that is told twice counts once and is no error', async (t) => {
  const report = await importText(
    'recusals',
    'department,entity,inspector,reason\nmarket,E1,M1,亲属\nmarket,E1,M1,亲属\n',
    'idScheme: other',
  );
  t.deepEqual(placesOf(report.problems), ['3 entity duplicate-skipped']);
  t.deepEqual(report.records, [{ department: 'market', entity: 'E1', inspector: 'M1', reason: '亲属' }]);
});

test('past inspections may repeat, and need a day', async (t) => {
  const report = await importText(
    'inspections',
    'entity,department,date,inspectors,items,result\nE1,market,2025-05-01,"M1,M2",SC-01,未发现问题\nE1,market,2025-05-01,,,\nE1,market,长期,,,\n',
    'idScheme: other',
  );
  t.deepEqual(placesOf(report.problems), ['4 date no-end-not-allowed']);
  t.deepEqual(report.records[0], {
    entity: 'E1',
    department: 'market',
    date: '2025-05-01',
    inspectors: ['M1', 'M2'],
    items: ['SC-01'],
    result: '未发现问题',
  });
  t.is(report.accepted, 2);
});

test('a certificate number that is the id as well: one column, two fields', async (t) => {
  const id = 'id: { from: column, of: 执法证号 }';
  const text =
    '姓名,部门,执法证号,有效期至\n张三,market,ZJ-1,长期\n李四,market,,长期\n王五,market,11010519491231002X,长期\n赵六,market,ZJ-1,长期\n';
  const report = await importText('inspectors', text, id);
  t.deepEqual(
    report.records.map((record) => [record.id, record.certificate.number]),
    [['ZJ-1', 'ZJ-1']],
  );
  t.deepEqual(placesOf(report.problems), ['3 执法证号 missing-value', '4 执法证号 personal-number', '5 执法证号 duplicate-id']);
  t.is(report.columns['执法证号'], 'certificateNumber, id');
  t.false(JSON.stringify(report).includes('110105'));
  const byField = await importText('inspectors', text, 'id: { from: column, of: [certificateNumber] }');
  t.deepEqual(byField.records, report.records);
  t.deepEqual(placesOf((await importText('inspectors', '姓名,部门,有效期至\n张三,market,长期\n', id)).problems), [
    'mapping-column-missing',
  ]);
});

test('rows of another department are refused where the directory belongs to one, and taken where it does not', async (t) => {
  const text = `${HEAD}\n1,甲,market,,1,长期,,,,,\n2,乙,ecology,,2,长期,,,,,\n`;
  const source = sourceOf('inspectors.csv', Buffer.from(text));
  const owned = await importDirectory('inspectors', source, { department: 'market' });
  t.deepEqual(placesOf(owned.problems), ['3 部门 other-department']);
  t.deepEqual(
    owned.records.map(({ id }) => id),
    ['1'],
  );
  t.is((await importDirectory('inspectors', source)).accepted, 2);
});
