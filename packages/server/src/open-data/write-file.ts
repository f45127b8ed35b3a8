/** The bytes of a file of the open data, made while they are sent. */

import { csvText } from '../http/csv-file.js';
import type { Connection } from '../store/store.js';
import type { DataFile } from './data-file.js';

/** CSV with the names of the columns as its first line; like every CSV of the service it begins with a byte order mark. */
export async function* csvOf(db: Connection, { columns, pages }: DataFile, year: number): AsyncGenerator<string> {
  yield csvText([columns.map(({ name }) => name)], true);
  for await (const page of pages(db, year)) if (page.length > 0) yield csvText(page, false);
}

/** JSON, one object a line; cells as they are, without what CSV does against formulas. */
export async function* linesOf(db: Connection, { columns, pages }: DataFile, year: number): AsyncGenerator<string> {
  for await (const page of pages(db, year)) {
    if (page.length === 0) continue;
    yield page.map((row) => `${JSON.stringify(Object.fromEntries(columns.map(({ name }, i) => [name, row[i] ?? null])))}\n`).join('');
  }
}
