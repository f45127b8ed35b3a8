/** `import`: check directory files, and hand out their good rows. */

import { extname } from 'node:path';
import { done, failedAll, type Outcome } from '@double-random/core';
import { DIRECTORY_KINDS, type DirectoryKind, type Mapping } from '@double-random/directories';
import { type Answer, answered, refused } from '../answer.js';
import { commandForm } from '../command.js';
import { importJson, importText, MOST_IN_JSON, MOST_TOLD } from '../directories/import-told.js';
import { type ProblemsFile, problemsFile } from '../directories/problems-file.js';
import { MOST_FAULTY, type RowsRead, readRows } from '../directories/read-rows.js';
import { openSource, readMapping } from '../directories/source.js';
import type { Finding } from '../finding.js';
import { writing } from '../machine/file-errors.js';
import { type GrowingFile, growingFile } from '../machine/growing-file.js';
import { outputProblems } from '../machine/outputs.js';
import { misuse, refusal } from '../problems.js';
import type { Session } from '../session.js';

export interface ImportOptions {
  readonly mapping?: string;
  readonly strict?: boolean;
  readonly out?: string;
  readonly problemsCsv?: string;
}

/** `problems.csv` of one file; of several, one each: `problems.1.csv`, `problems.2.csv`. */
function csvPathsOf(path: string | undefined, count: number): string[] {
  if (path === undefined) return [];
  if (count === 1) return [path];
  const extension = extname(path);
  return Array.from({ length: count }, (_, place) => `${path.slice(0, path.length - extension.length)}.${place + 1}${extension}`);
}

interface FileWish {
  readonly kind: DirectoryKind;
  readonly path: string;
  readonly mapping: Mapping | undefined;
  readonly out: GrowingFile | undefined;
  readonly outPath: string;
  readonly csvPath: string | undefined;
  readonly most: number;
}

const NOTHING: Outcome<void, Finding> = done(undefined);

/** Reads one file into the files that are growing; the bad rows' own file is finished with it. */
async function importOne(
  { kind, path, mapping, out, outPath, csvPath, most }: FileWish,
  session: Session,
): Promise<Outcome<RowsRead, Finding>> {
  const source = await openSource(path);
  if (!source.ok) return source;
  const begun = csvPath === undefined ? undefined : await writing(csvPath, () => problemsFile(csvPath, session.language));
  if (begun !== undefined && !begun.ok) return begun;
  const csv: ProblemsFile | undefined = begun?.value;
  const read = await readRows(
    kind,
    { path, source: source.value, mapping },
    {
      most,
      records: async (batch) =>
        out === undefined ? NOTHING : writing(outPath, () => out.add(batch.map((record) => `${JSON.stringify(record)}\n`).join(''))),
      faulty: async (batch) => (csv === undefined ? NOTHING : writing(csvPath ?? '', () => csv.add(batch))),
    },
    session.progress,
  );
  if (csv === undefined) return read;
  const ended = await writing(csvPath ?? '', () => (read.ok ? csv.end(read.value.summary) : csv.drop()));
  return !read.ok || ended.ok ? read : ended;
}

async function importAll(
  kind: DirectoryKind,
  files: readonly string[],
  options: ImportOptions,
  out: GrowingFile | undefined,
  session: Session,
): Promise<Outcome<RowsRead[], Finding>> {
  const mapping = await readMapping(options.mapping);
  if (!mapping.ok) return mapping;
  const csvPaths = csvPathsOf(options.problemsCsv, files.length);
  const all: RowsRead[] = [];
  for (const [i, path] of files.entries()) {
    const most = session.isJson ? MOST_IN_JSON : MOST_TOLD;
    const wish = { kind, path, mapping: mapping.value, out, outPath: options.out ?? '', csvPath: csvPaths[i], most };
    const read = await importOne(wish, session);
    if (!read.ok) return read;
    all.push(read.value);
  }
  return done(all);
}

/** As `importAll`, with the records written to a file that is there only if all went well. */
async function importInto(
  path: string,
  kind: DirectoryKind,
  files: readonly string[],
  options: ImportOptions,
  session: Session,
): Promise<Outcome<RowsRead[], Finding>> {
  const out = await writing(path, () => growingFile(path));
  if (!out.ok) return out;
  const all = await importAll(kind, files, options, out.value, session);
  const ended = await writing(path, () => out.value.end(all.ok && !isStopped(all.value, options)));
  return !all.ok || ended.ok ? all : failedAll(ended.problems);
}

const isUnusable = ({ summary, isTooFaulty }: RowsRead): boolean =>
  isTooFaulty || summary.fileProblems.some(({ severity }) => severity === 'error');

const isStopped = (all: readonly RowsRead[], { strict = false }: ImportOptions): boolean =>
  all.some((read) => isUnusable(read) || (strict && read.summary.errors > 0));

function ending(all: readonly RowsRead[], { out, strict = false }: ImportOptions, { say }: Session): string[] {
  if (all.some(isUnusable)) return [say('有文件无法使用，未导入。', 'A file cannot be used: nothing was imported.')];
  if (strict && all.some(({ summary }) => summary.errors > 0)) {
    return [say('有错误，未导入（--strict）。', 'There are errors: nothing was imported (--strict).')];
  }
  return out === undefined ? [] : [say(`已写入 ${out}`, `Written: ${out}`)];
}

export async function importFiles(kindGiven: string, files: readonly string[], options: ImportOptions, session: Session): Promise<Answer> {
  const kind = DIRECTORY_KINDS.find((known) => known === kindGiven);
  if (kind === undefined)
    return refused([misuse('not-one-of', { option: 'kind', expected: DIRECTORY_KINDS.join(', '), found: kindGiven })]);
  const csvPaths = csvPathsOf(options.problemsCsv, files.length);
  const against = await outputProblems([options.out, ...csvPaths], { files: [...files, options.mapping] });
  if (against.length > 0) return refused(against);
  const { out } = options;
  const imported = await (out === undefined
    ? importAll(kind, files, options, undefined, session)
    : importInto(out, kind, files, options, session));
  if (!imported.ok) return refused(imported.problems);
  const all = imported.value;
  const isRefused = isStopped(all, options);
  const facts = session.isJson ? { kind, accepted: !isRefused, files: importJson(all), problemsCsv: csvPaths } : {};
  const text = [...all.flatMap((read) => importText(read, session)), ...ending(all, options, session)];
  const tooFaulty = all
    .filter(({ isTooFaulty }) => isTooFaulty)
    .map(({ summary }) => refusal('too-many-faulty', { file: summary.file, limit: MOST_FAULTY }));
  return { ...answered(facts, text, { exit: isRefused ? 1 : 0 }), problems: tooFaulty };
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
