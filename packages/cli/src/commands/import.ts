/** `import`: check directory files, and hand out their good rows. */

import { extname } from 'node:path';
import { done, failedAll, type Outcome } from '@double-random/core';
import {
  DIRECTORY_KINDS,
  type DirectoryKind,
  describeImport,
  explainRowProblem,
  type FaultyRow,
  importRows,
  type Mapping,
  type RenderableReport,
  renderProblems,
  type Source,
} from '@double-random/directories';
import { type Answer, answered, refused } from '../answer.js';
import { commandForm } from '../command.js';
import { openSource, readMapping } from '../directories/source.js';
import type { Finding } from '../finding.js';
import { reading, writing } from '../machine/file-errors.js';
import { NO_FILE, type RecordFile, recordFile } from '../machine/record-file.js';
import { writeAtomic } from '../machine/write-atomic.js';
import { misuse } from '../problems.js';
import type { Session } from '../session.js';

export interface ImportOptions {
  readonly mapping?: string;
  readonly strict?: boolean;
  readonly out?: string;
  readonly problemsCsv?: string;
}

/** Problems told one by one on the terminal; the CSV and the JSON have all of them. */
const MOST_TOLD = 100;

async function importOne(
  kind: DirectoryKind,
  source: Source,
  mapping: Mapping | undefined,
  out: RecordFile,
  { progress }: Session,
): Promise<RenderableReport> {
  const faultyRows: FaultyRow[] = [];
  const onProgress = ({ rows }: { readonly rows: number }): void => progress.show(source.name, rows, 0);
  const summary = await importRows(kind, source, mapping === undefined ? { onProgress } : { mapping, onProgress }, {
    records: (batch) => out.add(batch),
    faulty(batch) {
      for (const row of batch) faultyRows.push(row);
    },
  });
  const problems = [...summary.fileProblems];
  for (const row of faultyRows) for (const problem of row.problems) problems.push(problem);
  return { ...summary, problems, faultyRows };
}

/** `problems.csv` of one file; of several, one each: `problems.1.csv`, `problems.2.csv`. */
function csvPath(path: string, place: number, count: number): string {
  if (count === 1) return path;
  const extension = extname(path);
  return `${path.slice(0, path.length - extension.length)}.${place + 1}${extension}`;
}

async function writeCsvs(path: string, reports: readonly RenderableReport[], session: Session): Promise<Outcome<string[], Finding>> {
  const written: string[] = [];
  for (const [i, report] of reports.entries()) {
    const target = csvPath(path, i, reports.length);
    const text = new TextEncoder().encode(renderProblems(report, 'csv', session.language));
    const saved = await writing(target, () => writeAtomic(target, text));
    if (!saved.ok) return saved;
    written.push(target);
  }
  return done(written);
}

const isUnusable = ({ fileProblems }: RenderableReport): boolean => fileProblems.some(({ severity }) => severity === 'error');

function textOf(reports: readonly RenderableReport[], { language, say }: Session): string[] {
  return reports.flatMap((report) => {
    const { problems } = report;
    const more = problems.length - MOST_TOLD;
    return [
      describeImport(report, language),
      ...problems.slice(0, MOST_TOLD).map((problem) => `  ${explainRowProblem(problem, language)}`),
      ...(more > 0 ? [say(`  另有 ${more} 处，见 --problems-csv 或 --json。`, `  and ${more} more: see --problems-csv or --json.`)] : []),
    ];
  });
}

async function readAll(
  kind: DirectoryKind,
  files: readonly string[],
  options: ImportOptions,
  out: RecordFile,
  session: Session,
): Promise<Outcome<RenderableReport[], Finding>> {
  const mapping = await readMapping(options.mapping);
  if (!mapping.ok) return mapping;
  const reports: RenderableReport[] = [];
  for (const path of files) {
    const source = await openSource(path);
    if (!source.ok) return source;
    const report = await reading(path, () => importOne(kind, source.value, mapping.value, out, session));
    if (!report.ok) return report;
    reports.push(report.value);
  }
  return done(reports);
}

