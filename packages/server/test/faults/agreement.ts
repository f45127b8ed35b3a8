/** What the audit log says was done, and what stands in the tables: of each kind of act, the same, and each once. */

import type { HashedEntry } from '../../dist/store/audit.js';
import type { Connection } from '../../dist/store/store.js';

export interface Agreement {
  readonly what: string;
  /** What the log says, a line each. */
  readonly recorded: (entries: readonly HashedEntry[]) => readonly string[];
  /** What stands in the tables, in the same lines. */
  readonly standing: (db: Connection) => Promise<readonly string[]>;
}

export type Facts = Readonly<Record<string, unknown>>;

export const lineOf = (facts: readonly unknown[]): string => facts.map(String).join(' ');

/** A line of each entry of these events: of the subject's id and some details. */
export const recorded =
  (events: readonly string[], ...details: readonly string[]) =>
  (entries: readonly HashedEntry[]): readonly string[] =>
    entries
      .filter(({ event }) => events.includes(event))
      .map((entry) => lineOf([entry.subject.id, ...details.map((name) => (entry.details as Facts)[name])]));

/** A line of each row of a table: of some columns. */
export const standing =
  (table: string, columns: readonly string[], narrow: (query: ReturnType<Connection>) => unknown = () => undefined) =>
  async (db: Connection): Promise<readonly string[]> => {
    const query = db(table).select(columns);
    narrow(query);
    const rows: Facts[] = await query;
    return rows.map((row) => lineOf(columns.map((name) => row[name])));
  };
