import test, { type ExecutionContext } from 'ava';
import { changeUser } from '../../dist/acts/people/change-user.js';
import { lockUserOut } from '../../dist/acts/people/lock-user.js';
import { resetPassword } from '../../dist/acts/people/reset-password.js';
import { OIDC_CALLBACK, oidcClient } from '../../dist/outside/oidc.js';
import { identityOf } from '../../dist/rights/oidc-identity.js';
import { listUsers } from '../../dist/store/users.js';
import type { TestClient } from '../support/client.js';
import { ENGINES, type TestEngine } from '../support/engines.js';
import { startService } from '../support/http.js';
import { testOutside } from '../support/outside.js';
import { addDepartments, addPerson, auditEvents, refusedWith, SYSTEM, worked } from './people.js';
import { CLIENT, startProvider } from './provider.js';

const PUBLIC_URL = 'https://double-random.example';
const ALL = { search: null, role: null, department: null, state: null } as const;

const MAPPING = {
  roleClaim: 'groups',
  roleMapping: { planners: 'planner', roots: 'system-admin', audit: 'auditor' },
  departmentClaim: 'office',
} as const;

async function city(t: ExecutionContext, engine: TestEngine) {
  const provider = await startProvider(t, PUBLIC_URL + OIDC_CALLBACK);
  const oidc = { issuer: provider.issuer, clientId: CLIENT.id, clientSecret: CLIENT.secret, ...MAPPING };
  const outside = { ...testOutside(), oidc: oidcClient(oidc, PUBLIC_URL) };
  const running = await startService(t, engine, { outside, settings: { oidc, publicUrl: PUBLIC_URL } });
  await addDepartments(running.service);
  const begin = async (browser: TestClient) => (await browser.get('/api/v1/oidc/start')).headers.get('location') ?? '';
  const through = async (browser: TestClient) => {
    const back = await provider.visit(await begin(browser));
    return browser.get(back.pathname + back.search);
  };
  provider.people.set('zhao', { name: '赵一', groups: ['planners', 'strangers'], office: 'market' });
  provider.signedIn = 'zhao';
  const users = () => listUsers(running.service.store.db, ALL, null, 10);
  return { ...running, provider, begin, through, users };
}

