/** Days as Excel counts them. */

const DAY = 86_400_000;
/** 1900 system: day 1 is 1900-01-01, and day 60 is a 29 February that never was. */
const BEFORE_1900 = Date.UTC(1899, 11, 30);
const FICTIVE_LEAP_DAY = 60;
const START_1904 = Date.UTC(1904, 0, 1);
/** 9999-12-31 in the 1900 system. */
const LAST = 2_958_465;

/** `2026-03-01`, or `2026-03-01 08:30:00` when the serial has a time; `undefined` outside the calendar of Excel. */
export function serialDate(serial: number, date1904: boolean): string | undefined {
  if (!(serial >= (date1904 ? 0 : 1)) || serial >= LAST + 1) return undefined;
  const seconds = Math.round(serial * 86_400);
  const start = date1904 ? START_1904 : serial < FICTIVE_LEAP_DAY ? BEFORE_1900 + DAY : BEFORE_1900;
  const [day, time] = new Date(start + seconds * 1000).toISOString().split('T') as [string, string];
  return time.startsWith('00:00:00') ? day : `${day} ${time.slice(0, 8)}`;
}
