/** Many who ask for the same step from a draw to a withdrawn result in the same moment, of one instance and of two. */

import test, { type ExecutionContext } from 'ava';
import { DEPARTMENTS } from '../draws/joint-draw.js';
import { entered, partOf, passed } from '../publications/recorded.js';
import { type TestAnswer, type TestClient, testClient } from '../support/client.js';
import { ENGINES } from '../support/engines.js';
import { startService } from '../support/http.js';
import { databaseVariables, serveProgram } from '../support/program.js';
import { type InspectedCity, inspectedCity, signInReviewer } from './inspected-city.js';
import { signInPlanner } from './waiting-draw.js';
import { wholenessOf } from './whole.js';

const REQUESTS = 50;

/** The clients take turns. */
const askOften = (clients: readonly TestClient[], path: string, body?: unknown): Promise<readonly TestAnswer[]> =>
  Promise.all(Array.from({ length: REQUESTS }, (_, n) => (clients[n % clients.length] as TestClient).post(path, body)));

/** All of them got the same answer. @returns it */
function isOneAnswer(t: ExecutionContext, answers: readonly TestAnswer[]): unknown {
  const [first] = answers;
  for (const { status, body } of answers) {
    t.is(status, 200, JSON.stringify(body));
    t.deepEqual(body, first?.body);
  }
  return first?.body;
}

/** One of them was heard, and the others were told why not. */
function isOneHeard(t: ExecutionContext, answers: readonly TestAnswer[], code: string): void {
  t.is(answers.filter(({ status }) => status === 200).length, 1);
  const others = answers.filter(({ status }) => status !== 200).map(({ body }) => (body as { code: string }).code);
  t.deepEqual(
    others,
    Array.from({ length: REQUESTS - 1 }, () => code),
  );
}

interface Asking {
  readonly planners: readonly TestClient[];
  readonly reviewers: readonly TestClient[];
}

async function isDoneOnce(
  t: ExecutionContext,
  { service, task, today, visits }: InspectedCity,
  { planners, reviewers }: Asking,
): Promise<void> {
  const { db } = service.store;
  const { faults } = wholenessOf(db);
  const count = async (event: string): Promise<number> => (await db('audit_entries').where({ event })).length;

  isOneAnswer(t, await askOften(planners, `/api/v1/tasks/${task}/dispatch`));
  t.is(await count('task.dispatched'), 1);
  const [visit] = await visits();
  if (visit === undefined) return t.fail('no visit');

  for (const department of DEPARTMENTS) await entered(service, visit, department, undefined, today);
  await passed(service, visit.id, 'ecology');
  const { version } = await partOf(service, visit.id, 'market');
  isOneAnswer(t, await askOften(reviewers, `/api/v1/visits/${visit.id}/parts/market/review`, { decision: 'pass', version }));
  t.is((await db('reviews').where({ visit_id: visit.id, department: 'market' })).length, 1);

  const publication = `/api/v1/visits/${visit.id}/publication`;
  const first = isOneAnswer(t, await askOften(reviewers, publication)) as { publication: string; edition: number };
  t.is(first.edition, 1);
  t.is((await db('publications')).length, 1);
  t.deepEqual(await faults(), []);

  const correction = { departments: ['market'], reason: '记录有误' };
  isOneHeard(t, await askOften(reviewers, `/api/v1/publications/${first.publication}/correction`, correction), 'correction-under-way');
  t.is((await db('corrections')).length, 1);
  await entered(service, visit, 'market', undefined, today);
  await passed(service, visit.id, 'market');
  const second = isOneAnswer(t, await askOften(reviewers, publication)) as { publication: string; edition: number };
  t.is(second.edition, 2);
  t.is((await db('publications')).length, 2);
  t.deepEqual(await faults(), []);

  isOneAnswer(t, await askOften(reviewers, `/api/v1/publications/${second.publication}/withdrawal`, { reason: '不应公示' }));
  t.deepEqual(
    [await count('visit.part-passed'), await count('result.published'), await count('result.corrected'), await count('result.withdrawn')],
    [3, 2, 1, 1],
  );
  t.deepEqual(await faults(), []);
}

for (const engine of ENGINES) {
  test(`${engine}: of fifty requests at once for one step each step is done once`, async (t) => {
    const city = await inspectedCity(t, engine);
    const { settings, outside } = city.service;
    const { client } = await startService(t, engine, { settings, outside });
    await isDoneOnce(t, city, { planners: [await signInPlanner(client())], reviewers: [await signInReviewer(client())] });
  });
}

test('two programs on one PostgreSQL, asked fifty times at once for one step, do each step once', async (t) => {
  const city = await inspectedCity(t, 'postgresql');
  const variables = databaseVariables(city.service.settings);
  const urls = (await Promise.all([serveProgram(t, variables), serveProgram(t, variables)])).map(({ url }) => url);
  const planners = await Promise.all(urls.map((url) => signInPlanner(testClient(url))));
  const reviewers = await Promise.all(urls.map((url) => signInReviewer(testClient(url))));
  await isDoneOnce(t, city, { planners, reviewers });
});