for (const engine of ENGINES) {
  test(`${engine}: the identity provider lets a user in, who is added with the roles and department it says`, async (t) => {
    const { client, through, users, service } = await city(t, engine);
    const browser = client();
    const answer = await through(browser);
    t.is(answer.status, 303);
    t.is(answer.headers.get('location'), '/console/', 'where the user works, not the public portal');
    t.like((await browser.get('/api/v1/session')).body, {
      user: { name: '赵一', department: 'market', roles: ['planner'], signsInBy: 'oidc', mustChangePassword: false },
    });
    const [user] = await users();
    t.regex(user?.login ?? '', /^oidc-[0-9a-f]{24}$/);
    t.deepEqual(
      (await auditEvents(service)).slice(-2).map(({ event, actor, details }) => [event, actor, details]),
      [
        ['user.added', 'oidc', { login: user?.login, department: 'market', roles: ['planner'], inspector: null, method: 'oidc' }],
        ['session.opened', user?.id, { method: 'oidc' }],
      ],
    );
  });

  test(`${engine}: roles, department and name follow the provider at the next sign-in`, async (t) => {
    const { client, through, users, provider, service } = await city(t, engine);
    await through(client());
    provider.people.set('zhao', { name: '赵一一', groups: 'audit', office: 'fire' });
    const browser = client();
    t.is((await through(browser)).status, 303);
    const [user, ...others] = await users();
    t.deepEqual(others, []);
    t.like(user, { name: '赵一一', department: 'fire', roles: ['auditor'], version: 2 });
    const events = (await auditEvents(service)).slice(-4).map(({ event }) => event);
    t.deepEqual(events, ['user.changed', 'role.granted', 'role.revoked', 'session.opened']);
    t.is((await through(browser)).status, 303);
    t.is((await users())[0]?.version, 2);
  });

  test(`${engine}: who has lost every role there loses them here, and every session, though not let in`, async (t) => {
    const { client, through, users, provider, service } = await city(t, engine);
    const before = client();
    await through(before);
    provider.people.set('zhao', { name: '赵一', groups: [], office: 'market' });
    t.like(await through(client()), { status: 403, body: { code: 'oidc-no-role' } });
    t.deepEqual((await users())[0]?.roles, []);
    t.is((await before.get('/api/v1/session')).status, 401);
    t.deepEqual(
      (await auditEvents(service)).slice(-2).map(({ event, details }) => [event, details]),
      [
        ['role.revoked', { roles: ['planner'] }],
        ['sign-in.failed', { login: (await users())[0]?.login, reason: 'oidc-no-role' }],
      ],
    );
  });

  test(`${engine}: refused: no role, an unknown department, a role without its department; nobody is added`, async (t) => {
    const { client, through, users, provider } = await city(t, engine);
    for (const [claims, code] of [
      [{ groups: ['strangers'], office: 'market' }, 'oidc-no-role'],
      [{ groups: ['__proto__', 'constructor'] }, 'oidc-no-role'],
      [{ groups: ['planners'], office: 'nowhere' }, 'oidc-unknown-department'],
      [{ groups: ['planners'] }, 'department-needed'],
    ] as const) {
      provider.people.set('zhao', claims);
      t.like((await through(client())).body, { code });
    }
    t.deepEqual(await users(), []);
  });

  test(`${engine}: refused: a locked user, and the last system administrator whom the provider demotes`, async (t) => {
    const { client, through, users, provider, service } = await city(t, engine);
    provider.people.set('zhao', { groups: ['roots'] });
    await through(client());
    provider.people.set('zhao', { groups: ['audit'] });
    t.like((await through(client())).body, { code: 'last-system-admin' });
    t.deepEqual((await users())[0]?.roles, ['system-admin']);
    await addPerson(service, 'root', ['system-admin'], null);
    const [user] = await users();
    await worked(lockUserOut(service, SYSTEM, user?.id ?? '', 1));
    t.like((await through(client())).body, { code: 'user-locked' });
  });

  test(`${engine}: a user of the provider has no password to reset, and is not the one of the same login`, async (t) => {
    const { client, through, users, provider, service } = await city(t, engine);
    const local = await addPerson(service, 'zhao', ['planner']);
    provider.people.set('zhao', { preferred_username: 'zhao', groups: ['planners'], office: 'market' });
    await through(client());
    const found = await users();
    t.is(found.length, 2);
    const theirs = found.find(({ id }) => id !== local.id);
    await refusedWith(t, 'no-password', resetPassword(service, SYSTEM, theirs?.id ?? ''));
    t.is((await worked(changeUser(service, SYSTEM, theirs?.id ?? '', { version: 1, name: '名' }))).issuer, provider.issuer);
  });

  test(`${engine}: refused: an answer for another browser, one that is too old, one that is used twice, a forged code`, async (t) => {
    const { client, begin, provider, service } = await city(t, engine);
    const [mine, stranger] = [client(), client()];
    const back = await provider.visit(await begin(mine));
    const path = back.pathname + back.search;
    t.like(await stranger.get(path), { status: 400, body: { code: 'oidc-attempt-over' } });
    await begin(stranger);
    t.like(await stranger.get(path), { status: 400, body: { code: 'oidc-attempt-over' } });
    const forged = new URL(back);
    forged.searchParams.set('code', 'forged');
    t.like(await mine.get(forged.pathname + forged.search), { status: 403, body: { code: 'oidc-refused' } });
    t.is((await mine.get(path)).status, 303);
    t.like(await mine.get(path), { status: 403, body: { code: 'oidc-refused' } });
    const late = await provider.visit(await begin(mine));
    service.outside.advance(601);
    t.like(await mine.get(late.pathname + late.search), { status: 400, body: { code: 'oidc-attempt-over' } });
  });

  test(`${engine}: refused: whoever says no at the provider`, async (t) => {
    const { client, through, provider, users } = await city(t, engine);
    provider.signedIn = null;
    const answer = await through(client());
    t.like(answer, { status: 403, body: { code: 'oidc-refused' } });
    t.regex((answer.body as { en: string }).en, /access_denied/);
    t.deepEqual(await users(), []);
  });
}

test('a provider that does not answer is told as such, and is asked again the next time', async (t) => {
  const { client, through, provider, begin } = await city(t, 'sqlite');
  const back = await provider.visit(await begin(client()));
  await provider.stop();
  const browser = client();
  await begin(browser);
  const gone = await startService(t, 'sqlite', {
    outside: {
      ...testOutside(),
      oidc: oidcClient({ issuer: 'http://127.0.0.1:9', clientId: 'x', clientSecret: 'x', ...MAPPING }, PUBLIC_URL),
    },
  });
  t.like(await gone.client().get('/api/v1/oidc/start'), { status: 503, body: { code: 'oidc-unavailable' } });
  t.like(await gone.client().get('/api/v1/oidc/start'), { status: 503, body: { code: 'oidc-unavailable' } });
  t.is(back.searchParams.has('code'), true);
  await t.throwsAsync(through(browser));
});

test('without a provider its routes say so, and the ways to sign in do not name it', async (t) => {
  const { client } = await startService(t, 'sqlite');
  t.like(await client().get('/api/v1/oidc/start'), { status: 404, body: { code: 'oidc-off' } });
  t.like(await client().get(`${OIDC_CALLBACK}?code=x&state=y`), { status: 404, body: { code: 'oidc-off' } });
  t.deepEqual((await client().get('/api/v1/sign-in-methods')).body, { password: true, oidc: false });
});

test('plain HTTP is for providers on this machine only', async (t) => {
  const far = oidcClient({ issuer: 'http://provider.example', clientId: 'x', clientSecret: 'x', ...MAPPING }, PUBLIC_URL);
  const attempt = { state: 's'.repeat(43), nonce: 'n'.repeat(43), verifier: 'v'.repeat(43) };
  await refusedWith(t, 'oidc-refused', far.start(attempt));
});

test('claims that are not texts mean nothing', (t) => {
  const claims = { iss: 'https://i', sub: 's', groups: [1, null, { planners: 1 }], office: ['market', 'fire'], name: '\u0000 ' };
  t.deepEqual(identityOf(claims, MAPPING), { issuer: 'https://i', subject: 's', name: null, roles: [], department: 'market' });
});
