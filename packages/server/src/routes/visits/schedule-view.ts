/** The schedule of a task as its departments see it. */

import type { ScheduleConflict } from '@double-random/core';
import { z } from 'zod';
import type { Service } from '../../service.js';
import { findJob } from '../../store/jobs.js';
import type { Connection } from '../../store/store.js';
import type { VisitAhead } from '../../store/visits/visits-ahead.js';
import type { Task } from '../../tasks/task.js';
import { type ScheduleNow, scheduleNow } from '../../visits/schedule-now.js';
import { conflictWords, NOT_PLANNED, noDayWords } from '../../visits/schedule-words.js';
import { AHEAD } from '../../visits/states.js';
import { windowOf } from '../../visits/task-schedule.js';
import type { Visit } from '../../visits/visit.js';

const dayText = z.string().describe('YYYY-MM-DD');

const onVisit = { visit: z.string(), entity: z.string(), name: z.string() };
const words = { zh: z.string(), en: z.string() };

export const conflictView = z.object({
  ...onVisit,
  date: dayText,
  start: z.string(),
  kind: z.enum(['not-working-day', 'closed', 'outside-window', 'away', 'double-booked', 'over-per-day']),
  inspector: z.string().nullable().describe('department/inspector; null: it is the day that does not fit'),
  with: z.string().nullable().describe('Double-booked: the other visit; null: one of another task'),
  ...words,
});

export const scheduleView = z
  .object({
    task: z.string(),
    version: z.int().describe('0: nobody has asked for a schedule yet'),
    settings: z.object({ perDay: z.int(), starts: z.array(z.string()).readonly(), from: dayText.nullable(), to: dayText.nullable() }),
    window: z.object({ from: dayText, to: dayText }),
    job: z.object({ id: z.string(), state: z.enum(['waiting', 'running', 'done', 'failed']) }).nullable(),
    plannedAt: z.string().nullable(),
    planned: z
      .object({ placed: z.int(), kept: z.int(), unplaced: z.int(), days: z.int(), lowerBound: z.int(), travel: z.int() })
      .nullable()
      .describe(
        'Figures of the last planning; no schedule has fewer days than the lower bound; travel: changes of district per inspector and day',
      ),
    visits: z.object({ ahead: z.int(), withDay: z.int(), byHand: z.int(), notified: z.int() }),
    conflicts: z.array(conflictView).describe('Of what is so now'),
    unplaced: z.array(z.object({ ...onVisit, reason: z.string(), inspectors: z.array(z.string()).readonly(), ...words })),
    shortTeams: z
      .array(z.object({ ...onVisit, department: z.string(), inspectors: z.int(), empty: z.int() }))
      .describe('Departments that would come with fewer than two inspectors, or with an empty place'),
    unknownYears: z
      .array(z.int())
      .readonly()
      .describe('Their public holidays are not entered yet: Monday to Friday are taken for working days'),
  })
  .meta({ id: 'Schedule' });

type VisitNames = ReadonlyMap<string, VisitAhead>;

const named = (visits: VisitNames, id: string) => ({ visit: id, entity: visits.get(id)?.entity ?? '', name: visits.get(id)?.name ?? '' });

function viewOfConflict(visits: VisitNames, { id, kind, inspector, with: other }: ScheduleConflict): z.input<typeof conflictView> {
  const visit = visits.get(id);
  return {
    ...named(visits, id),
    date: visit?.date ?? '',
    start: visit?.start ?? '',
    kind,
    inspector,
    with: other,
    ...conflictWords(kind, inspector, other === null ? null : (visits.get(other)?.name ?? other)),
  };
}

function unplacedOf({ schedule, ahead }: ScheduleNow, visits: VisitNames): z.input<typeof scheduleView>['unplaced'] {
  const told = new Map(schedule?.plan?.unplaced.map((one) => [one.visit, one]));
  return ahead
    .filter(({ date }) => date === null)
    .map(({ id }) => {
      const { reason = 'not-planned', inspectors = [], days = 0 } = told.get(id) ?? {};
      return {
        ...named(visits, id),
        reason,
        inspectors,
        ...(reason === 'not-planned' ? NOT_PLANNED : noDayWords(reason, inspectors, days)),
      };
    });
}

async function jobOf(db: Connection, { schedule }: ScheduleNow): Promise<z.input<typeof scheduleView>['job']> {
  const job = schedule === null ? null : await findJob(db, schedule.job);
  return job === null ? null : { id: job.id, state: job.state };
}

function plannedOf({ schedule }: ScheduleNow): z.input<typeof scheduleView>['planned'] {
  const plan = schedule?.plan ?? null;
  if (plan === null) return null;
  const { placed, kept, unplaced, days, lowerBound, travel } = plan;
  return { placed, kept, unplaced: unplaced.length, days, lowerBound, travel };
}

export async function viewOfSchedule({ store: { db }, settings }: Service, task: Task): Promise<z.input<typeof scheduleView>> {
  const now = await scheduleNow(db, task, settings);
  const { schedule, ahead } = now;
  const visits: VisitNames = new Map(ahead.map((visit) => [visit.id, visit]));
  const { perDay, starts, earliest, latest } = now.settings;
  const count = (counts: (visit: VisitAhead) => boolean): number => ahead.filter(counts).length;
  return {
    task: task.id,
    version: schedule?.version ?? 0,
    settings: { perDay, starts, from: earliest, to: latest },
    window: windowOf(task, now.settings),
    job: await jobOf(db, now),
    plannedAt: schedule?.plannedAt ?? null,
    planned: plannedOf(now),
    visits: {
      ahead: ahead.length,
      withDay: count(({ date }) => date !== null),
      byHand: count(({ placed }) => placed === 'by-hand'),
      notified: count(({ state }) => state === 'notified'),
    },
    conflicts: now.conflicts.map((conflict) => viewOfConflict(visits, conflict)),
    unplaced: unplacedOf(now, visits),
    shortTeams: now.shortTeams.map(({ visit, ...team }) => ({ ...named(visits, visit), ...team })),
    unknownYears: now.unknownYears,
  };
}

/** What speaks against the day that a visit has now; nothing, when nobody can change it any more. */
export async function conflictsOfVisit(
  { store: { db }, settings }: Service,
  task: Task,
  { id, date, state }: Visit,
): Promise<z.input<typeof conflictView>[]> {
  if (date === null || !AHEAD.includes(state)) return [];
  const { ahead, conflicts } = await scheduleNow(db, task, settings, date);
  const visits: VisitNames = new Map(ahead.map((visit) => [visit.id, visit]));
  return conflicts.filter((conflict) => conflict.id === id).map((conflict) => viewOfConflict(visits, conflict));
}
