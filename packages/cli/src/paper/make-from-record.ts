/** `report` of a record as JSON: any report but a draw's certificate. */

import { done, failed, failedAll, type Outcome } from '@double-random/core';
import type { Report, ReportProblem } from '@double-random/reports';
import { type Finding, findings } from '../finding.js';
import { readGivenJson } from '../machine/given-json.js';
import { refusal } from '../problems.js';
import type { PaperWish } from './paper-wish.js';

type Members = Readonly<Record<string, unknown>>;

const isMembers = (value: unknown): value is Members => typeof value === 'object' && value !== null && !Array.isArray(value);

/** What a PDF carries as `record.json` has the record inside, beside how it was made; that is left to the options here. */
const insideOf = (value: unknown): Members | undefined => (isMembers(value) && 'maker' in value ? value : undefined);

async function read(path: string, value: unknown, wish: PaperWish): Promise<Outcome<Report, Finding>> {
  const { checkBy, explainReport, report, reportBatch, reportRecord } = await import('@double-random/reports');
  const bad = (problems: readonly ReportProblem[]) =>
    failedAll(
      problems.map((problem) => refusal('bad-record', { path, zh: explainReport(problem, 'zh'), en: explainReport(problem, 'en') })),
    );
  const inside = insideOf(value);
  if (inside !== undefined && Array.isArray(inside['records'])) {
    const records = checkBy(reportRecord.array().min(1), inside['records']);
    if (!records.ok) return bad(records.problems);
    const made = reportBatch(records.value, { ...wish, title: String(inside['title']) });
    return made.ok ? made : failedAll(findings(made.problems, explainReport));
  }
  if (inside !== undefined && 'bundle' in inside) return failed(refusal('record-of-draw', { path }));
  const record = checkBy(reportRecord, inside === undefined ? value : inside['record']);
  if (!record.ok) return bad(record.problems);
  const made = report(record.value, wish);
  return made.ok ? made : failedAll(findings(made.problems, explainReport));
}

export interface MadeReport {
  readonly report: Report;
  readonly warnings: readonly Finding[];
}

/** Every bad field of the record is told, with its place. */
export async function makeFromRecord(path: string, wish: PaperWish): Promise<Outcome<MadeReport, Finding>> {
  const value = await readGivenJson(path);
  if (!value.ok) return value;
  const report = await read(path, value.value, wish);
  if (!report.ok) return report;
  const { explainReport } = await import('@double-random/reports');
  return done({ report: report.value, warnings: findings(report.value.missing, explainReport) });
}
