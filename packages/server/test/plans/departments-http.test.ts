/** Departments over real HTTP: sessions, tokens, and who reads what while a plan is under review. */

import test from 'ava';
import { z } from 'zod';
import { addUser } from '../../dist/acts/people/add-user.js';
import { issueToken } from '../../dist/acts/people/issue-token.js';
import { systemActor } from '../../dist/rights/actor.js';
import type { Role } from '../../dist/rights/role.js';
import type { TestClient } from '../support/client.js';
import { ENGINES } from '../support/engines.js';
import { type StartedService, startService } from '../support/http.js';
import { addCity, user } from './city.js';
import { APPROVAL, task } from './review.js';

const PASSWORD = 'plum tree by the lake';

const edition = z.object({ plan: z.string(), edition: z.number(), version: z.number(), state: z.object({ code: z.string() }) });
const refusal = z.object({
  code: z.string(),
  reasons: z.array(z.object({ code: z.string(), place: z.object({ path: z.string().optional() }) })),
});
const listed = z.object({
  items: z.array(z.object({ id: z.string(), current: z.unknown(), pending: z.object({ edition: z.number() }).nullable() })),
});
const content = z.object({
  tasks: z.array(z.unknown()),
  steps: z.array(z.object({ act: z.string(), by: z.string() })),
  confirmations: z.array(z.object({ department: z.string(), answer: z.string() })),
  legalOpinion: z.string().nullable(),
});

async function signedIn(
  { service, client }: StartedService,
  login: string,
  department: string | null,
  ...roles: Role[]
): Promise<TestClient> {
  const given = { login, name: `名字 ${login}`, department, roles, inspector: null, password: PASSWORD };
  const added = await addUser(service, systemActor('test'), given);
  if (!added.ok) throw new Error(`no user ${login}`);
  const browser = client();
  await browser.signIn(login, PASSWORD);
  return browser;
}

async function tokenOf({ service, client }: StartedService, department: string): Promise<TestClient> {
  const expiresAt = new Date(service.outside.now().getTime() + 86_400_000);
  const chief = user('chief', department, 'department-admin');
  await service.store.transact(async (tx) =>
    tx('users').insert({
      id: chief.id,
      login: chief.id,
      folded_login: chief.id,
      name: chief.name,
      folded_name: chief.name,
      department,
      version: 1,
      added_at: '2026-11-01T00:00:00.000Z',
    }),
  );
  const issued = await issueToken(service, chief, { department, name: '平台', scopes: ['plans:read', 'plans:write'], expiresAt });
  if (!issued.ok) throw new Error(issued.problems.map(({ code }) => code).join(', '));
  return client(issued.value.secret);
}

