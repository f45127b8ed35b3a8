/** A disk that is full while something is done: it is refused as what it is, nothing is half done, and with room again it can be done. */

import test from 'ava';
import { askApplication } from '../../dist/acts/directories/ask-application.js';
import { createJobs } from '../../dist/jobs/create-jobs.js';
import { HANDLERS } from '../../dist/jobs/handlers.js';
import type { Jobs } from '../../dist/jobs/job.js';
import { directoryHead } from '../../dist/store/directories/directories.js';
import { findImport } from '../../dist/store/directories/imports.js';
import { findDraw } from '../../dist/store/draws/draws.js';
import { findJob } from '../../dist/store/jobs.js';
import { imported, plannerOf, previewed } from '../directories/importing.js';
import { eventually, QUICK } from '../jobs/running.js';
import { startService } from '../support/http.js';
import { valueIn } from '../support/outcome.js';
import type { TestService } from '../support/service.js';
import { fillDisk, makeRoom } from './disk.js';
import { cityNow, signInPlanner, waitingDraw } from './waiting-draw.js';
import { wholenessOf } from './whole.js';

test('sqlite: on a full disk a draw is refused and not held; with room again it is held once', async (t) => {
  const city = await cityNow(t, 'sqlite');
  const id = await waitingDraw(city);
  const { client, service } = await startService(t, 'sqlite', { settings: city.settings, outside: city.outside });
  const planner = await signInPlanner(client());
  const { faults } = wholenessOf(city.store.db);

  await fillDisk(service.store);
  t.like(await planner.post(`/api/v1/draws/${id}/result`), { status: 507, body: { code: 'disk-full' } });
  t.is((await findDraw(city.store.db, id))?.state, 'revealed');
  t.deepEqual(await faults(), []);

  await makeRoom(service.store);
  const { status, body } = await planner.post(`/api/v1/draws/${id}/result`);
  t.is(status, 200);
  t.deepEqual((await planner.post(`/api/v1/draws/${id}/result`)).body, body);
  t.deepEqual(await city.store.db('audit_entries').where({ event: 'draw.held' }).pluck('subject_id'), [id]);
  t.deepEqual(await faults(), []);
});

const DIRECTORY = { department: 'market', kind: 'entities' } as const;

const ROWS = 4000;

/** A directory whose every row changes with the version. */
const fileOf = (version: number): string =>
  ['id,name,region', ...Array.from({ length: ROWS }, (_, n) => `E${n},企业${n}（第${version}版）,330106`), ''].join('\n');

const wishFor = (version: number) => ({ ...DIRECTORY, mapping: { idScheme: 'other' }, file: fileOf(version) });

/** The jobs of an instance that does what it is asked, at once. */
const jobsOf = ({ store, outside, log }: TestService): Jobs =>
  createJobs({ store, outside, databaseUrl: null, log, handlers: HANDLERS, schedules: [], pace: QUICK });

test('sqlite: on a full disk an import is not applied and says why; with room again it is applied once, asked again', async (t) => {
  const noting = await cityNow(t, 'sqlite');
  const { store } = noting;
  const service = { ...noting, jobs: jobsOf(noting) };
  const { faults } = wholenessOf(store.db);
  await imported(noting, wishFor(2));
  const { id } = await previewed(noting, wishFor(3));
  const ask = () => askApplication(service, plannerOf('market'), { department: 'market', importId: id, basedOn: 2 });
  const { job } = valueIn(await ask());
  await fillDisk(store);
  t.teardown(() => service.jobs.stop(AbortSignal.abort()));
  await service.jobs.start(service);
  const given = await eventually(async () => {
    const found = await findJob(store.db, job ?? '');
    return found?.state === 'failed' ? found : null;
  });
  t.like(given.refusal, { code: 'disk-full' });
  t.is((await directoryHead(store.db, 'market', 'entities'))?.version, 2);
  t.deepEqual(await faults(true), []);

  await makeRoom(store);
  valueIn(await ask());
  await eventually(async () => ((await findImport(store.db, id))?.state === 'applied' ? true : null));
  t.is((await directoryHead(store.db, 'market', 'entities'))?.version, 3);
  t.is(valueIn(await ask()).state, 'applied');
  t.is((await store.db('audit_entries').where({ event: 'directory.changed', subject_id: 'market/entities' })).length, 3);
});
