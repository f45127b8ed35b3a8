/** Two programs on one PostgreSQL: whatever is asked of one, and whatever the clock asks for, is done by one of them, once. */

import test, { type ExecutionContext } from 'ava';
import { findDraw } from '../../dist/store/draws/draws.js';
import { confirmedTask, frozenDraw } from '../draws/joint-draw.js';
import { eventually } from '../jobs/running.js';
import { type TestClient, testClient } from '../support/client.js';
import { databaseVariables, serveProgram } from '../support/program.js';
import type { TestService } from '../support/service.js';
import { fileOf } from './draw-rounds.js';
import { cityNow, datesFrom, signInPlanner } from './waiting-draw.js';
import { wholenessOf } from './whole.js';

const twoPrograms = (t: ExecutionContext, { settings }: TestService) => {
  const variables = databaseVariables(settings);
  return Promise.all([serveProgram(t, variables), serveProgram(t, variables)]);
};

const subjectsOf = ({ store }: TestService, event: string): Promise<string[]> =>
  store.db('audit_entries').where({ event }).orderBy('subject_id').pluck('subject_id');

test('two programs close the lists of draws whose deadline has passed, each once', async (t) => {
  const city = await cityNow(t, 'postgresql', 3);
  const draws: string[] = [];
  for (const code of ['hz-test-1', 'hz-test-2', 'hz-test-3', 'hz-test-4']) {
    const task = await confirmedTask(city, datesFrom(city.outside.now(), 1), code);
    draws.push(await frozenDraw(city, task));
  }
  await twoPrograms(t, city);
  await eventually(async () => {
    const found = await Promise.all(draws.map((id) => findDraw(city.store.db, id)));
    return found.every((draw) => draw?.state === 'revealed') ? true : null;
  });
  t.deepEqual(await subjectsOf(city, 'draw.commitments-closed'), draws.toSorted());
  t.deepEqual(await subjectsOf(city, 'draw.reveals-closed'), draws.toSorted());
  t.deepEqual(await wholenessOf(city.store.db).faults(), []);
});

interface ImportAnswer {
  readonly id: string;
  readonly state: string;
  readonly preview: { readonly basedOn: number } | null;
}

const PATH = '/api/v1/directories/market/entities/imports';

/** The import once it is in a state, as an instance tells it. */
const inState = (client: TestClient, id: string, state: string): Promise<ImportAnswer> =>
  eventually(async () => {
    const found = (await client.get(`${PATH}/${id}`)).body as ImportAnswer;
    return found.state === state ? found : null;
  });

test('two programs: imports asked of one are seen and applied through the other, each once', async (t) => {
  const city = await cityNow(t, 'postgresql');
  const [first, second] = await twoPrograms(t, city);
  const [one, other] = [await signInPlanner(testClient(first.url)), await signInPlanner(testClient(second.url))];
  const imports: string[] = [];
  for (const version of [2, 3, 4, 5]) {
    const [asks, applies] = version % 2 === 0 ? [one, other] : [other, one];
    const opened = await asks.post(PATH, { mode: 'replace', mapping: { idScheme: 'other' } });
    t.is(opened.status, 201);
    const { id } = opened.body as ImportAnswer;
    imports.push(id);
    const headers = { 'content-type': 'text/csv' };
    t.is((await asks.send(`${PATH}/${id}/file`, { method: 'PUT', raw: fileOf(version), headers })).status, 202);
    const { preview } = await inState(applies, id, 'previewed');
    const both = await Promise.all([one, other].map((client) => client.post(`${PATH}/${id}/application`, { basedOn: preview?.basedOn })));
    for (const { status } of both) t.is(status, 202);
    await inState(asks, id, 'applied');
  }
  t.deepEqual(
    (await subjectsOf(city, 'import.application')).filter((id) => imports.includes(id)),
    imports.toSorted(),
  );
  t.deepEqual(await wholenessOf(city.store.db).faults(), []);
  const done: string[] = await city.store.db('jobs').whereIn('kind', ['import-preview', 'import-apply']).pluck('state');
  t.deepEqual(
    done,
    Array.from({ length: 8 }, () => 'done'),
  );
});
