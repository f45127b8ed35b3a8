/** The job behind `askSchedule`: finds the days outside of any transaction, and writes them if nothing that it found them by has changed. */

import { isDeepStrictEqual } from 'node:util';
import { done, type Schedule } from '@double-random/core';
import type { JobFacts, JobHandler } from '../../jobs/job.js';
import { momentOf } from '../../outside/outside.js';
import { dayInChina } from '../../plans/year.js';
import { refused, type ServiceOutcome } from '../../problems/problems.js';
import { systemActor } from '../../rights/actor.js';
import type { Service } from '../../service.js';
import type { Connection } from '../../store/store.js';
import { findTask, lockTask } from '../../store/tasks.js';
import { findSchedule, takeScheduleTurn, writePlan } from '../../store/visits/schedules.js';
import { placeVisits, unplaceVisits } from '../../store/visits/visit-days.js';
import type { VisitAhead } from '../../store/visits/visits-ahead.js';
import type { Task } from '../../tasks/task.js';
import { scheduleApart } from '../../visits/schedule-apart.js';
import { scheduleFacts, type TaskFacts } from '../../visits/schedule-facts.js';
import { noDayWords } from '../../visits/schedule-words.js';
import { daysAhead, type PlanResult, type TaskSchedule, windowOf } from '../../visits/task-schedule.js';
import { type Acting, act } from '../act.js';

/** Somebody who moves visits all the time must not keep the job from ending. */
const MOST_ATTEMPTS = 5;

/** Reasons told in the job's result; all of them stand in the schedule. */
const MOST_TOLD = 100;

/** Set by hand, or told to the entity. */
const isKept = ({ state, placed }: VisitAhead): boolean => state === 'notified' || placed === 'by-hand';

interface Given extends TaskFacts {
  readonly task: Task;
  readonly schedule: TaskSchedule;
}

/** What the job works from; `null`: somebody has asked anew since, and another job does it. */
async function givenFor(db: Connection, taskId: string, job: string, today: string): Promise<Given | null> {
  const task = await findTask(db, taskId);
  const schedule = await findSchedule(db, taskId);
  if (task === null || schedule === null || schedule.job !== job) return null;
  const window = daysAhead(windowOf(task, schedule.settings), today);
  const found = await scheduleFacts(db, task, schedule.settings, window, { isKept, isLeft: ({ date }) => date === today });
  return { ...found, task, schedule };
}

function resultOf(job: string, { facts, ahead }: Given, { placed, unplaced, days, lowerBound, travel }: Schedule): PlanResult {
  const planned = new Set(facts.visits.map(({ id }) => id));
  const noTeam = ahead.filter(({ id, date }) => date === null && !planned.has(id));
  return {
    job,
    window: facts.window,
    placed: placed.length,
    kept: placed.filter(({ kept }) => kept).length,
    unplaced: [
      ...unplaced.map(({ id, reason, inspectors, days: open }) => ({ visit: id, reason, inspectors, days: open })),
      ...noTeam.map(({ id }) => ({ visit: id, reason: 'no-team' as const, inspectors: [], days: 0 })),
    ],
    days,
    lowerBound,
    travel,
  };
}

/** The figures of a plan, with its first reasons in words. */
function toldOf(task: string, { unplaced, ...plan }: PlanResult): JobFacts {
  return {
    task,
    ...plan,
    unplaced: unplaced.length,
    reasons: unplaced
      .slice(0, MOST_TOLD)
      .map(({ visit, reason, inspectors, days }) => ({ visit, reason, ...noDayWords(reason, inspectors, days) })),
  };
}

/** @returns whether every visit that was to be written was still free to be */
async function writeDays({ tx }: Acting, { ahead }: Given, { placed, unplaced }: Schedule): Promise<boolean> {
  const before = new Map(ahead.map((visit) => [visit.id, visit]));
  const moved = placed.filter(({ id, date, start, kept }) => !kept && (before.get(id)?.date !== date || before.get(id)?.start !== start));
  const cleared = unplaced.filter(({ id }) => before.get(id)?.date !== null);
  await unplaceVisits(
    tx,
    cleared.map(({ id }) => id),
  );
  const written = await placeVisits(
    tx,
    moved.map(({ id, date, start }) => ({ visit: id, date, start })),
  );
  return written === moved.length;
}

/** One attempt; `changed-meanwhile`: what the days were found by is not so any more. */
async function attempt(service: Service, taskId: string, job: string, signal: AbortSignal): Promise<ServiceOutcome<PlanResult>> {
  const today = dayInChina(momentOf(service.outside.now()));
  const given = await givenFor(service.store.db, taskId, job, today);
  if (given === null) return refused('schedule-superseded');
  if (given.schedule.plan?.job === job) return done(given.schedule.plan);
  const schedule = await scheduleApart(given.facts, signal);
  const plan = resultOf(job, given, schedule);
  return act<PlanResult>(service, systemActor('schedule-visits'), async (acting) => {
    const { tx, at, record } = acting;
    await lockTask(tx, taskId);
    await takeScheduleTurn(tx);
    const now = await givenFor(tx, taskId, job, today);
    if (now === null) return refused('schedule-superseded');
    const isSame = isDeepStrictEqual(now.facts, given.facts) && isDeepStrictEqual(now.ahead, given.ahead);
    if (!isSame || !(await writeDays(acting, now, schedule))) return refused('changed-meanwhile', { version: now.schedule.version });
    await writePlan(tx, taskId, plan, at);
    const { placed, kept, unplaced, days, lowerBound } = plan;
    record('task.scheduled', taskId, { placed, kept, unplaced: unplaced.length, days, lowerBound });
    return done(plan);
  });
}

export const makeSchedule: JobHandler = async ({ id, input }, { service, progress, signal }) => {
  const task = String(input['task']);
  for (let attempts = 1; ; attempts++) {
    progress(attempts - 1, MOST_ATTEMPTS, 'schedule');
    const made = await attempt(service, task, id, signal);
    if (made.ok) return done(toldOf(task, made.value));
    if (made.problems[0]?.code !== 'changed-meanwhile' || attempts === MOST_ATTEMPTS) return made;
  }
};
