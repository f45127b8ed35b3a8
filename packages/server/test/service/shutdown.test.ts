import { once } from 'node:events';
import { connect } from 'node:net';
import test from 'ava';
import { composeService, runService } from '../../dist/compose.js';
import { listen } from '../../dist/http/listen.js';
import { eventually } from '../jobs/running.js';
import { cuttableLine } from '../support/cuttable-line.js';
import { startService } from '../support/http.js';
import { testService } from '../support/service.js';

test('stopping closes idle connections at once', async (t) => {
  const service = await testService(t, 'sqlite');
  const { url, stop } = await listen(service);
  await (await fetch(`${url}/health`)).text();
  const started = performance.now();
  await stop(AbortSignal.timeout(10_000));
  t.true(performance.now() - started < 5000);
  await t.throwsAsync(fetch(`${url}/health`));
});

test('a request that never ends is cut when the limit is reached', async (t) => {
  const service = await testService(t, 'sqlite');
  const { url, stop } = await listen(service);
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  const cut = once(socket, 'close');
  socket.on('error', () => {}).resume();
  socket.write('POST /api/v1/session HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\n{');
  await once(socket, 'connect');
  await stop(AbortSignal.timeout(200));
  await cut;
  t.pass();
});

test('a port that is taken throws', async (t) => {
  const { service, url } = await startService(t, 'sqlite');
  const port = Number(new URL(url).port);
  const error: NodeJS.ErrnoException | undefined = await t.throwsAsync(listen({ ...service, settings: { ...service.settings, port } }));
  t.is(error?.code, 'EADDRINUSE');
});

test('postgresql: cut off from its database, it stops all the same', async (t) => {
  const base = await testService(t, 'postgresql');
  const { databaseUrl } = base.settings;
  if (databaseUrl === null) throw new Error('not PostgreSQL');
  const line = await cuttableLine(t, databaseUrl);
  const service = composeService({ ...base, settings: { ...base.settings, databaseUrl: line.url } });
  const { stop } = await runService(service);
  await line.cut();
  await stop(AbortSignal.timeout(500));
  await t.notThrowsAsync(service.store.close());
});

test('postgresql: a database that falls silent does not keep its jobs from stopping', async (t) => {
  const base = await testService(t, 'postgresql');
  const { databaseUrl } = base.settings;
  if (databaseUrl === null) throw new Error('not PostgreSQL');
  const line = await cuttableLine(t, databaseUrl);
  const service = composeService({ ...base, settings: { ...base.settings, databaseUrl: line.url }, pace: { grace: 100 } });
  await service.jobs.start(service);
  // A connection that waits for an answer is given up when it is closed; one that rests says farewell and waits.
  const resting = base.store
    .db('pg_stat_activity')
    .whereRaw('datname = current_database()')
    .where({ application_name: 'double-random-instance' });
  await eventually(async () => ((await resting.clone().where({ state: 'idle' }).select('pid')).length === 1 ? true : null));
  line.silence();
  const started = performance.now();
  await service.jobs.stop(AbortSignal.timeout(200));
  t.true(performance.now() - started < 10_000);
  await line.cut();
  await service.store.close();
});
