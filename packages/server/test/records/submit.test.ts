import { randomUUID } from 'node:crypto';
import test from 'ava';
import { recordEvent } from '../../dist/acts/draws/record-event.js';
import { submit } from '../../dist/acts/records/submit.js';
import type { Taking } from '../../dist/acts/records/take-submissions.js';
import { headsAmong } from '../../dist/records/heads.js';
import type { SentRecord } from '../../dist/records/submission.js';
import type { UserActor } from '../../dist/rights/actor.js';
import { headsOfVisit } from '../../dist/store/records/standing-records.js';
import { findTask } from '../../dist/store/tasks.js';
import { partsOfVisit, updateVisitPart } from '../../dist/store/visits/visit-parts.js';
import { plannerOf } from '../directories/importing.js';
import { seededNumbers } from '../faults/seeded-numbers.js';
import { ENGINES } from '../support/engines.js';
import { codesOf, valueIn } from '../support/outcome.js';
import { type TestService, testService } from '../support/service.js';
import { accountOf, firstOf, inspectionCity, memberOf, recordFor, teamOf, visitNow } from './inspection-city.js';

const ITEM = 'M-001';

/** What became of each, as a word or the code of its refusal. */
const words = (takings: readonly Taking[]): readonly string[] => takings.map((one) => (one.ok ? one.value : (one.problems[0]?.code ?? '')));

const sent = async (service: TestService, by: UserActor, ...batch: readonly SentRecord[]): Promise<readonly string[]> =>
  words(valueIn(await submit(service, by, batch)));

const headsOf = async (service: TestService, visit: string): Promise<readonly string[]> =>
  (await headsOfVisit(service.store.db, visit)).map(({ submission }) => submission).sort();

const auditsOf = async ({ store }: TestService, event: string): Promise<number> =>
  (await store.db('audit_entries').where({ event })).length;

