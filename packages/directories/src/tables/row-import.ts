/** Rows of one file, whose columns are known, to records and problems. */

import type { RawRow } from '../reading/raw-row.js';
import { isBlank } from '../reading/raw-row.js';
import type { Table } from '../reading/table.js';
import { cleanText } from './clean.js';
import type { FieldFinding } from './columns.js';
import { columnsOf } from './columns.js';
import { detached } from './detached.js';
import { entityRow } from './entity-row.js';
import { KEY_FIELD } from './fields.js';
import { idColumns, idMaker } from './id-rule.js';
import type { FaultyRow } from './import-report.js';
import { inspectionRow } from './inspection-row.js';
import { inspectorRow } from './inspector-row.js';
import { itemRow } from './item-row.js';
import type { DirectoryKind, RecordOf } from './kinds.js';
import type { Layout } from './layout.js';
import { requiredFields } from './layout.js';
import type { Mapping } from './mapping.js';
import { BLOT, withoutPersonalNumbers } from './personal-numbers.js';
import { recusalRow } from './recusal-row.js';
import { isReportHeader } from './report-columns.js';
import type { RowMaker, RowSettings } from './row-maker.js';
import type { RowProblem, RowProblemCode } from './row-problem.js';
import { severityOf } from './row-problem.js';

const ROW_MAKERS: { readonly [Kind in DirectoryKind]: (settings: RowSettings) => RowMaker<RecordOf[Kind]> } = {
  entities: entityRow,
  inspectors: inspectorRow,
  items: itemRow,
  recusals: recusalRow,
  inspections: inspectionRow,
};

const SEPARATOR = '\u001F';

/** What no two rows of a file may share; `null` where rows may repeat. */
const KEYS: { readonly [Kind in DirectoryKind]: ((record: RecordOf[Kind]) => string) | null } = {
  entities: ({ id }) => id,
  inspectors: ({ department, id }) => department + SEPARATOR + id,
  items: ({ department, code }) => department + SEPARATOR + code,
  recusals: ({ department, entity, inspector }) => department + SEPARATOR + entity + SEPARATOR + inspector,
  inspections: null,
};

/** A cell longer than this is not repeated whole in a problem. UTF-16 units. */
const LONGEST_VALUE = 120;
const shortened = (text: string): string => (text.length > LONGEST_VALUE ? `${text.slice(0, LONGEST_VALUE)}…` : text);

/** A cell without the numbers of persons in it; nothing of it where they are not told from the rest. */
function blotted(cell: string): string {
  const { text } = cleanText(cell);
  const kept = withoutPersonalNumbers(text);
  return kept === text ? BLOT : kept;
}

export interface Counts {
  rows: number;
  accepted: number;
  refused: number;
  repeated: number;
  errors: number;
  warnings: number;
}

export interface TakenRows<Record> {
  readonly records: Record[];
  readonly faulty: FaultyRow[];
}

export interface RowImport<Record> {
  take(rows: readonly RawRow[]): TakenRows<Record>;
  readonly counts: Readonly<Counts>;
}

export interface RowImportSetting {
  readonly file: string;
  readonly table: Table;
  readonly mapping: Mapping;
  /** The only one whose rows are taken; `null`: any. */
  readonly department: string | null;
  readonly layout: Layout;
  /** The header's cells, `null` without one. */
  readonly headerCells: readonly string[] | null;
}

const sameCells = (a: readonly string[], b: readonly string[]): boolean =>
  a[0] === b[0] && a.length === b.length && a.every((cell, i) => cell === b[i]);

