/** An inspector's visits as an iCalendar file (RFC 5545), for the calendars of phones. It names no other inspector. */

import type { Language, Words } from '@double-random/core';
import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import { DROPPED, type VisitState } from './states.js';

export interface CalendarEntry {
  readonly id: string;
  readonly title: string;
  readonly name: string;
  readonly address: string;
  readonly state: VisitState;
  readonly date: string;
  /** `HH:MM` in China. */
  readonly start: string;
  readonly version: number;
  /** Names of the items that the own department checks. */
  readonly items: readonly string[];
  /** Names of all departments that come. */
  readonly departments: readonly string[];
}

/** No schedule knows how long a visit takes: calendars show an hour. */
const SHOWN_MINUTES = 60;

const MINUTE = 60_000;

const VISIT: Words = { zh: '联合检查：', en: 'Joint inspection: ' };
const CALENDAR: Words = { zh: '我的联合检查', en: 'My joint inspections' };
const LINES: Readonly<Record<'task' | 'departments' | 'items', Words>> = {
  task: { zh: '任务：', en: 'Task: ' },
  departments: { zh: '到场部门：', en: 'Departments: ' },
  items: { zh: '本部门事项：', en: 'Items of your department: ' },
};

const SEPARATOR: Readonly<Record<Language, string>> = { zh: '、', en: ', ' };

/**
 * Times are written in UTC: the library would label UTC hours with a zone's name otherwise.
 * @param now of the file's making
 * @param addressOf where a visit is found in the service
 */
export function calendarFile(
  entries: readonly CalendarEntry[],
  language: Language,
  now: Date,
  addressOf: (visit: string) => string,
): string {
  const calendar = ical({ name: CALENDAR[language], prodId: '//Double Random//Joint inspections//EN', method: ICalCalendarMethod.PUBLISH });
  for (const { id, title, name, address, state, date, start, version, items, departments } of entries) {
    const begins = new Date(`${date}T${start}:00+08:00`);
    calendar.createEvent({
      id: `${id}@visits.double-random`,
      sequence: version,
      stamp: now,
      start: begins,
      end: new Date(begins.getTime() + SHOWN_MINUTES * MINUTE),
      summary: `${VISIT[language]}${name}`,
      location: address,
      status: DROPPED.includes(state) ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      url: addressOf(id),
      description: [
        `${LINES.task[language]}${title}`,
        `${LINES.departments[language]}${departments.join(SEPARATOR[language])}`,
        `${LINES.items[language]}${items.join(SEPARATOR[language])}`,
      ].join('\n'),
    });
  }
  return calendar.toString();
}
