/** The calendar of working days with its corrections. */

import test from 'ava';
import { correctDay } from '../../dist/acts/calendar/correct-day.js';
import { dropCorrection } from '../../dist/acts/calendar/drop-correction.js';
import { calendarOf } from '../../dist/calendar/calendar-of.js';
import { calendarRoutes } from '../../dist/routes/calendar/calendar.js';
import { userOf } from '../directories/importing.js';
import { auditEntries } from '../support/audit-entries.js';
import { ENGINES } from '../support/engines.js';
import { codesOf, valueIn } from '../support/outcome.js';
import { serveRoutes } from '../support/serve-routes.js';
import { testService } from '../support/service.js';

const ADMIN = userOf(null, 'system-admin');

/** A year that the library cannot know. */
const FUTURE = 2199;

for (const engine of ENGINES) {
  test(`${engine}: a correction wins over the library, is audited once, and goes again`, async (t) => {
    const service = await testService(t, engine);
    const date = '2026-11-16';
    const worksOn = async () => (await calendarOf(service.store.db)).isWorkingDay(date);
    t.true(await worksOn());
    const correction = { date, kind: 'rest' as const, note: '临时放假通知' };
    valueIn(await correctDay(service, ADMIN, correction));
    valueIn(await correctDay(service, ADMIN, correction));
    t.false(await worksOn());
    valueIn(await correctDay(service, ADMIN, { ...correction, kind: 'working' }));
    t.true(await worksOn());
    valueIn(await dropCorrection(service, ADMIN, date));
    t.deepEqual(codesOf(await dropCorrection(service, ADMIN, date)), ['not-found']);
    t.true(await worksOn());
    t.deepEqual(
      (await auditEntries(service.store)).map(({ event, subject, details }) => [event, subject.id, details]),
      [
        ['calendar.day-corrected', date, { kind: 'rest', note: '临时放假通知', before: null }],
        ['calendar.day-corrected', date, { kind: 'working', note: '临时放假通知', before: 'rest' }],
        ['calendar.correction-dropped', date, { kind: 'working', note: '临时放假通知' }],
      ],
    );
  });

  test(`${engine}: the calendar tells where each day is known from, and which years are not`, async (t) => {
    const ask = await serveRoutes(t, await testService(t, engine), calendarRoutes);
    const admin = { department: null, roles: ['system-admin' as const] };
    const calendar = async (year: number, path = '/api/v1/calendar', caller: typeof admin | null = admin) => {
      const response = await ask(`${path}?year=${year}`, caller);
      t.is(response.status, 200);
      const told = (await response.json()) as {
        known: boolean;
        workingDays: number;
        days: { date: string; kind: string; source: string }[];
      };
      return { ...told, on: (date: string) => told.days.find((day) => day.date === date) };
    };
    const known = await calendar(2026);
    t.true(known.known);
    t.is(known.days.length, 365);
    t.like(known.on('2026-10-01'), { kind: 'rest', source: 'announced' });
    t.like(known.on('2026-11-16'), { kind: 'working', source: 'weekday' });
    t.true(known.days.some(({ kind, source, date }) => kind === 'working' && source === 'announced' && date.startsWith('2026-')));
    const unknown = await calendar(FUTURE);
    t.false(unknown.known);
    for (const day of ['01', '02', '03']) {
      const put = await ask(`/api/v1/calendar/corrections/${FUTURE}-10-${day}`, admin, {
        method: 'PUT',
        json: { kind: 'rest', note: '国务院办公厅关于部分节假日安排的通知' },
      });
      t.is(put.status, 200);
    }
    const corrected = await calendar(FUTURE, '/api/v1/public/calendar', null);
    t.true(corrected.known);
    t.deepEqual(corrected.on(`${FUTURE}-10-02`), {
      date: `${FUTURE}-10-02`,
      weekday: 3,
      kind: 'rest',
      source: 'correction',
      note: '国务院办公厅关于部分节假日安排的通知',
    });
    t.is(corrected.workingDays, unknown.workingDays - 3);
    const dropped = await ask(`/api/v1/calendar/corrections/${FUTURE}-10-02`, admin, { method: 'DELETE' });
    t.is(dropped.status, 204);
  });

  test(`${engine}: corrections without a note, on a day that never comes, or by others than the system administrator are refused`, async (t) => {
    const ask = await serveRoutes(t, await testService(t, engine), calendarRoutes);
    const admin = { department: null, roles: ['system-admin' as const] };
    const put = async (date: string, json: unknown, caller: Parameters<typeof ask>[1] = admin) =>
      (await ask(`/api/v1/calendar/corrections/${date}`, caller, { method: 'PUT', json })).status;
    t.is(await put('2027-01-01', { kind: 'rest', note: '' }), 400);
    t.is(await put('2027-01-01', { kind: 'holiday', note: '元旦' }), 400);
    t.is(await put('2027-02-29', { kind: 'rest', note: '元旦' }), 400);
    t.is(await put('2027-01-01', { kind: 'rest', note: '元旦' }, { department: 'market', roles: ['department-admin', 'planner'] }), 403);
    t.is(await put('2027-01-01', { kind: 'rest', note: '元旦' }, null), 401);
  });
}
