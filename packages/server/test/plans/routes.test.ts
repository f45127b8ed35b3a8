/** Plans over real HTTP: from the draft of a department to what the public reads. */

import test from 'ava';
import { z } from 'zod';
import { amendPlan } from '../../dist/acts/plans/amend-plan.js';
import { cancelPlan } from '../../dist/acts/plans/cancel-plan.js';
import { editPlan } from '../../dist/acts/plans/edit-plan.js';
import { ENGINES } from '../support/engines.js';
import { startService } from '../support/http.js';
import { addCity, PEOPLE } from './city.js';
import { callOf, drafted, form, must, published, task } from './review.js';

const page = z.object({ items: z.array(z.object({ id: z.string(), year: z.number(), counts: z.unknown() })), next: z.string().nullable() });
const publicPlan = z.object({
  current: z.object({ edition: z.number(), state: z.object({ code: z.string() }), endReason: z.string().nullable() }),
  cancellation: z.object({ reason: z.string() }).nullable(),
  tasks: z.array(z.object({ title: z.string() })),
  history: z.array(
    z.object({
      edition: z.number(),
      amendmentReason: z.string().nullable(),
      changes: z
        .object({
          since: z.number(),
          diff: z.object({
            added: z.array(z.object({ title: z.string() })),
            changed: z.array(z.object({ parts: z.array(z.string()) })),
            removed: z.array(z.object({ title: z.string() })),
          }),
        })
        .nullable(),
    }),
  ),
});

for (const engine of ENGINES) {
  test(`${engine}: the public reads published plans only, amendments with what they change, and cancelled ones for ever`, async (t) => {
    const started = await startService(t, engine);
    const service = { ...started.service, asked: [] };
    await addCity(service.store);
    const { get, fetch } = started.client();
    const draft = await drafted(t, service, form(task(), task({ title: '=1+1', items: ['M2'] })));
    t.deepEqual((await get('/api/v1/public/plans')).body, { items: [], next: null }, 'a draft does not appear');
    t.is((await get(`/api/v1/public/plans/${draft.planId}`)).status, 404);
    t.is((await get(`/api/v1/public/plans/${draft.planId}/editions/1`)).status, 404);

    const inForce = await published(t, service, draft);
    const list = await get('/api/v1/public/plans?year=2027&department=market&text=%E6%8A%BD%E6%9F%A5');
    t.deepEqual(page.parse(list.body).items, [{ id: draft.planId, year: 2027, counts: { tasks: 2, joint: 0 } }]);
    for (const query of ['year=2026', 'department=ecology', 'text=nothing']) {
      t.deepEqual((await get(`/api/v1/public/plans?${query}`)).body, { items: [], next: null }, query);
    }
    t.is(list.headers.get('cache-control'), 'public, max-age=60');
    const etag = list.headers.get('etag') ?? '';
    const again = await fetch('/api/v1/public/plans?year=2027&department=market&text=%E6%8A%BD%E6%9F%A5', {
      headers: { 'if-none-match': etag },
    });
    t.is(again.status, 304);
    const csv = await get('/api/v1/public/plans.csv?year=2027&lang=en');
    t.regex(String(csv.body), /,'=1\+1,M2,/, 'no formula for spreadsheets');
    t.is(String(csv.body).trim().split('\n').length, 3);

    const amendment = must(t, await amendPlan(service, PEOPLE.planner, callOf(inForce), '新增商场'));
    const ids: { id: string }[] = await service.store
      .db('plan_task_contents')
      .where({ edition: 1 })
      .orderBy('position')
      .select({ id: 'plan_task_id' });
    const content = form(task({ id: ids[0]?.id, ratio: { rule: { rate: '20%' } } }), task({ title: '商场' }));
    const edited = must(t, await editPlan(service, PEOPLE.planner, callOf(amendment), content));
    const path = `/api/v1/public/plans/${draft.planId}`;
    t.is(publicPlan.parse((await get(path)).body).history.length, 1, 'the amendment is not public yet');
    t.is((await get(`${path}/editions/2`)).status, 404);
    const second = await published(t, service, edited);
    const read = publicPlan.parse((await get(path)).body);
    t.is(read.current.edition, 2);
    t.deepEqual(read.history[0]?.changes, null);
    t.deepEqual(read.history[1]?.amendmentReason, '新增商场');
    t.deepEqual(read.history[1]?.changes, {
      since: 1,
      diff: { added: [{ title: '商场' }], changed: [{ parts: ['ratio'] }], removed: [{ title: '=1+1' }] },
    });

    must(t, await cancelPlan(service, PEOPLE.legal, callOf(second), '机构改革'));
    const tombstone = publicPlan.parse((await get(path)).body);
    t.is(tombstone.cancellation?.reason, '机构改革');
    t.is(tombstone.current.state.code, 'cancelled');
    t.is(tombstone.tasks.length, 2);
    t.is(page.parse((await get('/api/v1/public/plans')).body).items.length, 1, 'it stays in the list');
    const fresh = await drafted(t, service, form(task()));
    t.not(fresh.planId, draft.planId, 'the year is free for another plan');
    const text = JSON.stringify((await get(path)).body);
    t.notRegex(text, /张三|合法/, 'neither participants nor the legal opinion');
  });

  test(`${engine}: the public’s list pages by year and department`, async (t) => {
    const started = await startService(t, engine);
    const service = { ...started.service, asked: [] };
    await addCity(service.store);
    const { get } = started.client();
    const of = (year: number, item: string) => form(task({ items: [item], window: { from: `${year}-01-01`, to: `${year}-12-31` } }));
    for (const [department, item] of [
      ['market', 'M1'],
      ['ecology', 'E1'],
    ] as const) {
      for (const year of [2026, 2027]) {
        await published(t, service, await drafted(t, service, of(year, item), { department, year }), department);
      }
    }
    const years: number[] = [];
    let after = '';
    for (let pages = 0; pages < 4; pages += 1) {
      const { items, next } = page.parse((await get(`/api/v1/public/plans?limit=1${after}`)).body);
      years.push(...items.map(({ year }) => year));
      after = `&after=${next}`;
      t.is(next === null, pages === 3);
    }
    t.deepEqual(years, [2027, 2027, 2026, 2026]);
    t.is((await get('/api/v1/public/plans?after=nonsense')).status, 400);
    const coverage = await get('/api/v1/public/coverage?year=2027');
    t.like(coverage.body, {
      year: 2027,
      city: { coverage: { count: 2, of: 6, percent: '33.3%' }, joint: { count: 0, of: 2, percent: '0.0%' } },
    });
    t.regex(String((await get('/api/v1/public/coverage.csv?year=2027')).body), /全市,6,2,0,2,33\.3%,2,0,0\.0%/);
    t.like((await get('/api/v1/public/coverage')).body, { year: 2026 }, 'the present year unless told');
    const uncovered = await get('/api/v1/public/coverage/items?year=2027&department=market&standing=uncovered&limit=1');
    t.like(uncovered.body, { items: [{ department: 'market', code: 'M2', standing: 'uncovered' }] });
    t.is((await get('/api/v1/public/coverage/items?after=nonsense')).status, 400);
    t.regex(String((await get('/api/v1/public/coverage/items.csv?year=2027&department=market')).body), /market,M1,.*已列入计划/);
    for (const path of ['/api/v1/plans', '/api/v1/coverage?year=2027', '/api/v1/matches?year=2027']) {
      t.is((await get(path)).status, 401, path);
    }
  });
}
