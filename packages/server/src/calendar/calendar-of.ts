/** The calendar of working days that everybody in the service counts by: the library's, with the corrections of the store. */

import { type WorkingCalendar, workingCalendar } from '@double-random/core';
import { calendarCorrections } from '../store/calendar/calendar-corrections.js';
import type { Connection } from '../store/store.js';

/** Inside an act, of its transaction. */
export const calendarOf = async (db: Connection): Promise<WorkingCalendar> => workingCalendar(await calendarCorrections(db, null));
