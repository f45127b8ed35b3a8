/** What a public notice says beside the record of the draw: names for its codes, the document's number and date. */

import { done, failed, type Outcome } from '@double-random/core';
import { z } from 'zod';
import type { ReportProblem } from './problems.js';

const words = z.strictObject({ zh: z.string(), en: z.string() }).readonly();

const names = z.record(z.string(), words).readonly();

const item = z.strictObject({ code: z.string(), name: words }).readonly();

/** Every member may be missing: without a notice the codes of the record are printed. */
export const notice = z
  .strictObject({
    /** 发文字号. */
    documentNumber: z.string().exactOptional(),
    departments: names.exactOptional(),
    strata: names.exactOptional(),
    roles: names.exactOptional(),
    qualifications: names.exactOptional(),
    regions: names.exactOptional(),
    /** Names for the reasons of exclusions. */
    reasons: names.exactOptional(),
    /** By department id. */
    items: z.record(z.string(), z.array(item).readonly()).readonly().exactOptional(),
    /** `YYYY-MM-DD`; without it the day is left blank on the paper. */
    issueDate: z.string().exactOptional(),
    /** `YYYY-MM-DD`: when a sealed draw is disclosed at the latest. */
    discloseBy: z.string().exactOptional(),
    /** Where the bundle of this draw is published. */
    verificationUrl: z.string().exactOptional(),
  })
  .readonly();

export type Notice = z.output<typeof notice>;

/** Names for codes. A code without a name is printed as it is. */
export type Names = z.output<typeof names>;

/** An item of the published item list (抽查事项) that a department checks in this draw. */
export type NoticeItem = z.output<typeof item>;

const isRealDate = (text: string): boolean => {
  const parsed = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : undefined;
  return parsed !== undefined && !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(text);
};

/** A longer one would not fit into a QR code that a telephone can read. */
const LONGEST_ADDRESS = 500;

const isWebAddress = (text: string): boolean =>
  text.length <= LONGEST_ADDRESS && URL.canParse(text) && ['http:', 'https:'].includes(new URL(text).protocol);

/** The notice when its date and its address can be read; the address as browsers would send it, in ASCII. */
export function checkNotice(given: Notice): Outcome<Notice, ReportProblem> {
  const problems: ReportProblem[] = [];
  for (const name of ['issueDate', 'discloseBy'] as const) {
    const value = given[name];
    if (value === undefined || isRealDate(value)) continue;
    problems.push({ code: 'unreadable-date', place: { path: `notice.${name}` }, details: { value } });
  }
  if (given.verificationUrl !== undefined && !isWebAddress(given.verificationUrl)) {
    problems.push({ code: 'unreadable-address', place: { path: 'notice.verificationUrl' }, details: { value: given.verificationUrl } });
  }
  if (problems.length > 0) return failed(...problems);
  return done(given.verificationUrl === undefined ? given : { ...given, verificationUrl: new URL(given.verificationUrl).href });
}
