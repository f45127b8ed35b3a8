/** The joint task of the demo (`fixtures/plan.yaml`), as its departments enter it. */

import type { ExecutionContext } from 'ava';
import { acceptInvitation } from '../../dist/acts/tasks/accept-invitation.js';
import { confirmTask } from '../../dist/acts/tasks/confirm-task.js';
import { draftTask, type TaskDraft } from '../../dist/acts/tasks/draft-task.js';
import { inviteDepartment } from '../../dist/acts/tasks/invite-department.js';
import { markPartReady } from '../../dist/acts/tasks/mark-part-ready.js';
import { preparePart } from '../../dist/acts/tasks/prepare-part.js';
import type { ServiceOutcome } from '../../dist/problems/problems.js';
import type { Service } from '../../dist/service.js';
import { partsOf } from '../../dist/store/task-parts.js';
import { findTask } from '../../dist/store/tasks.js';
import type { Preparation, Task, TaskPart } from '../../dist/tasks/task.js';
import type { TestEngine } from '../support/engines.js';
import { testOutside } from '../support/outside.js';
import { type TestService, testService } from '../support/service.js';
import { addCity, NOW, PLANNED, planner } from './city.js';
import { type DemoDepartment, PARTS, SETTINGS } from './demo-plan.js';

export const DRAFT: TaskDraft = {
  drawId: 'hz-2026-joint-001',
  title: '2026年杭州市跨部门联合双随机抽查（第一批）',
  documentNumber: '杭双随机办〔2026〕3号',
  entityDirectory: null,
  source: { kind: 'planned', planTasks: [PLANNED] },
  settings: SETTINGS,
};

export function valueIn<Value>(outcome: ServiceOutcome<Value>): Value {
  if (outcome.ok) return outcome.value;
  throw new Error(outcome.problems.map((problem) => JSON.stringify(problem)).join('; '));
}

export const codeOf = (outcome: ServiceOutcome<unknown>): string | null => (outcome.ok ? null : (outcome.problems[0]?.code ?? 'none'));

/** A service with the city in it, some days before the demo's deadlines. */
export async function cityService(t: ExecutionContext, engine: TestEngine): Promise<TestService> {
  const service = await testService(t, engine, { outside: testOutside({ now: NOW }) });
  await addCity(service.store);
  return service;
}

export async function taskNow({ store }: Service, id: string): Promise<{ readonly task: Task; readonly parts: readonly TaskPart[] }> {
  const task = await findTask(store.db, id);
  if (task === null) throw new Error(`no task ${id}`);
  return { task, parts: await partsOf(store.db, id) };
}

export async function partNow(service: Service, id: string, department: string): Promise<TaskPart> {
  const part = (await taskNow(service, id)).parts.find((one) => one.department === department);
  if (part === undefined) throw new Error(`no part of ${department}`);
  return part;
}

export const drafted = async (service: Service, more: Partial<TaskDraft> = {}): Promise<string> =>
  valueIn(await draftTask(service, planner('market'), { ...DRAFT, ...more }));

export const invited = async (service: Service, id: string, department: string): Promise<void> => {
  valueIn(await inviteDepartment(service, planner('market'), id, department));
};

export async function accepted(service: Service, id: string, department: string): Promise<void> {
  const { task } = await taskNow(service, id);
  valueIn(await acceptInvitation(service, planner(department), id, department, task.version));
}

export async function prepared(service: Service, id: string, department: DemoDepartment, more: Partial<Preparation> = {}): Promise<void> {
  const { version } = await partNow(service, id, department);
  valueIn(await preparePart(service, planner(department), id, department, version, { ...PARTS[department], ...more }));
}

export async function ready(service: Service, id: string, department: DemoDepartment): Promise<void> {
  await prepared(service, id, department);
  const { version } = await partNow(service, id, department);
  valueIn(await markPartReady(service, planner(department), id, department, version));
}

/** Drafted and with these departments beside the initiating one, all ready. */
export async function allReady(service: Service, others: readonly DemoDepartment[], more: Partial<TaskDraft> = {}): Promise<string> {
  const id = await drafted(service, more);
  for (const department of others) {
    await invited(service, id, department);
    await accepted(service, id, department);
  }
  for (const department of ['market', ...others] as const) await ready(service, id, department);
  return id;
}

export async function confirmed(service: Service, others: readonly DemoDepartment[], more: Partial<TaskDraft> = {}): Promise<string> {
  const id = await allReady(service, others, more);
  const { task } = await taskNow(service, id);
  valueIn(await confirmTask(service, planner('market'), id, task.version, []));
  return id;
}
