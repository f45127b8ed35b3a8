/**
 * The file of a PostgreSQL backup: gzipped lines of JSON. A head; then for each table its name and pages of rows, as PostgreSQL writes them itself; then
 * an end with the counts, without which the file is not whole.
 */

import { z } from 'zod';

export const dumpHead = z.object({
  format: z.literal('double-random-backup'),
  version: z.literal(1),
  takenAt: z.string(),
  /** What was applied to the database, oldest first. */
  migrations: z.array(z.string()).min(1),
});

export type DumpHead = z.infer<typeof dumpHead>;

export const dumpTable = z.object({ table: z.string() });

export const dumpEnd = z.object({ rows: z.record(z.string(), z.number()) });

export type DumpEnd = z.infer<typeof dumpEnd>;