export function rowImport<Kind extends DirectoryKind>(kind: Kind, setting: RowImportSetting): RowImport<RecordOf[Kind]> {
  const { file, table, mapping, department, layout, headerCells } = setting;
  const columns = columnsOf(layout, mapping, requiredFields(kind, mapping));
  const madeId =
    mapping.id === undefined || mapping.id.from === 'column' ? null : idMaker(mapping.id, idColumns(mapping.id, layout).columns, columns);
  const makeRow = ROW_MAKERS[kind]({ columns, layout, mapping, serials: table.serials, madeId });
  const keyOf = KEYS[kind];
  /** A line of the report about the file as a whole has nothing in the columns of the file. */
  const reportColumns = new Set(layout.headers.flatMap((header, column) => (isReportHeader(header) ? [column] : [])));
  const isReport = reportColumns.size > 0;
  const firstRows = new Map<string, number>();
  const counts: Counts = { rows: 0, accepted: 0, refused: 0, repeated: 0, errors: 0, warnings: 0 };
  const width = table.format === 'csv' && headerCells !== null ? layout.headers.length : Number.POSITIVE_INFINITY;

  const problemOf = (row: number, { code, column, cell, value, details }: Omit<FieldFinding, 'field'>): RowProblem => {
    const severity = severityOf(code);
    counts[severity === 'error' ? 'errors' : 'warnings']++;
    const shown = value === null ? undefined : shortened(value ?? cell);
    const place = column === '' ? { file, line: row } : { file, line: row, column };
    const named = { ...details, ...(shown === undefined ? {} : { value: shown }) };
    return { code, severity, place, details: named, ...(shown === undefined || column === '' ? {} : { value: shown }) };
  };

  /** Cells that may have slid into another column could be personal ones: such a row goes back without them. */
  const shownCells = (cells: readonly string[], slid: boolean): readonly string[] => {
    if (slid && layout.personal.size > 0) return [];
    return cells.filter((_, column) => !layout.personal.has(column)).map(detached);
  };

  /** A cell whose value no message may show does not go back either. */
  const withoutSecrets = (cells: readonly string[], findings: readonly FieldFinding[]): readonly string[] => {
    const columnsNamed = (name: string) => [layout.fields.get(name), layout.extras.find((extra) => extra.name === name)?.column];
    const secret = new Set(findings.flatMap(({ field, value }) => (value === null ? columnsNamed(field) : [])));
    return secret.size === 0 ? cells : cells.map((cell, column) => (secret.has(column) ? blotted(cell) : cell));
  };

  const wholeRow = ({ row, cells }: RawRow, code: RowProblemCode, details: Readonly<Record<string, string | number>>): FaultyRow => ({
    row,
    cells: shownCells(cells, code !== 'repeated-header'),
    problems: [problemOf(row, { code, column: '', cell: '', details })],
  });

  const wholeRowFault = (raw: RawRow): FaultyRow | undefined => {
    if (raw.broken !== undefined) return wholeRow(raw, raw.broken, {});
    const { cells } = raw;
    if (cells.length <= width || isBlank(cells.slice(width))) return undefined;
    return wholeRow(raw, 'too-many-cells', { cells: cells.length, headers: width });
  };

  /** Reports a second row of the same key; true when the row is not to be taken. */
  const isRepeated = (record: RecordOf[Kind]): boolean => {
    if (keyOf === null) return false;
    const key = keyOf(record);
    const first = firstRows.get(key);
    if (first === undefined) {
      firstRows.set(key, columns.row);
      return false;
    }
    const code = mapping.duplicates === 'first' || kind === 'recusals' ? 'duplicate-skipped' : 'duplicate-id';
    columns.report(KEY_FIELD[kind], { code, value: key.slice(key.lastIndexOf(SEPARATOR) + 1), details: { first } });
    return true;
  };

  const judgeDepartment = (record: RecordOf[Kind]): void => {
    if (department === null || !('department' in record) || record.department === department || record.department === '') return;
    columns.report('department', { code: 'other-department', value: record.department, details: { department } });
  };

  const takeRow = (raw: RawRow, taken: TakenRows<RecordOf[Kind]>): void => {
    if (isBlank(raw.cells) || (isReport && isBlank(raw.cells.filter((_, column) => !reportColumns.has(column))))) return;
    if (headerCells !== null && sameCells(raw.cells, headerCells)) {
      taken.faulty.push(wholeRow(raw, 'repeated-header', {}));
      return;
    }
    counts.rows++;
    const fault = wholeRowFault(raw);
    if (fault !== undefined) {
      counts.refused++;
      taken.faulty.push(fault);
      return;
    }
    columns.start(raw.row, raw.cells);
    const record = makeRow();
    judgeDepartment(record);
    const isWrong = columns.findings.some(({ code }) => severityOf(code) === 'error');
    const repeated = !isWrong && isRepeated(record);
    if (isWrong || (repeated && columns.findings.some(({ code }) => code === 'duplicate-id'))) counts.refused++;
    else if (repeated) counts.repeated++;
    else {
      counts.accepted++;
      taken.records.push(record);
    }
    if (columns.findings.length === 0) return;
    const problems = columns.findings.map((finding) => problemOf(raw.row, finding));
    taken.faulty.push({ row: raw.row, cells: shownCells(withoutSecrets(raw.cells, columns.findings), false), problems });
  };

  return {
    counts,
    take(rows) {
      const taken: TakenRows<RecordOf[Kind]> = { records: [], faulty: [] };
      for (const raw of rows) takeRow(raw, taken);
      return taken;
    },
  };
}
