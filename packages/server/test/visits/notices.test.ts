/** 检查通知书: due, delivered, outdated. */

import { workingCalendar } from '@double-random/core';
import test from 'ava';
import { z } from 'zod';
import { deliverNotice } from '../../dist/acts/visits/deliver-notice.js';
import { moveVisit } from '../../dist/acts/visits/move-visit.js';
import { takeBackNotice } from '../../dist/acts/visits/take-back-notice.js';
import { findVisit } from '../../dist/store/visits/visits.js';
import { noticeBy } from '../../dist/visits/notice.js';
import type { Visit } from '../../dist/visits/visit.js';
import { plannerOf, userOf } from '../directories/importing.js';
import { codeOf } from '../draws/over-http.js';
import { auditEntries } from '../support/audit-entries.js';
import { ENGINES } from '../support/engines.js';
import { codesOf, valueIn } from '../support/outcome.js';
import { testService } from '../support/service.js';
import { dispatchedTask } from './dispatched.js';
import { visitsOverHttp } from './over-http.js';
import { runSchedule, scheduled } from './scheduling.js';

const MARKET = plannerOf('market');
const ECOLOGY = plannerOf('ecology');

const delivery = (deliveredOn: string, method: 'in-person' | 'on-site' = 'in-person') => ({
  number: '〔2026〕1号',
  deliveredOn,
  method,
  receivedBy: '王某',
});

test('a notice is due so many working days before the visit, holidays left out', (t) => {
  const calendar = workingCalendar([{ date: '2026-11-17', kind: 'rest' }]);
  t.is(noticeBy(calendar, '2026-11-20', 0), '2026-11-20');
  t.is(noticeBy(calendar, '2026-11-20', 1), '2026-11-19');
  t.is(noticeBy(calendar, '2026-11-20', 3), '2026-11-16');
  t.is(noticeBy(calendar, '2026-11-22', 1), '2026-11-20');
  for (const date of ['2026-11-18', '2026-11-21', '2026-11-23']) {
    for (const days of [1, 2, 5]) t.true(calendar.addWorkingDays(noticeBy(calendar, date, days), days) >= date);
  }
});

