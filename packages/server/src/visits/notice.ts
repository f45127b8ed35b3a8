/** 检查通知书: what tells an entity that it will be inspected. */

import type { Words, WorkingCalendar } from '@double-random/core';
import { dateOf, dayNumber } from '@double-random/core';

/** How a notice reached the entity. */
export const NOTICE_METHODS = ['in-person', 'by-post', 'electronic', 'on-site'] as const;

export type NoticeMethod = (typeof NOTICE_METHODS)[number];

export const NOTICE_METHOD_WORDS: Readonly<Record<NoticeMethod, Words>> = {
  'in-person': { zh: '直接送达', en: 'in person' },
  'by-post': { zh: '邮寄送达', en: 'by post' },
  electronic: { zh: '电子送达', en: 'electronically' },
  'on-site': { zh: '现场送达', en: 'on site' },
};

/** Why a notice no longer stands: the visit got another day, or the entry was a mistake. */
export const OUTDATED_BECAUSE = ['moved', 'taken-back'] as const;

export interface Notice {
  readonly id: string;
  readonly visit: string;
  /** The department that delivered it, for all that come. */
  readonly department: string;
  /** 文号. */
  readonly number: string | null;
  readonly deliveredOn: string;
  readonly method: NoticeMethod;
  /** Who took it, by name; seen by the departments of the visit. */
  readonly receivedBy: string | null;
  /** The day that it told. */
  readonly date: string | null;
  readonly start: string | null;
  readonly recordedAt: string;
  readonly outdated: { readonly at: string; readonly because: (typeof OUTDATED_BECAUSE)[number] } | null;
}

/** The longest rest that can stand before a visit, in days; longer ones are not looked through. */
const LOOKED_BACK = 400;

/** The day by which the notice of a visit is delivered: so many working days before it. */
export function noticeBy(calendar: WorkingCalendar, date: string, days: number): string {
  if (days === 0) return date;
  const visit = dayNumber(date);
  const before = calendar.workingDaysBetween(dateOf(visit - LOOKED_BACK), dateOf(visit - 1));
  return before.at(-days) ?? dateOf(visit - LOOKED_BACK);
}
