import test from 'ava';
import { createLog, requestLog } from '../../dist/http/log.js';
import type { Served } from '../../dist/http/request.js';
import type { Principal } from '../../dist/rights/actor.js';
import { startService } from '../support/http.js';

interface Line {
  readonly level: string;
  readonly msg: string;
  readonly [name: string]: unknown;
}

/** A log that is kept. */
function keptLog(logLevel: 'info' | 'error' = 'info') {
  const text: string[] = [];
  const log = createLog({ logLevel }, { write: (line) => void text.push(line) });
  return { log, text: () => text.join(''), lines: () => text.map((line) => JSON.parse(line) as Line) };
}

const BY: Principal = {
  kind: 'user',
  id: 'u1',
  name: '张三',
  department: 'market',
  roles: new Set(['planner']),
  session: 's1',
  origin: { address: '192.0.2.1', requestId: 'request-1' },
};

const SERVED: Served = {
  requestId: 'request-1',
  address: '192.0.2.1',
  method: 'GET',
  route: '/api/v1/entities',
  status: 200,
  milliseconds: 12.4,
  complete: true,
  by: BY,
};

test('a request is one line: id, route, status, time and who, not their name', (t) => {
  const kept = keptLog();
  requestLog(kept.log)(SERVED);
  t.like(kept.lines()[0], {
    level: 'info',
    msg: 'request',
    requestId: 'request-1',
    address: '192.0.2.1',
    method: 'GET',
    route: '/api/v1/entities',
    status: 200,
    ms: 12,
    complete: true,
    actor: { kind: 'user', id: 'u1' },
  });
  t.false(kept.text().includes('张三'));
});

test('a failure of the service is an error in the log', (t) => {
  const kept = keptLog('error');
  const write = requestLog(kept.log);
  write(SERVED);
  write({ ...SERVED, status: 500, by: null });
  t.like(kept.lines(), { length: 1, 0: { level: 'error', status: 500, actor: { kind: 'unknown' } } });
});

test('what an error says is not logged, since it may repeat values', (t) => {
  const kept = keptLog();
  const error = Object.assign(new Error('330102199001011234 is not unique'), { code: '23505', detail: 'Key (id)=(330102199001011234)' });
  kept.log.error({ err: error }, 'failed');
  t.like(kept.lines()[0], { err: { name: 'Error', code: '23505' } });
  t.false(kept.text().includes('330102199001011234'));
});

test('secrets are blotted out wherever they stand', (t) => {
  const kept = keptLog();
  const secret = 'hunter2';
  kept.log.info({ password: secret, headers: { cookie: secret, authorization: secret }, request: { headers: { 'set-cookie': secret } } });
  kept.log.info({ body: { idCard: secret, phone: secret, token: secret } });
  t.false(kept.text().includes(secret));
});

test('over HTTP: neither path values, query, cookies nor bodies reach the log', async (t) => {
  const kept = keptLog();
  const { client } = await startService(t, 'sqlite', { log: kept.log });
  await client().get('/health?q=secret-of-the-query');
  await client().send('/secret-of-the-path', { headers: { cookie: 'double_random_session=secret-of-the-cookie' } });
  await client().send('/health', { method: 'POST', json: { text: 'secret-of-the-body' } });
  t.is(kept.lines().filter(({ msg }) => msg === 'request').length, 3);
  t.false(kept.text().includes('secret-of'));
});
