/** From the annual plan to a joint task that every department has confirmed. */

import { z } from 'zod';
import type { TestClient } from '../support/client.js';
import { PARTS, SETTINGS } from '../tasks/demo-plan.js';
import { editionView, taskView, told } from './answers.js';
import { COOPERATING, DEPARTMENTS, type DepartmentId, type Staff } from './people.js';

type Edition = z.output<typeof editionView>;
type Task = z.output<typeof taskView>;

const TITLE = '2026年跨部门联合双随机抽查（第一批）';

const PLAN = {
  year: 2026,
  title: '2026年度抽查计划',
  documentNumber: '杭市监〔2026〕1号',
  tasks: [
    {
      title: TITLE,
      items: PARTS.market.items,
      cooperating: COOPERATING.map((department) => ({ department, items: PARTS[department].items })),
      scope: 'directed',
      filter: SETTINGS.filter,
      ratio: { rule: { rate: '3%' }, byRisk: { A: { rate: '1%' }, C: { rate: '10%' }, D: { rate: '30%' } } },
      window: { from: '2026-03-01', to: '2026-06-30' },
    },
  ],
};

const APPROVAL = { meetingDate: '2026-02-26', minutesNumber: '〔2026〕4号', participants: ['局长', '分管副局长', '法制处长'] };

/** Drafted, confirmed by the departments that it names, reviewed, approved, published. @returns ids of plan and planned task */
export async function publishPlan(staff: Staff): Promise<{ readonly plan: string; readonly plannedTask: string }> {
  const planner = staff('market', 'planner');
  let edition = await told(planner.post('/api/v1/plans', PLAN), 201, editionView);
  const step = async (by: TestClient, name: string, body: object, to: string): Promise<void> => {
    const path = `/api/v1/plans/${edition.plan}/editions/${edition.edition}/${name}`;
    edition = await told(by.post(path, { version: edition.version, ...body }), 200, editionView);
    if (edition.state.code !== to) throw new Error(`after ${name} the plan is ${edition.state.code}`);
  };
  await step(planner, 'submit', {}, 'departments_confirming');
  const current = async (): Promise<Edition> =>
    told(planner.get(`/api/v1/plans/${edition.plan}/editions/${edition.edition}`), 200, editionView);
  for (const department of COOPERATING) {
    const isLast = department === COOPERATING.at(-1);
    await step(staff(department, 'reviewer'), 'confirm', {}, isLast ? 'legal_review' : 'departments_confirming');
  }
  edition = await current();
  if (edition.awaits !== 'legal-opinion') throw new Error(`the plan awaits ${edition.awaits}`);
  await step(staff('market', 'legal'), 'pass', { opinion: '符合法定职责和抽查事项清单' }, 'legal_review');
  await step(staff('market', 'reviewer'), 'approve', APPROVAL, 'approved');
  await step(staff('market', 'reviewer'), 'publish', {}, 'active');
  const content = z.object({ tasks: z.array(z.object({ id: z.string() })) });
  const { tasks } = await told(planner.get(`/api/v1/plans/${edition.plan}/editions/${edition.edition}`), 200, content);
  return { plan: edition.plan, plannedTask: tasks[0]?.id ?? '' };
}

/** All inspectors but one are away: a team of two can never be whole. */
async function onlyOne(client: TestClient, department: DepartmentId): Promise<object> {
  const listed = z.object({ items: z.array(z.object({ key: z.string() })) });
  const { items } = await told(client.get(`/api/v1/directories/${department}/inspectors?limit=1`), 200, listed);
  return { kind: 'only', ids: items.map(({ key }) => key), reason: '其余人员参加培训' };
}

const versionOf = ({ parts }: Task, department: DepartmentId): number => parts.find((part) => part.department === department)?.version ?? 0;

/** The department that cannot fill its teams. */
export const SHORT: DepartmentId = 'emergency';

/** Drafted from the planned task, accepted and made ready by every department, confirmed. @returns the task's id */
export async function confirmTask(staff: Staff, plannedTask: string): Promise<string> {
  const planner = staff('market', 'planner');
  const draft = {
    drawId: 'hz-2026-joint-001',
    title: TITLE,
    documentNumber: '杭双随机办〔2026〕3号',
    source: { kind: 'planned', planTasks: [plannedTask] },
    settings: { ...SETTINGS, names: 'full' },
  };
  const { id } = await told(planner.post('/api/v1/tasks', draft), 201, taskView);
  const path = `/api/v1/tasks/${id}`;
  for (const department of COOPERATING) await told(planner.post(`${path}/parts`, { department }), 200, taskView);
  for (const department of COOPERATING) {
    const client = staff(department, 'planner');
    const { version, next } = await told(client.get(path), 200, taskView);
    if (!next.some((step) => step.department === department)) throw new Error(`nothing tells ${department} that it is asked`);
    await told(client.post(`${path}/parts/${department}/accept`, { version }), 200, taskView);
  }
  for (const { id: department } of DEPARTMENTS) {
    const client = staff(department, 'planner');
    const part = `${path}/parts/${department}`;
    const task = await told(client.get(path), 200, taskView);
    const inspectors = department === SHORT ? await onlyOne(client, department) : PARTS[department].inspectors;
    const given = { ...PARTS[department], inspectors, version: versionOf(task, department) };
    const prepared = await told(client.put(part, given), 200, taskView);
    await told(client.post(`${part}/ready`, { version: versionOf(prepared, department) }), 200, taskView);
  }
  const checked = z.object({ ready: z.boolean(), reasons: z.array(z.unknown()) });
  const { ready, reasons } = await told(planner.get(`${path}/check`), 200, checked);
  if (!ready) throw new Error(JSON.stringify(reasons));
  const { version } = await told(planner.get(path), 200, taskView);
  const { state } = await told(planner.post(`${path}/confirm`, { version, without: [] }), 200, taskView);
  if (state !== 'confirmed') throw new Error(`the task is ${state}`);
  return id;
}
