/** The problems of an import for people and machines: text, JSON, and a CSV to send back. */

import type { Language, Words } from '@double-random/core';
import { describePlace, fill } from '@double-random/core';
import { stringify } from 'csv-stringify/sync';
import { guarded } from './formula-guard.js';
import type { FaultyRow, ImportSummary } from './import-report.js';
import { REPORT_HEADERS } from './report-columns.js';
import type { RowProblem } from './row-problem.js';
import { adviceFor, ROW_PROBLEMS } from './row-problem.js';

export interface RenderableReport extends ImportSummary {
  readonly problems: readonly RowProblem[];
  readonly faultyRows: readonly FaultyRow[];
}

const SUMMARY: Words = {
  zh: '{file}：共 {rows} 行，导入 {accepted} 行，拒收 {refused} 行，重复略过 {repeated} 行；错误 {errors} 处，提醒 {warnings} 处。',
  en: '{file}: {rowCount}, {accepted} imported, {refused} refused, {repeated} repeated and left out; {errorCount}, {warningCount}.',
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

const counted = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;

export function describeImport(summary: ImportSummary, language: Language): string {
  const { file, rows, accepted, refused, repeated, errors, warnings } = summary;
  const counts = { rowCount: counted(rows, 'row'), errorCount: counted(errors, 'error'), warningCount: counted(warnings, 'warning') };
  return fill(SUMMARY, { file, rows, accepted, refused, repeated, errors, warnings, ...counts }, language);
}

const asText = (report: RenderableReport, language: Language): string =>
  [describeImport(report, language), ...report.problems.map((problem) => explainRowProblem(problem, language))].join('\n').concat('\n');

/** A problem for machines, in both languages, whichever is asked for: a machine passes it on. */
export interface ProblemFacts {
  readonly file: string | null;
  readonly row: number | null;
  readonly column: string | null;
  readonly value: string | null;
  readonly code: RowProblem['code'];
  readonly severity: RowProblem['severity'];
  readonly says: Words;
  readonly todo: Words;
}

export const problemFacts = (problem: RowProblem): ProblemFacts => ({
  file: problem.place.file ?? null,
  row: problem.place.line ?? null,
  column: problem.place.column ?? null,
  value: problem.value ?? null,
  code: problem.code,
  severity: problem.severity,
  says: { zh: saidOf(problem, 'zh'), en: saidOf(problem, 'en') },
  todo: adviceFor(problem.code),
});

/** What an import found, without its problems. */
export function importFacts(summary: ImportSummary): Readonly<Record<string, unknown>> {
  const { kind, file, format, encoding, rows, accepted, refused, repeated, errors, warnings, columns, droppedColumns } = summary;
  return { kind, file, format, encoding, rows, accepted, refused, repeated, errors, warnings, columns, droppedColumns };
}

const asJson = (report: RenderableReport): string =>
  `${JSON.stringify({ ...importFacts(report), problems: report.problems.map(problemFacts) }, null, 2)}\n`;

/** The CSV to send back, a piece at a time. */
export interface ProblemsCsv {
  /** The line of headers. Begins with a byte order mark, for spreadsheets. */
  readonly head: string;
  /** What is wrong with the file as a whole, a line each with nothing in the columns of the file: an import passes over it. */
  aboutFile(problems: readonly RowProblem[]): string;
  /** Faulty rows as the file has them, with what is wrong in new columns. */
  lines(rows: readonly FaultyRow[]): string;
}

/** `width`: the cells of the longest row, header or not; the new columns stand behind it. */
export function problemsCsv(headers: readonly string[], width: number, language: Language): ProblemsCsv {
  const padded = (cells: readonly string[]): string[] => Array.from({ length: width }, (_, column) => guarded(cells[column] ?? ''));
  const line = (row: number | '', cells: readonly string[], problems: readonly RowProblem[]): string[] => {
    const said = problems.map((problem) => {
      const column = problem.place.column === undefined ? '' : `「${problem.place.column}」`;
      return `${SEVERITIES[problem.severity][language]} ${column}${saidOf(problem, language)}`;
    });
    const todo = [...new Set(problems.map(({ code }) => adviceFor(code)[language]))];
    return [...padded(cells), String(row), guarded(said.join('; ')), guarded(todo.join(' '))];
  };
  return {
    head: stringify([[...padded(headers), ...REPORT_HEADERS[language]]], { bom: true, record_delimiter: 'windows' }),
    aboutFile: (problems) =>
      stringify(
        problems.map((problem) => line('', [], [problem])),
        { record_delimiter: 'windows' },
      ),
    lines: (rows) =>
      stringify(
        rows.map(({ row, cells, problems }) => line(row, cells, problems)),
        { record_delimiter: 'windows' },
      ),
  };
}

/** What is wrong with one file, then its faulty rows, whole. */
function asCsv({ headers, faultyRows, fileProblems }: RenderableReport, language: Language): string {
  const width = faultyRows.reduce((most, { cells }) => Math.max(most, cells.length), headers.length);
  const { head, aboutFile, lines } = problemsCsv(headers, width, language);
  return head + aboutFile(fileProblems) + lines(faultyRows);
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
