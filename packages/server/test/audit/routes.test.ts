import test, { type ExecutionContext } from 'ava';
import { AUDIT_EVENTS } from '../../dist/audit/catalogue.js';
import { systemActor } from '../../dist/rights/actor.js';
import { auditEntryRoutes } from '../../dist/routes/audit/entries.js';
import { auditExportRoutes } from '../../dist/routes/audit/export.js';
import { auditVerificationRoutes } from '../../dist/routes/audit/verification.js';
import { auditHead } from '../../dist/store/audit.js';
import { ENGINES, type TestEngine } from '../support/engines.js';
import { type Caller, serveRoutes } from '../support/serve-routes.js';
import { testService } from '../support/service.js';
import { record, recordSix, userOf } from './entries.js';

const AUDITOR: Caller = { department: null, roles: ['auditor'] };
const MARKET: Caller = { department: 'market', roles: ['department-admin'] };

async function serve(t: ExecutionContext, engine: TestEngine) {
  const service = await testService(t, engine);
  await recordSix(service.store);
  const read = await serveRoutes(t, service, [...auditEntryRoutes, ...auditExportRoutes, ...auditVerificationRoutes]);
  const sequences = async (path: string, caller: Caller = AUDITOR): Promise<number[]> => {
    const { items } = (await (await read(path, caller)).json()) as { items: { sequence: number }[] };
    return items.map(({ sequence }) => sequence);
  };
  return { service, read, sequences };
}

for (const engine of ENGINES) {
  test(`${engine}: an auditor reads all entries, newest or oldest first, page by page`, async (t) => {
    const { read, sequences } = await serve(t, engine);
    t.deepEqual(await sequences('/api/v1/audit'), [6, 5, 4, 3, 2, 1]);
    const first = (await (await read('/api/v1/audit?limit=4', AUDITOR)).json()) as { items: unknown[]; next: string };
    t.is(first.items.length, 4);
    t.deepEqual(await sequences(`/api/v1/audit?limit=4&after=${first.next}`), [2, 1]);
    const last = (await (await read('/api/v1/audit?limit=6', AUDITOR)).json()) as { next: null };
    t.is(last.next, null);
    t.is((await read('/api/v1/audit?after=bm9uc2Vuc2U', AUDITOR)).status, 400);
    const begun = (await (await read('/api/v1/audit?limit=4&sort=time', AUDITOR)).json()) as { next: string };
    t.deepEqual(await sequences(`/api/v1/audit?limit=4&sort=time&after=${begun.next}`), [5, 6]);
    t.is((await read(`/api/v1/audit?sort=time&after=${first.next}`, AUDITOR)).status, 400, 'a mark belongs to its order');
  });

  test(`${engine}: entries are found by what they say`, async (t) => {
    const { sequences } = await serve(t, engine);
    const cases: readonly [string, number[]][] = [
      ['department=fire', [5, 4]],
      ['actor=user-of-market', [6, 3, 2]],
      ['actor=setup', [1]],
      ['event=department.added', [3, 1]],
      ['subjectKind=session', [5, 4]],
      ['subjectKind=department&subjectId=fire', [6, 3]],
      ['from=2026-11-02T09:00:00%2B08:00', [6, 5, 4, 3, 2, 1]],
      ['from=2026-11-02T01:00:00.001Z', []],
      ['until=2026-11-02T01:00:00Z', []],
      [`text=${encodeURIComponent('李四')}`, [5, 4]],
      ['text=mArKeT%20reg', [1]],
      [`text=${encodeURIComponent('50%_off')}`, [3]],
      [`text=${encodeURIComponent('50%%off')}`, []],
      [`text=${encodeURIComponent('\\')}`, []],
      ["text='%20or%201=1--", []],
    ];
    for (const [query, expected] of cases) t.deepEqual(await sequences(`/api/v1/audit?${query}`), expected, query);
  });

  test(`${engine}: a department sees what it did itself, whatever it asks for`, async (t) => {
    const { read, sequences } = await serve(t, engine);
    const own = [6, 3, 2];
    t.deepEqual(await sequences('/api/v1/audit', MARKET), own);
    t.deepEqual(await sequences('/api/v1/audit', { department: 'market', roles: ['reviewer'] }), own);
    t.deepEqual(await sequences('/api/v1/audit', { department: 'market', scopes: ['audit:read'] }), own);
    t.deepEqual(await sequences('/api/v1/audit?department=market', MARKET), own);
    t.deepEqual(await sequences('/api/v1/audit?subjectKind=session', MARKET), []);
    t.deepEqual(await sequences('/api/v1/audit?department=fire', MARKET), [], 'what others did by themselves is not there to be found');
    const homeless = await read('/api/v1/audit', { department: null, roles: ['reviewer'] });
    t.is(homeless.status, 403);
    t.is(await (await read('/api/v1/audit/export?department=fire', MARKET)).text(), '');
  });

  test(`${engine}: the export in NDJSON has all entries with their hashes in the order of the chain`, async (t) => {
    const { service, read } = await serve(t, engine);
    const many = Array.from({ length: 1100 }, (_, number): ['department.opened', string] => ['department.opened', `d${number}`]);
    await record(service.store, userOf('fire'), ...many);
    const response = await read('/api/v1/audit/export', AUDITOR);
    t.regex(response.headers.get('content-type') ?? '', /^application\/x-ndjson/);
    t.regex(response.headers.get('content-disposition') ?? '', /audit-20261102T010000Z\.ndjson/);
    const entries = (await response.text())
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { sequence: number; hash: string });
    t.deepEqual(
      entries.map(({ sequence }) => sequence),
      Array.from({ length: 1106 }, (_, index) => index + 1),
    );
    t.is(entries.at(-1)?.hash, (await auditHead(service.store.db)).hash);
    const own = (await (await read('/api/v1/audit/export', MARKET)).text()).trimEnd().split('\n');
    t.is(own.length, 3);
  });

  test(`${engine}: the export in CSV opens in a spreadsheet and runs no formula there`, async (t) => {
    const { service, read } = await serve(t, engine);
    await record(service.store, userOf('market', '=HYPERLINK("http://x","y")'), ['department.opened', '@fire']);
    const response = await read('/api/v1/audit/export?format=csv&department=market', AUDITOR);
    t.regex(response.headers.get('content-type') ?? '', /^text\/csv/);
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await response.arrayBuffer());
    t.true(text.startsWith('\uFEFFsequence,at,actorKind'));
    const rows = text.trimEnd().split('\n').slice(1);
    t.deepEqual(
      rows.map((row) => row.split(',')[0]),
      ['2', '3', '6', '7'],
    );
    t.true(rows[1]?.includes(',"{""name"":""消防"",""nameEn"":""Fire 50%_off""}",'), rows[1]);
    t.true(rows[3]?.includes(`,"'=HYPERLINK(""http://x"",""y"")",market,192.0.2.7,`), rows[3]);
    t.regex(rows[3] ?? '', /,department,'@fire,\{\},[0-9a-f]{64},[0-9a-f]{64}$/);
  });

  test(`${engine}: verification says that the log is whole, or where it breaks; a head noted earlier is checked too`, async (t) => {
    const { service, read } = await serve(t, engine);
    const { sequence, hash } = await auditHead(service.store.db);
    const verify = async (query = '', caller = AUDITOR): Promise<unknown> =>
      (await read(`/api/v1/audit/verification${query}`, caller)).json();
    t.deepEqual(await verify(), { ok: true, head: { sequence, hash } });
    t.deepEqual(await verify(`?sequence=6&hash=${hash}`, { department: null, roles: ['system-admin'] }), {
      ok: true,
      head: { sequence, hash },
    });
    t.like(await verify(`?sequence=6&hash=${'0'.repeat(64)}`), { ok: false, fault: 'anchor-differs', sequence: 6 });
    t.like(await verify('?sequence=6'), { code: 'incomplete-anchor' });
    await service.store.transact((tx) => tx('audit_entries').where({ sequence: 4 }).update({ department: 'market' }));
    const broken = (await verify()) as { en: string };
    t.like(broken, { ok: false, fault: 'entry-changed', sequence: 4 });
    t.regex(broken.en, /does not have its hash/);
  });
}

