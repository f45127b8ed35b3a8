import { randomUUID } from 'node:crypto';
import test from 'ava';
import { acceptReport, declineReport } from '../../dist/acts/records/decide-report.js';
import { fileReport } from '../../dist/acts/records/file-report.js';
import { submit } from '../../dist/acts/records/submit.js';
import type { SentReport } from '../../dist/records/report.js';
import { eventsOf } from '../../dist/store/draws/draw-events.js';
import { visitsOfDraw } from '../../dist/store/visits/visits.js';
import { plannerOf, userOf } from '../directories/importing.js';
import { auditEvents } from '../people/people.js';
import { ENGINES } from '../support/engines.js';
import { codesOf, valueIn } from '../support/outcome.js';
import { testService } from '../support/service.js';
import { accountOf, firstOf, inspectionCity, memberOf, recordFor, teamOf, visitNow } from './inspection-city.js';

const SECRET = '配偶在该企业任职';

const reportOf = (visit: string, kind: SentReport['kind'], change: Partial<SentReport> = {}): SentReport => ({
  id: randomUUID(),
  visit,
  kind,
  reason: SECRET,
  publicReason: '依法回避',
  evidence: '申请表第 3 号',
  madeAt: '2026-11-16T01:00:00.000Z',
  ...change,
});

