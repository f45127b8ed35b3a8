/** Schedules, lists and days of visits over real HTTP. */

import test from 'ava';
import { z } from 'zod';
import { codeOf } from '../draws/over-http.js';
import { ENGINES } from '../support/engines.js';
import { visitsOverHttp } from './over-http.js';
import { runSchedule } from './scheduling.js';

const asked = z.object({ job: z.string(), version: z.number() });
const page = z.object({
  items: z.array(
    z.object({
      id: z.string(),
      date: z.string().nullable(),
      start: z.string().nullable(),
      placed: z.string().nullable(),
      version: z.number(),
      region: z.string(),
      inspectors: z.array(z.object({ department: z.string(), inspector: z.string().nullable(), name: z.string().nullable() })),
    }),
  ),
  next: z.string().nullable(),
});
const whole = z.object({
  id: z.string(),
  date: z.string().nullable(),
  placed: z.string().nullable(),
  version: z.number(),
  openDays: z.array(z.number()),
  conflicts: z.array(z.object({ kind: z.string(), zh: z.string(), en: z.string() })),
});
const schedule = z.object({
  version: z.number(),
  plannedAt: z.string().nullable(),
  planned: z.object({ placed: z.number() }).nullable(),
  visits: z.object({ ahead: z.number(), withDay: z.number(), byHand: z.number() }),
  conflicts: z.array(z.object({ kind: z.string() })),
  unplaced: z.array(z.object({ reason: z.string(), zh: z.string() })),
  settings: z.object({ perDay: z.number(), starts: z.array(z.string()), from: z.string().nullable() }),
});

