import { setImmediate } from 'node:timers/promises';
import test from 'ava';
import { closeDepartment } from '../../dist/acts/people/close-department.js';
import { issueToken } from '../../dist/acts/people/issue-token.js';
import { revokeTokenOf } from '../../dist/acts/people/revoke-token.js';
import { principalOf } from '../../dist/rights/principal-of.js';
import { listTokens } from '../../dist/store/tokens.js';
import { ENGINES } from '../support/engines.js';
import { startService } from '../support/http.js';
import { testService } from '../support/service.js';
import { actorOf, addDepartments, addPerson, ORIGIN, PASSWORD, refusedWith, SYSTEM, worked } from './people.js';

const DAY = 86_400_000;

for (const engine of ENGINES) {
  test(`${engine}: a token lets another system in until it expires or is revoked`, async (t) => {
    const service = await testService(t, engine);
    await addDepartments(service);
    const chief = actorOf(await addPerson(service, 'chief', ['department-admin']));
    const issue = async (days: number) => {
      const expiresAt = new Date(service.outside.now().getTime() + days * DAY);
      return worked(
        issueToken(service, chief, { department: 'market', name: '数据平台', scopes: ['plans:read', 'draws:read'], expiresAt }),
      );
    };
    const [short, long] = [await issue(1), await issue(365)];
    t.regex(short.secret, /^dr_[\w-]{43}$/);
    const enter = (secret: string) => principalOf(service, { ...ORIGIN, headers: { authorization: `Bearer ${secret}` } });
    const { principal } = await worked(enter(short.secret));
    t.like(principal, { kind: 'token', department: 'market', scopes: new Set(['plans:read', 'draws:read']) });
    service.outside.advance(86_400);
    await refusedWith(t, 'token-refused', enter(short.secret));
    await worked(enter(long.secret));
    await worked(revokeTokenOf(service, chief, long.token.id));
    await refusedWith(t, 'token-refused', enter(long.secret));
    await refusedWith(t, 'token-refused', enter('dr_nobody'));
  });

  test(`${engine}: refused: a token for another department, over one's rights, or for more than a year`, async (t) => {
    const service = await testService(t, engine);
    await addDepartments(service);
    const chief = actorOf(await addPerson(service, 'chief', ['department-admin']));
    const other = actorOf(await addPerson(service, 'other', ['department-admin'], 'fire'));
    const soon = new Date(service.outside.now().getTime() + DAY);
    const given = { department: 'market', name: '平台', scopes: ['plans:read'], expiresAt: soon } as const;
    await refusedWith(t, 'not-yours', issueToken(service, chief, { ...given, department: 'fire' }));
    await refusedWith(t, 'beyond-your-rights', issueToken(service, chief, { ...given, scopes: ['plans:read', 'metrics:read'] }));
    const admin = actorOf(await addPerson(service, 'root', ['system-admin'], null));
    await refusedWith(t, 'beyond-your-rights', issueToken(service, admin, given));
    await worked(issueToken(service, admin, { ...given, scopes: ['metrics:read'] }));
    for (const days of [-1, 0, 367]) {
      const expiresAt = new Date(service.outside.now().getTime() + days * DAY);
      await refusedWith(t, 'expiry-out-of-range', issueToken(service, chief, { ...given, expiresAt }));
    }
    const { token } = await worked(issueToken(service, chief, given));
    await refusedWith(t, 'not-found', revokeTokenOf(service, other, token.id));
  });

  test(`${engine}: a token of a closed department is refused`, async (t) => {
    const service = await testService(t, engine);
    await addDepartments(service);
    const chief = actorOf(await addPerson(service, 'chief', ['department-admin']));
    const expiresAt = new Date(service.outside.now().getTime() + DAY);
    const { secret } = await worked(issueToken(service, chief, { department: 'market', name: '平台', scopes: ['plans:read'], expiresAt }));
    await worked(closeDepartment(service, SYSTEM, 'market', 1));
    await refusedWith(t, 'token-refused', principalOf(service, { ...ORIGIN, headers: { authorization: `Bearer ${secret}` } }));
  });

  test(`${engine}: the last use is noted to the minute`, async (t) => {
    const service = await testService(t, engine);
    await addDepartments(service);
    const chief = actorOf(await addPerson(service, 'chief', ['department-admin']));
    const expiresAt = new Date(service.outside.now().getTime() + DAY);
    const { secret } = await worked(issueToken(service, chief, { department: 'market', name: '平台', scopes: ['plans:read'], expiresAt }));
    const enter = () => principalOf(service, { ...ORIGIN, headers: { authorization: `Bearer ${secret}` } });
    const usedAt = async () => (await listTokens(service.store.db, { department: 'market', after: null, limit: 1 }))[0]?.usedAt;
    // Requests do not wait for the note for long.
    const noted = async (at: string) => {
      for (let looked = 0; looked < 1000 && (await usedAt()) !== at; looked += 1) await setImmediate();
      return usedAt();
    };
    const first = service.outside.now().toISOString();
    await worked(enter());
    t.is(await noted(first), first);
    service.outside.advance(59);
    await worked(enter());
    service.outside.advance(1);
    await worked(enter());
    t.is(await noted(service.outside.now().toISOString()), service.outside.now().toISOString());
  });

  test(`${engine}: over HTTP a token is shown once, listed without its secret, and stays within its scopes`, async (t) => {
    const { client, service } = await startService(t, engine);
    await addDepartments(service);
    await addPerson(service, 'chief', ['department-admin']);
    const browser = client();
    await browser.signIn('chief', PASSWORD);
    const expiresAt = new Date(service.outside.now().getTime() + DAY).toISOString();
    const issued = await browser.post('/api/v1/tokens', { department: 'market', name: '平台', scopes: ['plans:read'], expiresAt });
    t.is(issued.status, 201);
    const { secret, token } = issued.body as { secret: string; token: { id: string } };
    const listed = await browser.get('/api/v1/tokens');
    t.like(listed.body, { items: [{ id: token.id, scopes: ['plans:read'], revokedAt: null }], next: null });
    t.false(JSON.stringify(listed.body).includes(secret));
    const system = client(secret);
    t.like(await system.get('/api/v1/users'), { status: 403, body: { code: 'not-allowed' } });
    t.like(await system.get('/api/v1/session'), { status: 403, body: { code: 'not-allowed' } });
    t.is((await system.get('/api/v1/public/departments')).status, 200);
    t.is((await browser.delete(`/api/v1/tokens/${token.id}`)).status, 200);
    t.like(await system.get('/api/v1/public/departments'), { status: 401, body: { code: 'token-refused' } });
  });
}
