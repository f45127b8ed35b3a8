/** What every kind's rows have in common: settings of the file, the key, extra columns. */

import type { Serials } from '../reading/table.js';
import type { Reader } from './cell-reading.js';
import { dateReader, read, readCell, readText } from './cell-reading.js';
import type { Columns } from './columns.js';
import { remembering } from './columns.js';
import type { Layout } from './layout.js';
import type { Mapping } from './mapping.js';

export interface RowSettings {
  readonly columns: Columns;
  readonly layout: Layout;
  readonly mapping: Mapping;
  readonly serials: Serials;
  /** The id that the mapping's rule makes for the row being read, if there is such a rule. */
  readonly madeId: (() => string) | null;
}

/** Makes the record of the row that is being read; what is wrong with it, the columns have been told. */
export type RowMaker<Record> = () => Record;

/** A code of an entity, in whichever way the mapping gives it. */
export function keyColumn(field: string, settings: RowSettings, reader: Reader<string>): () => string {
  const { madeId, columns } = settings;
  if (madeId === null) return columns.column(field, reader, '');
  return () => {
    const id = madeId();
    if (id === '') columns.report(field, { code: 'missing-value' });
    return id;
  };
}

/** A date that may never come; blank is the same as none. */
export const dateColumn = (
  field: string,
  { columns, mapping, serials }: RowSettings,
  endless: 'allowed' | 'refused',
): (() => string | null) => columns.column(field, dateReader({ order: mapping.dates, serials }, endless), null, { repeats: true });

const NO_EXTRAS: Readonly<Record<string, string>> = Object.freeze({});

/** The columns that are no field, by their header, translated like any other. */
export function extraColumns({ layout, columns }: RowSettings): () => Readonly<Record<string, string>> {
  if (layout.extras.length === 0) return () => NO_EXTRAS;
  const readers = layout.extras.map(({ name, column }) => {
    const translation = columns.translation(name);
    return { name, column, readIt: remembering((cell: string) => readCell(cell, translation, readText, read(''))) };
  });
  return () => {
    const extras: Record<string, string> = {};
    for (const { name, column, readIt } of readers) {
      const reading = readIt(columns.cell(column));
      for (const finding of reading.findings) columns.report(name, { value: columns.cell(column), ...finding });
      if (name !== '__proto__') extras[name] = reading.value;
    }
    return extras;
  };
}
