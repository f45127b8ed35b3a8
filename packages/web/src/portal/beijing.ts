/** Days in Beijing, which keeps UTC+8 all year. */

const EIGHT_HOURS = 8 * 3_600_000;

/** The day of a moment, `2026-03-06`. @param time RFC 3339 */
export const dayInBeijing = (time: string): string => new Date(Date.parse(time) + EIGHT_HOURS).toISOString().slice(0, 10);
