import type { AddressInfo } from 'node:net';
import { createApp, packageVersion } from '@double-random/server';
import test, { type ExecutionContext } from 'ava';

/** Start the service on a free port; it ends with the test. */
function listen(t: ExecutionContext): string {
  const server = createApp({ version: '1.2.3', onBug: (error) => t.fail(String(error)) }).listen(0);
  t.teardown(() => server.close());
  const { port } = server.address() as AddressInfo;
  return `http://127.0.0.1:${port}`;
}

test('GET /health tells the service and its version', async (t) => {
  const response = await fetch(`${listen(t)}/health`);
  t.is(response.status, 200);
  t.is(response.headers.get('content-type'), 'application/json; charset=utf-8');
  t.is(response.headers.get('cache-control'), 'no-store');
  t.deepEqual(await response.json(), { status: 'ok', service: 'double-random', version: '1.2.3' });
});

test('HEAD /health has the status and no body', async (t) => {
  const response = await fetch(`${listen(t)}/health`, { method: 'HEAD' });
  t.is(response.status, 200);
  t.is(await response.text(), '');
});

test('POST /health is refused and says what is allowed', async (t) => {
  const response = await fetch(`${listen(t)}/health`, { method: 'POST', body: '{}' });
  t.is(response.status, 405);
  t.is(response.headers.get('allow'), 'GET, HEAD');
  t.like(await response.json(), { code: 'method-not-allowed' });
});

for (const path of ['/', '/healthz', '/health/', '/draws/1', '/%F0%9F']) {
  test(`GET ${path} is not found, as JSON with a code`, async (t) => {
    const response = await fetch(`${listen(t)}${path}`);
    t.is(response.status, 404);
    t.deepEqual(await response.json(), {
      code: 'not-found',
      zh: '没有这个地址。',
      en: 'There is nothing at this address.',
    });
  });
}

test('the version is that of the package', (t) => {
  t.regex(packageVersion(), /^\d+\.\d+\.\d+$/);
});