export async function importFiles(kindGiven: string, files: readonly string[], options: ImportOptions, session: Session): Promise<Answer> {
  const kind = DIRECTORY_KINDS.find((known) => known === kindGiven);
  if (kind === undefined)
    return refused([misuse('not-one-of', { option: 'kind', expected: DIRECTORY_KINDS.join(', '), found: kindGiven })]);
  const { out: outPath, problemsCsv } = options;
  const out = outPath === undefined ? NO_FILE : recordFile(outPath);
  const reports = await (outPath === undefined
    ? readAll(kind, files, options, out, session)
    : readInto(outPath, kind, files, options, out, session));
  if (!reports.ok) return refused(reports.problems);
  const csvs = problemsCsv === undefined ? done([]) : await writeCsvs(problemsCsv, reports.value, session);
  if (!csvs.ok) return refused(csvs.problems);
  const isRefused = isStopped(reports.value, options);
  const json = reports.value.map((report): unknown => JSON.parse(renderProblems(report, 'json', session.language)));
  return answered(
    { kind, accepted: !isRefused, files: json, problemsCsv: csvs.value },
    [...textOf(reports.value, session), ...ending(isRefused, options, session)],
    {
      exit: isRefused ? 1 : 0,
    },
  );
}

const isStopped = (reports: readonly RenderableReport[], { strict = false }: ImportOptions): boolean =>
  reports.some((report) => isUnusable(report) || (strict && report.errors > 0));

function ending(isRefused: boolean, { out, strict = false }: ImportOptions, { say }: Session): string[] {
  if (isRefused && strict) return [say('有错误，未导入（--strict）。', 'There are errors: nothing was imported (--strict).')];
  if (isRefused) return [say('有文件无法使用，未导入。', 'A file cannot be used: nothing was imported.')];
  return out === undefined ? [] : [say(`已写入 ${out}`, `Written: ${out}`)];
}

/** As `readAll`, with the records written to a file that is there only if all went well. */
async function readInto(
  path: string,
  kind: DirectoryKind,
  files: readonly string[],
  options: ImportOptions,
  out: RecordFile,
  session: Session,
): Promise<Outcome<RenderableReport[], Finding>> {
  const begun = await writing(path, () => out.add([]));
  if (!begun.ok) return begun;
  const reports = await readAll(kind, files, options, out, session);
  const ended = await writing(path, () => out.end(reports.ok && !isStopped(reports.value, options)));
  return ended.ok ? reports : failedAll(ended.problems);
}

export const importForm = commandForm<[kind: string, files: readonly string[]], ImportOptions>({
  name: 'import',
  examples: ['import entities entities.csv --mapping mapping.yaml', 'import inspectors a.csv b.xlsx --strict --problems-csv problems.csv'],
  describe: (command, say) => {
    command
      .description(
        say(
          '检查名录文件：逐行指出问题；可写出合格的行',
          'Check directory files: every bad row is reported; the good ones can be written out',
        ),
      )
      .argument('<kind>', DIRECTORY_KINDS.join(' | '))
      .argument('<file...>', say('CSV 或 XLSX 文件', 'CSV or XLSX files'))
      .option('--mapping <file>', say('列映射文件（YAML 或 JSON）', 'column mapping (YAML or JSON)'))
      .option('--strict', say('有错误即拒收整个文件并以 1 退出', 'refuse everything and end with 1 if anything is an error'))
      .option('--out <file>', say('把合格的行写成 NDJSON', 'write the good rows as NDJSON'))
      .option(
        '--problems-csv <file>',
        say('把有问题的行写成可退回的 CSV（多个文件时各写一份）', 'write the bad rows as a CSV to send back (one for each file)'),
      );
  },
  run: ([kind, files], options, session) => importFiles(kind, files, options, session),
});
