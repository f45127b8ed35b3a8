/** 调休更正: a day that works otherwise than the calendar's library says, or than it can know yet. */

import type { CalendarCorrection } from '@double-random/core';

export type DayKind = CalendarCorrection['kind'];

export const DAY_KINDS = ['working', 'rest'] as const satisfies readonly DayKind[];

export interface StoredCorrection extends CalendarCorrection {
  /** Which announcement says so. */
  readonly note: string;
  readonly changedAt: string;
}
