/** 待办: what waits for somebody, as the home page shows it. Knows no framework, so that it is tested alone. */

import type { Words } from '../../language/words.js';

/** How near the deadline of something is, as the API counts it in working days. */
export interface Deadline {
  /** YYYY-MM-DD. */
  readonly due: string;
  /** Working days left; `undefined`: the calendar is asked. */
  readonly left?: number;
  readonly late?: number;
}

export interface DutyItem {
  readonly id: string;
  readonly words: Words;
  /** What is to be done with it, or what it belongs to. */
  readonly note?: Words;
  readonly deadline?: Deadline;
  /** A path of the console. */
  readonly to: string;
  /** Leads straight to where it is done. */
  readonly act?: { readonly to: string; readonly words: Words };
}

/** What is there of a duty: the API gives lists page by page, so that a long one is known only in part. */
export interface DutyList {
  readonly items: readonly DutyItem[];
  /** There are more than these. */
  readonly isMore: boolean;
  /** What goes on once somebody else has done it: told, but not counted among the reader's own. */
  readonly others?: readonly DutyItem[];
}

export const NOTHING: DutyList = { items: [], isMore: false };

/** How many are waiting: `7`, or `100+`. */
export const countText = ({ items, isMore }: DutyList): string => `${items.length}${isMore ? '+' : ''}`;

const RANK_LATE = 0;
const RANK_DATED = 1;
const RANK_OPEN = 2;

const rankOf = ({ deadline }: DutyItem): number => {
  if (deadline === undefined) return RANK_OPEN;
  return (deadline.late ?? 0) > 0 ? RANK_LATE : RANK_DATED;
};

/** The most urgent ones: what is late, then by deadline, then what has none, in the order in which it came. */
export function mostUrgent(items: readonly DutyItem[], count: number): readonly DutyItem[] {
  return [...items].sort((a, b) => rankOf(a) - rankOf(b) || (a.deadline?.due ?? '').localeCompare(b.deadline?.due ?? '')).slice(0, count);
}

export const lateCount = (items: readonly DutyItem[]): number => items.filter(({ deadline }) => (deadline?.late ?? 0) > 0).length;
