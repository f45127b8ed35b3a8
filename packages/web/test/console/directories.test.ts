import test from 'ava';
import { examplesOf, filterOf, findingText, ranked } from '../../console/src/areas/directories/health/health.js';
import { firstTab, previewTabs } from '../../console/src/areas/directories/imports/preview-tabs.js';
import { sizeText } from '../../console/src/areas/directories/kinds.js';
import { changesBetween, type DirectoryRecord, fieldsOf, recordTitle, valueText } from '../../console/src/areas/directories/record-text.js';
import { filterOfQuery } from '../../console/src/areas/directories/records/record-filter.js';
import { stagesOf } from '../../console/src/areas/directories/records/record-history.js';
import type { Namer } from '../../console/src/house/naming.js';

const chinese: Namer = {
  say: ({ zh }) => zh,
  department: (id) => (id === 'market' ? '市场监管局' : id),
  item: (department, code) => `${department}的${code}`,
  entity: (id) => (id === entity.id ? entity.name : null),
  inspector: (number) => (number === inspector.id ? inspector.name : null),
};
const english: Namer = { ...chinese, say: ({ en }) => en };

const entity: DirectoryRecord & { readonly id: string; readonly name: string } = {
  id: '91330106MA2AB3P661',
  name: '杭州甲食品有限公司',
  registrationNumber: '',
  category: '企业',
  founded: '2008-06-05',
  registrationAuthority: '',
  supervisingOffice: '',
  state: 'moved-out',
  address: '',
  region: '330106',
  industry: 'H6210',
  licences: [{ name: '食品经营许可证', number: 'JY1', validTo: null }],
  tags: ['重点', '网红'],
  risk: 'A',
  lastInspected: null,
  extra: { 备注: '一' },
};

const inspector: DirectoryRecord & { readonly id: string; readonly name: string } = {
  id: 'SC001',
  name: '雷艳秀',
  department: 'market',
  unit: '一处',
  level: '',
  regions: ['', '330106'],
  certificate: { number: '3301', issuer: '省政府', validTo: '2028-09-23' },
  qualifications: ['food'],
  items: ['SC-01'],
  leader: true,
  expert: false,
  state: 'active',
  absences: [{ from: '2026-01-01', to: '2026-01-01' }],
  cap: null,
};

test('recusals and past inspections name whom they are about, by code only where no directory has the name', (t) => {
  const recusal = { department: 'market', entity: entity.id, inspector: 'SC001', reason: '', hasReason: false };
  t.is(valueText('recusals', recusal, 'entity', chinese), '杭州甲食品有限公司（91330106MA2AB3P661）');
  t.is(valueText('recusals', { ...recusal, inspector: 'SC009' }, 'inspector', chinese), 'SC009');
  t.is(recordTitle(recusal, chinese), '杭州甲食品有限公司 · 雷艳秀');
  t.is(valueText('inspectors', inspector, 'qualifications', chinese), '食品');
});

test('values of records are read as words, never as codes', (t) => {
  t.is(valueText('entities', entity, 'state', chinese), '迁出');
  t.is(valueText('entities', entity, 'region', chinese), '西湖区');
  t.is(valueText('entities', entity, 'industry', english), 'Catering (H6210)');
  t.is(valueText('entities', entity, 'founded', chinese), '2008年6月5日');
  t.is(valueText('entities', entity, 'licences', chinese), '食品经营许可证 JY1 有效期至 长期');
  t.is(valueText('entities', entity, 'tags', english), '重点, 网红');
  t.is(valueText('entities', entity, 'lastInspected', chinese), '');
  t.is(valueText('entities', entity, 'extra.备注', chinese), '一');
  t.is(valueText('inspectors', inspector, 'department', chinese), '市场监管局');
  t.is(valueText('inspectors', inspector, 'regions', chinese), '全市、西湖区');
  t.is(valueText('inspectors', inspector, 'certificate', chinese), '3301，省政府，有效期至 2028年9月23日');
  t.is(valueText('inspectors', inspector, 'items', chinese), 'market的SC-01');
  t.is(valueText('inspectors', inspector, 'leader', english), 'yes');
  t.is(valueText('inspectors', inspector, 'cap', chinese), '不限');
  t.is(valueText('inspectors', inspector, 'absences', english), '1 Jan 2026');
});