for (const engine of ENGINES) {
  test(`${engine}: a planner asks for a schedule, reads it, moves a visit by hand and gives it back`, async (t) => {
    const { service, task, visits, as } = await visitsOverHttp(t, engine);
    const market = await as('market-planner');
    const ecology = await as('ecology-planner');
    const before = schedule.parse((await ecology.get(`/api/v1/tasks/${task}/schedule`)).body);
    t.is(before.version, 0);
    t.true(before.unplaced.every(({ reason }) => reason === 'not-planned') && before.unplaced.length === visits.length);
    const answer = await market.post(`/api/v1/tasks/${task}/schedule`, {
      perDay: 2,
      starts: ['09:00', '14:30'],
      from: '2026-11-18',
      version: 0,
    });
    t.is(answer.status, 202);
    const { job, version } = asked.parse(answer.body);
    t.is(version, 1);
    t.true((await runSchedule(service, task, job)).ok);
    const after = schedule.parse((await ecology.get(`/api/v1/tasks/${task}/schedule`)).body);
    t.like(after, {
      version: 2,
      planned: { placed: visits.length },
      unplaced: [],
      conflicts: [],
      settings: { perDay: 2, from: '2026-11-18' },
    });
    const list = page.parse((await ecology.get(`/api/v1/visits?task=${task}`)).body).items;
    t.true(list.every(({ date, start }) => date !== null && date >= '2026-11-18' && ['09:00', '14:30'].includes(start ?? '')));

    const [visit] = list as [(typeof list)[number]];
    const moved = await market.put(`/api/v1/visits/${visit.id}/day`, { date: '2026-11-22', start: '10:00', version: visit.version });
    t.is(moved.status, 200);
    const shown = whole.parse(moved.body);
    t.like(shown, { date: '2026-11-22', placed: 'by-hand' });
    t.deepEqual(
      shown.conflicts.map(({ kind }) => kind),
      ['not-working-day'],
    );
    t.true(shown.conflicts.every(({ zh, en }) => !zh.includes('{') && !en.includes('{')));
    t.is(schedule.parse((await market.get(`/api/v1/tasks/${task}/schedule`)).body).visits.byHand, 1);
    const back = whole.parse((await market.delete(`/api/v1/visits/${visit.id}/day`)).body);
    t.like(back, { date: '2026-11-22', placed: 'planned' });
    const open = await ecology.put(`/api/v1/visits/${visit.id}/opening-days`, { days: [1, 2] });
    t.deepEqual(whole.parse(open.body).openDays, [1, 2]);
    t.deepEqual(
      whole.parse(open.body).conflicts.map(({ kind }) => kind),
      ['not-working-day', 'closed'],
    );
  });

  test(`${engine}: visits are listed by day, in pages, by every filter, and as CSV; only participants see them, and names only of their own`, async (t) => {
    const { service, task, visits, as } = await visitsOverHttp(t, engine);
    const market = await as('market-planner');
    const { job } = asked.parse((await market.post(`/api/v1/tasks/${task}/schedule`, {})).body);
    t.true((await runSchedule(service, task, job)).ok);
    const all = page.parse((await market.get('/api/v1/visits')).body).items;
    t.is(all.length, visits.length);
    const keys = all.map(({ date, start, id }) => `${date} ${start} ${id}`);
    t.deepEqual(keys, keys.toSorted());
    const paged = async (sort: string): Promise<string[]> => {
      const found: string[] = [];
      for (let after = ''; ; ) {
        const { items, next } = page.parse((await market.get(`/api/v1/visits?limit=4${sort}${after}`)).body);
        found.push(...items.map(({ id }) => id));
        if (next === null) return found;
        after = `&after=${next}`;
      }
    };
    const byDay = all.map(({ id }) => id);
    t.deepEqual(await paged(''), byDay);
    t.deepEqual(await paged('&sort=-day'), byDay.toReversed());
    const [soon = '', late = ''] = byDay.slice(2);
    for (const [id, due_on] of [
      [late, '2027-01-05'],
      [soon, '2026-12-30'],
    ] as const) {
      await service.store.transact((tx) => tx('visits').where({ id }).update({ ended_on: '2026-12-01', due_on }));
    }
    t.deepEqual((await paged('&sort=due')).slice(0, 2), [soon, late], 'the nearest deadline first, those without one behind');
    t.deepEqual((await paged('&sort=-due')).slice(0, 2), [late, soon], 'the farthest first, those without one behind');
    t.deepEqual((await paged('&sort=-due')).toSorted(), byDay.toSorted());
    t.is((await market.get('/api/v1/visits?sort=name')).status, 400);
    const [first] = all as [(typeof all)[number]];
    const seat = first.inspectors.find(({ department }) => department === 'market');
    const found = async (query: string) => page.parse((await market.get(`/api/v1/visits?${query}`)).body).items.map(({ id }) => id);
    t.deepEqual(
      await found(`from=${first.date}&to=${first.date}`),
      all.filter(({ date }) => date === first.date).map(({ id }) => id),
    );
    t.deepEqual(
      await found(`department=market&inspector=${seat?.inspector}`),
      all.filter(({ inspectors }) => inspectors.some(({ inspector }) => inspector === seat?.inspector)).map(({ id }) => id),
    );
    t.deepEqual(
      await found('region=330106'),
      all.filter(({ region }) => region === '330106').map(({ id }) => id),
    );
    t.deepEqual(await found('placed=no'), []);
    t.deepEqual(await found('state=on_site'), []);
    t.is((await found('text=企业')).length, visits.length);
    t.deepEqual(await found('task=another'), []);
    t.is((await market.get('/api/v1/visits?after=nonsense')).status, 400);
    for (const { department, inspector, name } of all.flatMap(({ inspectors }) => inspectors)) {
      t.is(name !== null, department === 'market' && inspector !== null);
    }
    const csv = await (await market.fetch('/api/v1/visits.csv?lang=en')).text();
    t.is(csv.trim().split('\n').length, visits.length + 1);
    t.true(csv.includes(seat?.name ?? 'nobody'));
    // People read it: tasks by their titles, not by ids.
    const { title, drawId } = z.object({ title: z.string(), drawId: z.string() }).parse((await market.get(`/api/v1/tasks/${task}`)).body);
    t.true(csv.includes(`,${drawId},${title},`));
    t.false(csv.includes(task));
    const culture = await as('culture-planner');
    t.deepEqual(page.parse((await culture.get('/api/v1/visits')).body).items, []);
    for (const address of [`visits/${first.id}`, `tasks/${task}/schedule`]) t.is((await culture.get(`/api/v1/${address}`)).status, 404);
    const auditor = await as('auditor');
    const audited = page.parse((await auditor.get('/api/v1/visits')).body).items;
    t.is(audited.length, visits.length);
    t.true(audited.every(({ inspectors }) => inspectors.every(({ name }) => name === null)));

    const days = z.object({ days: z.array(z.object({ date: z.string(), kind: z.string(), visits: z.number(), inspectors: z.number() })) });
    const told = days.parse((await market.get('/api/v1/visit-days?from=2026-11-01&to=2026-12-31')).body).days;
    t.is(
      told.reduce((sum, day) => sum + day.visits, 0),
      visits.length,
    );
    t.true(told.every(({ kind, inspectors }) => kind === 'working' && inspectors >= 2));
    t.is((await market.get('/api/v1/visit-days?from=2026-11-01&to=2026-12-31&department=ecology')).status, 404);
    t.is((await auditor.get('/api/v1/visit-days?from=2026-11-01&to=2026-12-31&department=ecology')).status, 200);
    t.is((await market.get('/api/v1/visit-days?from=2026-12-01&to=2026-11-01')).status, 400);
  });

  test(`${engine}: bodies that make no schedule and no day are refused with every mistake`, async (t) => {
    const { task, visits, as } = await visitsOverHttp(t, engine);
    const market = await as('market-planner');
    const ecology = await as('ecology-planner');
    const [visit] = visits;
    const post = async (json: unknown, who = market) => who.post(`/api/v1/tasks/${task}/schedule`, json);
    for (const json of [
      { perDay: 0 },
      { starts: [] },
      { starts: ['9:00'] },
      { starts: ['10:00', '09:00'] },
      { from: '2026-02-30' },
      { k: 3 },
    ]) {
      t.is((await post(json)).status, 400, JSON.stringify(json));
    }
    t.is(codeOf(await post({ perDay: 3, starts: ['09:00', '10:00'] })), 'too-few-starts');
    t.is(codeOf(await post({ from: '2026-12-19' })), 'no-days-to-schedule');
    t.is(codeOf(await post({}, ecology)), 'not-yours');
    const put = async (json: unknown) => market.put(`/api/v1/visits/${visit?.id}/day`, json);
    t.is((await put({ date: '2026-11-31', start: '25:00', version: 1 })).status, 400);
    t.is(codeOf(await put({ date: '2026-10-30', start: '09:00', version: 1 })), 'day-is-past');
    t.is(codeOf(await put({ date: '2026-11-20', start: '09:00', version: 7 })), 'changed-meanwhile');
    t.is((await market.put(`/api/v1/visits/${visit?.id}/opening-days`, { days: [2, 1] })).status, 400);
    t.is((await market.put(`/api/v1/visits/${visit?.id}/opening-days`, { days: [0, 8] })).status, 400);
  });
}
