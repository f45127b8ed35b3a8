import { createHash } from 'node:crypto';
import type { InspectorReason, InspectorRecord, Plan } from '@double-random/directories';
import test from 'ava';
import { certificate, inspector } from './directories.js';
import { frozen, linesOf, refused, salt, textOf, warningsOf } from './freezing.js';
import { cooperating, department, plan } from './plans.js';

test('a line holds id, regions, qualifications, cap and the hidden name', async (t) => {
  const one = inspector('I1', {
    name: 'Cafe\u0301',
    regions: ['330108', '330106', '330106'],
    qualifications: ['venues', 'food'],
    leader: true,
    expert: true,
    certificate: { number: 'ZJ-7', issuer: '', validTo: null },
  });
  const result = await frozen({ inspectors: [one] });
  const person = createHash('sha256').update(salt('market', 'I1')).update('["Café","ZJ-7"]').digest('hex');
  t.is(textOf(result, 'inspectors.market.ndjson'), `["I1",["330106","330108"],["expert","food","leader","venues"],"5","${person}"]\n`);
  t.deepEqual(result.persons, [['market', 'I1', Buffer.from(salt('market', 'I1')).toString('hex'), 'Café', 'ZJ-7']]);
});

test('persons are sorted by department and inspector, and no name stands in a public file', async (t) => {
  const result = await frozen({
    plan: plan({ departments: [department(), cooperating('ecology')] }),
    inspectors: [inspector('2'), inspector('10'), inspector('9', { department: 'ecology' })],
  });
  t.deepEqual(
    result.persons.map(([who, id]) => [who, id]),
    [
      ['ecology', '9'],
      ['market', '10'],
      ['market', '2'],
    ],
  );
  for (const name of result.files.keys()) t.false(textOf(result, name).includes('张'), name);
});

test('the same id in two departments are two inspectors', async (t) => {
  const result = await frozen({
    plan: plan({ departments: [department(), cooperating('ecology')] }),
    inspectors: [inspector('1'), inspector('1', { department: 'ecology' })],
  });
  t.deepEqual(
    result.summary.departments.map(({ inspectors }) => inspectors),
    [1, 1],
  );
});

/** Visits from 2026-03-16 to 2026-05-29, judged on 2026-03-02. */
const LEFT_OUT: readonly (readonly [changes: Partial<InspectorRecord>, reason: InspectorReason | null, planned?: Partial<Plan>])[] = [
  [{}, null],
  [{ state: 'suspended' }, 'suspended'],
  [{ state: 'left' }, 'left'],
  [{ certificate: { number: '', issuer: '', validTo: null } }, 'no-certificate'],
  [{ certificate: certificate('2026-03-01') }, 'certificate-expired'],
  [{ certificate: certificate('2026-03-02') }, 'certificate-expires'],
  [{ certificate: certificate('2026-05-28') }, 'certificate-expires'],
  [{ certificate: certificate('2026-05-29') }, null],
  [{ absences: [{ from: '2026-01-01', to: '2026-03-15' }] }, null],
  [{ absences: [{ from: '2026-01-01', to: '2026-03-16' }] }, 'on-leave'],
  [{ absences: [{ from: '2026-05-29', to: '2026-05-29' }] }, 'on-leave'],
  [{ absences: [{ from: '2026-05-30', to: null }] }, null],
  [{ absences: [{ from: '2025-01-01', to: null }] }, 'on-leave'],
  [{ absences: [{ from: '2026-03-16', to: '2026-05-28' }] }, null, { leave: 'whole-period' }],
  [{ absences: [{ from: '2026-03-16', to: '2026-05-29' }] }, 'on-leave', { leave: 'whole-period' }],
  [{ absences: [{ from: '2025-01-01', to: null }] }, 'on-leave', { leave: 'whole-period' }],
  [{ items: ['SC-02'] }, 'no-item-in-scope'],
  [{ items: ['SC-02', 'SC-01'] }, null],
  [{ cap: 0 }, 'cap-zero'],
];

for (const [changes, reason, planned] of LEFT_OUT) {
  test(`${JSON.stringify({ ...changes, ...planned })}: ${reason ?? 'may be sent'}`, async (t) => {
    const result = await frozen({ plan: plan(planned), inspectors: [inspector('I1', changes), inspector('I2'), inspector('I3')] });
    const ids = linesOf(result, 'inspectors.market.ndjson').map(([id]) => id);
    t.deepEqual(ids, reason === null ? ['I1', 'I2', 'I3'] : ['I2', 'I3']);
    t.deepEqual(result.summary.departments[0]?.leftOut, reason === null ? [] : [{ inspector: 'I1', reason }]);
  });
}

test('inspectors of others are counted, not drawn', async (t) => {
  const result = await frozen({ inspectors: [inspector('I1'), inspector('I2'), inspector('F1', { department: 'fire' })] });
  t.is(result.summary.otherInspectors, 1);
  t.deepEqual([...result.files.keys()].sort(), [
    'entities.ndjson',
    'exclusions.ndjson',
    'inspectors.market.ndjson',
    'manifest.json',
    'recusals.ndjson',
  ]);
});

test('an inspector without a region covers all, which is warned of', async (t) => {
  const result = await frozen({ inspectors: [inspector('I1', { regions: [] }), inspector('I2')] });
  t.deepEqual(linesOf(result, 'inspectors.market.ndjson')[0]?.[1], ['']);
  t.true(warningsOf(result).includes('no-region'));
});

test('refused: what the protocol cannot hold, and an inspector twice', async (t) => {
  const records = [
    inspector('I1'),
    inspector('I 2'),
    inspector('I3', { qualifications: ['特种设备'] }),
    inspector('I4', { regions: ['杭州'] }),
    inspector('I5', { cap: 1.5 }),
    inspector('I6', { name: '\udfff' }),
    inspector('I1'),
  ];
  t.deepEqual(
    (await refused({ inspectors: records })).map(({ code, details }) => [code, details['record'] ?? details['second']]),
    [
      ['not-code', 2],
      ['not-code', 3],
      ['not-region', 4],
      ['not-cap', 5],
      ['lone-surrogate', 6],
      ['duplicate-inspector', 7],
    ],
  );
});

test('a salt of another length is a bug', async (t) => {
  await t.throwsAsync(frozen({ salt: () => new Uint8Array(15) }), { instanceOf: TypeError });
});
