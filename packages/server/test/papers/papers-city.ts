/** A dispatched task over real HTTP, with people who sign in, jobs that are done, and a folder of papers of its own. */

import type { ExecutionContext } from 'ava';
import { addUser } from '../../dist/acts/people/add-user.js';
import { listen } from '../../dist/http/listen.js';
import { createJobs } from '../../dist/jobs/create-jobs.js';
import { HANDLERS } from '../../dist/jobs/handlers.js';
import { systemActor } from '../../dist/rights/actor.js';
import type { Service } from '../../dist/service.js';
import type { Settings } from '../../dist/settings.js';
import type { TaskSettings } from '../../dist/tasks/settings.js';
import { addDepartments } from '../directories/importing.js';
import { addPerson, PASSWORD } from '../people/people.js';
import { type TestClient, testClient } from '../support/client.js';
import type { TestEngine } from '../support/engines.js';
import { valueIn } from '../support/outcome.js';
import { type TestService, testService } from '../support/service.js';
import { type DispatchedTask, dispatchedTask } from '../visits/dispatched.js';
import { papersFolder } from './papers-folder.js';

const STOP_MILLISECONDS = 5000;

export interface PapersCity extends DispatchedTask {
  readonly service: TestService;
  readonly url: string;
  readonly folder: string;
  readonly anybody: TestClient;
  /** Signed in: `<department>-<role>` of planner, reviewer and inspector; `auditor`. `culture` takes part in nothing. */
  readonly as: (login: string) => Promise<TestClient>;
  /** Signed in as the inspector of a department with this staff number. */
  readonly asInspector: (department: string, inspector: string) => Promise<TestClient>;
}

interface Wishes {
  readonly task?: Partial<TaskSettings>;
  readonly settings?: Partial<Settings>;
  /** Another way to make papers. */
  readonly papers?: (service: TestService) => Service['papers'];
}

export async function papersCity(
  t: ExecutionContext,
  engine: TestEngine,
  { task = {}, settings = {}, papers }: Wishes = {},
): Promise<PapersCity> {
  const folder = papersFolder(t);
  const quiet = await testService(t, engine, { settings: { papersFolder: folder, ...settings } });
  const dispatched = await dispatchedTask(quiet, task);
  await addDepartments(quiet, 'culture');
  for (const department of ['market', 'ecology', 'culture']) {
    for (const role of ['planner', 'reviewer', 'inspector'] as const) await addPerson(quiet, `${department}-${role}`, [role], department);
  }
  await addPerson(quiet, 'auditor', ['auditor'], null);
  const { store, outside, log, settings: given } = quiet;
  const pace = { progress: 5, rests: [0, 0] };
  const jobs = createJobs({ store, outside, databaseUrl: given.databaseUrl, log, handlers: HANDLERS, schedules: [], pace });
  const service = { ...quiet, jobs, papers: papers?.(quiet) ?? quiet.papers };
  await jobs.start(service);
  const { url, stop } = await listen(service);
  t.teardown(async () => {
    await stop(AbortSignal.timeout(STOP_MILLISECONDS));
    await jobs.stop(AbortSignal.timeout(STOP_MILLISECONDS));
  });
  const as = async (login: string): Promise<TestClient> => {
    const client = testClient(url);
    await client.signIn(login, PASSWORD);
    return client;
  };
  return {
    ...dispatched,
    service,
    url,
    folder,
    anybody: testClient(url),
    as,
    asInspector: async (department, inspector) => {
      const login = `${department}-${inspector}`.toLowerCase();
      const account = { login, name: inspector, department, roles: ['inspector' as const], inspector, password: PASSWORD };
      valueIn(await addUser(service, systemActor('test'), account));
      return as(login);
    },
  };
}

/** The first visit. */
export function firstVisit({ visits }: Pick<PapersCity, 'visits'>): PapersCity['visits'][number] {
  const [first] = visits;
  if (first === undefined) throw new Error('there are no visits');
  return first;
}
