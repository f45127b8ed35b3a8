/** Schedules of a task's visits. */

import { workingCalendar } from '@double-random/core';
import test from 'ava';
import { correctDay } from '../../dist/acts/calendar/correct-day.js';
import { recordEvent } from '../../dist/acts/draws/record-event.js';
import { askSchedule } from '../../dist/acts/visits/ask-schedule.js';
import { giveBackVisit } from '../../dist/acts/visits/give-back-visit.js';
import { moveVisit } from '../../dist/acts/visits/move-visit.js';
import { setOpeningDays } from '../../dist/acts/visits/set-opening-days.js';
import type { Service } from '../../dist/service.js';
import { findTask } from '../../dist/store/tasks.js';
import { inspectorsOfVisits } from '../../dist/store/visits/visit-inspectors.js';
import { findVisit, updateVisit, visitsOfDraw } from '../../dist/store/visits/visits.js';
import { scheduleNow } from '../../dist/visits/schedule-now.js';
import type { Visit } from '../../dist/visits/visit.js';
import { imported, plannerOf, userOf } from '../directories/importing.js';
import { auditEntries } from '../support/audit-entries.js';
import { ENGINES } from '../support/engines.js';
import { codesOf, valueIn } from '../support/outcome.js';
import { testService } from '../support/service.js';
import { dispatchedTask } from './dispatched.js';
import { runSchedule, scheduled } from './scheduling.js';

const MARKET = plannerOf('market');

const daysOf = (visits: readonly Visit[]) => visits.map(({ id, date, start, placed }) => ({ id, date, start, placed }));

const present = async ({ store, settings }: Service, task: string) => {
  const found = await findTask(store.db, task);
  if (found === null) throw new Error('the task is gone');
  return scheduleNow(store.db, found, settings);
};

