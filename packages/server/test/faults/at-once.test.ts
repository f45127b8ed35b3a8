/** Many who ask for one draw in the same moment, of one instance and of two. */

import { verifyBundle } from '@double-random/core';
import test, { type ExecutionContext } from 'ava';
import { publicBundle } from '../../dist/draws/bundle-of.js';
import { findDraw } from '../../dist/store/draws/draws.js';
import type { Store } from '../../dist/store/store.js';
import { type TestAnswer, type TestClient, testClient } from '../support/client.js';
import { ENGINES } from '../support/engines.js';
import { startService } from '../support/http.js';
import { databaseVariables, serveProgram } from '../support/program.js';
import { cityNow, signInPlanner, waitingDraw } from './waiting-draw.js';
import { wholenessOf } from './whole.js';

const REQUESTS = 50;

const askOften = (client: TestClient, draw: string, times: number): readonly Promise<TestAnswer>[] =>
  Array.from({ length: times }, () => client.post(`/api/v1/draws/${draw}/result`));

async function isOneDraw(t: ExecutionContext, { db }: Store, id: string, answers: readonly TestAnswer[]): Promise<void> {
  t.is(answers.length, REQUESTS);
  const draw = await findDraw(db, id);
  if (draw === null) return t.fail('no draw');
  const { resultHash, seedHash, drawnAt } = draw;
  for (const { status, body } of answers) {
    t.is(status, 200);
    t.deepEqual(body, { id, resultHash, seedHash, drawnAt });
  }
  const recorded: string[] = await db('audit_entries').where({ event: 'draw.held' }).pluck('subject_id');
  t.deepEqual(recorded, [id]);
  t.deepEqual(await wholenessOf(db).faults(), []);
  t.is((await verifyBundle(await publicBundle(db, draw))).verdict, 'valid');
}

for (const engine of ENGINES) {
  test(`${engine}: fifty requests at once for one draw give one draw`, async (t) => {
    const city = await cityNow(t, engine);
    const id = await waitingDraw(city);
    const { client } = await startService(t, engine, { settings: city.settings, outside: city.outside });
    const planner = await signInPlanner(client());
    await isOneDraw(t, city.store, id, await Promise.all(askOften(planner, id, REQUESTS)));
  });
}

test('two programs on one PostgreSQL, asked fifty times at once for one draw, give one draw', async (t) => {
  const city = await cityNow(t, 'postgresql');
  const id = await waitingDraw(city);
  const variables = databaseVariables(city.settings);
  const programs = await Promise.all([serveProgram(t, variables), serveProgram(t, variables)]);
  const planners = await Promise.all(programs.map(({ url }) => signInPlanner(testClient(url))));
  await isOneDraw(t, city.store, id, await Promise.all(planners.flatMap((planner) => askOften(planner, id, REQUESTS / 2))));
});
