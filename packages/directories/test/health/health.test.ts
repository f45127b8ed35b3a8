import {
  describeHealth,
  directoryHealth,
  type EntityRecord,
  HEALTH_FINDINGS,
  type HealthInput,
  healthJudge,
  type InspectorRecord,
  type ItemRecord,
  parsePlan,
} from '@double-random/directories';
import test from 'ava';

const entity = (id: string, more: Partial<EntityRecord> = {}): EntityRecord => ({
  id,
  name: `企业${id}`,
  registrationNumber: '',
  category: '企业',
  founded: null,
  registrationAuthority: '',
  supervisingOffice: '',
  state: 'existing',
  address: '',
  region: '330106',
  industry: 'C2710',
  licences: [],
  tags: [],
  risk: 'A',
  lastInspected: null,
  extra: {},
  ...more,
});

const inspector = (id: string, more: Partial<InspectorRecord> = {}): InspectorRecord => ({
  id,
  name: `人${id}`,
  department: 'market',
  unit: '',
  level: '',
  regions: ['3301'],
  certificate: { number: `Z${id}`, issuer: '', validTo: null },
  qualifications: ['food'],
  items: [],
  leader: false,
  expert: false,
  state: 'active',
  absences: [],
  cap: null,
  ...more,
});

const item = (code: string, department = 'market'): ItemRecord => ({
  code,
  category: '',
  name: code,
  department,
  basis: '',
  entityKind: '',
  content: '',
  method: '',
  ratio: '',
  frequency: '',
  key: false,
  inForce: true,
});

const sound: HealthInput = { entities: [entity('E1')], inspectors: [inspector('1')], items: [item('SC-01')], asOf: '2026-03-02' };

const found = (input: Partial<HealthInput>): string[] =>
  directoryHealth({ ...sound, ...input }).findings.map(({ code, count, examples }) => `${code} ${count} ${examples.join(' ')}`);

test('sound directories are well', (t) => {
  t.deepEqual(found({}), []);
  t.true(describeHealth(directoryHealth(sound), 'zh').endsWith('未发现问题。\n'));
});

const certificate = (validTo: string | null, number = 'Z9') => ({ number, issuer: '', validTo });

for (const [what, input, findings] of [
  ['the same id twice', { entities: [entity('E1'), entity('E1')] }, ['duplicate-entity-id 1 E1']],
  [
    'the same name and address under two ids',
    { entities: [entity('E1', { name: '甲（店）' }), entity('E2', { name: '甲(店) ' })] },
    ['duplicate-entity 1 E2'],
  ],
  ['a cancelled firm', { entities: [entity('E1', { state: 'cancelled' })] }, ['entity-cancelled 1 E1']],
  ['a revoked firm', { entities: [entity('E1', { state: 'revoked' })] }, ['entity-revoked 1 E1']],
  ['a firm that moved out', { entities: [entity('E1', { state: 'moved-out' })] }, ['entity-moved-out 1 E1']],
  [
    'an expired licence',
    { entities: [entity('E1', { licences: [{ name: '食品', number: '1', validTo: '2026-03-01' }] })] },
    ['licence-expired 1 E1'],
  ],
  ['a licence on its last day', { entities: [entity('E1', { licences: [{ name: '食品', number: '1', validTo: '2026-03-02' }] })] }, []],
  ['a region of no province', { entities: [entity('E1', { region: '990101' })] }, ['unknown-region 1 E1', 'entity-uncovered 1 E1']],
  ['no region', { entities: [entity('E1', { region: '' })] }, ['entity-without-region 1 E1', 'entity-uncovered 1 E1']],
  [
    'a region that nobody covers',
    { entities: [entity('E1'), entity('E2', { region: '330206' }), entity('E3', { region: '330206' })] },
    ['entity-uncovered 2 E2'],
  ],
  [
    'nobody covers where the only one is expired',
    { inspectors: [inspector('1', { regions: ['3302'] }), inspector('2', { certificate: certificate('2026-03-01') })] },
    ['certificate-expired 1 market/2', 'entity-uncovered 1 E1'],
  ],
  [
    'a certificate that ends soon',
    { inspectors: [inspector('1', { certificate: certificate('2026-05-30') })] },
    ['certificate-expiring 1 market/1'],
  ],
  ['a certificate that ends after that', { inspectors: [inspector('1', { certificate: certificate('2026-05-31') })] }, []],
  [
    'no certificate',
    { inspectors: [inspector('1'), inspector('2', { certificate: certificate(null, '') })] },
    ['certificate-missing 1 market/2'],
  ],
  [
    'one certificate, two inspectors',
    { inspectors: [inspector('1', { certificate: certificate(null) }), inspector('2', { certificate: certificate(null) })] },
    ['duplicate-certificate 1 market/2'],
  ],
  ['no qualification', { inspectors: [inspector('1', { qualifications: [] })] }, ['inspector-without-qualification 1 market/1']],
  ['no region of work', { inspectors: [inspector('1', { regions: [] })] }, ['inspector-without-region 1 market/1']],
  [
    'who has left is not judged',
    { inspectors: [inspector('1'), inspector('2', { state: 'left', qualifications: [], certificate: certificate('2020-01-01') })] },
    [],
  ],
  ['a staff number twice', { inspectors: [inspector('1'), inspector('1')] }, ['duplicate-inspector-id 1 market/1']],
  ['items and nobody to send', { items: [item('SC-01'), item('ST-01', 'ecology')] }, ['department-without-inspectors 1 ST-01']],
  ['people and no items', { inspectors: [inspector('1'), inspector('2', { department: 'culture' })] }, ['department-without-items 1 2']],
  [
    'a recusal of strangers',
    { recusals: [{ department: 'market', entity: 'E9', inspector: '9', reason: '' }] },
    ['recusal-unknown-entity 1 E9', 'recusal-unknown-inspector 1 market/9'],
  ],
  [
    'a recusal in the wrong department',
    { recusals: [{ department: 'culture', entity: 'E1', inspector: '1', reason: '' }] },
    ['recusal-unknown-inspector 1 culture/1'],
  ],
  [
    'an inspection of strangers',
    { inspections: [{ entity: 'E9', department: 'market', date: '2025-01-01', inspectors: ['1', '9'], items: ['SC-99'], result: '' }] },
    ['inspection-unknown-entity 1 E9', 'inspection-unknown-inspector 1 market/9', 'unknown-item 1 SC-99'],
  ],
  [
    'a scope with an item that is not on the list',
    { inspectors: [inspector('1', { items: ['SC-01', 'SC-98'] })] },
    ['unknown-item 1 SC-98'],
  ],
] as const satisfies readonly (readonly [string, Partial<HealthInput>, readonly string[]])[]) {
  test(`health: ${what}`, (t) => {
    t.deepEqual(found(input), [...findings]);
  });
}

