/** How long a delivery rests after a try that failed. */

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Seconds after the first, second… try; afterwards once a day. */
const RESTS = [MINUTE, 5 * MINUTE, 30 * MINUTE, 2 * HOUR, 6 * HOUR, 12 * HOUR] as const;

/** The moment of the next try, or `null` when it has been tried for as many days as the settings allow. @param tries at least 1 */
export function nextTry(
  now: Date,
  { tries, askedAt }: { readonly tries: number; readonly askedAt: string },
  giveUpDays: number,
): Date | null {
  const next = new Date(now.getTime() + (RESTS[tries - 1] ?? DAY) * 1000);
  return next.getTime() > Date.parse(askedAt) + giveUpDays * DAY * 1000 ? null : next;
}
