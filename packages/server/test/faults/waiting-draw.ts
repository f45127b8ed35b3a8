/** A draw for which everything is there but the draw itself, and whoever may hold it. */

import type { ExecutionContext } from 'ava';
import { dayInChina } from '../../dist/plans/year.js';
import { findDraw } from '../../dist/store/draws/draws.js';
import type { TaskSettings } from '../../dist/tasks/settings.js';
import { addJointCity, committedBy, confirmedTask, DEPARTMENTS, frozenDraw, revealedBy, witnessed } from '../draws/joint-draw.js';
import { addPerson, PASSWORD } from '../people/people.js';
import type { TestClient } from '../support/client.js';
import type { TestEngine } from '../support/engines.js';
import { testOutside } from '../support/outside.js';
import { type TestService, testService } from '../support/service.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

const secondOf = (milliseconds: number): string => `${new Date(milliseconds).toISOString().slice(0, 19)}Z`;

/** Days that a task's inspections may take. */
const DAYS = 40;

/** The dates of a task from a moment on, whatever day that is; its deadlines are some hours from it, before it where the hours are less than 0. */
export function datesFrom(from: Date, hours: number): Pick<TaskSettings, 'asOf' | 'period' | 'commitBy' | 'revealBy'> {
  const dayAfter = (days: number): string => dayInChina(secondOf(from.getTime() + days * DAY));
  return {
    asOf: dayAfter(0),
    period: { from: dayAfter(0), to: dayAfter(DAYS) },
    commitBy: secondOf(from.getTime() + hours * HOUR),
    revealBy: secondOf(from.getTime() + (hours + 1) * HOUR),
  };
}

/** More than a page of SQLite's holds comes out of it. */
const MANY: Pick<TaskSettings, 'strata'> = { strata: { by: 'risk', rules: { A: { count: 24, reserve: 4 }, B: { count: 8, reserve: 2 } } } };
const INSPECTORS = 16;

/** A service whose clock stands where the machine's is, or some hours before; with a city in it. */
export async function cityNow(t: ExecutionContext, engine: TestEngine, hoursAgo = 0): Promise<TestService> {
  const now = new Date(Date.now() - hoursAgo * HOUR).toISOString();
  const service = await testService(t, engine, { outside: testOutside({ now }) });
  await addJointCity(service, INSPECTORS);
  for (const department of DEPARTMENTS) await addPerson(service, loginOf(department), ['planner'], department);
  return service;
}

const loginOf = (department: string): string => `planner-${department}`;

/** Signs in the planner of a department. */
export async function signInPlanner(client: TestClient, department = 'market'): Promise<TestClient> {
  await client.signIn(loginOf(department), PASSWORD);
  return client;
}

/** A draw with its reveals and its digits, in a task of its own. @returns its id */
export async function waitingDraw(service: TestService, code = 'hz-test-001'): Promise<string> {
  const task = await confirmedTask(service, { ...datesFrom(service.outside.now(), 1), ...MANY }, code);
  const id = await frozenDraw(service, task);
  const manifestHash = (await findDraw(service.store.db, id))?.manifestHash ?? '';
  await committedBy(service, id, manifestHash, DEPARTMENTS);
  await revealedBy(service, id, DEPARTMENTS);
  await witnessed(service, id);
  return id;
}
