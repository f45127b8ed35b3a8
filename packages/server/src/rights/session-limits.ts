/** How long a session lasts. */

import { momentOf } from '../outside/outside.js';
import type { Settings } from '../settings.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const RENEW_AFTER = 15 * MINUTE;
const OLD_TOKEN_LASTS = MINUTE;

type Limits = Pick<Settings, 'sessionIdleMinutes' | 'sessionHours'>;

/** A session last used before `usedAfter`, or opened before `openedAfter`, has ended. */
export const endedBefore = (
  now: Date,
  { sessionIdleMinutes, sessionHours }: Limits,
): { readonly usedAfter: string; readonly openedAfter: string } => ({
  usedAfter: momentOf(new Date(now.getTime() - sessionIdleMinutes * MINUTE)),
  openedAfter: momentOf(new Date(now.getTime() - sessionHours * HOUR)),
});

/** Whether a use is worth writing down: at most one a minute is, so that reading costs no writes. */
export const isNewUse = (usedAt: string | null, now: Date): boolean => usedAt === null || now.getTime() - Date.parse(usedAt) >= MINUTE;

/** Whether the session's secret has been used for long enough. */
export const isRenewalDue = (renewedAt: string, now: Date): boolean => now.getTime() - Date.parse(renewedAt) >= RENEW_AFTER;

/** Until when the secret before still counts, for requests that were under way when it was renewed. */
export const oldTokenUntil = (now: Date): string => momentOf(new Date(now.getTime() + OLD_TOKEN_LASTS));
