/** Days and years by the calendar of the place. */

/** China has one time zone and no summer time. */
const HOURS_AHEAD = 8;
const HOUR = 3_600_000;

/** The calendar day in China at a moment, `2027-03-01`. */
export const dayInChina = (moment: string): string =>
  new Date(Date.parse(moment) + HOURS_AHEAD * HOUR).toISOString().slice(0, 'YYYY-MM-DD'.length);

/** The calendar year in China at a moment. */
export const yearInChina = (moment: string): number => Number(dayInChina(moment).slice(0, 'YYYY'.length));

/** Plans are kept from the year of the reform on. */
export const FIRST_YEAR = 2015;
export const LAST_YEAR = 2199;
