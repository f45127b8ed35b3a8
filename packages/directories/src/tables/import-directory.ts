/** The import of one file into memory. */

import type { Source } from '../reading/source.js';
import type { FaultyRow, ImportReport } from './import-report.js';
import type { ImportOptions } from './import-rows.js';
import { importRows } from './import-rows.js';
import type { DirectoryKind, RecordOf } from './kinds.js';

export interface DirectoryOptions extends ImportOptions {
  /** Refuse the whole file when anything in it is an error. */
  readonly strict?: boolean;
}

export async function importDirectory<Kind extends DirectoryKind>(
  kind: Kind,
  source: Source,
  options: DirectoryOptions = {},
): Promise<ImportReport<RecordOf[Kind]>> {
  const records: RecordOf[Kind][] = [];
  const faultyRows: FaultyRow[] = [];
  const summary = await importRows(kind, source, options, {
    records(batch) {
      for (const record of batch) records.push(record);
    },
    faulty(batch) {
      for (const row of batch) faultyRows.push(row);
    },
  });
  const problems = [...summary.fileProblems];
  for (const row of faultyRows) problems.push(...row.problems);
  const refusedWhole = options.strict === true && summary.errors > 0;
  if (!refusedWhole) return { ...summary, records, problems, faultyRows, refusedWhole };
  return { ...summary, records: [], accepted: 0, refused: summary.rows - summary.repeated, problems, faultyRows, refusedWhole };
}
