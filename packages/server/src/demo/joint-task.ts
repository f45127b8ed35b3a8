/** The demo's joint tasks: made by the departments' planners from the plan file, as far as confirmed or as far as drawn. */

import type { EntityFilter, Plan, PlannedDepartment } from '@double-random/directories';
import { acceptShortage } from '../acts/draws/accept-shortage.js';
import { commit } from '../acts/draws/commit.js';
import { enterDigits } from '../acts/draws/enter-digits.js';
import { freezeDraw } from '../acts/draws/freeze.js';
import { hold } from '../acts/draws/hold.js';
import { makePreparation } from '../acts/draws/make-preparation.js';
import { prepare } from '../acts/draws/prepare.js';
import { acceptInvitation } from '../acts/tasks/accept-invitation.js';
import { confirmTask } from '../acts/tasks/confirm-task.js';
import { draftTask } from '../acts/tasks/draft-task.js';
import { inviteDepartment } from '../acts/tasks/invite-department.js';
import { markPartReady } from '../acts/tasks/mark-part-ready.js';
import { preparePart } from '../acts/tasks/prepare-part.js';
import { protocolTime } from '../outside/outside.js';
import { dayInChina } from '../plans/year.js';
import type { Service } from '../service.js';
import { findPreparation } from '../store/draws/preparations.js';
import { partsOf } from '../store/task-parts.js';
import { findTask } from '../store/tasks.js';
import { type Preparation, preparationShape, type TaskSettings } from '../tasks/settings.js';
import { granted } from './granted.js';
import { doJob } from './job.js';
import type { DemoCast } from './people.js';

const DAY = 86_400_000;

/** A day so many days from a moment, in China. */
const dayFrom = (now: Date, days: number): string => dayInChina(new Date(now.getTime() + days * DAY).toISOString());

const timeFrom = (now: Date, hours: number): string => protocolTime(new Date(now.getTime() + hours * 3_600_000));

/** The visits of a task that is drawn now: they end with the year in whose plan they stand. */
export function periodFrom(now: Date): { readonly from: string; readonly to: string } {
  const [from, to] = [dayFrom(now, 14), dayFrom(now, 75)];
  const lastDay = `${from.slice(0, 'YYYY'.length)}-12-31`;
  return { from, to: to < lastDay ? to : lastDay };
}

/** The conditions that ask for something. */
const asked = (filter: EntityFilter): Record<string, readonly string[]> =>
  Object.fromEntries(Object.entries(filter).filter(([, values]) => values.length > 0));

const strataOf = ({ strata: { by, rules } }: Plan): TaskSettings['strata'] => ({
  by,
  rules: Object.fromEntries(
    [...rules].map(([id, { rule, reserve }]) => [
      id,
      'count' in rule
        ? { count: rule.count, reserve }
        : { rate: [...rule.rate], rounding: rule.rounding, minimum: rule.minimum, maximum: rule.maximum, reserve },
    ]),
  ),
});

/** The plan's settings, moved to the present. */
function settingsOf(plan: Plan, now: Date, hours: { readonly commit: number; readonly reveal: number }): TaskSettings {
  return {
    asOf: dayFrom(now, 0),
    period: periodFrom(now),
    regions: Object.fromEntries([...plan.regions].map(([code, { zh, en }]) => [code, { name: zh, nameEn: en }])),
    filter: asked(plan.filter),
    strata: strataOf(plan),
    frequency: plan.frequency.map((rule) => ({
      ...(rule.risk.length === 0 ? {} : { risk: [...rule.risk] }),
      ...(rule.department === null ? {} : { department: rule.department }),
      ...(rule.kind === 'interval' ? { [rule.unit]: rule.length } : { visits: rule.visits, per: 'year' as const }),
    })),
    recusals: plan.recusals,
    entropy: { kind: 'witnessed', description: '在公证人员见证下当众投掷五十次骰子' },
    commitBy: timeFrom(now, hours.commit),
    revealBy: timeFrom(now, hours.reveal),
    names: 'full',
  };
}

