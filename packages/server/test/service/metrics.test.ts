import test from 'ava';
import { createMetrics } from '../../dist/http/metrics.js';
import type { Served } from '../../dist/http/request.js';
import { ENGINES } from '../support/engines.js';
import { startService } from '../support/http.js';
import { testService } from '../support/service.js';

const SERVED: Served = {
  requestId: 'request-1',
  address: '192.0.2.1',
  method: 'GET',
  route: '/api/v1/tasks/:id',
  status: 200,
  milliseconds: 40,
  complete: true,
  by: null,
};

for (const engine of ENGINES) {
  test(`${engine}: jobs by state, sessions and audit entries are counted in the database`, async (t) => {
    const { metrics, store } = await testService(t, engine);
    await store.transact(async (tx) => {
      const job = { kind: 'import-preview', asked_by: 'u1', input: '{}', created_at: '2026-11-02T01:00:00.000Z' };
      await tx('jobs').insert(['j1', 'j2'].map((id) => ({ ...job, id, state: 'waiting' })));
      await tx('audit_head').update({ sequence: 7 });
    });
    for (const text of [await metrics.text(), await metrics.text()]) {
      t.regex(text, /^double_random_jobs\{state="waiting"\} 2$/m);
      t.regex(text, /^double_random_jobs\{state="running"\} 0$/m);
      t.regex(text, /^double_random_sessions 0$/m);
      t.regex(text, /^double_random_audit_entries_total 7$/m);
    }
  });
}

test('requests are counted by declared route, method and status, in seconds', async (t) => {
  const { metrics } = await testService(t, 'sqlite');
  metrics.observe(SERVED);
  metrics.observe({ ...SERVED, route: null, status: 404 });
  const text = await metrics.text();
  t.regex(text, /_bucket\{le="0.05",method="GET",route="\/api\/v1\/tasks\/:id",status="200"\} 1/);
  t.regex(text, /_bucket\{le="0.025",method="GET",route="\/api\/v1\/tasks\/:id",status="200"\} 0/);
  t.regex(text, /_count\{method="GET",route="none",status="404"\} 1/);
});

test('two services in one process do not mix; the process itself is counted when asked', async (t) => {
  const service = await testService(t, 'sqlite');
  service.metrics.observe(SERVED);
  const other = createMetrics(service);
  other.watchProcess();
  t.notRegex(await other.text(), /_count\{method/);
  t.regex(await other.text(), /^process_resident_memory_bytes \d+$/m);
});

test('GET /metrics is not for the public', async (t) => {
  const { client } = await startService(t, 'sqlite');
  t.like(await client().get('/metrics'), { status: 401, body: { code: 'sign-in-first' } });
});
