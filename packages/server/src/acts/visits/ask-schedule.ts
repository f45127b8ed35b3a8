/** 请求排期: the days of a task's visits are found by a job. */

import { isDeepStrictEqual } from 'node:util';
import { done, type Outcome } from '@double-random/core';
import { calendarOf } from '../../calendar/calendar-of.js';
import { dayInChina } from '../../plans/year.js';
import { refused, type ServiceOutcome, type ServiceProblem } from '../../problems/problems.js';
import { type Actor, actorIdOf } from '../../rights/actor.js';
import type { Service } from '../../service.js';
import { findJob } from '../../store/jobs.js';
import type { Transaction } from '../../store/store.js';
import { askForSchedule, findSchedule } from '../../store/visits/schedules.js';
import type { Task } from '../../tasks/task.js';
import { daysAhead, hasWorkingDay, type ScheduleSettings, type TaskSchedule, usualSchedule, windowOf } from '../../visits/task-schedule.js';
import { type Acting, act, unchanged } from '../act.js';
import { lockVisibleTask, notOwn, stale, taskNotIn } from '../tasks/standing.js';

export interface ScheduleWish extends Partial<ScheduleSettings> {
  /** Of the schedule that the caller has read; 0: there was none. */
  readonly version?: number;
}

export interface ScheduleAsked {
  readonly job: string;
  readonly version: number;
}

/** What is not wished for stays as the last schedule had it. */
function settingsAfter(before: ScheduleSettings, { version: _, ...wished }: ScheduleWish): ScheduleSettings {
  return { ...before, ...wished };
}

async function windowRefused({ tx, at }: Acting, task: Task, settings: ScheduleSettings): Promise<Outcome<null, ServiceProblem>> {
  const { from, to } = daysAhead(windowOf(task, settings), dayInChina(at));
  return hasWorkingDay({ from, to }, await calendarOf(tx)) ? done(null) : refused('no-days-to-schedule', { from, to });
}

/** Whether the same is being done already. */
async function isUnderWay(tx: Transaction, standing: TaskSchedule | null, settings: ScheduleSettings): Promise<boolean> {
  if (standing === null || standing.plan?.job === standing.job || !isDeepStrictEqual(standing.settings, settings)) return false;
  const state = (await findJob(tx, standing.job))?.state;
  return state === 'waiting' || state === 'running';
}

/** Asks for the schedule of a dispatched task; while the same is being done, that is the answer. */
export const askSchedule = (service: Service, by: Actor, taskId: string, wish: ScheduleWish): Promise<ServiceOutcome<ScheduleAsked>> =>
  act<ScheduleAsked>(service, by, async (acting) => {
    const { tx, at, record } = acting;
    const locked = await lockVisibleTask(acting, taskId);
    if (!locked.ok) return locked;
    const { task } = locked.value;
    const standing = await findSchedule(tx, taskId);
    const version = standing?.version ?? 0;
    const stop =
      notOwn(by, task.department) ??
      taskNotIn(task, ['dispatched', 'in_progress']) ??
      (wish.version === undefined ? null : stale(wish.version, { version }));
    if (stop !== null) return stop;
    const settings = settingsAfter(standing?.settings ?? usualSchedule(service.settings), wish);
    const { perDay, starts, earliest, latest } = settings;
    if (perDay > starts.length) return refused('too-few-starts', { perDay, starts: starts.length });
    const window = await windowRefused(acting, task, settings);
    if (!window.ok) return window;
    if (standing !== null && (await isUnderWay(tx, standing, settings))) return unchanged({ job: standing.job, version });
    const askedBy = actorIdOf(by);
    const job = await service.jobs.ask(tx, { kind: 'schedule-visits', department: task.department, askedBy, input: { task: taskId }, at });
    await askForSchedule(tx, taskId, settings, { job, at, by: askedBy });
    record('task.schedule-asked', taskId, { perDay, starts: [...starts], earliest, latest });
    return done({ job, version: version + 1 });
  });
