/** 年度抽查计划公告, from the store: an edition of a published plan, as everybody reads it. */

import { done } from '@double-random/core';
import type { AnnualPlanRecord, PlannedTaskRecord } from '@double-random/reports';
import { type AnnualPlan, isPublic, type PlanEdition } from '../../plans/plan.js';
import { itemsOfTask, METHOD_WORDS, type PlannedTask } from '../../plans/planned-task.js';
import { changesOf, tasksOf } from '../../plans/read-edition.js';
import { refused, type ServiceOutcome } from '../../problems/problems.js';
import type { Service } from '../../service.js';
import { publicTasks } from '../../store/open-data/tasks.js';
import { editionsOf } from '../../store/plans/editions.js';
import { findPlan } from '../../store/plans/plans.js';
import type { Connection } from '../../store/store.js';
import { conditionsOf } from '../names/conditions.js';
import { type DepartmentNames, departmentNames } from '../names/departments.js';
import { type ItemNames, itemNames } from '../names/items.js';
import { type RegionNames, regionNames } from '../names/regions.js';
import { PUBLIC_PATHS, publicAddress } from '../public-addresses.js';

interface Words {
  readonly departments: DepartmentNames;
  readonly items: ItemNames;
  readonly regions: RegionNames;
}

/** A plan has codes of regions only; the year's public tasks name them. */
async function wordsFor(db: Connection, { year }: AnnualPlan): Promise<Words> {
  const [departments, items, tasks] = await Promise.all([departmentNames(db), itemNames(db), publicTasks(db, year)]);
  return { departments, items, regions: regionNames(...tasks) };
}

const plannedTask =
  ({ department: initiating }: AnnualPlan, { departments, items, regions }: Words) =>
  (task: PlannedTask): PlannedTaskRecord => ({
    id: task.id,
    title: task.title,
    scope: task.scope,
    conditions: conditionsOf(task.filter, regions),
    ratio: {
      rule: task.ratio.rule,
      byRisk: Object.entries(task.ratio.byRisk)
        .map(([risk, rule]) => ({ risk, rule }))
        .sort((a, b) => (a.risk < b.risk ? -1 : 1)),
    },
    timesPerYear: task.timesPerYear,
    window: { ...task.window },
    method: METHOD_WORDS[task.method],
    departments: itemsOfTask(initiating, task).map(({ department, items: codes }, at) => ({
      department: departments(department),
      role: at === 0 ? 'initiating' : 'cooperating',
      items: codes.map((code) => items(department, code)),
    })),
  });

function approvalOf({ approval }: PlanEdition): AnnualPlanRecord['approval'] {
  return approval === null ? null : { meetingDate: approval.meetingDate, minutesNumber: approval.minutesNumber };
}

const cancellationOf = ({ cancelledAt: at, cancelReason: reason }: AnnualPlan): AnnualPlanRecord['cancellation'] =>
  at === null || reason === null ? null : { at, reason };

type Changes = Awaited<ReturnType<typeof changesOf>>;

/** The tasks of an edition, each with what it was in the edition before. */
function changedTasks(tasks: readonly PlannedTask[], changes: Changes, recordOf: (task: PlannedTask) => PlannedTaskRecord) {
  const added = new Set(changes?.diff.added.map(({ id }) => id));
  const before = new Map(changes?.diff.changed.map((change) => [change.after.id, change.before]));
  return tasks.map((task) => {
    const old = before.get(task.id);
    if (old !== undefined) return { ...recordOf(task), change: 'changed' as const, before: recordOf(old) };
    return { ...recordOf(task), change: added.has(task.id) ? ('added' as const) : null, before: null };
  });
}

/** @param number of the edition; `null`: the one that binds, or bound last. An edition that was never published is not found. */
export async function publicPlanRecord(
  { store: { db }, settings }: Pick<Service, 'store' | 'settings'>,
  id: string,
  number: number | null,
): Promise<ServiceOutcome<AnnualPlanRecord>> {
  const plan = await findPlan(db, id);
  const editions = plan === null ? [] : (await editionsOf(db, [id])).filter(isPublic);
  const edition = editions.find((one) => one.edition === (number ?? plan?.inForce));
  const publishedAt = edition?.publishedAt ?? null;
  if (plan === null || edition === undefined || publishedAt === null) return refused('not-found');
  const [tasks, changes, words] = await Promise.all([
    tasksOf(db, plan, edition.edition),
    changesOf(db, plan, editions, edition.edition),
    wordsFor(db, plan),
  ]);
  const recordOf = plannedTask(plan, words);
  return done({
    report: 'annual-plan',
    plan: plan.id,
    year: plan.year,
    edition: edition.edition,
    title: edition.title,
    documentNumber: edition.documentNumber,
    department: words.departments(plan.department),
    publishedAt,
    approval: approvalOf(edition),
    amendment: changes === null ? null : { of: changes.since, reason: edition.amendmentReason ?? '' },
    cancellation: cancellationOf(plan),
    tasks: changedTasks(tasks, changes, recordOf),
    removed: changes?.diff.removed.map(recordOf) ?? [],
    address: publicAddress(settings, PUBLIC_PATHS.plan(plan.id)),
  });
}
