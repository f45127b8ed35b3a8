/** Writes a backup of PostgreSQL: every table as it stood at one moment, while others go on writing. */

import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { appliedMigrations, MIGRATION_TABLES } from '../store/migrate.js';
import type { Store, Transaction } from '../store/store.js';
import type { DumpEnd, DumpHead } from './dump-form.js';
import { newFile } from './new-file.js';

const ROWS_AT_ONCE = 1000;

/** Rows with bytes in them may be of a megabyte or more. */
const WIDE_ROWS_AT_ONCE = 8;

interface DumpedTable {
  readonly name: string;
  readonly wide: boolean;
}

/** The tables of the service, without those of the migrations and of the job queue, which has a schema of its own. */
export async function tablesOf(tx: Transaction): Promise<readonly DumpedTable[]> {
  const { rows }: { readonly rows: readonly DumpedTable[] } = await tx.raw(
    `select tables.tablename as name, exists (select 1 from information_schema.columns
       where columns.table_schema = tables.schemaname and columns.table_name = tables.tablename and columns.data_type = 'bytea') as wide
     from pg_tables as tables where tables.schemaname = current_schema() and not (tables.tablename = any (?)) order by tables.tablename collate "C"`,
    [[...MIGRATION_TABLES]],
  );
  return rows;
}

/** Pages of rows, each row as PostgreSQL's own JSON. */
async function* pagesOf(tx: Transaction, { name, wide }: DumpedTable): AsyncGenerator<readonly string[]> {
  await tx.raw('declare dumped no scroll cursor for select row_to_json(??)::text as row from ??', [name, name]);
  for (;;) {
    const { rows }: { readonly rows: readonly { readonly row: string }[] } = await tx.raw(
      `fetch ${wide ? WIDE_ROWS_AT_ONCE : ROWS_AT_ONCE} from dumped`,
    );
    if (rows.length === 0) break;
    yield rows.map(({ row }) => row);
  }
  await tx.raw('close dumped');
}

async function* linesOfDump(tx: Transaction, takenAt: string): AsyncGenerator<string> {
  const head: DumpHead = { format: 'double-random-backup', version: 1, takenAt, migrations: [...(await appliedMigrations(tx))] };
  yield `${JSON.stringify(head)}\n`;
  const counts: DumpEnd = { rows: {} };
  for (const table of await tablesOf(tx)) {
    yield `${JSON.stringify({ table: table.name })}\n`;
    let counted = 0;
    for await (const page of pagesOf(tx, table)) {
      counted += page.length;
      yield `[${page.join(',')}]\n`;
    }
    counts.rows[table.name] = counted;
  }
  yield JSON.stringify(counts).concat('\n');
}

/** All in one transaction that sees one moment. */
export async function dumpPostgresql({ db }: Store, file: string, takenAt: string): Promise<void> {
  await newFile(file, (part) =>
    db.transaction((tx) => pipeline(Readable.from(linesOfDump(tx, takenAt)), createGzip(), createWriteStream(part, { flags: 'wx' })), {
      isolationLevel: 'repeatable read',
      readOnly: true,
    }),
  );
}
