/** The columns of one file found in its first rows, and what reads the rows below. */

import type { RawRow } from '../reading/raw-row.js';
import type { Table } from '../reading/table.js';
import { FIELDS } from './fields.js';
import { findHeader } from './header.js';
import { idColumns } from './id-rule.js';
import type { DirectoryKind, RecordOf } from './kinds.js';
import type { Layout, LayoutFinding } from './layout.js';
import { layOut } from './layout.js';
import type { Mapping } from './mapping.js';
import type { RowImport } from './row-import.js';
import { rowImport } from './row-import.js';

export interface Arrangement<Kind extends DirectoryKind> {
  readonly layout: Layout;
  readonly findings: readonly LayoutFinding[];
  /** `null` when the columns that are there are not enough. */
  readonly rows: RowImport<RecordOf[Kind]> | null;
  /** Data begins below this row. */
  readonly after: number;
}

/** Finds the columns from the first rows that are not blank; `undefined` when no row is a header. */
export function arrange<Kind extends DirectoryKind>(
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
  const findings = [...mappingFindings(kind, mapping, layout), ...found.findings, ...idFindings];
  const enough = idFindings.length === 0 && findings.every(({ code }) => code !== 'column-missing');
  const rows = enough ? rowImport(kind, { file, table, mapping, layout, headerCells: found.cells }) : null;
  return { layout, findings, rows, after: row };
}

/** What the mapping says that has no meaning for this file. */
function mappingFindings(kind: DirectoryKind, mapping: Mapping, { extras }: Layout): LayoutFinding[] {
  const meant = mapping.kind ?? kind;
  const known = new Set([...FIELDS[kind], ...extras].map(({ name }) => name));
  const unused = Object.keys(mapping.values).filter((field) => !known.has(field));
  return [
    ...(meant === kind ? [] : [{ code: 'mapping-kind' as const, details: { meant, kind } }]),
    ...unused.map((field) => ({ code: 'mapping-values-unused' as const, details: { field } })),
  ];
}

/** Header → field, `extra` for a column kept under its header. */
export const columnsFor = (layout: Layout): Record<string, string> => {
  const columns: [string, string][] = [...layout.fields].map(([field, column]) => [layout.headers[column] ?? String(column + 1), field]);
  const extras = layout.extras.map(({ name, column }): [string, string] => [layout.headers[column] ?? name, 'extra']);
  return Object.fromEntries([...columns, ...extras]);
};