for (const engine of ENGINES) {
  test(`${engine}: a plan goes from a token’s draft through all desks, each seeing what it may`, async (t) => {
    const started = await startService(t, engine);
    await addCity(started.service.store);
    const planner = await signedIn(started, 'planner', 'market', 'planner');
    const legal = await signedIn(started, 'legal', 'market', 'reviewer');
    const approver = await signedIn(started, 'approver', 'market', 'reviewer');
    const ecologist = await signedIn(started, 'ecologist', 'ecology', 'reviewer');
    const curator = await signedIn(started, 'curator', 'culture', 'planner');
    const auditor = await signedIn(started, 'auditor', null, 'auditor');
    const platform = await tokenOf(started, 'market');

    const cooperating = [{ department: 'ecology', items: ['E1'] }];
    const bad = await platform.post('/api/v1/plans', { year: 2027, title: '计划', tasks: [task({ items: ['X1'] })] });
    t.is(bad.status, 422);
    t.deepEqual(refusal.parse(bad.body).reasons, [{ code: 'unlisted-item', place: { path: 'tasks[0].items[0]' } }]);
    const made = await platform.post('/api/v1/plans', { year: 2027, title: '计划', tasks: [task({ cooperating })] });
    t.is(made.status, 201);
    const draft = edition.parse(made.body);
    const path = `/api/v1/plans/${draft.plan}/editions/1`;
    t.is((await planner.post('/api/v1/plans', { year: 2027, title: '计划' })).status, 409, 'somebody has drafted the plan of the year');

    const reads = async (client: TestClient): Promise<number> => (await client.get(path)).status;
    t.deepEqual([await reads(planner), await reads(auditor), await reads(ecologist), await reads(curator)], [200, 200, 404, 404]);
    t.is(
      refusal.parse((await platform.post(`${path}/submit`, { version: draft.version })).body).code,
      'not-allowed',
      'only persons submit',
    );
    const submitted = edition.parse((await planner.post(`${path}/submit`, { version: draft.version })).body);
    t.is(submitted.state.code, 'departments_confirming');
    t.deepEqual([await reads(ecologist), await reads(curator)], [200, 404], 'those that are named read it');
    const pending = async (client: TestClient): Promise<number> =>
      listed.parse((await client.get('/api/v1/plans?year=2027&text=%E8%AE%A1%E5%88%92')).body).items.filter((plan) => plan.pending !== null)
        .length;
    t.deepEqual([await pending(platform), await pending(auditor), await pending(ecologist), await pending(curator)], [1, 1, 1, 0]);
    t.deepEqual(content.parse((await ecologist.get(path)).body).steps, [], 'the steps are not for others');

    const confirmed = edition.parse((await ecologist.post(`${path}/confirm`, { version: submitted.version })).body);
    t.is(confirmed.state.code, 'legal_review');
    t.is(refusal.parse((await auditor.post(`${path}/pass`, { version: confirmed.version, opinion: '可' })).body).code, 'not-allowed');
    t.is(refusal.parse((await legal.post(`${path}/return`, { version: confirmed.version, reason: ' ' })).body).code, 'bad-request');
    const passed = edition.parse((await legal.post(`${path}/pass`, { version: confirmed.version, opinion: '合法' })).body);
    t.is(refusal.parse((await legal.post(`${path}/approve`, { version: passed.version, ...APPROVAL })).body).code, 'same-person');
    const approval = edition.parse((await approver.post(`${path}/approve`, { version: passed.version, ...APPROVAL })).body);
    const published = edition.parse((await legal.post(`${path}/publish`, { version: approval.version })).body);
    t.is(published.state.code, 'published');
    t.is(await reads(curator), 200);
    t.is(content.parse((await curator.get(path)).body).legalOpinion, null);
    const seen = content.parse((await auditor.get(path)).body);
    t.deepEqual(
      seen.steps.map(({ act, by }) => [act, by]),
      [
        ['draft', '平台'],
        ['submit', '名字 planner'],
        ['confirm', '名字 ecologist'],
        ['pass', '名字 legal'],
        ['approve', '名字 approver'],
        ['publish', '名字 legal'],
      ],
    );
    t.is(seen.legalOpinion, '合法');

    const uncovered = await planner.get('/api/v1/coverage/items?year=2027&department=market&standing=uncovered');
    t.like(uncovered.body, { next: null, items: [{ code: 'M2', standing: 'uncovered' }] });
    const first = z
      .object({ items: z.array(z.object({ code: z.string() })), next: z.string() })
      .parse((await planner.get('/api/v1/coverage/items?year=2027&limit=4')).body);
    const rest = z
      .object({ items: z.array(z.object({ code: z.string() })) })
      .parse((await planner.get(`/api/v1/coverage/items?year=2027&limit=4&after=${first.next}`)).body);
    t.deepEqual(
      [...first.items, ...rest.items].map(({ code }) => code),
      ['C1', 'C2', 'E1', 'E2', 'M1', 'M2'],
    );
    t.regex(String((await planner.get('/api/v1/coverage/items.csv?year=2027&lang=en')).body), /market,M1,.*,planned/);
    t.deepEqual((await planner.get('/api/v1/matches?year=2027')).body, { items: [] });
    t.is((await planner.get(`/api/v1/matches/2027-${'0'.repeat(32)}`)).status, 404);
  });
}
