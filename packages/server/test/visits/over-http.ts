/** The dispatched task over real HTTP, with people who sign in. */

import type { ExecutionContext } from 'ava';
import { addUser } from '../../dist/acts/people/add-user.js';
import { listen } from '../../dist/http/listen.js';
import { systemActor } from '../../dist/rights/actor.js';
import type { TaskSettings } from '../../dist/tasks/settings.js';
import { addDepartments } from '../directories/importing.js';
import { addPerson, PASSWORD } from '../people/people.js';
import { type TestClient, testClient } from '../support/client.js';
import type { TestEngine } from '../support/engines.js';
import { valueIn } from '../support/outcome.js';
import { type Overrides, type TestService, testService } from '../support/service.js';
import { type DispatchedTask, dispatchedTask } from './dispatched.js';

const STOP_MILLISECONDS = 5000;

export interface VisitsOverHttp extends DispatchedTask {
  readonly service: TestService;
  /** Nobody in particular. */
  readonly anybody: TestClient;
  /** Signed in: `<department>-<role>` of planner, reviewer and department-admin; `auditor`; `system`. `culture` takes part in nothing. */
  readonly as: (login: string) => Promise<TestClient>;
  /** Signed in as the inspector of a department with this staff number; the account is made the first time. */
  readonly asInspector: (department: string, inspector: string) => Promise<TestClient>;
}

export async function visitsOverHttp(
  t: ExecutionContext,
  engine: TestEngine,
  settings: Partial<TaskSettings> = {},
  overrides: Overrides = {},
): Promise<VisitsOverHttp> {
  const service = await testService(t, engine, overrides);
  const dispatched = await dispatchedTask(service, settings);
  await addDepartments(service, 'culture');
  for (const department of ['market', 'ecology', 'culture']) {
    for (const role of ['planner', 'reviewer', 'department-admin'] as const)
      await addPerson(service, `${department}-${role}`, [role], department);
  }
  await addPerson(service, 'auditor', ['auditor'], null);
  await addPerson(service, 'system', ['system-admin'], null);
  const { url, stop } = await listen(service);
  t.teardown(() => stop(AbortSignal.timeout(STOP_MILLISECONDS)));
  const as = async (login: string): Promise<TestClient> => {
    const client = testClient(url);
    await client.signIn(login, PASSWORD);
    return client;
  };
  const accounts = new Set<string>();
  const asInspector = async (department: string, inspector: string): Promise<TestClient> => {
    const login = `${department}-${inspector}`.toLowerCase();
    const account = { login, name: inspector, department, roles: ['inspector' as const], inspector, password: PASSWORD };
    if (!accounts.has(login)) valueIn(await addUser(service, systemActor('test'), account));
    accounts.add(login);
    return as(login);
  };
  return { ...dispatched, service, anybody: testClient(url), as, asInspector };
}