for (const engine of ENGINES) {
  test(`${engine}: a record is taken once, however often it comes, and begins the visit`, async (t) => {
    const service = await testService(t, engine);
    const city = await inspectionCity(service);
    const { id: visit } = firstOf(city);
    const by = await memberOf(service, visit, 'market');
    const record = recordFor(visit, ITEM);
    t.deepEqual(await sent(service, by, record, record), ['accepted', 'repeated']);
    service.outside.advance(86_400);
    t.deepEqual(await sent(service, by, record), ['repeated']);
    t.deepEqual(await headsOf(service, visit), [record.id]);
    t.is((await service.store.db('submissions')).length, 1);
    t.is(await auditsOf(service, 'record.submitted'), 1);
    t.like(await visitNow(service, visit), { state: 'on_site', onSiteAt: '2026-11-02T01:00:00.000Z' });
    t.is((await findTask(service.store.db, city.task))?.state, 'in_progress');
    t.like((await headsOfVisit(service.store.db, visit))[0], {
      department: 'market',
      item: ITEM,
      result: 'no-problem',
      membership: 'present',
    });
  });

  test(`${engine}: the same id with other content, or from somebody else, is refused, and the first stays`, async (t) => {
    const service = await testService(t, engine);
    const city = await inspectionCity(service);
    const { id: visit } = firstOf(city);
    const [by, other] = [await memberOf(service, visit, 'market', 0), await memberOf(service, visit, 'market', 1)];
    const record = recordFor(visit, ITEM);
    const changed = { ...record, result: 'not-reachable' };
    t.deepEqual(await sent(service, by, record, changed), ['accepted', 'submission-id-used']);
    t.deepEqual(await sent(service, by, changed), ['submission-id-used']);
    t.deepEqual(await sent(service, other, record), ['submission-id-used']);
    t.deepEqual(await sent(service, by, recordFor(city.visits[1]?.id ?? '', ITEM, { id: record.id })), ['submission-id-used']);
    t.like((await headsOfVisit(service.store.db, visit))[0], { result: 'no-problem' });
  });

  test(`${engine}: two devices that do not see each other make a conflict, settled by a record that replaces both`, async (t) => {
    const service = await testService(t, engine);
    const { id: visit } = firstOf(await inspectionCity(service));
    const [leader, member] = [await memberOf(service, visit, 'market', 0), await memberOf(service, visit, 'market', 1)];
    const first = recordFor(visit, ITEM);
    const second = recordFor(visit, ITEM, { device: 'tablet', result: 'other-violation', finding: '通道堵塞' });
    t.deepEqual(await sent(service, leader, first), ['accepted']);
    t.deepEqual(await sent(service, member, second), ['accepted']);
    t.deepEqual(await headsOf(service, visit), [first.id, second.id].sort());
    t.is((await headsOfVisit(service.store.db, visit)).length, 2, 'neither stands alone');
    t.is(await auditsOf(service, 'record.conflict'), 1);
    const settled = recordFor(visit, ITEM, { result: 'other-violation', finding: '通道堵塞，已核', replaces: [first.id, second.id] });
    t.deepEqual(await sent(service, leader, settled), ['accepted']);
    t.like(await headsOfVisit(service.store.db, visit), [{ submission: settled.id, finding: '通道堵塞，已核' }]);
    t.is((await service.store.db('submissions')).length, 3, 'nothing is overwritten');
  });

  test(`${engine}: a record that replaces one which has not come yet stands alone once both are here`, async (t) => {
    const service = await testService(t, engine);
    const { id: visit } = firstOf(await inspectionCity(service));
    const by = await memberOf(service, visit, 'market');
    const early = recordFor(visit, ITEM);
    const late = recordFor(visit, ITEM, { replaces: [early.id] });
    t.deepEqual(await sent(service, by, late), ['accepted']);
    t.deepEqual(await headsOf(service, visit), [late.id]);
    t.deepEqual(await sent(service, by, early), ['accepted']);
    t.deepEqual(await headsOf(service, visit), [late.id]);
  });

  test(`${engine}: a record of another item takes nobody's place`, async (t) => {
    const service = await testService(t, engine);
    const { id: visit } = firstOf(await inspectionCity(service));
    const by = await memberOf(service, visit, 'market');
    const record = recordFor(visit, ITEM);
    const elsewhere = recordFor(visit, 'M-002', { replaces: [record.id] });
    t.deepEqual(await sent(service, by, record, elsewhere), ['accepted', 'accepted']);
    t.deepEqual(await headsOf(service, visit), [record.id, elsewhere.id].sort());
  });

  test(`${engine}: each of a batch is answered by itself, and what is wrong with it is told`, async (t) => {
    const service = await testService(t, engine);
    const city = await inspectionCity(service);
    const { id: visit } = firstOf(city);
    const by = await memberOf(service, visit, 'market');
    const good = recordFor(visit, ITEM);
    const itself = randomUUID();
    const batch: readonly (readonly [SentRecord, string])[] = [
      [good, 'accepted'],
      [recordFor(visit, 'E-001'), 'unknown-item'],
      [recordFor('nowhere', ITEM), 'not-found'],
      [recordFor(visit, ITEM, { codeTable: '1999' }), 'record-faulty'],
      [recordFor(visit, ITEM, { codeTable: 'nine', result: 'deregistered' }), 'record-faulty'],
      [recordFor(visit, ITEM, { result: 'other-violation' }), 'record-faulty'],
      [recordFor(visit, ITEM, { finding: '电话 13800138000' }), 'record-faulty'],
      [recordFor(visit, ITEM, { finding: '通道\u0007堵塞' }), 'record-faulty'],
      [recordFor(visit, ITEM, { finding: '长'.repeat(2001) }), 'record-faulty'],
      [recordFor(visit, ITEM, { disposition: 'transfer' }), 'record-faulty'],
      [recordFor(visit, ITEM, { result: 'ordered-to-correct', finding: '有隐患', disposition: 'order-to-correct' }), 'record-faulty'],
      [recordFor(visit, ITEM, { correctBy: '2026-12-01' }), 'record-faulty'],
      [recordFor(visit, ITEM, { id: itself, replaces: [itself] }), 'record-faulty'],
      [
        recordFor(visit, 'M-002', {
          result: 'ordered-to-correct',
          finding: '有隐患',
          disposition: 'order-to-correct',
          correctBy: '2026-12-01',
        }),
        'accepted',
      ],
      [good, 'repeated'],
    ];
    t.deepEqual(
      await sent(service, by, ...batch.map(([record]) => record)),
      batch.map(([, word]) => word),
    );
    t.is((await service.store.db('submissions')).length, 2);
    const [faulty] = valueIn(await submit(service, by, [recordFor(visit, ITEM, { result: 'none-such', correctBy: '2026-12-01' })]));
    if (faulty === undefined || faulty.ok) return t.fail('it was taken');
    t.deepEqual(
      faulty.problems[0]?.reasons?.map(({ code, place }) => [code, place.path]),
      [
        ['unknown-result', 'result'],
        ['correct-by-unwanted', 'correctBy'],
      ],
    );
  });

  test(`${engine}: only inspectors of the team record, under their own name`, async (t) => {
    const service = await testService(t, engine);
    const city = await inspectionCity(service);
    const { id: visit } = firstOf(city);
    const seated = new Set(
      (await service.store.db('visit_inspectors').where({ visit_id: visit, department: 'market' })).map(({ inspector }) => inspector),
    );
    const absent = Array.from({ length: 12 }, (_, n) => `M${String(n).padStart(2, '0')}`).find((one) => !seated.has(one)) ?? '';
    const outsider = await accountOf(service, 'outsider', 'market', ['inspector'], absent);
    t.deepEqual(await sent(service, outsider, recordFor(visit, ITEM)), ['not-in-team']);
    const unlinked = await accountOf(service, 'unlinked', 'market', ['inspector']);
    t.deepEqual(await sent(service, unlinked, recordFor(visit, ITEM)), ['no-inspector-link']);
    const stranger = await accountOf(service, 'stranger', 'culture', ['inspector'], 'C00');
    t.deepEqual(await sent(service, stranger, recordFor(visit, ITEM)), ['not-found']);
    const ecology = await memberOf(service, visit, 'ecology');
    t.deepEqual(await sent(service, ecology, recordFor(visit, ITEM)), ['unknown-item'], "another department's item");
    t.is((await service.store.db('submissions')).length, 0);
    t.is((await visitNow(service, visit)).state, 'assigned');
  });

  test(`${engine}: what an inspector made before leaving the team is kept and marked; what was made after is not taken`, async (t) => {
    const service = await testService(t, engine);
    const city = await inspectionCity(service);
    const { id: visit, entity } = firstOf(city);
    const by = await memberOf(service, visit, 'market');
    const inspector = by.name.slice('名字 inspector-'.length);
    service.outside.setNow('2026-11-16T04:00:00.000Z');
    const event = { kind: 'inspector-out', department: 'market', entity, inspector, reason: '回避' } as const;
    valueIn(await recordEvent(service, plannerOf('market'), { draw: city.draw, event, evidence: '申请表', after: 0 }));
    service.outside.advance(3600);
    const before = recordFor(visit, ITEM, { madeAt: '2026-11-16T03:59:00.000Z' });
    const after = recordFor(visit, ITEM, { madeAt: '2026-11-16T04:00:00.001Z' });
    t.deepEqual(await sent(service, by, before, after), ['accepted', 'not-in-team']);
    t.like(await headsOfVisit(service.store.db, visit), [{ submission: before.id, membership: 'former' }]);
    const newcomer = await memberOf(service, visit, 'market');
    const anew = recordFor(visit, ITEM);
    t.deepEqual(await sent(service, newcomer, anew), ['accepted']);
    t.is((await headsOf(service, visit)).length, 2, 'both are shown until somebody settles it');
  });

  test(`${engine}: a part that passed takes nothing but repeats, until it is returned; a visit that was dropped takes nothing`, async (t) => {
    const service = await testService(t, engine);
    const city = await inspectionCity(service);
    const { id: visit, entity } = firstOf(city);
    const by = await memberOf(service, visit, 'market');
    const record = recordFor(visit, ITEM);
    t.deepEqual(await sent(service, by, record), ['accepted']);
    const part = { visit, department: 'market' };
    const when = { at: '2026-11-16T09:00:00.000Z', by: 'somebody' };
    await service.store.transact((tx) =>
      updateVisitPart(tx, part, { state: 'passed', endedOn: '2026-11-16', entered: when, reviewed: when }),
    );
    const late = recordFor(visit, ITEM, { replaces: [record.id] });
    t.deepEqual(await sent(service, by, record, late), ['repeated', 'part-closed']);
    await service.store.transact((tx) => updateVisitPart(tx, part, { state: 'returned', returnReason: '请补充' }));
    t.deepEqual(await sent(service, by, late), ['accepted']);
    t.is((await partsOfVisit(service.store.db, visit)).find(({ department }) => department === 'market')?.state, 'returned');

    const out = (gone: string) => {
      const event = { kind: 'entity-out', entity: gone, reason: '已迁出' } as const;
      return recordEvent(service, plannerOf('market'), { draw: city.draw, event, evidence: '登记信息', after: 0 });
    };
    t.deepEqual(codesOf(await out(entity)), ['entity-recorded']);
    const other = city.visits[1];
    if (other === undefined) return t.fail('too few visits');
    valueIn(await out(other.entity));
    t.deepEqual(await sent(service, by, record, recordFor(other.id, ITEM)), ['repeated', 'visit-dropped']);
  });

  test(`${engine}: in whatever order, batches and repetitions submissions come, the same ones stand`, async (t) => {
    const service = await testService(t, engine);
    const { visits } = await inspectionCity(service);
    const numbers = seededNumbers('orders');
    const below = (n: number): number => Math.floor(numbers() * n);
    const history = Array.from({ length: 14 }, (_, n) => ({
      id: `${n}`,
      item: `M-00${1 + below(2)}`,
      replaces: [...new Set(Array.from({ length: below(3) }, () => `${below(14)}`))].filter((id) => id !== `${n}`),
    }));
    const expected = ['M-001', 'M-002'].flatMap((item) => [...headsAmong(history.filter((one) => one.item === item))]).sort();
    const accounts = new Map<string, UserActor>();
    for (const { id: visit } of visits.slice(0, 6)) {
      const [inspector = ''] = await teamOf(service, visit, 'market');
      const by = accounts.get(inspector) ?? (await memberOf(service, visit, 'market'));
      accounts.set(inspector, by);
      const ids = new Map(history.map(({ id }) => [id, randomUUID()]));
      const name = (id: string): string => ids.get(id) ?? '';
      const records = history.map(({ id, item, replaces }) => recordFor(visit, item, { id: name(id), replaces: replaces.map(name) }));
      const order = [...records, ...records].map((record) => [numbers(), record] as const).sort(([a], [b]) => a - b);
      for (let from = 0; from < order.length; ) {
        const size = 1 + below(6);
        const batch = order.slice(from, from + size).map(([, record]) => record);
        t.true((await sent(service, by, ...batch)).every((word) => word === 'accepted' || word === 'repeated'));
        from += size;
      }
      t.deepEqual(await headsOf(service, visit), expected.map(name).sort());
      t.is((await service.store.db('submissions').where({ visit_id: visit })).length, history.length);
    }
  });

  test(`${engine}: the same batch from many requests at once is taken once`, async (t) => {
    const service = await testService(t, engine);
    const { visits } = await inspectionCity(service);
    const { id: visit } = visits[0] ?? { id: '' };
    const by = await memberOf(service, visit, 'market');
    const batch = [recordFor(visit, ITEM), recordFor(visit, 'M-002'), recordFor(visit, ITEM)];
    const all = await Promise.all(Array.from({ length: 8 }, () => submit(service, by, batch)));
    const outcomes = all.flatMap((one) => words(valueIn(one)));
    t.is(outcomes.filter((word) => word === 'accepted').length, 3);
    t.is(outcomes.filter((word) => word === 'repeated').length, 21);
    t.is((await service.store.db('submissions')).length, 3);
  });

  test(`${engine}: an id that two visits use at once belongs to one of them`, async (t) => {
    const service = await testService(t, engine);
    const { visits } = await inspectionCity(service);
    const [one, two] = visits.map(({ id }) => id);
    if (one === undefined || two === undefined) return t.fail('too few visits');
    const [first, second] = [await memberOf(service, one, 'market'), await memberOf(service, two, 'ecology')];
    const record = recordFor(one, ITEM);
    const both = await Promise.all([submit(service, first, [record]), submit(service, second, [{ ...record, visit: two, item: 'E-001' }])]);
    t.deepEqual(both.flatMap((outcome) => words(valueIn(outcome))).sort(), ['accepted', 'submission-id-used']);
    t.deepEqual(both.flatMap(codesOf), []);
  });
}
