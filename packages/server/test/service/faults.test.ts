import test from 'ava';
import { verifyChain } from '../../dist/audit/verify.js';
import { ADMIN, addTestAdmin } from '../support/admin.js';
import type { TestClient } from '../support/client.js';
import { cuttableLine } from '../support/cuttable-line.js';
import { migratedDatabase } from '../support/databases.js';
import { startService } from '../support/http.js';

const addDepartment = (client: TestClient, id: string, name = id) => client.post('/api/v1/departments', { id, name, nameEn: id });

const departmentIds = async (client: TestClient): Promise<readonly string[]> => {
  const { body } = await client.get('/api/v1/public/departments');
  return (body as { items: { id: string }[] }).items.map(({ id }) => id);
};

test('sqlite: on a full disk acts are refused and leave nothing, reading goes on, and with room again so does everything', async (t) => {
  const { client, service } = await startService(t, 'sqlite');
  await addTestAdmin(service);
  const admin = client();
  await admin.signIn(ADMIN.login, ADMIN.password);

  // The service's one writing connection may make the file no larger than it is.
  const bound = (pages: number) => service.store.transact((tx) => tx.raw(`PRAGMA max_page_count = ${pages}`));
  await bound(1);
  const filled: string[] = [];
  let refusal = await addDepartment(admin, 'd0');
  for (let count = 1; refusal.status === 201; count += 1) {
    filled.push(`d${count - 1}`);
    refusal = await addDepartment(admin, `d${count}`, '满'.repeat(60));
  }
  t.like(refusal, { status: 507, body: { code: 'disk-full' } });
  t.deepEqual((await departmentIds(client())).toSorted(), filled.toSorted());
  const verdict = await verifyChain(service.store.db);
  t.true(verdict.ok);

  await bound(1_000_000);
  t.is((await addDepartment(admin, 'after')).status, 201);
  t.true((await verifyChain(service.store.db)).ok);
});

test('postgresql: cut off in the midst of acts, each is whole or not there, the service says so, and goes on once the line is mended', async (t) => {
  const { databaseUrl } = await migratedDatabase(t, 'postgresql');
  if (databaseUrl === null) throw new Error('not PostgreSQL');
  const line = await cuttableLine(t, databaseUrl);
  const { client, service } = await startService(t, 'postgresql', { settings: { databaseUrl: line.url } });
  await addTestAdmin(service);
  const admin = client();
  await admin.signIn(ADMIN.login, ADMIN.password);

  const answers = Array.from({ length: 40 }, (_, index) => addDepartment(admin, `d${index}`));
  await answers[0];
  await line.cut();
  const statuses = (await Promise.all(answers)).map(({ status }) => status);
  t.true(statuses.includes(503));
  t.deepEqual(
    statuses.filter((status) => status !== 201 && status !== 503),
    [],
  );
  t.like(await addDepartment(admin, 'meanwhile'), { status: 503, body: { code: 'database-unavailable' } });

  await line.mend();
  t.is((await addDepartment(admin, 'after')).status, 201);
  const there = new Set(await departmentIds(client()));
  statuses.forEach((status, index) => {
    if (status === 201) t.true(there.has(`d${index}`), `d${index}`);
  });
  t.false(there.has('meanwhile'));
  const recorded: string[] = await service.store.db('audit_entries').where({ event: 'department.added' }).pluck('subject_id');
  t.deepEqual(recorded.toSorted(), [...there].toSorted());
  t.true((await verifyChain(service.store.db)).ok);
});
