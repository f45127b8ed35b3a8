/** The year of a plan, by the calendar of the place. */

/** China has one time zone and no summer time. */
const HOURS_AHEAD = 8;
const HOUR = 3_600_000;

/** The calendar year in China at a moment. */
export const yearInChina = (moment: string): number => new Date(Date.parse(moment) + HOURS_AHEAD * HOUR).getUTCFullYear();

/** Plans are kept from the year of the reform on. */
export const FIRST_YEAR = 2015;
export const LAST_YEAR = 2199;
