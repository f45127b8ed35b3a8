/** 检查人员报告: what keeps an inspector from a visit, or the entity from being visited. It waits for a planner, who makes it an event of the draw or declines it. */

import type { DrawEvent, Words } from '@double-random/core';

/** `recusal`: from this visit. `unavailable`: from every visit of the draw. The others are about the entity. */
export const REPORT_KINDS = ['recusal', 'unavailable', 'cannot-find', 'deregistered', 'repeat-cap'] as const;

export type ReportKind = (typeof REPORT_KINDS)[number];

export const REPORT_KIND_WORDS: Readonly<Record<ReportKind, Words>> = {
  recusal: { zh: '回避', en: 'recusal' },
  unavailable: { zh: '检查人员不能到岗', en: 'inspector unavailable' },
  'cannot-find': { zh: '找不到检查对象', en: 'entity cannot be found' },
  deregistered: { zh: '检查对象已注销、吊销、撤销或迁出', en: 'entity deregistered, revoked or moved away' },
  'repeat-cap': { zh: '检查对象本年度已达检查次数上限', en: 'entity has reached its cap of visits this year' },
};

export const REPORT_STATES = ['open', 'accepted', 'declined'] as const;

export type ReportState = (typeof REPORT_STATES)[number];

export const REPORT_STATE_WORDS: Readonly<Record<ReportState, Words>> = {
  open: { zh: '待处理', en: 'open' },
  accepted: { zh: '已采纳', en: 'accepted' },
  declined: { zh: '未采纳', en: 'declined' },
};

/** What a phone sends. */
export interface SentReport {
  /** UUID in lower case, made by the phone. */
  readonly id: string;
  readonly visit: string;
  readonly kind: ReportKind;
  /** For the department alone; about the entity: for the initiating department, too. */
  readonly reason: string;
  /** What the event is published with. */
  readonly publicReason: string;
  /** What proves it, and where it is kept. */
  readonly evidence: string;
  /** RFC 3339 in UTC, by the phone's clock. */
  readonly madeAt: string;
}

export interface Report extends SentReport {
  readonly draw: string;
  readonly entity: string;
  /** The reporter's department. */
  readonly department: string;
  /** The department whose planner decides. */
  readonly addressee: string;
  /** Staff number. */
  readonly inspector: string;
  /** User id. */
  readonly madeBy: string;
  readonly receivedAt: string;
  readonly contentHash: string;
  readonly state: ReportState;
  readonly decision: ReportDecision | null;
}

export interface ReportDecision {
  readonly at: string;
  /** Actor id. */
  readonly by: string;
  /** Why it was declined. */
  readonly reason: string | null;
  /** Number of the event that it became. */
  readonly event: number | null;
}

/** Whether a report is about the inspector, so that its reason does not leave the department. */
export const isAboutInspector = (kind: ReportKind): boolean => kind === 'recusal' || kind === 'unavailable';

/** The event that an accepted report becomes. */
export function eventOf({ kind, department, entity, inspector }: Report, reason: string): DrawEvent {
  if (kind === 'recusal') return { kind: 'inspector-out', department, entity, inspector, reason };
  if (kind === 'unavailable') return { kind: 'inspector-unavailable', department, inspector, reason };
  return { kind: 'entity-out', entity, reason };
}
