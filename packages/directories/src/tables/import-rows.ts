/** The import of one file as a stream: whoever calls it decides what to keep. */

import type { RawRow } from '../reading/raw-row.js';
import { isBlank } from '../reading/raw-row.js';
import type { Source } from '../reading/source.js';
import type { Table, TableWish } from '../reading/table.js';
import { openTable } from '../reading/table.js';
import { UnreadableTable } from '../reading/unreadable.js';
import type { WorkbookLimits } from '../reading/xlsx.js';
import { findHeader, HEADER_ROWS } from './header.js';
import { idColumns } from './id-rule.js';
import type { FaultyRow, ImportSummary } from './import-report.js';
import type { DirectoryKind, RecordOf } from './kinds.js';
import type { Layout, LayoutFinding } from './layout.js';
import { layOut } from './layout.js';
import type { Mapping } from './mapping.js';
import { DEFAULT_MAPPING } from './mapping.js';
import type { Counts, RowImport } from './row-import.js';
import { rowImport } from './row-import.js';
import type { RowProblem } from './row-problem.js';
import { severityOf } from './row-problem.js';

export interface ImportOptions {
  readonly mapping?: Mapping;
  /** Called after every batch with the rows read so far. */
  readonly onProgress?: (progress: { readonly rows: number; readonly accepted: number; readonly refused: number }) => void;
  /** Bytes of a workbook. */
  readonly limits?: WorkbookLimits;
}

/** Where batches go; a promise is waited for before more is read. */
export interface RowSink<Record> {
  records(batch: readonly Record[]): void | Promise<void>;
  faulty(batch: readonly FaultyRow[]): void | Promise<void>;
}

const NO_COUNTS: Counts = { rows: 0, accepted: 0, refused: 0, repeated: 0, errors: 0, warnings: 0 };

type Arrangement<Kind extends DirectoryKind> = {
  readonly layout: Layout;
  readonly findings: readonly LayoutFinding[];
  /** `null` when the columns that are there are not enough. */
  readonly rows: RowImport<RecordOf[Kind]> | null;
  /** Data begins below this row. */
  readonly after: number;
};

const wishOf = (mapping: Mapping, limits: WorkbookLimits | undefined): TableWish => ({
  ...(mapping.encoding === undefined ? {} : { encoding: mapping.encoding }),
  ...(mapping.delimiter === undefined ? {} : { delimiter: mapping.delimiter }),
  ...(mapping.quote === undefined ? {} : { quote: mapping.quote }),
  ...(mapping.sheet === undefined ? {} : { sheet: mapping.sheet }),
  ...(limits === undefined ? {} : { limits }),
});

/** Finds the columns from the first rows that are not blank; `undefined` when no row is a header. */
function arrange<Kind extends DirectoryKind>(
  kind: Kind,
  file: string,
  table: Table,
  mapping: Mapping,
  first: readonly RawRow[],
): Arrangement<Kind> | undefined {
  const found =
    mapping.header === 'none' ? { ...layOut(kind, null, mapping), row: mapping.skipRows, cells: null } : findHeader(first, kind, mapping);
  if (found === undefined) return undefined;
  const { layout, row } = found;
  const idFindings = mapping.id === undefined ? [] : idColumns(mapping.id, layout).findings;
  const findings = [...found.findings, ...idFindings];
  const enough = idFindings.length === 0 && findings.every(({ code }) => code !== 'column-missing');
  const rows = enough ? rowImport(kind, { file, table, mapping, layout, headerCells: found.cells }) : null;
  return { layout, findings, rows, after: row };
}

const columnsFor = (layout: Layout): Record<string, string> => {
  const columns: [string, string][] = [...layout.fields].map(([field, column]) => [layout.headers[column] ?? String(column + 1), field]);
  const extras = layout.extras.map(({ name, column }): [string, string] => [layout.headers[column] ?? name, 'extra']);
  return Object.fromEntries([...columns, ...extras]);
};

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

  const begin = (opened: Table, first: readonly RawRow[]): readonly RawRow[] => {
    arrangement = arrange(kind, source.name, opened, mapping, first);
    for (const finding of arrangement?.findings ?? []) fileProblem(finding);
    if (first.length === 0) fileProblem({ code: 'empty-file', details: {} });
    else if (arrangement === undefined) fileProblem({ code: 'no-header', details: { rows: HEADER_ROWS } });
    const after = arrangement?.after ?? 0;
    return first.filter(({ row }) => row > after);
  };

  const readAll = async (opened: Table): Promise<void> => {
    const first: RawRow[] = [];
    const enough = (): boolean =>
      mapping.header === 'none' ||
      first.length >= HEADER_ROWS ||
      (typeof mapping.header === 'number' && (first.at(-1)?.row ?? 0) >= mapping.header);
    let begun = false;
    for await (const rows of opened.rows) {
      if (begun) {
        await give(rows);
        continue;
      }
      for (const raw of rows) if (raw.row > mapping.skipRows && !isBlank(raw.cells)) first.push(raw);
      if (first.length === 0 || !enough()) continue;
      begun = true;
      await give(begin(opened, first));
      if (arrangement?.rows == null) return;
    }
    if (!begun) await give(begin(opened, first));
  };

  try {
    table = await openTable(source, wishOf(mapping, options.limits));
    if (table.damaged > 0) fileProblem({ code: 'encoding-damaged', details: { count: table.damaged, encoding: table.encoding } });
    await readAll(table);
  } catch (error) {
    if (!(error instanceof UnreadableTable)) throw error;
    fileProblem({ code: error.code, details: { detail: error.detail } });
  }

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
