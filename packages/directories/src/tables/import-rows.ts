/** The import of one file as a stream: whoever calls it decides what to keep. */

import type { Encoding } from '../reading/encoding.js';
import type { RawRow } from '../reading/raw-row.js';
import { isBlank } from '../reading/raw-row.js';
import type { Source } from '../reading/source.js';
import type { Table, TableWish } from '../reading/table.js';
import { openTable } from '../reading/table.js';
import { UnreadableTable } from '../reading/unreadable.js';
import type { WorkbookLimits } from '../reading/xlsx.js';
import type { Arrangement } from './arrangement.js';
import { arrange, columnsFor } from './arrangement.js';
import { HEADER_ROWS } from './header.js';
import type { FaultyRow, ImportSummary } from './import-report.js';
import type { DirectoryKind, RecordOf } from './kinds.js';
import type { LayoutFinding } from './layout.js';
import type { Mapping } from './mapping.js';
import { DEFAULT_MAPPING } from './mapping.js';
import type { Counts } from './row-import.js';
import type { RowProblem } from './row-problem.js';
import { severityOf } from './row-problem.js';

export interface ImportOptions {
  readonly mapping?: Mapping;
  /** Called after every batch with the rows read so far. */
  readonly onProgress?: (progress: { readonly rows: number; readonly accepted: number; readonly refused: number }) => void;
  /** The department that the directory belongs to: rows that name another are refused. Without it every department's rows are taken. */
  readonly department?: string;
  /** Bytes of a workbook. */
  readonly limits?: WorkbookLimits;
}

/** Where batches go; a promise is waited for before more is read. */
export interface RowSink<Record> {
  records(batch: readonly Record[]): void | Promise<void>;
  faulty(batch: readonly FaultyRow[]): void | Promise<void>;
}

const NO_COUNTS: Counts = { rows: 0, accepted: 0, refused: 0, repeated: 0, errors: 0, warnings: 0 };

const wishOf = (mapping: Mapping, limits: WorkbookLimits | undefined): TableWish => ({
  ...(mapping.encoding === undefined ? {} : { encoding: mapping.encoding }),
  ...(mapping.delimiter === undefined ? {} : { delimiter: mapping.delimiter }),
  ...(mapping.quote === undefined ? {} : { quote: mapping.quote }),
  ...(mapping.sheet === undefined ? {} : { sheet: mapping.sheet }),
  ...(limits === undefined ? {} : { limits }),
});

/** How a file without a header was read, for the message: a workbook, or text in one encoding and then in the other. */
const readingsOf = ({ format, encoding, other }: Table): string =>
  format === 'xlsx' ? 'XLSX' : [encoding, ...(other === null ? [] : [other])].map((name) => name.toUpperCase()).join(', ');

/** Reads a directory file; nothing that is wrong with the file throws, not even a broken workbook. */
export async function importRows<Kind extends DirectoryKind>(
  kind: Kind,
  source: Source,
  options: ImportOptions,
  sink: RowSink<RecordOf[Kind]>,
): Promise<ImportSummary> {
  const mapping = options.mapping ?? DEFAULT_MAPPING;
  const fileProblems: RowProblem[] = [];
  const fileProblem = ({ code, column, details }: LayoutFinding): void => {
    const place = column === undefined ? { file: source.name } : { file: source.name, column };
    fileProblems.push({ code, severity: severityOf(code), place, details });
  };
  let table: Table | undefined;
  let arrangement: Arrangement<Kind> | undefined;

  const give = async (rows: readonly RawRow[]): Promise<void> => {
    if (arrangement?.rows == null) return;
    const { records, faulty } = arrangement.rows.take(rows);
    if (records.length > 0) await sink.records(records);
    if (faulty.length > 0) await sink.faulty(faulty);
    options.onProgress?.(arrangement.rows.counts);
  };

  /** Reads the whole table if its columns are enough, else its beginning only. False for a table without anything in it. */
  const readAll = async (opened: Table): Promise<boolean> => {
    const first: RawRow[] = [];
    const enough = (): boolean =>
      mapping.header === 'none' ||
      first.length >= HEADER_ROWS ||
      (typeof mapping.header === 'number' && (first.at(-1)?.row ?? 0) >= mapping.header);
    const begin = async (): Promise<void> => {
      arrangement = arrange(kind, { file: source.name, table: opened, mapping, department: options.department ?? null }, first);
      const after = arrangement?.after ?? 0;
      await give(first.filter(({ row }) => row > after));
    };
    let begun = false;
    for await (const rows of opened.rows) {
      if (begun) {
        await give(rows);
        continue;
      }
      for (const raw of rows) if (raw.row > mapping.skipRows && !isBlank(raw.cells)) first.push(raw);
      if (first.length === 0 || !enough()) continue;
      begun = true;
      await begin();
      if (arrangement?.rows == null) return true;
    }
    if (!begun) await begin();
    return first.length > 0;
  };

  /** Where the columns were not found because of the encoding, the other one shows them; where it does not, the first reading stands. */
  const readOther = async (opened: Table, encoding: Encoding): Promise<Table> => {
    const before = arrangement;
    const other = await openTable(source, { ...wishOf(mapping, options.limits), encoding });
    await readAll(other);
    if (arrangement?.rows != null) return other;
    arrangement = before;
    return opened;
  };

  /** What makes the file no table, if anything does. */
  const read = async (): Promise<LayoutFinding | null> => {
    try {
      const opened = await openTable(source, wishOf(mapping, options.limits));
      table = opened;
      if (!(await readAll(opened))) return { code: 'empty-file', details: {} };
      if (arrangement?.rows == null && opened.other !== null) table = await readOther(opened, opened.other);
      return arrangement === undefined ? { code: 'no-header', details: { rows: HEADER_ROWS, read: readingsOf(opened) } } : null;
    } catch (error) {
      if (!(error instanceof UnreadableTable)) throw error;
      return { code: error.code, details: { detail: error.detail } };
    }
  };

  const fault = await read();
  if (table !== undefined && table.damaged > 0) {
    fileProblem({ code: 'encoding-damaged', details: { count: table.damaged, encoding: table.encoding } });
  }
  for (const finding of arrangement?.findings ?? []) fileProblem(finding);
  if (fault !== null) fileProblem(fault);
  else if (arrangement?.rows?.counts.rows === 0) fileProblem({ code: 'no-rows', details: {} });

  const counts = arrangement?.rows?.counts ?? NO_COUNTS;
  const layout = arrangement?.layout;
  const errors = fileProblems.filter(({ severity }) => severity === 'error').length;
  return {
    ...counts,
    kind,
    file: source.name,
    format: table?.format ?? (source.name.toLowerCase().endsWith('.xlsx') ? 'xlsx' : 'csv'),
    encoding: table?.encoding ?? 'utf-8',
    errors: counts.errors + errors,
    warnings: counts.warnings + fileProblems.length - errors,
    fileProblems,
    columns: layout === undefined ? {} : columnsFor(layout),
    droppedColumns: layout === undefined ? [] : [...layout.personal].map((column) => layout.headers[column] as string),
    headers: layout === undefined ? [] : layout.headers.filter((_, column) => !layout.personal.has(column)),
  };
}
