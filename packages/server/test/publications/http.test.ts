import { randomUUID } from 'node:crypto';
import test, { type ExecutionContext } from 'ava';
import { publicationDeadlines } from '../../dist/acts/publications/remind.js';
import { dispatch } from '../../dist/acts/visits/dispatch.js';
import { findDraw } from '../../dist/store/draws/draws.js';
import { visitsOfDraw } from '../../dist/store/visits/visits.js';
import type { TaskSettings } from '../../dist/tasks/settings.js';
import type { Visit } from '../../dist/visits/visit.js';
import { plannerOf } from '../directories/importing.js';
import { confirmedTask, heldDraw } from '../draws/joint-draw.js';
import { type CityOverHttp, cityOverHttp, codeOf } from '../draws/over-http.js';
import type { TestClient } from '../support/client.js';
import { ENGINES, type TestEngine } from '../support/engines.js';
import { valueIn } from '../support/outcome.js';
import type { Overrides } from '../support/service.js';
import { ENDED_ON, entered, publishedVisit, reviewedVisit } from './recorded.js';

const MORNING = `${ENDED_ON}T01:00:00.000Z`;

interface VisitedCity extends CityOverHttp {
  readonly task: string;
  readonly visits: readonly Visit[];
}

/** The joint city with a dispatched task, on the day of its visits. */
async function visitedCity(
  t: ExecutionContext,
  engine: TestEngine,
  settings: Partial<TaskSettings> = {},
  overrides: Overrides = {},
): Promise<VisitedCity> {
  const city = await cityOverHttp(t, engine, 12, overrides);
  const { service } = city;
  const task = await confirmedTask(service, settings);
  const draw = await heldDraw(service, task, async (id) => (await findDraw(service.store.db, id))?.manifestHash ?? '');
  valueIn(await dispatch(service, plannerOf('market'), task));
  service.outside.setNow(MORNING);
  return { ...city, task, visits: await visitsOfDraw(service.store.db, draw) };
}

async function bodyOf<Body>(
  t: ExecutionContext,
  answer: Promise<{ readonly status: number; readonly body: unknown }>,
  status = 200,
): Promise<Body> {
  const { status: got, body } = await answer;
  t.is(got, status, JSON.stringify(body));
  return body as Body;
}

interface Waiting {
  readonly visit: string;
  readonly department: string;
  readonly version: number;
  readonly dueOn: string;
  readonly daysLeft: number;
}

const objection = (changes: object = {}) => ({
  id: randomUUID(),
  standing: 'for-entity',
  claimant: '周大山',
  contact: 'zhou.dashan@example.net',
  text: '当日已更换灭火器。',
  ...changes,
});