const partOf = ({ items, checks, team, cap, requires }: PlannedDepartment): Preparation =>
  preparationShape.parse({
    items,
    checks: Object.keys(asked(checks)).length === 0 ? null : asked(checks),
    team: team.map(({ nameEn, ...role }) => ({ ...role, ...(nameEn === null ? {} : { nameEn }) })),
    cap: cap.kind === 'number' ? cap.visits : { average: String(Number(cap.factor.num) / Number(cap.factor.den)) },
    requires: requires.map(({ condition, qualification }) => ({ ...asked(condition), qualification })),
  });

export interface DemoTask {
  readonly drawId: string;
  readonly title: string;
  /** Id of the planned task that it carries out. */
  readonly planned: string;
  readonly hours: { readonly commit: number; readonly reveal: number };
}

/** A task that all departments have confirmed. @returns its id */
export async function confirmDemoTask(service: Service, cast: DemoCast, plan: Plan, task: DemoTask): Promise<string> {
  const { db } = service.store;
  const [initiating = { id: '' }, ...cooperating] = plan.departments;
  const planner = cast(`${initiating.id}-planner`);
  const { drawId, title, planned, hours } = task;
  const settings = settingsOf(plan, service.outside.now(), hours);
  const source = { kind: 'planned' as const, planTasks: [planned] as const };
  const id = granted(await draftTask(service, planner, { drawId, title, documentNumber: null, entityDirectory: null, source, settings }));
  const version = async (): Promise<number> => (await findTask(db, id))?.version ?? 0;
  for (const { id: department } of cooperating) granted(await inviteDepartment(service, planner, id, department));
  for (const { id: department } of cooperating) {
    granted(await acceptInvitation(service, cast(`${department}-planner`), id, department, await version()));
  }
  for (const department of plan.departments) {
    const by = cast(`${department.id}-planner`);
    const part = async (): Promise<number> => (await partsOf(db, id)).find((one) => one.department === department.id)?.version ?? 0;
    granted(await preparePart(service, by, id, department.id, await part(), partOf(department)));
    granted(await markPartReady(service, by, id, department.id, await part()));
  }
  granted(await confirmTask(service, planner, id, await version(), []));
  return id;
}

/** Prepares a confirmed task: pools and forecast. @returns the preparation's id */
export async function prepareDemoTask(service: Service, cast: DemoCast, { departments }: Plan, task: string): Promise<string> {
  const { id } = granted(await prepare(service, cast(`${departments[0]?.id}-planner`), task));
  await doJob(service, makePreparation, 'prepare-draw', { preparation: id });
  return id;
}

const THROWS = 50;
const FACES = 6;
/** The largest multiple of six that a byte holds: higher ones are thrown again. */
const FAIR = 252;

/** Fifty throws of a die. */
function throwDice(random: (bytes: number) => Uint8Array): string {
  let thrown = '';
  while (thrown.length < THROWS) {
    const [byte = FAIR] = random(1);
    if (byte < FAIR) thrown += String((byte % FACES) + 1);
  }
  return thrown;
}

/** From the preparation to the published result; the service keeps the departments' secrets. @returns the draw's id */
export async function drawDemoTask(service: Service, cast: DemoCast, { departments }: Plan, preparation: string): Promise<string> {
  const planner = cast(`${departments[0]?.id}-planner`);
  for (const department of (await findPreparation(service.store.db, preparation))?.short ?? []) {
    granted(await acceptShortage(service, cast(`${department}-planner`), preparation, department, '演示：本部门人员有限，接受可能的空缺'));
  }
  const { id } = granted(await freezeDraw(service, planner, preparation));
  for (const { id: department } of departments) {
    granted(await commit(service, cast(`${department}-planner`), { draw: id, department, commitment: null }));
  }
  const digits = throwDice(service.outside.random);
  for (const { id: department } of departments.slice(0, 2)) {
    granted(await enterDigits(service, cast(`${department}-reviewer`), id, digits));
  }
  granted(await hold(service, planner, id));
  return id;
}
