/** A city of four departments for tests of joint tasks: item lists, inspectors, an entity directory and a published plan. */

import type { InspectorRecord, ItemRecord } from '@double-random/directories';
import type { PlannedTask } from '../../dist/plans/planned-task.js';
import type { UserActor } from '../../dist/rights/actor.js';
import type { Role } from '../../dist/rights/role.js';
import { insertDepartment } from '../../dist/store/departments.js';
import { searchColumnsOf } from '../../dist/store/directories/tables.js';
import { replaceTasks } from '../../dist/store/plans/plan-tasks.js';
import type { Store, Transaction } from '../../dist/store/store.js';

const AT = '2026-01-01T00:00:00.000Z';
const HASH = 'ab'.repeat(32);

/** Before the deadlines of the demo's plan. */
export const NOW = '2026-02-20T01:00:00.000Z';

interface CityDepartment {
  readonly id: string;
  readonly name: string;
  readonly nameEn: string;
  readonly items: readonly string[];
}

export const DEPARTMENTS: readonly CityDepartment[] = [
  {
    id: 'market',
    name: '杭州市市场监督管理局',
    nameEn: 'Hangzhou Administration for Market Regulation',
    items: ['SC-01', 'SC-02', 'SC-03', 'SC-04', 'SC-06'],
  },
  {
    id: 'ecology',
    name: '杭州市生态环境局',
    nameEn: 'Hangzhou Bureau of Ecology and Environment',
    items: ['HB-01', 'HB-02', 'HB-03', 'HB-04', 'HB-05'],
  },
  {
    id: 'emergency',
    name: '杭州市应急管理局',
    nameEn: 'Hangzhou Emergency Management Bureau',
    items: ['YJ-01', 'YJ-02', 'YJ-03', 'YJ-04'],
  },
  {
    id: 'culture',
    name: '杭州市文化广电旅游局',
    nameEn: 'Hangzhou Bureau of Culture, Radio, TV and Tourism',
    items: ['WH-01', 'WH-02', 'WH-03', 'WH-04', 'WH-06'],
  },
];

/** Has items, but no inspector in active service. */
const SPORTS: CityDepartment = { id: 'sports', name: '杭州市体育局', nameEn: 'Hangzhou Sports Bureau', items: ['TY-01'] };

/** The market department's planned task, and ecology's; the third stands in a plan that is only a draft. */
export const PLANNED = 'planned-market';
export const PLANNED_ELSEWHERE = 'planned-ecology';
export const UNPUBLISHED = 'planned-draft';

export const user = (id: string, department: string | null, ...roles: Role[]): UserActor => ({
  kind: 'user',
  id,
  name: `${id} 的姓名`,
  department,
  roles: new Set(roles),
  session: `session-of-${id}`,
  origin: { address: '192.0.2.7', requestId: 'r1' },
});

export const planner = (department: string): UserActor => user(`planner-${department}`, department, 'planner');
export const reviewer = (department: string): UserActor => user(`reviewer-${department}`, department, 'reviewer');
export const auditor = user('auditor', null, 'auditor');

const itemOf = (department: string, code: string, inForce: boolean): ItemRecord => ({
  code,
  category: '类别',
  name: `事项 ${code}`,
  department,
  basis: '依据',
  entityKind: '企业',
  content: '内容',
  method: '现场检查',
  ratio: '3%',
  frequency: '1',
  key: false,
  inForce,
});

const inspectorOf = (department: string, id: string, state: InspectorRecord['state']): InspectorRecord => ({
  id,
  name: `检查员 ${id}`,
  department,
  unit: '',
  level: '',
  regions: [],
  certificate: { number: `Z-${id}`, issuer: '省政府', validTo: null },
  qualifications: [],
  items: [],
  leader: true,
  expert: false,
  state,
  absences: [],
  cap: null,
});

async function addDirectory(tx: Transaction, department: string, kind: string, rows: number): Promise<number> {
  const [added] = await tx('directories').insert({ department, kind, version: 1, rows, hash: HASH }).returning('id');
  return added.id;
}

async function addItems(tx: Transaction, { id, items }: CityDepartment): Promise<void> {
  const records = [...items.map((code) => itemOf(id, code, true)), itemOf(id, `${id}-ended`, false)];
  const directory = await addDirectory(tx, id, 'items', records.length);
  for (const record of records) {
    const base = { directory, key: record.code, since: 1, hash: HASH, record: JSON.stringify(record) };
    await tx('directory_records').insert({ ...base, ...searchColumnsOf('items', record) });
  }
}

/** `<department>-1`, `-2` and, suspended, `-3`. */
async function addInspectors(tx: Transaction, department: string, states: readonly InspectorRecord['state'][]): Promise<void> {
  const directory = await addDirectory(tx, department, 'inspectors', states.length);
  for (const [i, state] of states.entries()) {
    const record = inspectorOf(department, `${department}-${i + 1}`, state);
    const base = { directory, key: record.id, since: 1, hash: HASH, record: JSON.stringify(record) };
    await tx('directory_records').insert({ ...base, ...searchColumnsOf('inspectors', record) });
  }
}

async function addPlan(tx: Transaction, department: string, planTask: string, published: boolean): Promise<void> {
  const plan = `plan-of-${planTask}`;
  await tx('plans').insert({
    id: plan,
    department,
    year: published ? 2026 : 2027,
    in_force: published ? 1 : null,
    created_at: AT,
    published_at: published ? AT : null,
  });
  await tx('plan_editions').insert({
    plan_id: plan,
    edition: 1,
    version: 1,
    state: published ? 'published' : 'draft',
    title: '年度抽查计划',
    folded_title: '年度抽查计划',
    created_at: AT,
    ...(published ? { submitted_by: 'a', legal_by: 'b', approved_by: 'c', published_at: AT } : {}),
  });
  const planned: PlannedTask = {
    id: planTask,
    title: '抽查',
    items: DEPARTMENTS.find(({ id }) => id === department)?.items ?? [],
    cooperating: DEPARTMENTS.filter(({ id }) => id !== department).map(({ id, items }) => ({ department: id, items })),
    scope: 'undirected',
    filter: { region: [], industry: [], category: [], tag: [], risk: [] },
    ratio: { rule: { count: 1 }, byRisk: {} },
    timesPerYear: 1,
    window: { from: '2026-03-01', to: '2026-06-30' },
    method: 'on-site',
  };
  await replaceTasks(tx, { planId: plan, edition: 1, department }, [planned], AT);
}

export const addCity = (store: Store): Promise<void> =>
  store.transact(async (tx) => {
    for (const department of [...DEPARTMENTS, SPORTS]) {
      const { id, name, nameEn } = department;
      await insertDepartment(tx, { id, name, nameEn, version: 1, addedAt: AT, closedAt: null });
      await addItems(tx, department);
      await addInspectors(tx, id, department === SPORTS ? ['left', 'suspended'] : ['active', 'active', 'suspended']);
    }
    await insertDepartment(tx, { id: 'closed', name: '已撤并的局', nameEn: 'Closed', version: 1, addedAt: AT, closedAt: AT });
    await addDirectory(tx, 'market', 'entities', 100);
    await addDirectory(tx, 'market', 'recusals', 0);
    await addPlan(tx, 'market', PLANNED, true);
    await addPlan(tx, 'ecology', PLANNED_ELSEWHERE, true);
    await addPlan(tx, 'market', UNPUBLISHED, false);
  });
