/** A disk that is full while something is recorded or published: it is refused as what it is, nothing is half done, and with room again it is done once. */

import test from 'ava';
import { PASSWORD } from '../people/people.js';
import { reviewedVisit, stateOf } from '../publications/recorded.js';
import { accountOf, recordFor, teamOf } from '../records/inspection-city.js';
import { startService } from '../support/http.js';
import { fillDisk, makeRoom } from './disk.js';
import { inspectedCity, signInReviewer } from './inspected-city.js';
import { wholenessOf } from './whole.js';

/** More than a page of SQLite's, so that no room is left for it in the pages that are in use. */
const LONG = '通道堆放杂物，'.repeat(250);

test('sqlite: on a full disk a record is refused and not kept; with room again it is taken once', async (t) => {
  const city = await inspectedCity(t, 'sqlite');
  const { store, settings, outside } = city.service;
  const [visit] = await city.visits();
  if (visit === undefined) return t.fail('no visit');
  const [inspector = ''] = await teamOf(city.service, visit.id, 'market');
  await accountOf(city.service, 'phone', 'market', ['inspector'], inspector);
  const { client, service } = await startService(t, 'sqlite', { settings, outside });
  const phone = client();
  await phone.signIn('phone', PASSWORD);
  const { faults } = wholenessOf(store.db);
  const found = { result: 'other-violation', finding: LONG, madeAt: outside.now().toISOString() };
  const sent = { submissions: [recordFor(visit.id, 'SC-01', found)] };

  await fillDisk(service.store);
  t.like(await phone.post('/api/v1/submissions', sent), { status: 507, body: { code: 'disk-full' } });
  t.deepEqual(await store.db('submissions'), []);
  t.is(await stateOf(city.service, visit.id), 'assigned');
  t.deepEqual(await faults(), []);

  await makeRoom(service.store);
  for (const outcome of ['accepted', 'repeated']) {
    const answer = await phone.post('/api/v1/submissions', sent);
    t.like(answer, { status: 200 }, JSON.stringify(answer.body));
    t.true(JSON.stringify(answer.body).includes(outcome), JSON.stringify(answer.body));
  }
  t.is((await store.db('submissions')).length, 1);
  t.is(await stateOf(city.service, visit.id), 'on_site');
  t.deepEqual(await faults(), []);
});

test('sqlite: on a full disk a result is refused and not published; with room again it is published once', async (t) => {
  const city = await inspectedCity(t, 'sqlite');
  const { store, settings, outside } = city.service;
  const [visit] = await city.visits();
  if (visit === undefined) return t.fail('no visit');
  await reviewedVisit(city.service, visit, { result: 'other-violation', finding: LONG }, city.today);
  const { client, service } = await startService(t, 'sqlite', { settings, outside });
  const reviewer = await signInReviewer(client());
  const { faults } = wholenessOf(store.db);
  const path = `/api/v1/visits/${visit.id}/publication`;

  await fillDisk(service.store);
  t.like(await reviewer.post(path), { status: 507, body: { code: 'disk-full' } });
  t.deepEqual(await store.db('publications'), []);
  t.is(await stateOf(city.service, visit.id), 'reviewed');
  t.deepEqual(await faults(), []);

  await makeRoom(service.store);
  const { status, body } = await reviewer.post(path);
  t.is(status, 200);
  t.deepEqual((await reviewer.post(path)).body, body);
  t.is((await store.db('publications')).length, 1);
  t.deepEqual(await faults(), []);
});