test('an entity that could not be found the last time, and one that was found since', (t) => {
  const inspection = (id: string, date: string, result: string) => ({
    entity: id,
    department: 'market',
    date,
    inspectors: [],
    items: [],
    result,
  });
  const lost = '通过登记的住所（经营场所）无法联系';
  t.deepEqual(
    found({
      entities: [entity('E1'), entity('E2')],
      inspections: [
        inspection('E1', '2025-01-01', lost),
        inspection('E1', '2025-06-01', '未发现问题'),
        inspection('E2', '2025-06-01', lost),
        inspection('E2', '2024-06-01', '未发现问题'),
      ],
    }),
    ['entity-untraceable 1 E2'],
  );
});

test('with a plan, coverage asks for the qualifications that it requires', (t) => {
  const plan = parsePlan(
    `drawId: d
title: t
asOf: 2026-03-02
period: { from: 2026-03-16, to: 2026-05-29 }
departments:
  - id: market
    name: 市场监督管理局
    role: initiating
    items: [SC-01]
    team: [{ role: member, name: 组员, requires: [], count: 2 }]
    cap: 12
    requires: [{ tag: 特种设备, qualification: special-equipment }]
strata: { by: risk, rules: { default: { rate: "5%", rounding: ceil, minimum: 1, maximum: null, reserve: 0 } } }
entropy: { kind: witnessed, description: dice }
commitBy: 2026-03-05T08:00:00Z
revealBy: 2026-03-06T08:00:00Z
disclosure: open
`,
    'plan.yaml',
  );
  if (!plan.ok) throw new Error(JSON.stringify(plan.problems));
  const entities = [entity('E1'), entity('E2', { tags: ['特种设备'] }), entity('E3', { tags: ['特种设备'] })];
  const report = directoryHealth({ ...sound, entities, plan: plan.value });
  t.deepEqual(
    report.findings.map(({ code, count, group }) => [code, count, group]),
    [['entity-uncovered', 2, { department: 'market', region: '330106', qualifications: 'special-equipment' }]],
  );
  const qualified = [inspector('1', { qualifications: ['special-equipment'] })];
  t.deepEqual(directoryHealth({ ...sound, entities, inspectors: qualified, plan: plan.value }).findings, []);
});

test('counts, and only as many examples as asked for', (t) => {
  const entities = Array.from({ length: 30 }, (_, i) =>
    entity(`E${i}`, { state: i < 20 ? 'cancelled' : 'existing', risk: i % 2 === 0 ? 'A' : 'B' }),
  );
  const report = directoryHealth({ ...sound, entities, examples: 3 });
  t.deepEqual(report.entitiesByState, { cancelled: 20, existing: 10 });
  t.deepEqual(report.entitiesByRisk, { A: 15, B: 15 });
  t.deepEqual(report.findings[0]?.examples, ['E0', 'E1', 'E2']);
  t.is(report.findings[0]?.count, 20);
  t.regex(describeHealth(report, 'en'), /\[warning\] 20 entities are cancelled: E0, E1, E2…/);
});

test('every finding has words in both languages without a hole', (t) => {
  const group = { region: 'r', department: 'd', qualifications: 'q', days: 1 };
  for (const [code, { severity }] of Object.entries(HEALTH_FINDINGS)) {
    const finding = { code: code as keyof typeof HEALTH_FINDINGS, severity, count: 2, group, examples: ['x'] };
    const report = { ...directoryHealth(sound), findings: [finding] };
    t.notRegex(describeHealth(report, 'en'), /\{\w+\}|\p{Script=Han}/u, code);
    t.notRegex(describeHealth(report, 'zh'), /\{\w+\}/, code);
  }
});

test('entities in pages are judged as entities in one list', (t) => {
  const entities = ['1', '2', '3', '4'].map((id) => entity(id, { name: '同名', address: '同址', region: id === '4' ? '' : '330106' }));
  const judge = healthJudge({ inspectors: [], asOf: '2026-03-01' });
  judge.judge(entities.slice(0, 1));
  judge.judge([]);
  judge.judge(entities.slice(1));
  const report = judge.report();
  t.deepEqual(report, directoryHealth({ entities, inspectors: [], asOf: '2026-03-01' }));
  t.like(
    report.findings.find(({ code }) => code === 'duplicate-entity'),
    { count: 3, examples: ['2', '3', '4'] },
  );
});
