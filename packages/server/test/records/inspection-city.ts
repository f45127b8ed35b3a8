/** A dispatched task with several items, and inspectors who have accounts: where tests of records begin. */

import { randomUUID } from 'node:crypto';
import { addUser } from '../../dist/acts/people/add-user.js';
import { dispatch } from '../../dist/acts/visits/dispatch.js';
import type { SentRecord } from '../../dist/records/submission.js';
import { systemActor, type UserActor } from '../../dist/rights/actor.js';
import type { Role } from '../../dist/rights/role.js';
import { findDraw } from '../../dist/store/draws/draws.js';
import { inspectorsOfVisits } from '../../dist/store/visits/visit-inspectors.js';
import { findVisit, visitsOfDraw } from '../../dist/store/visits/visits.js';
import type { TaskSettings } from '../../dist/tasks/settings.js';
import type { Visit } from '../../dist/visits/visit.js';
import { addDepartments, imported, plannerOf } from '../directories/importing.js';
import { confirmedTask, DEPARTMENTS, heldDraw, inspectorsOf } from '../draws/joint-draw.js';
import { actorOf, PASSWORD } from '../people/people.js';
import { valueIn } from '../support/outcome.js';
import type { TestService } from '../support/service.js';

export type TestDepartment = (typeof DEPARTMENTS)[number];

const PREFIX: Readonly<Record<TestDepartment, string>> = { market: 'M', ecology: 'E' };

export interface CitySize {
  readonly entities: number;
  /** Of each department. */
  readonly inspectors: number;
  /** Of each department's part. */
  readonly items: number;
  readonly cap?: number;
}

const SMALL: CitySize = { entities: 12, inspectors: 12, items: 2 };

const three = (n: number): string => String(n).padStart(3, '0');

export const itemsIn = (department: TestDepartment, count: number): readonly string[] =>
  Array.from({ length: count }, (_, n) => `${PREFIX[department]}-${three(n + 1)}`);

const entitiesFile = (count: number): string =>
  [
    'id,name,category,state,region,industry,risk,address',
    ...Array.from({ length: count }, (_, n) => `913301060000000${three(n)},企业${three(n)},企业,存续,330106,C2710,A,西湖区某路${n}号`),
  ].join('\n');

const itemsFile = (department: TestDepartment, count: number): string =>
  [
    'code,name,department,category,content,method',
    ...itemsIn(department, count).map((code) => `${code},检查 ${code},${department},类,内容,现场检查`),
  ].join('\n');

async function addDirectories(service: TestService, { entities, inspectors, items }: CitySize): Promise<void> {
  await addDepartments(service, ...DEPARTMENTS, 'culture');
  await imported(service, { department: 'market', kind: 'entities', mapping: { idScheme: 'other' }, file: entitiesFile(entities) });
  for (const department of DEPARTMENTS) {
    await imported(service, { department, kind: 'inspectors', file: inspectorsOf(department, PREFIX[department], inspectors) });
    await imported(service, { department, kind: 'items', file: itemsFile(department, items) });
  }
}

export interface InspectionCity {
  readonly task: string;
  readonly draw: string;
  /** In the order of their ids. */
  readonly visits: readonly Visit[];
  readonly size: CitySize;
}

/** Three quarters of the entities are drawn, the rest are reserves; every drawn one has its visit. */
export async function inspectionCity(
  service: TestService,
  size: CitySize = SMALL,
  settings: Partial<TaskSettings> = {},
): Promise<InspectionCity> {
  await addDirectories(service, size);
  const count = Math.floor(size.entities * 0.75);
  const strata: TaskSettings['strata'] = { by: 'risk', rules: { A: { count, reserve: size.entities - count } } };
  const items = { market: itemsIn('market', size.items), ecology: itemsIn('ecology', size.items) };
  const task = await confirmedTask(service, { ...settings, strata }, 'hz-test-001', items);
  const draw = await heldDraw(service, task, async (id) => (await findDraw(service.store.db, id))?.manifestHash ?? '');
  valueIn(await dispatch(service, plannerOf('market'), task));
  return { task, draw, visits: await visitsOfDraw(service.store.db, draw), size };
}

/** The first visit, in which the reserves can still come. */
export function firstOf({ visits }: InspectionCity): Visit {
  const [first] = visits;
  if (first === undefined) throw new Error('there are no visits');
  return first;
}

export async function visitNow({ store }: TestService, id: string): Promise<Visit> {
  const found = await findVisit(store.db, id);
  if (found === null) throw new Error(`there is no visit ${id}`);
  return found;
}

/** Who goes for a department, by place. */
export async function teamOf({ store }: TestService, visit: string, department: string): Promise<readonly string[]> {
  const places = await inspectorsOfVisits(store.db, [visit]);
  return places.flatMap((one) => (one.department === department && one.inspector !== null ? [one.inspector] : []));
}

/** An account of somebody; logins are the name. */
export async function accountOf(
  service: TestService,
  login: string,
  department: string | null,
  roles: readonly Role[],
  inspector: string | null = null,
): Promise<UserActor> {
  const added = await addUser(service, systemActor('test'), {
    login,
    name: `名字 ${login}`,
    department,
    roles,
    inspector,
    password: PASSWORD,
  });
  return actorOf(valueIn(added).user);
}

/** An account of the inspector at a place of the department's team. */
export async function memberOf(service: TestService, visit: string, department: TestDepartment, place = 0): Promise<UserActor> {
  const inspector = (await teamOf(service, visit, department))[place];
  if (inspector === undefined) throw new Error(`nobody is at place ${place} of ${department}`);
  return accountOf(service, `inspector-${inspector}`, department, ['inspector'], inspector);
}

/** What a phone sends of one item, with nothing found. */
export const recordFor = (visit: string, item: string, change: Partial<SentRecord> = {}): SentRecord => ({
  id: randomUUID(),
  visit,
  item,
  device: 'phone',
  codeTable: '2021',
  result: 'no-problem',
  method: 'on-site',
  finding: '',
  disposition: 'none',
  correctBy: null,
  madeAt: '2026-11-16T02:00:00.000Z',
  replaces: [],
  attachments: [],
  ...change,
});