for (const engine of ENGINES) {
  test(`${engine}: a delivered notice makes the visit notified and keeps its day; a visit that is moved needs another`, async (t) => {
    const service = await testService(t, engine);
    const { task, visits } = await dispatchedTask(service);
    const [visit] = visits as readonly [Visit];
    t.deepEqual(codesOf(await deliverNotice(service, MARKET, visit.id, delivery('2026-11-01'))), ['visit-without-day']);
    await scheduled(service, task);
    t.deepEqual(codesOf(await deliverNotice(service, MARKET, visit.id, delivery('2026-12-01'))), ['delivered-in-future']);
    t.deepEqual(codesOf(await deliverNotice(service, plannerOf('culture'), visit.id, delivery('2026-11-01'))), ['not-found']);
    const notice = valueIn(await deliverNotice(service, ECOLOGY, visit.id, delivery('2026-11-01')));
    t.deepEqual(valueIn(await deliverNotice(service, MARKET, visit.id, delivery('2026-11-01'))), notice, 'again, it is the same');
    t.deepEqual(codesOf(await deliverNotice(service, MARKET, visit.id, delivery('2026-10-30'))), ['notice-delivered']);
    const told = await findVisit(service.store.db, visit.id);
    t.is(told?.state, 'notified');
    t.like(notice, { date: told?.date, start: told?.start, department: 'ecology' });
    await scheduled(service, task, { perDay: 1 });
    t.like(await findVisit(service.store.db, visit.id), { date: told?.date, start: told?.start, state: 'notified' });
    valueIn(await moveVisit(service, MARKET, visit.id, { date: '2026-12-02', start: '09:00', version: told?.version ?? 0 }));
    t.like(await findVisit(service.store.db, visit.id), { state: 'assigned', notifiedAt: null, placed: 'by-hand' });
    valueIn(await deliverNotice(service, ECOLOGY, visit.id, delivery('2026-11-02')));
    t.deepEqual(codesOf(await takeBackNotice(service, MARKET, visit.id)), ['not-yours']);
    valueIn(await takeBackNotice(service, ECOLOGY, visit.id));
    t.deepEqual(codesOf(await takeBackNotice(service, ECOLOGY, visit.id)), ['not-found']);
    t.is((await findVisit(service.store.db, visit.id))?.state, 'assigned');
    const entries = await auditEntries(service.store, 'visit.');
    t.deepEqual(
      entries.map(({ event, details }) => [event, details['because'] ?? null]),
      [
        ['visit.notice-delivered', null],
        ['visit.moved', null],
        ['visit.notice-outdated', 'moved'],
        ['visit.notice-delivered', null],
        ['visit.notice-outdated', 'taken-back'],
      ],
    );
    t.false(JSON.stringify(entries).includes('王某'), 'who took it is nobody else’s business');
  });

  test(`${engine}: the notice of a secret list is handed over on site, on the day`, async (t) => {
    const service = await testService(t, engine);
    const { task, visits } = await dispatchedTask(service, { disclosure: 'sealed', publishList: false });
    const [visit] = visits as readonly [Visit];
    await scheduled(service, task);
    const day = (await findVisit(service.store.db, visit.id))?.date ?? '';
    t.deepEqual(codesOf(await deliverNotice(service, MARKET, visit.id, delivery('2026-11-02'))), ['notice-on-site-only']);
    t.deepEqual(codesOf(await deliverNotice(service, MARKET, visit.id, delivery('2026-11-02', 'on-site'))), ['notice-on-site-only']);
    service.outside.setNow(`${day}T01:30:00.000Z`);
    t.deepEqual(codesOf(await deliverNotice(service, MARKET, visit.id, delivery(day))), ['notice-on-site-only']);
    valueIn(await deliverNotice(service, MARKET, visit.id, delivery(day, 'on-site')));
  });

  test(`${engine}: two departments that record different deliveries at once leave one notice`, async (t) => {
    const service = await testService(t, engine);
    const { task, visits } = await dispatchedTask(service);
    const [visit] = visits as readonly [Visit];
    await scheduled(service, task);
    const answers = await Promise.all([
      deliverNotice(service, MARKET, visit.id, delivery('2026-11-01')),
      deliverNotice(service, ECOLOGY, visit.id, delivery('2026-11-02')),
    ]);
    t.is(answers.filter(({ ok }) => ok).length, 1);
    t.deepEqual(answers.flatMap(codesOf), ['notice-delivered']);
  });

  test(`${engine}: due and delivered notices are listed with the day by which they are delivered; an inspector delivers only where sent`, async (t) => {
    const { service, task, visits, as, asInspector } = await visitsOverHttp(t, engine);
    const market = await as('market-planner');
    const { job } = z.object({ job: z.string() }).parse((await market.post(`/api/v1/tasks/${task}/schedule`, { perDay: 1 })).body);
    t.true((await runSchedule(service, task, job)).ok);
    const rows = z.object({
      items: z.array(
        z.object({
          visit: z.string(),
          date: z.string(),
          by: z.string(),
          overdue: z.boolean(),
          onSite: z.boolean(),
          notice: z.object({ receivedBy: z.string().nullable(), method: z.string() }).nullable(),
        }),
      ),
    });
    const listed = async (query: string, who = market) => rows.parse((await who.get(`/api/v1/notices?${query}`)).body).items;
    t.deepEqual(await listed(''), [], 'two weeks before the first visit none is due');
    const due = await listed('until=2026-11-11');
    t.true(
      due.length > 0 && due.every(({ date, by, overdue, onSite }) => date === '2026-11-16' && by === '2026-11-11' && !overdue && !onSite),
    );
    t.is((await listed('until=2026-12-31')).length, visits.length);
    service.outside.setNow('2026-11-12T01:00:00.000Z');
    const again = await as('market-planner');
    t.true((await listed('', again)).some(({ overdue }) => overdue));
    const [first] = due as [(typeof due)[number]];
    const places = z.object({ inspectors: z.array(z.object({ department: z.string(), inspector: z.string().nullable() })) });
    const seats = places.parse((await again.get(`/api/v1/visits/${first.visit}`)).body).inspectors;
    const going = seats.flatMap(({ department, inspector }) => (department === 'ecology' && inspector !== null ? [inspector] : []));
    const other = ['E00', 'E01', 'E02', 'E03', 'E04', 'E05', 'E06', 'E07'].find((inspector) => !going.includes(inspector)) ?? '';
    const body = { deliveredOn: '2026-11-12', method: 'in-person', receivedBy: '李某' };
    const stranger = await asInspector('ecology', other);
    t.is(codeOf(await stranger.post(`/api/v1/visits/${first.visit}/notice`, body)), 'not-sent-there');
    const inspector = await asInspector('ecology', going[0] ?? '');
    for (const told of [{ receivedBy: '李某 13800000000' }, { number: '13800000000' }])
      t.is((await inspector.post(`/api/v1/visits/${first.visit}/notice`, { ...body, ...told })).status, 400);
    t.is((await inspector.post(`/api/v1/visits/${first.visit}/notice`, { ...body, method: 'shouted' })).status, 400);
    t.is((await inspector.post(`/api/v1/visits/${first.visit}/notice`, body)).status, 200);
    const delivered = await listed('state=delivered', again);
    t.deepEqual(
      delivered.map(({ visit, notice }) => [visit, notice?.receivedBy]),
      [[first.visit, '李某']],
    );
    t.is((await listed('state=delivered', await as('auditor')))[0]?.notice?.receivedBy, null);
    t.deepEqual(await listed('state=delivered', await as('culture-planner')), []);
    const csv = await (await again.fetch('/api/v1/notices.csv?state=delivered')).text();
    t.true(csv.includes('李某') && csv.includes('直接送达'));
    t.is((await inspector.delete(`/api/v1/visits/${first.visit}/notice`)).status, 204);
    t.deepEqual(await listed('state=delivered', again), []);
  });
}

test('an inspector without an account of the directory delivers nothing', async (t) => {
  const service = await testService(t, 'sqlite');
  const { task, visits } = await dispatchedTask(service);
  await scheduled(service, task);
  const answer = await deliverNotice(service, userOf('market', 'inspector'), visits[0]?.id ?? '', delivery('2026-11-01'));
  t.deepEqual(codesOf(answer), ['not-sent-there']);
});
