/** 抽查任务公告, from the store: what everybody may know of a task. A sealed one keeps to itself whom it means, what is inspected and when, until the visits are made. */

import { done } from '@double-random/core';
import type { Named, TaskRecord } from '@double-random/reports';
import { dayInChina } from '../../plans/year.js';
import { refused, type ServiceOutcome } from '../../problems/problems.js';
import type { Service } from '../../service.js';
import { drawsOfTask } from '../../store/draws/draws.js';
import type { Connection } from '../../store/store.js';
import { partsOf } from '../../store/task-parts.js';
import { findTask } from '../../store/tasks.js';
import { isKeptSecret, type PublicPlan, publicPlan, publicSummary } from '../../tasks/public-task.js';
import type { Task } from '../../tasks/task.js';
import { conditionsOf } from '../names/conditions.js';
import { departmentName } from '../names/departments.js';
import { type ItemNames, itemNames } from '../names/items.js';
import { plansCarriedOut } from '../names/plans.js';
import { type RegionNames, regionNames } from '../names/regions.js';
import { PUBLIC_PATHS, publicAddress } from '../public-addresses.js';

/** Columns of the entity directory that strata are made by. */
const COLUMNS: Readonly<Record<string, Named>> = {
  risk: { zh: '信用风险类别', en: 'credit-risk class' },
  region: { zh: '区域', en: 'region' },
  industry: { zh: '行业', en: 'industry' },
  category: { zh: '类别', en: 'category' },
  state: { zh: '登记状态', en: 'registration state' },
  registrationAuthority: { zh: '登记机关', en: 'registration authority' },
  supervisingOffice: { zh: '管辖单位', en: 'supervising office' },
};

/** Of a task that is not put into strata. */
const ALL: Named = { zh: '全部', en: 'all' };

function stratumName({ strataBy }: PublicPlan, stratum: string, regionOf: RegionNames): Named {
  if (strataBy === null) return ALL;
  return strataBy === 'region' ? regionOf(stratum) : { zh: stratum, en: null };
}

const strataOf = (plan: PublicPlan | null, regionOf: RegionNames): TaskRecord['strata'] =>
  plan?.strata.map(({ stratum, rule, reserve }) => ({
    stratum: stratum === null ? null : stratumName(plan, stratum, regionOf),
    rule,
    reserve,
  })) ?? [];

function drawingOf({ entropy, commitBy, revealBy }: PublicPlan): TaskRecord['drawing'] {
  if (entropy.kind === 'drand') return { entropy: { kind: 'drand', round: entropy.round }, commitBy, revealBy };
  return { entropy, commitBy, revealBy };
}

/** Of the attempt that has not been voided. */
async function manifestHashOf(db: Connection, task: string): Promise<string | null> {
  const current = (await drawsOfTask(db, task)).at(-1);
  return current === undefined || current.voidedAt !== null ? null : current.manifestHash;
}

const strataByOf = (plan: PublicPlan | null): Named | null =>
  plan === null || plan.strataBy === null ? null : (COLUMNS[plan.strataBy] ?? { zh: plan.strataBy, en: null });

const departmentsOf = (summary: ReturnType<typeof publicSummary>, plan: PublicPlan | null, nameOf: ItemNames): TaskRecord['departments'] =>
  summary.departments.map(({ id, name, nameEn, role }) => ({
    department: departmentName(id, name, nameEn),
    role,
    items: plan?.items?.find(({ department }) => department === id)?.codes.map((code) => nameOf(id, code)) ?? null,
  }));

/** The day of disclosure lies after the period, and would tell when that is over at the latest. */
const discloseByOf = (task: Task): string | null => (isKeptSecret(task) ? null : (task.settings.discloseBy ?? null));

/** A task that was never frozen is not found. */
export async function publicTaskRecord(
  { store: { db }, settings }: Pick<Service, 'store' | 'settings'>,
  id: string,
): Promise<ServiceOutcome<TaskRecord>> {
  const task = await findTask(db, id);
  if (task === null || task.publicSince === null) return refused('not-found');
  const parts = await partsOf(db, id);
  const [summary, plan, regionOf] = [publicSummary(task, parts), publicPlan(task, parts), regionNames(task)];
  const [plans, nameOf, manifestHash] = await Promise.all([plansCarriedOut(db, task), itemNames(db), manifestHashOf(db, id)]);
  return done({
    report: 'task',
    task: task.id,
    drawId: task.drawId,
    title: summary.title,
    documentNumber: summary.documentNumber,
    issuedOn: dayInChina(task.publicSince),
    plans,
    scope: summary.scope,
    disclosure: summary.disclosure,
    discloseBy: discloseByOf(task),
    listPublished: summary.listPublished,
    period: summary.period,
    conditions: plan === null || plan.filter === null ? null : conditionsOf(plan.filter, regionOf),
    departments: departmentsOf(summary, plan, nameOf),
    strataBy: strataByOf(plan),
    strata: strataOf(plan, regionOf),
    drawing: plan === null ? null : drawingOf(plan),
    manifestHash,
    objectionDays: settings.objectionDays,
    cancellation: summary.cancellation,
    address: publicAddress(settings, PUBLIC_PATHS.task(task.id)),
  });
}
