import { packageVersion } from '@double-random/server';
import test from 'ava';
import { migrateDown } from '../../dist/store/migrate.js';
import { cuttableLine } from '../support/cuttable-line.js';
import { migratedDatabase } from '../support/databases.js';
import { ENGINES } from '../support/engines.js';
import { startService } from '../support/http.js';

for (const engine of ENGINES) {
  test(`${engine}: GET /health tells the service and its version`, async (t) => {
    const { client } = await startService(t, engine);
    const { status, headers, body } = await client().get('/health');
    t.is(status, 200);
    t.is(headers.get('content-type'), 'application/json; charset=utf-8');
    t.is(headers.get('cache-control'), 'no-store');
    t.deepEqual(body, { status: 'ok', service: 'double-random', version: packageVersion() });
  });

  test(`${engine}: GET /ready is ready once every table is there`, async (t) => {
    const { client, service } = await startService(t, engine);
    t.like(await client().get('/ready'), { status: 200, body: { status: 'ready', database: engine } });
    const [gone] = await migrateDown(service.settings);
    const { status, body } = await client().get('/ready');
    t.is(status, 503);
    t.like(body, {
      code: 'not-migrated',
      en: `The database lacks tables: the operator must run double-random-server migrate up. Missing: ${gone}.`,
    });
  });
}

test('HEAD /health has the status and no body', async (t) => {
  const { client } = await startService(t, 'sqlite');
  t.like(await client().send('/health', { method: 'HEAD' }), { status: 200, body: '' });
});

test('POST /health is refused and says what is allowed', async (t) => {
  const { client } = await startService(t, 'sqlite');
  const { status, headers, body } = await client().post('/health', {});
  t.is(status, 405);
  t.is(headers.get('allow'), 'GET, HEAD');
  t.like(body, { code: 'method-not-allowed' });
});

test('postgresql: cut off from its database the service lives but is not ready, and is ready again once the line is mended', async (t) => {
  const { databaseUrl } = await migratedDatabase(t, 'postgresql');
  if (databaseUrl === null) throw new Error('not PostgreSQL');
  const line = await cuttableLine(t, databaseUrl);
  const { client } = await startService(t, 'postgresql', { settings: { databaseUrl: line.url } });
  await line.cut();
  t.is((await client().get('/health')).status, 200);
  t.like(await client().get('/ready'), { status: 503, body: { code: 'database-unavailable' } });
  await line.mend();
  t.is((await client().get('/ready')).status, 200);
});

test('the version is that of the package', (t) => {
  t.regex(packageVersion(), /^\d+\.\d+\.\d+$/);
});
