/** The columns of one file found in its first rows, and what reads the rows below. */

import type { RawRow } from '../reading/raw-row.js';
import { FIELDS } from './fields.js';
import { findHeader } from './header.js';
import { type IdColumns, idColumns, withIdColumn } from './id-rule.js';
import type { DirectoryKind, RecordOf } from './kinds.js';
import { DIRECTORY_KINDS } from './kinds.js';
import type { Layout, LayoutFinding } from './layout.js';
import { layOut } from './layout.js';
import type { Mapping } from './mapping.js';
import type { RowImport, RowImportSetting } from './row-import.js';
import { rowImport } from './row-import.js';

export interface Arrangement<Kind extends DirectoryKind> {
  readonly layout: Layout;
  readonly findings: readonly LayoutFinding[];
  /** `null` when the columns that are there are not enough. */
  readonly rows: RowImport<RecordOf[Kind]> | null;
  /** Data begins below this row. */
  readonly after: number;
}

const NO_ID_RULE: IdColumns = { columns: [], findings: [] };

/** Finds the columns from the first rows that are not blank; `undefined` when no row is a header. */
export function arrange<Kind extends DirectoryKind>(
  kind: Kind,
  given: Pick<RowImportSetting, 'file' | 'table' | 'mapping' | 'department'>,
  first: readonly RawRow[],
): Arrangement<Kind> | undefined {
  const { mapping } = given;
  const found =
    mapping.header === 'none' ? { ...layOut(kind, null, mapping), row: mapping.skipRows, cells: null } : findHeader(first, kind, mapping);
  if (found === undefined) return undefined;
  const { row } = found;
  const { columns, findings: idFindings } = mapping.id === undefined ? NO_ID_RULE : idColumns(mapping.id, found.layout);
  const [column] = mapping.id?.from === 'column' ? columns : [];
  const layout = column === undefined ? found.layout : withIdColumn(kind, found.layout, column);
  const findings = [...mappingFindings(kind, mapping, layout), ...found.findings, ...idFindings];
  const enough = idFindings.length === 0 && findings.every(({ code }) => code !== 'column-missing');
  const rows = enough ? rowImport(kind, { ...given, layout, headerCells: found.cells }) : null;
  return { layout, findings, rows, after: row };
}

/** What the mapping says that has no meaning for this file. */
function mappingFindings(kind: DirectoryKind, mapping: Mapping, { extras }: Layout): LayoutFinding[] {
  const meant = mapping.kind ?? kind;
  // A mapping that does not say its kind may be shared by files of all kinds.
  const kinds = mapping.kind === undefined ? DIRECTORY_KINDS : [kind];
  const known = new Set([...kinds.flatMap((one) => FIELDS[one]), ...extras].map(({ name }) => name));
  const unused = Object.keys(mapping.values).filter((field) => !known.has(field));
  return [
    ...(meant === kind ? [] : [{ code: 'mapping-kind' as const, details: { meant, kind } }]),
    ...unused.map((field) => ({ code: 'mapping-values-unused' as const, details: { field } })),
  ];
}

/** Header → field, or its fields where it has two, `extra` for a column kept under its header. */
export const columnsFor = (layout: Layout): Record<string, string> => {
  const meanings = new Map<number, string[]>();
  for (const [field, column] of layout.fields) meanings.set(column, [...(meanings.get(column) ?? []), field]);
  const columns = [...meanings].map(([column, fields]): [string, string] => [
    layout.headers[column] ?? String(column + 1),
    fields.join(', '),
  ]);
  const extras = layout.extras.map(({ name, column }): [string, string] => [layout.headers[column] ?? name, 'extra']);
  return Object.fromEntries([...columns, ...extras]);
};
