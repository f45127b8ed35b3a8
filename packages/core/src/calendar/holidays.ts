/**
 * China's public holidays and adjusted working days (调休) as the State Council announced them, year by year. Only the data of the package
 * is read: its functions take the clock and local time for granted.
 */

import arrangements from 'chinese-days/dist/chinese-days.json' with { type: 'json' };

/** Days of rest; the weekends among them too, where they belong to a holiday. */
export const HOLIDAYS: ReadonlySet<string> = new Set(Object.keys(arrangements.holidays));

/** Saturdays and Sundays on which people work. */
export const ADJUSTED_WORKING_DAYS: ReadonlySet<string> = new Set(Object.keys(arrangements.workdays));
