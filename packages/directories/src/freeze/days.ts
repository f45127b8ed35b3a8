/** Reckoning with ISO dates, without a clock. */

const dateOf = (year: number, month: number, day: number): string => new Date(Date.UTC(year, month, day)).toISOString().slice(0, 10);

const partsOf = (date: string): [year: number, month: number, day: number] => {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  return [year, month - 1, day];
};

export function daysLater(date: string, days: number): string {
  const [year, month, day] = partsOf(date);
  return dateOf(year, month, day + days);
}

/** The same day of a later month, or that month's last day if it has no such day. */
export function monthsLater(date: string, months: number): string {
  const [year, month, day] = partsOf(date);
  const lastDay = new Date(Date.UTC(year, month + months + 1, 0)).getUTCDate();
  return dateOf(year, month + months, Math.min(day, lastDay));
}

export const yearOf = (date: string): string => date.slice(0, 4);
