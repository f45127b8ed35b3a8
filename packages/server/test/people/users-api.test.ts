import test, { type ExecutionContext } from 'ava';
import { addUser } from '../../dist/acts/people/add-user.js';
import { ENGINES, type TestEngine } from '../support/engines.js';
import { startService } from '../support/http.js';
import { addDepartments, addPerson, PASSWORD, SYSTEM, worked } from './people.js';

async function city(t: ExecutionContext, engine: TestEngine) {
  const running = await startService(t, engine);
  await addDepartments(running.service);
  await addPerson(running.service, 'root', ['system-admin'], null);
  await addPerson(running.service, 'chief', ['department-admin']);
  await addPerson(running.service, 'auditor', ['auditor'], null);
  const fireman = await addPerson(running.service, 'fireman', ['planner'], 'fire');
  const as = async (login: string) => {
    const client = running.client();
    await client.signIn(login, PASSWORD);
    return client;
  };
  return { ...running, as, fireman };
}

const loginsOf = (body: unknown): string[] => (body as { items: { login: string }[] }).items.map(({ login }) => login);

for (const engine of ENGINES) {
  test(`${engine}: a department's administrator sees its people only; system administrators and auditors see all`, async (t) => {
    const { as, fireman } = await city(t, engine);
    const [chief, root, auditor] = [await as('chief'), await as('root'), await as('auditor')];
    t.deepEqual(loginsOf((await chief.get('/api/v1/users')).body), ['chief']);
    t.like(await chief.get('/api/v1/users?department=fire'), { status: 403, body: { code: 'not-yours' } });
    t.like(await chief.get(`/api/v1/users/${fireman.id}`), { status: 404, body: { code: 'not-found' } });
    for (const reader of [root, auditor]) {
      t.deepEqual(loginsOf((await reader.get('/api/v1/users')).body), ['auditor', 'chief', 'fireman', 'root']);
      t.is((await reader.get(`/api/v1/users/${fireman.id}`)).status, 200);
    }
    t.like(await auditor.post(`/api/v1/users/${fireman.id}/lock`, { version: 1 }), { status: 403, body: { code: 'not-allowed' } });
  });

  test(`${engine}: the list is read page by page, each user once`, async (t) => {
    const { as } = await city(t, engine);
    const root = await as('root');
    const seen: string[] = [];
    let next: string | null = '';
    while (next !== null) {
      const page = (await root.get(`/api/v1/users?limit=3${next === '' ? '' : `&after=${next}`}`)).body as { next: string | null };
      seen.push(...loginsOf(page));
      next = page.next;
    }
    t.deepEqual(seen, ['auditor', 'chief', 'fireman', 'root']);
    t.like(await root.get('/api/v1/users?after=nonsense'), { status: 400, body: { code: 'bad-cursor' } });
  });

  test(`${engine}: the exported list is safe in spreadsheets`, async (t) => {
    const { as, service } = await city(t, engine);
    const evil = {
      login: 'evil',
      name: '=HYPERLINK("http://x")',
      department: 'market',
      roles: [],
      inspector: null,
      password: PASSWORD,
    } as const;
    await worked(addUser(service, SYSTEM, evil));
    const chief = await as('chief');
    const file = await chief.get('/api/v1/users.csv?text=evil');
    t.is(file.status, 200);
    t.regex(file.headers.get('content-disposition') ?? '', /users\.csv/);
    const [, row] = String(file.body).split('\n');
    t.is(row, `evil,"'=HYPERLINK(""http://x"")",market,,,active,`);
  });

  test(`${engine}: every bad field of a new user is told`, async (t) => {
    const { as } = await city(t, engine);
    const root = await as('root');
    const answer = await root.post('/api/v1/users', { login: '13800001111', name: '', department: '科', roles: ['king'], extra: 1 });
    t.is(answer.status, 400);
    const { code, reasons } = answer.body as { code: string; reasons: { place: { path: string } }[] };
    t.is(code, 'bad-request');
    t.deepEqual(reasons.map(({ place }) => place.path).sort(), [
      'body.department',
      'body.extra',
      'body.login',
      'body.name',
      'body.roles[0]',
    ]);
  });

  test(`${engine}: departments over HTTP: public by name, changed by system administrators only`, async (t) => {
    const { as, client } = await city(t, engine);
    const [root, chief] = [await as('root'), await as('chief')];
    t.is((await root.post('/api/v1/departments', { id: 'culture', name: '文化局', nameEn: 'Culture' })).status, 201);
    t.like(await chief.post('/api/v1/departments', { id: 'x', name: '甲', nameEn: 'A' }), { status: 403, body: { code: 'not-allowed' } });
    t.like(await root.post('/api/v1/departments', { id: 'CULTURE', name: '甲', nameEn: 'A' }), {
      status: 409,
      body: { code: 'department-id-taken' },
    });
    t.is((await root.post('/api/v1/departments/culture/close', { version: 1 })).status, 200);
    const listed = await client().get('/api/v1/public/departments');
    t.like(listed.body, { items: [{ id: 'culture', name: '文化局' }, { id: 'fire' }, { id: 'market' }] });
    t.is((await root.post('/api/v1/departments/culture/open', { version: 2 })).status, 200);
    t.like((await root.get('/api/v1/departments/culture')).body, { version: 3, closedAt: null });
    t.like(await client().get('/api/v1/departments'), { status: 401, body: { code: 'sign-in-first' } });
  });

  test(`${engine}: an administrator resets a password and ends a user's sessions`, async (t) => {
    const { as, client, fireman } = await city(t, engine);
    const [root, user] = [await as('root'), await as('fireman')];
    t.deepEqual((await root.delete(`/api/v1/users/${fireman.id}/sessions`)).body, { ended: 1 });
    t.is((await user.get('/api/v1/session')).status, 401);
    const { password } = (await root.post(`/api/v1/users/${fireman.id}/password`)).body as { password: string };
    t.is((await client().signIn('fireman', password)).status, 201);
    const locked = await root.post(`/api/v1/users/${fireman.id}/lock`, { version: 1 });
    t.like(locked.body, { state: 'locked', version: 2 });
    t.like(await root.post(`/api/v1/users/${fireman.id}/unlock`, { version: 2 }), { status: 200, body: { state: 'active' } });
  });
}
