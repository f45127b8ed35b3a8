/** What a public notice says beside the record of the draw: names for its codes, the document's number and date. */

import { done, failed, type Outcome, type Words } from '@double-random/core';
import type { ReportProblem } from './problems.js';

/** Names for codes. A code without a name is printed as it is. */
export type Names = Readonly<Record<string, Words>>;

/** An item of the published item list (抽查事项) that a department checks in this draw. */
export interface NoticeItem {
  readonly code: string;
  readonly name: Words;
}

/** Every member may be missing: without a notice the codes of the record are printed. */
export interface Notice {
  /** 发文字号. */
  readonly documentNumber?: string;
  readonly departments?: Names;
  readonly strata?: Names;
  readonly roles?: Names;
  readonly qualifications?: Names;
  readonly regions?: Names;
  /** Names for the reasons of exclusions. */
  readonly reasons?: Names;
  /** By department id. */
  readonly items?: Readonly<Record<string, readonly NoticeItem[]>>;
  /** `YYYY-MM-DD`; without it the day is left blank on the paper. */
  readonly issueDate?: string;
  /** Where the bundle of this draw is published. */
  readonly verificationUrl?: string;
}

const isRealDate = (text: string): boolean => {
  const parsed = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : undefined;
  return parsed !== undefined && !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(text);
};

/** A longer one would not fit into a QR code that a telephone can read. */
const LONGEST_ADDRESS = 500;

const isWebAddress = (text: string): boolean =>
  text.length <= LONGEST_ADDRESS && URL.canParse(text) && ['http:', 'https:'].includes(new URL(text).protocol);

/** The notice when its date and its address can be read; the address as browsers would send it, in ASCII. */
export function checkNotice(notice: Notice): Outcome<Notice, ReportProblem> {
  const problems: ReportProblem[] = [];
  if (notice.issueDate !== undefined && !isRealDate(notice.issueDate)) {
    problems.push({ code: 'unreadable-date', place: { path: 'notice.issueDate' }, details: { value: notice.issueDate } });
  }
  if (notice.verificationUrl !== undefined && !isWebAddress(notice.verificationUrl)) {
    problems.push({ code: 'unreadable-address', place: { path: 'notice.verificationUrl' }, details: { value: notice.verificationUrl } });
  }
  if (problems.length > 0) return failed(...problems);
  return done(notice.verificationUrl === undefined ? notice : { ...notice, verificationUrl: new URL(notice.verificationUrl).href });
}