for (const engine of ENGINES) {
  test(`${engine}: over HTTP, results are reviewed from a work list, published, objected to and corrected`, async (t) => {
    const { service, as, anybody, visits, task } = await visitedCity(t, engine);
    const [visit] = visits as [Visit];
    for (const department of ['market', 'ecology']) await entered(service, visit, department);
    const [market, ecology] = [await as('market-reviewer'), await as('ecology-reviewer')];

    const waiting = await bodyOf<{ items: Waiting[] }>(t, market.get('/api/v1/reviews'));
    const [one] = waiting.items;
    t.deepEqual([waiting.items.length, one?.visit, one?.department, one?.daysLeft], [1, visit.id, 'market', 20]);
    t.is((await bodyOf<{ items: Waiting[] }>(t, (await as('auditor')).get('/api/v1/reviews'))).items.length, 2);
    t.is((await bodyOf<{ items: Waiting[] }>(t, (await as('culture-reviewer')).get('/api/v1/reviews'))).items.length, 0);
    t.is((await bodyOf<{ items: Waiting[] }>(t, market.get(`/api/v1/reviews?text=${encodeURIComponent('无此企业')}`))).items.length, 0);
    const csv = await bodyOf<string>(t, market.get('/api/v1/reviews.csv'));
    t.true(csv.includes('公示期限') && csv.includes(visit.name));

    const reviewPath = (department: string) => `/api/v1/visits/${visit.id}/parts/${department}/review`;
    const bad = await market.post(reviewPath('market'), { decision: 'return', version: one?.version, reason: '电话 13812345678' });
    t.deepEqual([bad.status, codeOf(bad)], [400, 'bad-request']);
    t.is((await (await as('market-inspector')).post(reviewPath('market'), { decision: 'pass', version: one?.version })).status, 403);
    const review = await bodyOf<{ state: string }>(t, market.post(reviewPath('market'), { decision: 'pass', version: one?.version }));
    t.is(review.state, 'passed');
    const due = await bodyOf<{ items: { missing: string[]; dueOn: string }[] }>(t, market.get('/api/v1/publications/due'));
    t.deepEqual(
      due.items.map(({ missing }) => missing),
      [['ecology']],
    );
    t.is(codeOf(await market.post(`/api/v1/visits/${visit.id}/publication`)), 'visit-not-reviewed');
    const [other] = (await bodyOf<{ items: Waiting[] }>(t, ecology.get('/api/v1/reviews'))).items;
    await bodyOf(t, ecology.post(reviewPath('ecology'), { decision: 'pass', version: other?.version }));
    const history = await bodyOf<{ items: unknown[] }>(t, ecology.get(`/api/v1/visits/${visit.id}/reviews`));
    t.is(history.items.length, 2);

    const { published } = await bodyOf<{ published: { publication: string }[] }>(t, ecology.post(`/api/v1/tasks/${task}/publication`, {}));
    const result = published[0]?.publication ?? '';
    const receipt = await bodyOf<{ receipt: string }>(t, anybody.post(`/api/v1/public/results/${result}/objections`, objection()), 201);
    const states = async (path: string, client: TestClient = anybody) => (await bodyOf<{ state: string }>(t, client.get(path))).state;
    t.is(await states(`/api/v1/public/objections/${receipt.receipt}`), 'open');

    type Listed = { id: string; contact: string; edition: number; visit: string; entity: { id: string }; task: { id: string } };
    const { items: objections } = await bodyOf<{ items: Listed[] }>(t, market.get('/api/v1/objections?state=open'));
    t.like(objections, {
      length: 1,
      0: { contact: 'zhou.dashan@example.net', edition: 1, visit: visit.id, entity: { id: visit.entity }, task: { id: task } },
    });
    t.like(await bodyOf<Listed>(t, market.get(`/api/v1/objections/${objections[0]?.id}`)), { ...objections[0] });
    const named = encodeURIComponent(visit.entity);
    t.is((await bodyOf<{ items: Listed[] }>(t, market.get(`/api/v1/objections?text=${named}`))).items.length, 1);
    t.is((await bodyOf<{ items: Listed[] }>(t, market.get('/api/v1/objections?text=nobody'))).items.length, 0);
    const file = String((await market.get(`/api/v1/objections.csv?text=${named}`)).body);
    t.regex(file, /收到时间,状态/);
    t.true(file.includes(objections[0]?.id ?? '?'));
    const id = objections[0]?.id ?? '';
    t.is((await (await as('culture-reviewer')).get(`/api/v1/objections/${id}`)).status, 404);
    for (const login of ['market-planner', 'auditor']) t.is((await (await as(login)).get(`/api/v1/objections/${id}`)).status, 403, login);
    const shown = JSON.stringify((await anybody.get(`/api/v1/public/results/${result}/objections`)).body);
    t.true(shown.includes('"open"') && !shown.includes('周大山') && !shown.includes('灭火器'));

    const decision = { decision: 'correct', reason: '现场记录有误', departments: ['ecology'] };
    t.is(codeOf(await market.post(`/api/v1/objections/${id}/decision`, { decision: 'correct', reason: '有误' })), 'bad-request');
    await bodyOf(t, market.post(`/api/v1/objections/${id}/decision`, decision));
    t.is(await states(`/api/v1/public/objections/${receipt.receipt}`), 'corrected');
    const editions = await bodyOf<{ items: { correction: { reason: string } | null }[] }>(
      t,
      ecology.get(`/api/v1/visits/${visit.id}/publications`),
    );
    t.is(editions.items[0]?.correction?.reason, '现场记录有误');

    const audit = async (login: string) =>
      (await bodyOf<{ items: { event: string }[] }>(t, (await as(login)).get('/api/v1/audit?limit=500'))).items.map(({ event }) => event);
    for (const event of ['result.published', 'objection.received', 'result.correction-begun']) {
      t.true((await audit('ecology-reviewer')).includes(event), event);
      t.false((await audit('culture-reviewer')).includes(event), event);
    }
  });

  test(`${engine}: what would be published is looked at before, by those who may publish it, and is what is published then`, async (t) => {
    const { service, as, visits } = await visitedCity(t, engine);
    const [visit, waiting] = visits as [Visit, Visit];
    await reviewedVisit(service, visit);
    await entered(service, waiting, 'market');
    const [market, ecology] = [await as('market-reviewer'), await as('ecology-reviewer')];
    const path = `/api/v1/visits/${visit.id}/publication`;
    type Content = { id: string; edition: number; parts: unknown[]; publishedAt: string };

    const preview = await bodyOf<Content>(t, ecology.get(path));
    t.deepEqual(preview, await bodyOf<Content>(t, market.get(path)));
    t.deepEqual([preview.id, preview.edition, preview.parts.length], ['', 1, 2]);
    t.deepEqual(
      (await bodyOf<{ items: unknown[] }>(t, market.get(`/api/v1/visits/${visit.id}/publications`))).items,
      [],
      'nothing is published by it',
    );
    t.is(codeOf(await market.get(`/api/v1/visits/${waiting.id}/publication`)), 'visit-not-reviewed');
    t.is((await (await as('market-planner')).get(path)).status, 403);
    t.is((await (await as('culture-reviewer')).get(path)).status, 404);

    const { publication } = await bodyOf<{ publication: string }>(t, market.post(path));
    const { content } = await bodyOf<{ content: Content }>(t, market.get(`/api/v1/public/results/${publication}`));
    t.deepEqual({ ...content, id: '', publishedAt: '' }, { ...preview, publishedAt: '' });
    t.is(codeOf(await market.get(path)), 'visit-not-reviewed', 'what is published is looked at as an edition');
  });

  test(`${engine}: everybody sees what is late and who holds it up; whom it is about only where the list is public`, async (t) => {
    const { service, as, anybody, visits } = await visitedCity(t, engine);
    const [waiting, passed] = visits as [Visit, Visit];
    await entered(service, waiting, 'market');
    await reviewedVisit(service, passed);
    service.outside.setNow('2026-12-15T15:59:00.000Z');
    t.deepEqual((await bodyOf<{ items: unknown[] }>(t, anybody.get('/api/v1/public/overdue'))).items, [], 'the last day is in time');
    service.outside.setNow('2026-12-16T01:00:00.000Z');
    await publicationDeadlines.run(service, new AbortController().signal);
    const { items } = await bodyOf<{ items: { visit: string; entity: unknown; lateDays: number; departments: object[] }[] }>(
      t,
      anybody.get('/api/v1/public/overdue'),
    );
    const [late, unpublished] = [waiting, passed].map(({ id }) => items.find(({ visit }) => visit === id));
    t.deepEqual([late?.entity, late?.lateDays], [{ id: waiting.entity, name: waiting.name }, 1]);
    t.like(late?.departments, [
      { id: 'market', owes: 'review' },
      { id: 'ecology', owes: 'entry' },
    ]);
    t.like(unpublished?.departments, [
      { id: 'market', owes: 'publication' },
      { id: 'ecology', owes: 'publication' },
    ]);
    const csv = await bodyOf<string>(t, anybody.get('/api/v1/public/overdue.csv?lang=en'));
    t.true(csv.includes('Department ecology not entered'));
    const due = await bodyOf<{ items: { visit: string; lateDays: number; reminders: object[] }[] }>(
      t,
      (await as('ecology-planner')).get('/api/v1/publications/due?missing=ecology'),
    );
    t.like(due.items, [{ visit: waiting.id, lateDays: 1, reminders: [{ kind: 'late', daysLeft: 0 }] }]);
    const dueFile = await bodyOf<string>(t, (await as('ecology-planner')).get('/api/v1/publications/due.csv'));
    t.true(dueFile.includes(waiting.name) && !dueFile.includes(waiting.task));
    t.deepEqual((await bodyOf<{ items: unknown[] }>(t, (await as('culture-planner')).get('/api/v1/publications/due'))).items, []);
  });

  test(`${engine}: the late results of a task whose list is not published name nobody`, async (t) => {
    const { service, anybody, visits } = await visitedCity(t, engine, { disclosure: 'sealed', publishList: false });
    const [waiting] = visits as [Visit];
    await entered(service, waiting, 'market');
    service.outside.setNow('2026-12-16T01:00:00.000Z');
    const { items } = await bodyOf<{ items: { entity: unknown }[] }>(t, anybody.get('/api/v1/public/overdue'));
    t.deepEqual(
      items.map(({ entity }) => entity),
      [null],
    );
    t.false((await bodyOf<string>(t, anybody.get('/api/v1/public/overdue.csv'))).includes(waiting.name));
  });

  test(`${engine}: one address objects so many times an hour, and says whole things`, async (t) => {
    const { service, anybody, visits } = await visitedCity(t, engine, {}, { settings: { objectionsPerHour: 2 } });
    const [visit] = visits as [Visit];
    const { id } = await publishedVisit(service, visit);
    const path = `/api/v1/public/results/${id}/objections`;
    const bad = await anybody.post(path, objection({ id: 'not-a-uuid', claimant: ' ', standing: 'boss', more: 1 }));
    t.deepEqual([bad.status, codeOf(bad)], [400, 'bad-request']);
    t.is((bad.body as { reasons: unknown[] }).reasons.length, 4, 'every bad field is told');
    t.is((await anybody.post(path, objection({ text: 'x'.repeat(40_000) }))).status, 413);
    const sent = objection();
    const first = await bodyOf<object>(t, anybody.post(path, sent), 201);
    t.deepEqual(await bodyOf<object>(t, anybody.post(path, { ...sent, id: sent.id.toUpperCase() }), 201), first, 'the same once more');
    const tooMany = await anybody.post(path, objection());
    t.deepEqual([tooMany.status, codeOf(tooMany)], [429, 'too-many-requests']);
    t.is((await anybody.get('/api/v1/public/objections/guessed')).status, 404);
  });
}
