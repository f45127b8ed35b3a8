/** A step of the schema. Migrations are never changed once they are released; the next one mends. */

import type { Knex } from 'knex';

export interface Migration {
  /** `0001-audit`: number and what it is about. */
  readonly name: string;
  readonly up: (knex: Knex) => Promise<void>;
  readonly down: (knex: Knex) => Promise<void>;
}

/** A CHECK that a column holds one of a closed set of words. The words are ours, never a user's. */
export const oneOf = (column: string, words: readonly string[]): string => `${column} in (${words.map((word) => `'${word}'`).join(', ')})`;

/** The type of a text column that is sorted by: bytewise on both engines, whatever the database's own locale is. */
export const sortedText = (knex: Knex): string => (knex.client.config.client === 'pg' ? 'text collate "C"' : 'text');
