/** 公示期限: departments are reminded before the result of a visit is due, and what is late is marked. */

import { done, type WorkingCalendar } from '@double-random/core';
import { calendarOf } from '../../calendar/calendar-of.js';
import type { Schedule } from '../../jobs/job.js';
import { momentOf } from '../../outside/outside.js';
import { dayInChina } from '../../plans/year.js';
import { missingDepartments } from '../../publications/missing-departments.js';
import { systemActor } from '../../rights/actor.js';
import type { Service } from '../../service.js';
import { type DueVisit, dueVisits } from '../../store/publications/due-visits.js';
import { currentOfVisit } from '../../store/publications/publications.js';
import { insertReminder, type Reminder, remindersOf } from '../../store/publications/reminders.js';
import { partsOfVisit } from '../../store/visits/visit-parts.js';
import { lockVisit } from '../../store/visits/visits.js';
import { DROPPED } from '../../visits/states.js';
import { act, unchanged } from '../act.js';

const VISITS_AT_ONCE = 500;

/** What is to be told today of a deadline; `null`: nothing yet. Of the days before, the nearest that has come: those missed while the service was down are over. */
export function reminderFor(
  dueOn: string,
  today: string,
  remindDays: readonly number[],
  calendar: WorkingCalendar,
): Pick<Reminder, 'kind' | 'daysLeft'> | null {
  if (today > dueOn) return { kind: 'late', daysLeft: 0 };
  const left = calendar.workingDaysAfter(today, dueOn);
  const daysLeft = remindDays.filter((days) => left <= days).at(-1);
  return daysLeft === undefined ? null : { kind: 'due', daysLeft };
}

/** Tells of one visit, once; what was published or moved meanwhile is left alone. */
async function remindOf(service: Service, { id, dueOn }: DueVisit, { kind, daysLeft }: Pick<Reminder, 'kind' | 'daysLeft'>): Promise<void> {
  await act(service, systemActor('deadlines'), async ({ tx, at, record }) => {
    const visit = await lockVisit(tx, id);
    if (visit === null || visit.dueOn !== dueOn || DROPPED.includes(visit.state) || (await currentOfVisit(tx, id)) !== null)
      return unchanged(null);
    const missing = missingDepartments(await partsOfVisit(tx, id));
    if (!(await insertReminder(tx, { visit: id, kind, dueOn, daysLeft, missing, at }))) return unchanged(null);
    if (kind === 'late') record('visit.publication-late', id, { dueOn, missing });
    else record('visit.publication-reminded', id, { dueOn, daysLeft, missing });
    return done(null);
  });
}

/** Those of these visits that something is to be told of today which was not told before. */
async function untold(service: Service, visits: readonly DueVisit[], today: string, calendar: WorkingCalendar) {
  const told = await remindersOf(
    service.store.db,
    visits.map(({ id }) => id),
  );
  return visits.flatMap((visit) => {
    const reminder = reminderFor(visit.dueOn, today, service.settings.remindDays, calendar);
    const isTold = told
      .get(visit.id)
      ?.some(({ dueOn, kind, daysLeft }) => dueOn === visit.dueOn && kind === reminder?.kind && daysLeft === reminder.daysLeft);
    return reminder === null || isTold ? [] : [{ visit, reminder }];
  });
}

/** Looks several times a day: a reminder is for the day, whenever the service was started. */
export const publicationDeadlines: Schedule = {
  name: 'publication-deadlines',
  everySeconds: 900,
  run: async (service, signal) => {
    const { db } = service.store;
    const today = dayInChina(momentOf(service.outside.now()));
    const calendar = await calendarOf(db);
    const dueUntil = calendar.addWorkingDays(today, service.settings.remindDays[0] ?? 0);
    for (let after: readonly [string, string] | undefined; ; ) {
      const visits = await dueVisits(db, { dueUntil, after, limit: VISITS_AT_ONCE });
      for (const { visit, reminder } of await untold(service, visits, today, calendar)) {
        if (signal.aborted) return;
        try {
          await remindOf(service, visit, reminder);
        } catch (error) {
          service.log.error({ err: error, visit: visit.id }, 'a reminder could not be written');
        }
      }
      const last = visits.at(-1);
      if (last === undefined || visits.length < VISITS_AT_ONCE) return;
      after = [last.dueOn, last.id];
    }
  },
};
