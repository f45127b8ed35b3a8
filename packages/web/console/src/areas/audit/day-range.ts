/** Days of a filter as the moments that the API asks for: from the beginning of the first day in Beijing to the end of the last. */

import { dayPlus } from '../../house/china-time.js';

const atMidnight = (day: string): string => `${day}T00:00:00+08:00`;

/** @param days first and last day (YYYY-MM-DD), or nothing chosen */
export function momentsOf(days: readonly [string, string] | null): { from?: string; until?: string } {
  return days === null ? {} : { from: atMidnight(days[0]), until: atMidnight(dayPlus(days[1], 1)) };
}
