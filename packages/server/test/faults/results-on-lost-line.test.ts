/** The line to PostgreSQL that is lost while something is recorded or published. */

import { setTimeout as pause } from 'node:timers/promises';
import test, { type ExecutionContext } from 'ava';
import type { Visit } from '../../dist/visits/visit.js';
import { PASSWORD } from '../people/people.js';
import { reviewedVisit } from '../publications/recorded.js';
import { accountOf, recordFor, teamOf } from '../records/inspection-city.js';
import type { TestAnswer, TestClient } from '../support/client.js';
import { type CuttableLine, cuttableLine } from '../support/cuttable-line.js';
import { startService } from '../support/http.js';
import { type InspectedCity, inspectedCity, signInReviewer } from './inspected-city.js';
import { wholenessOf } from './whole.js';

/** Milliseconds after which the line is cut: another moment each time. */
const MOMENTS = [0, 3, 6, 10, 15, 22, 30] as const;

async function inspectedOverLine(t: ExecutionContext) {
  const city = await inspectedCity(t, 'postgresql');
  const { settings, outside } = city.service;
  const { databaseUrl } = settings;
  if (databaseUrl === null) throw new Error('not PostgreSQL');
  const line = await cuttableLine(t, databaseUrl);
  const { client } = await startService(t, 'postgresql', { settings: { ...settings, databaseUrl: line.url }, outside });
  return { city, line, client };
}

interface Lost {
  readonly city: InspectedCity;
  readonly line: CuttableLine;
  readonly ask: () => Promise<TestAnswer>;
  /** Whether it was done. */
  readonly isDone: () => Promise<boolean>;
}

/** An error is not a lie, and what was asked is done by asking again. @returns the status of the first answer */
async function loseLine(t: ExecutionContext, moment: number, { city, line, ask, isDone }: Lost): Promise<number> {
  const { faults } = wholenessOf(city.service.store.db);
  const asked = ask();
  await pause(moment);
  await line.cut();
  const answer = await asked;
  if (answer.status === 200) t.true(await isDone());
  else t.is(answer.status, 503, JSON.stringify(answer.body));
  if ((answer.body as { code?: string }).code === 'database-unavailable') t.false(await isDone(), 'it says that nothing was done');
  t.deepEqual(await faults(), []);

  await line.mend();
  const again = await ask();
  t.is(again.status, 200, JSON.stringify(again.body));
  t.true(await isDone());
  t.deepEqual(await faults(), []);
  return answer.status;
}

const visitAt = (visits: readonly Visit[], place: number): Visit => {
  const visit = visits[place];
  if (visit === undefined) throw new Error('too few visits');
  return visit;
};

test('postgresql: the line is lost while a result is published: an error, not a lie, and afterwards there is one edition', async (t) => {
  const { city, line, client } = await inspectedOverLine(t);
  const { db } = city.service.store;
  const visits = await city.visits();
  const reviewer = await signInReviewer(client());
  const statuses: number[] = [];
  for (const [place, moment] of MOMENTS.entries()) {
    const { id } = visitAt(visits, place);
    await reviewedVisit(city.service, visitAt(visits, place), undefined, city.today);
    const ask = (): Promise<TestAnswer> => reviewer.post(`/api/v1/visits/${id}/publication`);
    const isDone = async (): Promise<boolean> => (await db('publications').where({ visit_id: id })).length === 1;
    statuses.push(await loseLine(t, moment, { city, line, ask, isDone }));
  }
  t.true(statuses.includes(503), statuses.join(', '));
});

/** The phone of somebody who goes there. */
async function phoneAt({ service }: InspectedCity, visit: Visit, client: TestClient, known: Set<string>): Promise<TestClient> {
  const [inspector = ''] = await teamOf(service, visit.id, 'market');
  if (!known.has(inspector)) await accountOf(service, `phone-${inspector}`, 'market', ['inspector'], inspector);
  known.add(inspector);
  await client.signIn(`phone-${inspector}`, PASSWORD);
  return client;
}

test('postgresql: the line is lost while a phone sends: an error, not a lie, and sent again the record is there once', async (t) => {
  const { city, line, client } = await inspectedOverLine(t);
  const { store, outside } = city.service;
  const visits = await city.visits();
  const known = new Set<string>();
  const statuses: number[] = [];
  for (const [place, moment] of MOMENTS.entries()) {
    const visit = visitAt(visits, place);
    const phone = await phoneAt(city, visit, client(), known);
    const record = recordFor(visit.id, 'SC-01', { madeAt: outside.now().toISOString() });
    const ask = (): Promise<TestAnswer> => phone.post('/api/v1/submissions', { submissions: [record] });
    const isDone = async (): Promise<boolean> =>
      (await store.db('submissions').where({ visit_id: visit.id }).pluck('id')).join() === record.id;
    statuses.push(await loseLine(t, moment, { city, line, ask, isDone }));
  }
  t.true(statuses.includes(503), statuses.join(', '));
});
