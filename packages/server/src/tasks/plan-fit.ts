/** 无计划，不检查: whether a task does what its planned tasks say, and nothing beside it. */

import type { Words } from '@double-random/core';
import { type EntityFilter, sectionOf } from '@double-random/directories';
import { itemsOfTask, type OwnedTask, type PlannedTask } from '../plans/planned-task.js';
import type { Reason } from '../problems/problems.js';
import { inOrder } from './parts-order.js';
import type { Task, TaskPart } from './task.js';

const CODE = 'task-leaves-plan';
const DIVISION = /^\d\d/;

type Covers = (planned: string, value: string) => boolean;

const reason = (path: string, words: Words): Reason => ({ code: CODE, place: { path }, ...words });

/** `26` as `C26`: a division is of one section, and may be written with or without its letter. */
const lettered = (industry: string): string =>
  DIVISION.test(industry) ? `${sectionOf(Number(industry.slice(0, 2))) ?? ''}${industry}` : industry;

const equals: Covers = (planned, value) => value === planned;

const COVERS: Readonly<Record<keyof EntityFilter, Covers>> = {
  region: (planned, value) => value.startsWith(planned),
  industry: (planned, value) => lettered(value).startsWith(lettered(planned)),
  category: equals,
  tag: equals,
  risk: equals,
};

const MEMBERS = Object.keys(COVERS) as readonly (keyof EntityFilter)[];

/** Every department of the planned tasks with all that they list for it. */
function itemsByDepartment(planned: readonly OwnedTask[]): ReadonlyMap<string, ReadonlySet<string>> {
  const listed = new Map<string, Set<string>>();
  for (const { department: initiating, task } of planned) {
    for (const { department, items } of itemsOfTask(initiating, task)) {
      listed.set(department, new Set([...(listed.get(department) ?? []), ...items]));
    }
  }
  return listed;
}

function partReasons({ department, preparation }: TaskPart, listed: ReadonlySet<string> | undefined): Reason[] {
  if (listed === undefined) {
    const words = { zh: `计划任务中没有部门 ${department}`, en: `the planned task does not name the department ${department}` };
    return [reason(`parts.${department}`, words)];
  }
  return (preparation?.items ?? []).flatMap((item, i) =>
    listed.has(item)
      ? []
      : [
          reason(`parts.${department}.items[${i}]`, {
            zh: `计划任务没有为 ${department} 列出事项 ${item}`,
            en: `the planned task does not list the item ${item} for ${department}`,
          }),
        ],
  );
}

/** A task without a period says so as a plan. */
function periodReasons({ settings: { period } }: Task, windows: readonly PlannedTask['window'][]): Reason[] {
  if (period === undefined || windows.some(({ from, to }) => from <= period.from && period.to <= to)) return [];
  const planned = windows.map(({ from, to }) => `${from}..${to}`).join(', ');
  const own = `${period.from}..${period.to}`;
  return [
    reason('period', {
      zh: `检查期间 ${own} 超出计划的期间（${planned}）`,
      en: `the period ${own} is not within the planned one (${planned})`,
    }),
  ];
}

function memberReason({ settings: { filter } }: Task, planned: EntityFilter, member: keyof EntityFilter): Reason[] {
  const wanted = planned[member];
  const given = filter?.[member] ?? [];
  const fits = given.length > 0 && given.every((value) => wanted.some((one) => COVERS[member](one, value)));
  if (wanted.length === 0 || fits) return [];
  const list = wanted.join(', ');
  return [
    reason(`filter.${member}`, {
      zh: `抽查范围超出计划的 ${member}（${list}）`,
      en: `the filter is wider than the planned ${member} (${list})`,
    }),
  ];
}

/** What is wider than the planned task that it comes closest to. */
function filterReasons(task: Task, filters: readonly EntityFilter[]): Reason[] {
  const found = filters.map((planned) => MEMBERS.flatMap((member) => memberReason(task, planned, member)));
  return found.sort((a, b) => a.length - b.length)[0] ?? [];
}

/**
 * Where the task goes beyond its planned tasks: departments and items that none of them names, days outside the window and entities
 * outside the filter of every one. Ratio and rounds a year are not judged: every draw publishes its own strata.
 */
export function leavesPlan(task: Task, parts: readonly TaskPart[], planned: readonly OwnedTask[]): Reason[] {
  const listed = itemsByDepartment(planned);
  return [
    ...inOrder(parts).flatMap((part) => partReasons(part, listed.get(part.department))),
    ...periodReasons(
      task,
      planned.map((one) => one.task.window),
    ),
    ...filterReasons(
      task,
      planned.map((one) => one.task.filter),
    ),
  ];
}