for (const engine of ENGINES) {
  test(`${engine}: every visit gets a working day of the period; nobody is in two places, and the same again changes nothing`, async (t) => {
    const service = await testService(t, engine);
    const { task, draw, visits } = await dispatchedTask(service);
    const result = await scheduled(service, task, { perDay: 2 });
    t.like(result, { task, placed: visits.length, kept: 0, unplaced: 0 });
    const placed = await visitsOfDraw(service.store.db, draw);
    const calendar = workingCalendar([]);
    for (const { date, start, placed: how, version } of placed) {
      t.true(date !== null && date >= '2026-11-16' && date <= '2026-12-18' && calendar.isWorkingDay(date));
      t.true(service.settings.visitStarts.includes(start ?? ''));
      t.is(how, 'planned');
      t.is(version, 2);
    }
    const day = new Map(placed.map(({ id, date, start }) => [id, { date, start }]));
    const seats = await inspectorsOfVisits(service.store.db, [...day.keys()]);
    const bookings = seats.map(({ visit, department, inspector }) => ({ who: `${department}/${inspector}`, ...day.get(visit) }));
    t.is(new Set(bookings.map(({ who, date, start }) => `${who} ${date} ${start}`)).size, bookings.length);
    for (const { who, date } of bookings) t.true(bookings.filter((one) => one.who === who && one.date === date).length <= 2);
    t.like(await scheduled(service, task), { placed: visits.length, unplaced: 0 });
    t.deepEqual(daysOf(await visitsOfDraw(service.store.db, draw)), daysOf(placed));
    t.deepEqual(
      (await auditEntries(service.store, 'task.schedule')).map(({ event, subject }) => [event, subject.id]),
      [
        ['task.schedule-asked', task],
        ['task.scheduled', task],
        ['task.schedule-asked', task],
        ['task.scheduled', task],
      ],
    );
  });

  test(`${engine}: leave, opening days and corrected holidays are kept to, and what has no day says why`, async (t) => {
    const service = await testService(t, engine);
    const { task, draw, visits } = await dispatchedTask(service);
    const [first, second, ...rest] = visits as readonly [Visit, Visit, ...Visit[]];
    valueIn(await setOpeningDays(service, plannerOf('ecology'), first.id, [3]));
    valueIn(await setOpeningDays(service, MARKET, second.id, [7]));
    for (const date of ['2026-11-16', '2026-11-17']) {
      valueIn(await correctDay(service, userOf(null, 'system-admin'), { date, kind: 'rest', note: '临时放假' }));
    }
    const result = await scheduled(service, task);
    t.like(result, { placed: rest.length + 1, unplaced: 1, reasons: [{ visit: second.id, reason: 'no-open-day' }] });
    const placed = await visitsOfDraw(service.store.db, draw);
    t.is(new Date(placed.find(({ id }) => id === first.id)?.date ?? '').getUTCDay(), 3);
    t.true(placed.every(({ date }) => date === null || date >= '2026-11-18'));
    const { ahead, schedule } = await present(service, task);
    t.deepEqual(
      ahead.filter(({ date }) => date === null).map(({ id }) => id),
      [second.id],
    );
    t.is(schedule?.plan?.unplaced[0]?.visit, second.id);
    const team = (await inspectorsOfVisits(service.store.db, [second.id])).find(({ department }) => department === 'market')?.inspector;
    valueIn(await setOpeningDays(service, MARKET, second.id, []));
    await imported(service, {
      kind: 'inspectors',
      mode: 'merge',
      file: `id,name,department,regions,certificateNumber,certificateValidTo,leader,absences\n${team},某,market,3301,M,2030-12-31,是,2026-11-01至2026-12-31`,
    });
    t.like(await scheduled(service, task), { reasons: [{ reason: 'inspector-away' }] });
    const { conflicts } = await present(service, task);
    t.deepEqual(conflicts, [], 'visits of who is away lose their planned day');
  });

  test(`${engine}: a day set by hand is kept when planned again, its conflicts are shown, and given back it may be changed`, async (t) => {
    const service = await testService(t, engine);
    const { task, visits } = await dispatchedTask(service);
    await scheduled(service, task);
    const [visit] = visits as readonly [Visit];
    const sunday = { date: '2026-12-20', start: '08:00' };
    t.deepEqual(codesOf(await moveVisit(service, MARKET, visit.id, { ...sunday, version: 1 })), ['changed-meanwhile']);
    valueIn(await moveVisit(service, MARKET, visit.id, { ...sunday, version: 2 }));
    valueIn(await moveVisit(service, MARKET, visit.id, { ...sunday, version: 2 }));
    t.like(await scheduled(service, task), { placed: visits.length, kept: 1 });
    t.like(await findVisit(service.store.db, visit.id), { ...sunday, placed: 'by-hand', version: 3 });
    const { conflicts } = await present(service, task);
    t.deepEqual(
      conflicts.map(({ id, kind }) => [id, kind]),
      [
        [visit.id, 'outside-window'],
        [visit.id, 'not-working-day'],
      ],
    );
    valueIn(await giveBackVisit(service, MARKET, visit.id));
    valueIn(await giveBackVisit(service, MARKET, visit.id));
    t.like(await scheduled(service, task), { placed: visits.length, kept: 0 });
    t.true(((await findVisit(service.store.db, visit.id))?.date ?? '') <= '2026-12-18');
    t.deepEqual((await present(service, task)).conflicts, []);
    t.deepEqual(
      (await auditEntries(service.store, 'visit.')).map(({ event }) => event),
      ['visit.moved', 'visit.given-back'],
    );
  });

  test(`${engine}: days that make no sense, and departments that do not decide, are refused`, async (t) => {
    const service = await testService(t, engine);
    const { task, visits } = await dispatchedTask(service);
    const [visit, other] = visits as readonly [Visit, Visit];
    const move = { date: '2026-11-20', start: '09:00', version: 1 };
    t.deepEqual(codesOf(await moveVisit(service, MARKET, visit.id, { ...move, date: '2026-11-01' })), ['day-is-past']);
    t.deepEqual(codesOf(await moveVisit(service, plannerOf('ecology'), visit.id, move)), ['not-yours']);
    t.deepEqual(codesOf(await moveVisit(service, plannerOf('culture'), visit.id, move)), ['not-found']);
    t.deepEqual(codesOf(await setOpeningDays(service, plannerOf('culture'), visit.id, [1])), ['not-found']);
    t.deepEqual(codesOf(await askSchedule(service, plannerOf('ecology'), task, {})), ['not-yours']);
    t.deepEqual(codesOf(await askSchedule(service, plannerOf('culture'), task, {})), ['not-found']);
    t.deepEqual(codesOf(await askSchedule(service, MARKET, task, { perDay: 5 })), ['too-few-starts']);
    t.deepEqual(codesOf(await askSchedule(service, MARKET, task, { latest: '2026-11-15' })), ['no-days-to-schedule']);
    t.deepEqual(codesOf(await askSchedule(service, MARKET, task, { version: 3 })), ['changed-meanwhile']);
    await service.store.transact((tx) => updateVisit(tx, other.id, { state: 'on_site', onSiteAt: '2026-11-20T01:00:00.000Z' }));
    t.deepEqual(codesOf(await moveVisit(service, MARKET, other.id, { ...move, version: 2 })), ['visit-begun']);
    t.deepEqual(await auditEntries(service.store, 'visit.'), []);
  });

  test(`${engine}: after an event the schedule shows who is in two places and which teams are too small`, async (t) => {
    const service = await testService(t, engine);
    const { task, draw, visits } = await dispatchedTask(service);
    await scheduled(service, task);
    const [visit] = visits as readonly [Visit];
    const seat = (await inspectorsOfVisits(service.store.db, [visit.id])).find(({ department }) => department === 'ecology');
    for (let n = 0, out = seat?.inspector; n < 8 && out !== null && out !== undefined; n++) {
      const event = { kind: 'inspector-out', department: 'ecology', entity: visit.entity, inspector: out, reason: '回避' } as const;
      valueIn(await recordEvent(service, plannerOf('ecology'), { draw, event, evidence: '回避决定书', after: n }));
      out = (await inspectorsOfVisits(service.store.db, [visit.id])).find(
        ({ department, place }) => department === 'ecology' && place === seat?.place,
      )?.inspector;
    }
    const { shortTeams, conflicts, ahead } = await present(service, task);
    t.deepEqual(shortTeams, [{ visit: visit.id, department: 'ecology', inspectors: 1, empty: 1 }]);
    const known = new Set(ahead.map(({ id }) => id));
    t.true(conflicts.every(({ id, kind }) => known.has(id) && (kind === 'double-booked' || kind === 'over-per-day')));
    await scheduled(service, task);
    t.deepEqual((await present(service, task)).conflicts, []);
  });

  test(`${engine}: what changes while days are being found is not overlooked, and an older request gives way`, async (t) => {
    const service = await testService(t, engine);
    const { task, draw, visits } = await dispatchedTask(service);
    const [visit] = visits as readonly [Visit];
    const asked = valueIn(await askSchedule(service, MARKET, task, {}));
    const [made] = await Promise.all([
      runSchedule(service, task, asked.job),
      moveVisit(service, MARKET, visit.id, { date: '2026-11-18', start: '09:00', version: 1 }),
      runSchedule(service, task, asked.job),
    ]);
    t.true(made.ok);
    t.deepEqual((await present(service, task)).conflicts, []);
    const placed = await visitsOfDraw(service.store.db, draw);
    t.true(placed.every(({ date }) => date !== null));
    t.is((await auditEntries(service.store, 'task.scheduled')).length, 1, 'done twice at once, it is one schedule');
    const older = valueIn(await askSchedule(service, MARKET, task, {}));
    valueIn(await askSchedule(service, MARKET, task, { perDay: 1 }));
    t.deepEqual(codesOf(await runSchedule(service, task, older.job)), ['schedule-superseded']);
  });

  test(`${engine}: today's visits are left where they are, and past ones that nobody made are planned again`, async (t) => {
    const service = await testService(t, engine);
    const { task, draw } = await dispatchedTask(service);
    await scheduled(service, task, { perDay: 1 });
    const before = await visitsOfDraw(service.store.db, draw);
    const dates = [...new Set(before.map(({ date }) => date ?? ''))].sort();
    const today = dates[1] ?? '';
    service.outside.setNow(`${today}T02:00:00.000Z`);
    await scheduled(service, task);
    for (const visit of await visitsOfDraw(service.store.db, draw)) {
      const was = before.find(({ id }) => id === visit.id)?.date ?? '';
      if (was === today) t.is(visit.date, today);
      else t.true((visit.date ?? '') > today);
    }
  });
}
