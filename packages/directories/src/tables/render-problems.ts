/** The problems of an import for people and machines: text, JSON, and a CSV to send back. */

import type { Language, Words } from '@double-random/core';
import { describePlace, fill } from '@double-random/core';
import { stringify } from 'csv-stringify/sync';
import type { FaultyRow, ImportSummary } from './import-report.js';
import { guarded, REPORT_HEADERS } from './report-columns.js';
import type { RowProblem } from './row-problem.js';
import { adviceFor, ROW_PROBLEMS } from './row-problem.js';

export interface RenderableReport extends ImportSummary {
  readonly problems: readonly RowProblem[];
  readonly faultyRows: readonly FaultyRow[];
}

const SUMMARY: Words = {
  zh: '{file}：共 {rows} 行，导入 {accepted} 行，拒收 {refused} 行，重复略过 {repeated} 行；错误 {errors} 处，提醒 {warnings} 处。',
  en: '{file}: {rows} rows, {accepted} imported, {refused} refused, {repeated} repeated and left out; {errors} errors, {warnings} warnings.',
};
const SEVERITIES: Readonly<Record<RowProblem['severity'], Words>> = {
  error: { zh: '错误', en: 'error' },
  warning: { zh: '提醒', en: 'warning' },
};

/** What is wrong, without its place. */
export const saidOf = (problem: RowProblem, language: Language): string => fill(ROW_PROBLEMS[problem.code].says, problem.details, language);

/** One line: place, severity, what is wrong, what to do. */
export function explainRowProblem(problem: RowProblem, language: Language): string {
  const place = describePlace(problem.place, language);
  const severity = SEVERITIES[problem.severity][language];
  const said = saidOf(problem, language);
  const todo = adviceFor(problem.code)[language];
  return language === 'zh' ? `${place}：${severity}：${said}。${todo}` : `${place}: ${severity}: ${said}. ${todo}`;
}

export function describeImport(summary: ImportSummary, language: Language): string {
  const { file, rows, accepted, refused, repeated, errors, warnings } = summary;
  return fill(SUMMARY, { file, rows, accepted, refused, repeated, errors, warnings }, language);
}

const asText = (report: RenderableReport, language: Language): string =>
  [describeImport(report, language), ...report.problems.map((problem) => explainRowProblem(problem, language))].join('\n').concat('\n');

/** Both languages, whichever is asked for: a machine passes it on. */
function asJson(report: RenderableReport): string {
  const problems = report.problems.map((problem) => ({
    file: problem.place.file,
    row: problem.place.line ?? null,
    column: problem.place.column ?? null,
    value: problem.value ?? null,
    code: problem.code,
    severity: problem.severity,
    says: { zh: saidOf(problem, 'zh'), en: saidOf(problem, 'en') },
    todo: adviceFor(problem.code),
  }));
  const { kind, file, format, encoding, rows, accepted, refused, repeated, errors, warnings, columns, droppedColumns } = report;
  const counts = { rows, accepted, refused, repeated, errors, warnings };
  return `${JSON.stringify({ kind, file, format, encoding, ...counts, columns, droppedColumns, problems }, null, 2)}\n`;
}

/** The faulty rows as the file has them, with what is wrong in new columns. Begins with a byte order mark, for spreadsheets. */
function asCsv(report: RenderableReport, language: Language): string {
  const [rowHeader, problemHeader, todoHeader] = REPORT_HEADERS[language];
  const width = Math.max(report.headers.length, ...report.faultyRows.map(({ cells }) => cells.length));
  const padded = (cells: readonly string[]): string[] => Array.from({ length: width }, (_, column) => guarded(cells[column] ?? ''));
  const line = ({ row, cells, problems }: FaultyRow): string[] => {
    const said = problems.map((problem) => {
      const column = problem.place.column === undefined ? '' : `「${problem.place.column}」`;
      return `${SEVERITIES[problem.severity][language]} ${column}${saidOf(problem, language)}`;
    });
    const todo = [...new Set(problems.map(({ code }) => adviceFor(code)[language]))];
    return [...padded(cells), String(row), guarded(said.join('; ')), guarded(todo.join(' '))];
  };
  const rows = [[...padded(report.headers), rowHeader, problemHeader, todoHeader], ...report.faultyRows.map(line)];
  return stringify(rows, { bom: true, record_delimiter: 'windows' });
}

export function renderProblems(report: RenderableReport, format: 'text' | 'json' | 'csv', language: Language): string {
  switch (format) {
    case 'text':
      return asText(report, language);
    case 'json':
      return asJson(report);
    case 'csv':
      return asCsv(report, language);
  }
}
