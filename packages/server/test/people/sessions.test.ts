import test, { type ExecutionContext } from 'ava';
import { principalOf } from '../../dist/rights/principal-of.js';
import { csrfOf } from '../../dist/rights/session-cookie.js';
import type { Service } from '../../dist/service.js';
import { ENGINES, type TestEngine } from '../support/engines.js';
import { startService } from '../support/http.js';
import { addDepartments, addPerson, auditEvents, ORIGIN, PASSWORD, worked } from './people.js';

const COOKIE = 'double_random_session';

async function started(t: ExecutionContext, engine: TestEngine, settings: Parameters<typeof startService>[2] = {}) {
  const running = await startService(t, engine, settings);
  await addDepartments(running.service);
  const user = await addPerson(running.service, 'planner', ['planner']);
  return { ...running, user };
}

const me = async (url: string, cookie: string) => fetch(`${url}/api/v1/session`, { headers: { cookie: `${COOKIE}=${cookie}` } });

for (const engine of ENGINES) {
  test(`${engine}: signing in sets a cookie that scripts do not see, and tells who one is`, async (t) => {
    const { url, user } = await started(t, engine);
    const response = await fetch(`${url}/api/v1/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'user-agent': 'Firefox/140' },
      body: JSON.stringify({ login: 'planner', password: PASSWORD }),
    });
    t.is(response.status, 201);
    const [cookie] = response.headers.getSetCookie();
    t.regex(cookie ?? '', /^double_random_session=[\w-]{75}; Path=\/; HttpOnly; SameSite=Lax$/);
    const token = cookie?.slice(COOKIE.length + 1, COOKIE.length + 76) ?? '';
    const body = (await (await me(url, token)).json()) as { user: { id: string; roles: string[] }; csrf: string };
    t.like(body, { user: { id: user.id, roles: ['planner'], mustChangePassword: false }, csrf: csrfOf(token) });
  });

  test(`${engine}: over https the cookie is Secure`, async (t) => {
    const { client } = await started(t, engine, { settings: { publicUrl: 'https://double-random.example' } });
    const answer = await client().signIn('planner', PASSWORD);
    t.regex(answer.headers.getSetCookie()[0] ?? '', /; Secure$/);
  });

  test(`${engine}: a session that is not used ends, one that is used lasts until its absolute end`, async (t) => {
    const { client, service } = await started(t, engine, { settings: { sessionIdleMinutes: 30, sessionHours: 2 } });
    const [idle, used] = [client(), client()];
    await idle.signIn('planner', PASSWORD);
    await used.signIn('planner', PASSWORD);
    for (let minutes = 0; minutes < 110; minutes += 10) {
      service.outside.advance(600);
      t.is((await used.get('/api/v1/session')).status, 200);
    }
    const over = await idle.get('/api/v1/session');
    t.like(over, { status: 401, body: { code: 'sign-in-first' } });
    t.is(idle.cookie(COOKIE), undefined);
    service.outside.advance(600);
    t.is((await used.get('/api/v1/session')).status, 401);
  });

  test(`${engine}: the secret is renewed after a quarter of an hour of use; the old one is let in for 60 seconds more`, async (t) => {
    const { client, service, url } = await started(t, engine);
    const browser = client();
    await browser.signIn('planner', PASSWORD);
    const old = browser.cookie(COOKIE) ?? '';
    service.outside.advance(899);
    await browser.get('/api/v1/session');
    t.is(browser.cookie(COOKIE), old);
    service.outside.advance(1);
    const csrf = csrfOf(old);
    const renewed = await browser.get('/api/v1/session');
    const fresh = browser.cookie(COOKIE) ?? '';
    t.not(fresh, old);
    t.like(renewed.body, { csrf });
    t.is(csrfOf(fresh), csrf);
    service.outside.advance(59);
    const parallel = await me(url, old);
    t.is(parallel.status, 200);
    t.deepEqual(parallel.headers.getSetCookie(), []);
    service.outside.advance(1);
    t.is((await me(url, old)).status, 401);
    t.is((await me(url, fresh)).status, 200);
  });

  test(`${engine}: parallel requests at the moment of renewal are all let in, and one of them renews`, async (t) => {
    const { client, service, url } = await started(t, engine);
    const browser = client();
    await browser.signIn('planner', PASSWORD);
    const old = browser.cookie(COOKIE) ?? '';
    service.outside.advance(900);
    const answers = await Promise.all(Array.from({ length: 8 }, () => me(url, old)));
    t.deepEqual(
      answers.map(({ status }) => status),
      Array(8).fill(200),
    );
    t.is(answers.flatMap(({ headers }) => headers.getSetCookie()).length, 1);
  });

  test(`${engine}: refused: no CSRF token, the one of another session, a request of another site`, async (t) => {
    const { client } = await started(t, engine);
    const [one, other] = [client(), client()];
    await one.signIn('planner', PASSWORD);
    await other.signIn('planner', PASSWORD);
    const end = (headers: Readonly<Record<string, string>>) => one.send('/api/v1/session', { method: 'DELETE', headers });
    t.like(await end({ 'x-csrf-token': '' }), { status: 403, body: { code: 'bad-csrf' } });
    t.like(await end({ 'x-csrf-token': csrfOf(other.cookie(COOKIE) ?? '') }), { status: 403, body: { code: 'bad-csrf' } });
    t.like(await end({ 'sec-fetch-site': 'cross-site' }), { status: 403, body: { code: 'bad-csrf' } });
    t.is((await one.get('/api/v1/session')).status, 200);
    t.is((await end({})).status, 204);
  });

  test(`${engine}: signing out ends the session; its cookie is worth nothing afterwards`, async (t) => {
    const { client, url } = await started(t, engine);
    const browser = client();
    await browser.signIn('planner', PASSWORD);
    const kept = browser.cookie(COOKIE) ?? '';
    t.is((await browser.delete('/api/v1/session')).status, 204);
    t.is(browser.cookie(COOKIE), undefined);
    t.is((await me(url, kept)).status, 401);
  });

  test(`${engine}: one sees one's own sessions and ends them all at once`, async (t) => {
    const { client, service } = await started(t, engine);
    await addPerson(service, 'other', ['planner']);
    const [here, there, other] = [client(), client(), client()];
    await here.send('/api/v1/session', { method: 'POST', json: { login: 'planner', password: PASSWORD } });
    await there.signIn('planner', PASSWORD);
    await other.signIn('other', PASSWORD);
    const { items } = (await there.get('/api/v1/sessions')).body as { items: { current: boolean; address: string }[] };
    t.deepEqual(items.map(({ current }) => current).sort(), [false, true]);
    t.is(items[0]?.address, '127.0.0.1');
    t.is((await there.delete('/api/v1/sessions')).status, 204);
    t.is((await here.get('/api/v1/session')).status, 401);
    t.is((await other.get('/api/v1/session')).status, 200);
    t.is((await auditEvents(service)).at(-1)?.event, 'sessions.ended');
  });

  test(`${engine}: one ends one of one's own sessions, and nobody else's`, async (t) => {
    const { client, service } = await started(t, engine);
    await addPerson(service, 'other', ['planner']);
    const [here, there, other] = [client(), client(), client()];
    for (const browser of [here, there]) await browser.signIn('planner', PASSWORD);
    await other.signIn('other', PASSWORD);
    const sessionOf = async (browser: typeof here) =>
      ((await browser.get('/api/v1/sessions')).body as { items: { id: string; current: boolean }[] }).items.find(({ current }) => current)
        ?.id;
    const lost = await sessionOf(there);
    t.like(await other.delete(`/api/v1/sessions/${lost}`), { status: 404, body: { code: 'not-found' } });
    t.is((await there.get('/api/v1/session')).status, 200);
    t.is((await here.delete(`/api/v1/sessions/${lost}`)).status, 204);
    t.is((await there.get('/api/v1/session')).status, 401);
    t.is((await here.delete(`/api/v1/sessions/${lost}`)).status, 404);
    t.like((await auditEvents(service)).at(-1), { event: 'session.closed' });
    t.is((await here.delete(`/api/v1/sessions/${await sessionOf(here)}`)).status, 204);
    t.is((await here.get('/api/v1/session')).status, 401);
  });

  test(`${engine}: signing in again in the same browser ends the session before`, async (t) => {
    const { client, service, url } = await started(t, engine);
    const browser = client();
    await browser.signIn('planner', PASSWORD);
    const before = browser.cookie(COOKIE) ?? '';
    await browser.signIn('planner', PASSWORD);
    t.not(browser.cookie(COOKIE), before);
    t.is((await me(url, before)).status, 401);
    t.deepEqual(
      (await auditEvents(service)).slice(-3).map(({ event }) => event),
      ['session.opened', 'session.closed', 'session.opened'],
    );
  });

  test(`${engine}: a password from an administrator opens nothing but its own change`, async (t) => {
    const { client, service } = await started(t, engine);
    await addPerson(service, 'chief', ['department-admin']);
    const [chief, newcomer] = [client(), client()];
    await chief.signIn('chief', PASSWORD);
    const asked = { login: 'new', name: '新', department: 'market', roles: ['department-admin'] };
    const added = await chief.post('/api/v1/users', asked);
    t.is(added.status, 201);
    const { password } = added.body as { password: string };
    await newcomer.signIn('new', password);
    t.like((await newcomer.get('/api/v1/session')).body, { user: { mustChangePassword: true } });
    t.like(await newcomer.get('/api/v1/departments'), { status: 403, body: { code: 'change-password-first' } });
    t.like(await newcomer.get('/api/v1/users'), { status: 403, body: { code: 'change-password-first' } });
    const changed = await newcomer.put('/api/v1/session/password', { oldPassword: password, newPassword: PASSWORD });
    t.is(changed.status, 204);
    t.is((await newcomer.get('/api/v1/users')).status, 200);
  });

  test(`${engine}: whoever fails too often is told over HTTP how long to wait`, async (t) => {
    const { client } = await started(t, engine);
    const json = { login: 'planner', password: 'not the password' };
    for (let tried = 0; tried < 5; tried += 1) t.is((await client().post('/api/v1/session', json)).status, 401);
    const throttled = await client().post('/api/v1/session', { login: 'planner', password: PASSWORD });
    t.like(throttled, { status: 429, body: { code: 'too-many-requests' } });
    t.is(throttled.headers.get('retry-after'), '2');
    t.is(throttled.headers.get('set-cookie'), null);
  });

  test(`${engine}: a sign-in that is far longer than any is refused unread`, async (t) => {
    const { url } = await startService(t, engine);
    const sent = (password: string) =>
      fetch(`${url}/api/v1/session`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ login: 'planner', password }),
      });
    t.is((await sent('\u0001'.repeat(1024))).status, 401);
    t.is((await sent('p'.repeat(20_000))).status, 413);
  });

  test(`${engine}: reading goes on where the new secret of a session cannot be written`, async (t) => {
    const { client, service, url } = await started(t, engine);
    const browser = client();
    await browser.signIn('planner', PASSWORD);
    const facts = { ...ORIGIN, headers: { cookie: `${COOKIE}=${browser.cookie(COOKIE)}` } };
    service.outside.advance(900);
    const full: Service['store'] = { ...service.store, transact: () => Promise.reject(new Error('the disk is full')) };
    const known = await worked(principalOf({ ...service, store: full }, facts));
    t.like(known, { principal: { kind: 'user' }, setCookie: null });
    t.is((await me(url, browser.cookie(COOKIE) ?? '')).headers.getSetCookie().length, 1);
  });

  test(`${engine}: a role that is taken counts from the next request on`, async (t) => {
    const { client, service } = await started(t, engine);
    await addPerson(service, 'root', ['system-admin'], null);
    const chief = await addPerson(service, 'chief', ['department-admin']);
    const [root, browser] = [client(), client()];
    await root.signIn('root', PASSWORD);
    await browser.signIn('chief', PASSWORD);
    t.is((await browser.get('/api/v1/users')).status, 200);
    t.is((await root.patch(`/api/v1/users/${chief.id}`, { version: 1, roles: ['planner'] })).status, 200);
    t.like(await browser.get('/api/v1/users'), { status: 403, body: { code: 'not-allowed' } });
  });
}

test('cookies that have not the form of a session are not looked for', async (t) => {
  const { url } = await started(t, 'sqlite');
  for (const cookie of ['', 'x', `${'a'.repeat(74)};`, "' or 1=1 --", 'a'.repeat(4000)]) t.is((await me(url, cookie)).status, 401);
});