test('who may read what of the audit log', async (t) => {
  const { read } = await serve(t, 'sqlite');
  const lists = ['/api/v1/audit', '/api/v1/audit/export', '/api/v1/audit/events'];
  const everything = [...lists, '/api/v1/audit/verification'];
  for (const path of everything) t.is((await read(path, null)).status, 401, path);
  for (const role of ['planner', 'inspector'] as const) {
    for (const path of everything) t.is((await read(path, { department: 'market', roles: [role] })).status, 403, `${role} ${path}`);
  }
  for (const path of lists) {
    t.is((await read(path, { department: 'market', scopes: ['tasks:read'] })).status, 403, path);
    t.is((await read(path, { department: null, roles: ['system-admin'] })).status, 403, path);
  }
  t.is((await read('/api/v1/audit/verification', MARKET)).status, 403);
  t.is((await read('/api/v1/audit/verification', { department: 'market', scopes: ['audit:read'] })).status, 403);
});

test('the catalogue of events is data', async (t) => {
  const service = await testService(t, 'sqlite');
  await record(service.store, systemActor('setup'), ['department.opened', 'market']);
  const read = await serveRoutes(t, service, auditEntryRoutes);
  const { items } = (await (await read('/api/v1/audit/events', MARKET)).json()) as { items: { event: string }[] };
  t.deepEqual(
    items.map(({ event }) => event),
    Object.keys(AUDIT_EVENTS),
  );
  t.deepEqual(items[0], {
    event: 'department.added',
    subject: 'department',
    zh: '新增部门',
    en: 'Department added',
    details: ['name', 'nameEn'],
  } as unknown as (typeof items)[0]);
});
