import { Writable } from 'node:stream';
import test from 'ava';
import { pino } from 'pino';
import type { Connection } from '../../dist/store/store.js';
import { ENGINES, type TestEngine } from '../support/engines.js';
import { startService } from '../support/http.js';
import { addDepartments, addPerson, PASSWORD } from './people.js';

async function tablesOf(db: Connection, engine: TestEngine): Promise<string[]> {
  const rows: { readonly name: string }[] =
    engine === 'sqlite'
      ? await db('sqlite_master').where({ type: 'table' }).select('name')
      : await db('pg_tables').where({ schemaname: 'public' }).select('tablename as name');
  return rows.map(({ name }) => name);
}

for (const engine of ENGINES) {
  test(`${engine}: no password, token or session secret stands in any table or log line in plain text`, async (t) => {
    const lines: string[] = [];
    const sink = new Writable({
      write: (line, _encoding, next) => {
        lines.push(String(line));
        next();
      },
    });
    const { client, service } = await startService(t, engine, { log: pino({ level: 'trace' }, sink) });
    await addDepartments(service);
    await addPerson(service, 'chief', ['department-admin']);
    const [chief, user] = [client(), client()];
    const secrets = new Set([PASSWORD, 'a wrong password', 'another password here']);
    await chief.signIn('chief', PASSWORD);
    await t.throwsAsync(client().signIn('chief', 'a wrong password'));
    await t.throwsAsync(client().signIn('a wrong password', 'a wrong password'));
    const added = await chief.post('/api/v1/users', { login: 'new', name: '新', department: 'market', roles: ['planner'] });
    const {
      user: { id },
      password,
    } = added.body as { user: { id: string }; password: string };
    await user.signIn('new', password);
    await user.put('/api/v1/session/password', { oldPassword: password, newPassword: 'another password here' });
    const reset = (await chief.post(`/api/v1/users/${id}/password`)).body as { password: string };
    const expiresAt = new Date(service.outside.now().getTime() + 86_400_000).toISOString();
    const token = { department: 'market', name: '平台', scopes: ['plans:read'], expiresAt };
    const { secret } = (await chief.post('/api/v1/tokens', token)).body as { secret: string };
    await client(secret).get('/api/v1/public/departments');
    await client(`${secret}x`).get('/api/v1/public/departments');
    const first = chief.cookie('double_random_session') ?? '';
    service.outside.advance(900);
    const { csrf } = (await chief.get('/api/v1/session')).body as { csrf: string };
    const renewed = chief.cookie('double_random_session') ?? '';
    t.not(renewed, first);
    for (const one of [password, reset.password, secret, first, renewed, csrf]) {
      t.true(one.length >= 20);
      secrets.add(one);
    }
    const places = new Map([['the log', lines.join('')]]);
    for (const table of await tablesOf(service.store.db, engine))
      places.set(table, JSON.stringify(await service.store.db(table).select('*')));
    t.true(places.get('the log')?.includes('/api/v1/session'));
    t.true(places.get('audit_entries')?.includes('token.issued'));
    for (const [place, text] of places) for (const one of secrets) t.false(text.includes(one), `${place}: ${one}`);
  });
}
