/** The time at which a command acts: the machine's, or the one that `--now` gives for rehearsals. */

import { compareCodes, done, failed, isTime, type Outcome } from '@double-random/core';
import type { Finding } from '../finding.js';
import type { Machine } from '../machine/machine.js';
import { misuse } from '../problems.js';
import type { Say } from '../session.js';

export interface Moment {
  readonly now: string;
  /** Whether somebody gave it; then every output says so. */
  readonly isGiven: boolean;
}

export function momentOf(given: string | undefined, machine: Machine): Outcome<Moment, Finding> {
  if (given === undefined) return done({ now: machine.now(), isGiven: false });
  return isTime(given) ? done({ now: given, isGiven: true }) : failed(misuse('not-a-time', { option: '--now', found: given }));
}

/** Later than a deadline, which itself is still in time. Times of the protocol sort as text. */
export const isPast = ({ now }: Moment, deadline: string): boolean => compareCodes(now, deadline) > 0;

export const momentFacts = ({ now, isGiven }: Moment): Record<string, unknown> => ({ now, nowGiven: isGiven });

export const momentText = ({ now, isGiven }: Moment, say: Say): string[] =>
  isGiven ? [say(`时间按 --now 取为 ${now}，不是时钟的时间。`, `The time is taken to be ${now} (--now), not the clock's.`)] : [];