test('the reason of a recusal is told to its department alone, others learn that there is one', (t) => {
  const recusal = { department: 'market', entity: 'A1', inspector: 'M1', reason: null, hasReason: true };
  t.is(valueText('recusals', recusal, 'reason', chinese), '有（仅本部门可见）');
  t.is(valueText('recusals', { ...recusal, hasReason: false }, 'reason', chinese), '');
  t.is(valueText('recusals', { ...recusal, reason: '近亲属' }, 'reason', chinese), '近亲属');
});

test('a record is called by its name, or by what it is about', (t) => {
  t.is(recordTitle(entity, chinese), '杭州甲食品有限公司');
  t.is(recordTitle({ department: 'market', entity: 'A1', inspector: 'M1', reason: null, hasReason: false }, chinese), 'A1 · M1');
  const inspection = { entity: 'A1', department: 'market', date: '2026-01-05', inspectors: [], items: [], result: '' };
  t.is(recordTitle(inspection, english), 'A1 · 5 Jan 2026');
  t.is(fieldsOf('entities', entity).at(-1), 'extra.备注');
});

test('what changed stands beside what it was', (t) => {
  t.deepEqual(changesBetween('entities', { ...entity, state: 'existing' }, entity, ['state'], chinese), [
    { field: 'state', before: '存续', after: '迁出' },
  ]);
});

test('the history of a record tells that it came, changed, went and came again, the newest first', (t) => {
  const history = [
    { since: 1, until: 2, changed: [], record: entity },
    { since: 2, until: 3, changed: ['name'], record: { ...entity, name: '乙' } },
    { since: 5, until: null, changed: ['name'], record: entity },
  ];
  t.deepEqual(
    stagesOf(history).map(({ version, before, after, changed }) => [version, before !== null, after !== null, changed]),
    [
      [5, false, true, []],
      [3, true, false, []],
      [2, true, true, ['name']],
      [1, false, true, []],
    ],
  );
});

test('findings name departments and regions, and lead to the records that they are about', (t) => {
  const group = { department: 'market', region: '330106', qualifications: 'food' };
  const says = { zh: '{department}：{region} 的 {count} 个检查对象没有人员可派（所需资质：{qualifications}）', en: '' };
  t.is(findingText({ says, count: 1200, group }, chinese), '市场监管局：西湖区 的 1,200 个检查对象没有人员可派（所需资质：food）');
  t.deepEqual(examplesOf({ code: 'certificate-expired', examples: ['market/SC033'] }), [
    { text: 'SC033', record: { kind: 'inspectors', key: 'SC033' } },
  ]);
  t.deepEqual(examplesOf({ code: 'entity-cancelled', examples: ['A1'] }), [{ text: 'A1', record: { kind: 'entities', key: 'A1' } }]);
  t.deepEqual(examplesOf({ code: 'recusal-unknown-inspector', examples: ['market/M9'] }), [{ text: 'M9', record: null }]);
  t.is(examplesOf({ code: 'unknown-region', examples: ['market/M1'] })[0]?.record?.kind, 'inspectors');
  t.is(examplesOf({ code: 'unknown-region', examples: ['A1'] })[0]?.record?.kind, 'entities');
  t.deepEqual(filterOf('entity-revoked'), { kind: 'entities', query: { state: 'revoked' } });
  t.is(filterOf('licence-expired'), null);
  t.deepEqual(ranked({ a: 1, b: 3, c: 2 }), [
    ['b', 3],
    ['c', 2],
    ['a', 1],
  ]);
});

test('a filter comes from the address only where the kind has such a state', (t) => {
  t.is(filterOfQuery('entities', { state: 'revoked', region: '330106' }).entityState, 'revoked');
  t.is(filterOfQuery('entities', { state: 'active' }).entityState, '');
  t.is(filterOfQuery('inspectors', { state: 'active' }).inspectorState, 'active');
  t.is(filterOfQuery('items', { state: ['ended'] }).itemState, '');
  t.is(filterOfQuery('entities', { region: '330106' }).region, '330106');
});

test('a preview begins with what is wrong, else with what there is', (t) => {
  const counts = { read: 9, added: 0, changed: 2, gone: 0, unchanged: 6, wrong: 1, warned: 0, repeated: 0 };
  t.is(firstTab(previewTabs(counts)), 'wrong');
  t.is(firstTab(previewTabs({ ...counts, wrong: 0 })), 'changed');
  t.is(firstTab(previewTabs({ ...counts, wrong: 0, changed: 0 })), 'new');
});

test('sizes of files as people read them', (t) => {
  t.deepEqual([sizeText(744), sizeText(20_480), sizeText(5_546_923)], ['744 B', '20 KB', '5.3 MB']);
});