for (const engine of ENGINES) {
  test(`${engine}: a recusal becomes the event when the department's planner accepts it, once, and its reason stays in the department`, async (t) => {
    const service = await testService(t, engine);
    const city = await inspectionCity(service);
    const { id: visit, entity } = firstOf(city);
    const by = await memberOf(service, visit, 'ecology');
    const [inspector = ''] = await teamOf(service, visit, 'ecology');
    const sent = reportOf(visit, 'recusal');
    const all = await Promise.all(Array.from({ length: 5 }, () => fileReport(service, by, sent)));
    const [filed, ...others] = all.map(valueIn);
    t.like(filed, { state: 'open', addressee: 'ecology', inspector });
    for (const other of others) t.deepEqual(other, filed, 'sent several times at once');
    t.deepEqual(valueIn(await fileReport(service, by, sent)), filed, 'and again');
    t.deepEqual(codesOf(await fileReport(service, by, { ...sent, reason: '别的理由' })), ['report-id-used']);
    t.true((await teamOf(service, visit, 'ecology')).includes(inspector), 'nothing happens before it is decided');

    t.deepEqual(
      codesOf(await acceptReport(service, plannerOf('market'), sent.id, null)),
      ['not-found'],
      'not even the initiating department sees it',
    );
    t.deepEqual(codesOf(await acceptReport(service, plannerOf('culture'), sent.id, null)), ['not-found']);
    const accepted = valueIn(await acceptReport(service, plannerOf('ecology'), sent.id, null));
    t.like(accepted, { state: 'accepted', decision: { event: 1, reason: null } });
    t.deepEqual(valueIn(await acceptReport(service, plannerOf('ecology'), sent.id, null)), accepted, 'clicked twice');
    t.deepEqual(codesOf(await declineReport(service, plannerOf('ecology'), sent.id, '晚了')), ['report-decided']);
    t.false((await teamOf(service, visit, 'ecology')).includes(inspector));
    const events = await eventsOf(service.store.db, city.draw);
    t.deepEqual(
      events.map(({ event }) => event),
      [{ kind: 'inspector-out', department: 'ecology', entity, inspector, reason: '依法回避' }],
    );
    const log = await auditEvents(service);
    t.true(['report.filed', 'draw.event-recorded', 'report.accepted'].every((event) => log.some((one) => one.event === event)));
    t.false(JSON.stringify(log).includes(SECRET));
    t.deepEqual(valueIn(await fileReport(service, by, sent)), accepted, 'a late repeat is told what became of it');
  });

  test(`${engine}: who is unavailable leaves every visit; a report is declined with a reason`, async (t) => {
    const service = await testService(t, engine);
    const city = await inspectionCity(service);
    const { id: visit } = firstOf(city);
    const by = await memberOf(service, visit, 'market');
    const [inspector = ''] = await teamOf(service, visit, 'market');
    const first = reportOf(visit, 'unavailable', { publicReason: '因病' });
    valueIn(await fileReport(service, by, first));
    const declined = valueIn(await declineReport(service, plannerOf('market'), first.id, '已安排换期'));
    t.like(declined, { state: 'declined', decision: { reason: '已安排换期', event: null } });
    t.deepEqual(valueIn(await declineReport(service, plannerOf('market'), first.id, '已安排换期')), declined);
    t.deepEqual(codesOf(await acceptReport(service, plannerOf('market'), first.id, null)), ['report-decided']);
    t.is((await auditEvents(service)).filter(({ event, subject }) => event === 'report.declined' && subject === first.id).length, 1);
    const second = reportOf(visit, 'unavailable', { publicReason: '因病' });
    valueIn(await fileReport(service, by, second));
    valueIn(await acceptReport(service, plannerOf('market'), second.id, '请病假'));
    const held = await service.store.db('visit_inspectors').where({ department: 'market', inspector });
    t.deepEqual(held, []);
    t.is((await eventsOf(service.store.db, city.draw))[0]?.event.reason, '请病假', 'in the words of the planner');
    t.deepEqual(codesOf(await fileReport(service, by, reportOf(visit, 'recusal'))), ['not-in-team']);
  });

  test(`${engine}: an entity that cannot be found makes room for its substitute when the initiating department accepts it, unless something is recorded`, async (t) => {
    const service = await testService(t, engine);
    const city = await inspectionCity(service);
    const [first, second] = city.visits;
    if (first === undefined || second === undefined) return t.fail('too few visits');
    const by = await memberOf(service, first.id, 'ecology');
    const sent = reportOf(first.id, 'cannot-find', { reason: '登记住所无人', publicReason: '通过登记的住所无法联系' });
    t.like(valueIn(await fileReport(service, by, sent)), { addressee: 'market' });
    t.deepEqual(codesOf(await acceptReport(service, plannerOf('ecology'), sent.id, null)), ['not-yours']);
    valueIn(await acceptReport(service, plannerOf('market'), sent.id, null));
    t.like(await visitNow(service, first.id), { state: 'replaced', dropped: { reason: '通过登记的住所无法联系' } });
    t.is((await visitsOfDraw(service.store.db, city.draw)).length, city.visits.length + 1);
    t.deepEqual(codesOf(await fileReport(service, by, reportOf(first.id, 'cannot-find'))), ['visit-dropped']);

    const there = await accountOf(service, 'there', 'market', ['inspector'], (await teamOf(service, second.id, 'market'))[0] ?? '');
    const waiting = reportOf(second.id, 'deregistered');
    valueIn(await fileReport(service, there, waiting));
    valueIn(await submit(service, there, [recordFor(second.id, 'M-001')]));
    t.deepEqual(codesOf(await acceptReport(service, plannerOf('market'), waiting.id, null)), ['entity-recorded']);
    t.deepEqual(codesOf(await fileReport(service, there, reportOf(second.id, 'cannot-find'))), ['entity-recorded']);
    valueIn(await fileReport(service, there, reportOf(second.id, 'recusal')));
  });

  test(`${engine}: two planners who accept at once make one event`, async (t) => {
    const service = await testService(t, engine);
    const city = await inspectionCity(service);
    const { id: visit } = firstOf(city);
    const sent = reportOf(visit, 'recusal');
    valueIn(await fileReport(service, await memberOf(service, visit, 'market'), sent));
    const colleague = { ...userOf('market', 'planner'), id: 'colleague' };
    const both = await Promise.all([plannerOf('market'), colleague].map((by) => acceptReport(service, by, sent.id, null)));
    t.true(both.some(({ ok }) => ok));
    t.true(both.flatMap(codesOf).every((code) => code === 'events-moved-on' || code === 'report-decided'));
    t.is((await eventsOf(service.store.db, city.draw)).length, 1);
    t.like(valueIn(await acceptReport(service, colleague, sent.id, null)), { state: 'accepted' });
  });

  test(`${engine}: nobody reports on a visit whose result is in`, async (t) => {
    const service = await testService(t, engine);
    const city = await inspectionCity(service);
    const { id: visit } = firstOf(city);
    const by = await memberOf(service, visit, 'market');
    await service.store.transact((tx) =>
      tx('visits').where({ id: visit }).update({ state: 'recorded', ended_on: '2026-11-16', due_on: '2026-12-14' }),
    );
    t.deepEqual(codesOf(await fileReport(service, by, reportOf(visit, 'recusal'))), ['visit-not-open']);
  });
}
