/** The directories of a draw, read from their files. */

import { done, failedAll, type Outcome } from '@double-random/core';
import {
  DIRECTORY_KINDS,
  type DirectoryKind,
  describeImport,
  explainRowProblem,
  type ImportSummary,
  type Mapping,
  type RecordOf,
} from '@double-random/directories';
import { type Finding, finding } from '../finding.js';
import { refusal } from '../problems.js';
import type { Session } from '../session.js';
import { MOST_FAULTY, type RowsRead, readRows } from './read-rows.js';
import { openSource, readMapping } from './source.js';

/** Options that name the files of a set, as commander hands them over. */
export interface SetOptions {
  readonly entities: readonly string[];
  readonly inspectors: readonly string[];
  readonly items?: readonly string[];
  readonly recusals?: readonly string[];
  readonly inspections?: readonly string[];
  readonly mapping?: string;
  readonly entitiesMapping?: string;
  readonly inspectorsMapping?: string;
  readonly itemsMapping?: string;
  readonly recusalsMapping?: string;
  readonly inspectionsMapping?: string;
  readonly strict?: boolean;
}

export type DirectorySet = { readonly [Kind in DirectoryKind]: readonly RecordOf[Kind][] };

export interface ReadSet {
  readonly records: DirectorySet;
  readonly mappings: readonly Mapping[];
  readonly files: readonly ImportSummary[];
  /** Rows that were left out or look wrong. */
  readonly warnings: readonly Finding[];
}

/** Rows told one by one of each file; `import` tells all. */
const MOST_TOLD = 5;

function warningsOf({ summary: read, problems }: RowsRead): Finding[] {
  const { errors, warnings, file } = read;
  if (errors + warnings === 0) return [];
  const summary = finding({ code: 'import-summary', place: { file }, details: { errors, warnings } }, (_, language) =>
    describeImport(read, language),
  );
  return [summary, ...problems.slice(0, MOST_TOLD).map((problem) => finding(problem, explainRowProblem))];
}

const NOTHING: Outcome<void, Finding> = done(undefined);

/** Why a file cannot be used at all. */
function objections({ summary, problems, isTooFaulty }: RowsRead, isStrict: boolean): Finding[] {
  const { file, fileProblems, errors, rows, repeated } = summary;
  const broken = fileProblems.filter(({ severity }) => severity === 'error');
  if (broken.length > 0) return broken.map((problem) => finding(problem, explainRowProblem));
  if (!isTooFaulty && !(isStrict && errors > 0)) return [];
  const shown = problems.filter(({ severity }) => severity === 'error').slice(0, MOST_TOLD);
  return [
    isTooFaulty ? refusal('too-many-faulty', { file, limit: MOST_FAULTY }) : refusal('rows-refused', { file, count: rows - repeated }),
    ...shown.map((problem) => finding(problem, explainRowProblem)),
  ];
}

interface ReadKind<Kind extends DirectoryKind> {
  readonly records: RecordOf[Kind][];
  readonly files: readonly ImportSummary[];
  readonly warnings: readonly Finding[];
  readonly mapping: Mapping | undefined;
}

async function readKind<Kind extends DirectoryKind>(
  kind: Kind,
  options: SetOptions,
  { progress }: Session,
): Promise<Outcome<ReadKind<Kind>, Finding>> {
  const mapping = await readMapping(options[`${kind}Mapping`] ?? options.mapping);
  if (!mapping.ok) return mapping;
  const records: RecordOf[Kind][] = [];
  const files: ImportSummary[] = [];
  const warnings: Finding[] = [];
  const problems: Finding[] = [];
  for (const path of options[kind] ?? []) {
    const source = await openSource(path);
    if (!source.ok) return source;
    const wanted = {
      most: MOST_TOLD,
      async records(batch: readonly RecordOf[Kind][]) {
        for (const record of batch) records.push(record);
        return NOTHING;
      },
      faulty: async () => NOTHING,
    };
    const read = await readRows(kind, { path, source: source.value, mapping: mapping.value }, wanted, progress);
    if (!read.ok) return read;
    const against = objections(read.value, options.strict ?? false);
    for (const problem of against) problems.push(problem);
    if (against.length === 0) for (const warning of warningsOf(read.value)) warnings.push(warning);
    files.push(read.value.summary);
  }
  return problems.length === 0 ? done({ records, files, warnings, mapping: mapping.value }) : failedAll(problems);
}

/** Reads all files; what is wrong with any of them is told together. */
export async function readSet(options: SetOptions, session: Session): Promise<Outcome<ReadSet, Finding>> {
  const kinds: { -readonly [Kind in DirectoryKind]?: ReadKind<Kind> } = {};
  const problems: Finding[] = [];
  const keep = async <Kind extends DirectoryKind>(kind: Kind): Promise<void> => {
    const read = await readKind(kind, options, session);
    if (read.ok) (kinds as Record<Kind, ReadKind<Kind>>)[kind] = read.value;
    else for (const problem of read.problems) problems.push(problem);
  };
  for (const kind of DIRECTORY_KINDS) await keep(kind);
  if (problems.length > 0) return failedAll(problems);
  const { entities, inspectors, items, recusals, inspections } = kinds as { readonly [Kind in DirectoryKind]: ReadKind<Kind> };
  const all = [entities, inspectors, items, recusals, inspections];
  return done({
    records: {
      entities: entities.records,
      inspectors: inspectors.records,
      items: items.records,
      recusals: recusals.records,
      inspections: inspections.records,
    },
    mappings: all.flatMap(({ mapping }) => (mapping === undefined ? [] : [mapping])),
    files: all.flatMap(({ files }) => files),
    warnings: all.flatMap(({ warnings }) => warnings),
  });
}

/** What `--json` says of each file. */
export const fileFacts = ({ kind, file, format, encoding, rows, accepted, refused, repeated, errors, warnings }: ImportSummary) => ({
  kind,
  file,
  format,
  encoding,
  rows,
  accepted,
  refused,
  repeated,
  errors,
  warnings,
});
