/** A plan's filter of entities as conditions of SQL. */

import type { EntityFilter } from '@double-random/directories';
import type { Knex } from 'knex';
import type { Connection } from '../store.js';
import { TAG_SEPARATOR } from './tables.js';

/** Rows of `directory_entities` that are in force in a directory. */
export const entitiesInForce = (db: Connection, directory: { readonly id: number; readonly version: number }): Knex.QueryBuilder =>
  db('directory_entities')
    .where('directory_entities.directory', directory.id)
    // The plus keeps the versions' index out of it: nearly all rows meet this.
    .whereRaw('+directory_entities.since <= ?', [directory.version])
    .whereNull('directory_entities.until_version');

/** PostgreSQL knows from its statistics how many begin so, and only so it chooses a walk over a sort of all. */
const startsWith = (query: Knex.QueryBuilder, column: string, prefix: string): Knex.QueryBuilder =>
  query.client.config.client === 'pg'
    ? query.orWhereRaw('?? ^@ ?', [column, prefix])
    : query.orWhereRaw('substr(??, 1, ?) = ?', [column, [...prefix].length, prefix]);

const BARE_INDUSTRY = /^\d/;

const anyOf = (
  query: Knex.QueryBuilder,
  values: readonly string[],
  add: (either: Knex.QueryBuilder, value: string) => Knex.QueryBuilder,
): void => {
  if (values.length === 0) return;
  query.where((either) => {
    for (const value of values) add(either, value);
  });
};

/** Adds what a filter asks for to a query over `directory_entities`, as the freeze understands it: all lists, each by any of its values. */
export function whereEntityMatches<Query extends Knex.QueryBuilder>(
  query: Query,
  { region, industry, category, risk, tag }: EntityFilter,
): Query {
  const columnOf = (name: string): string => `directory_entities.${name}`;
  anyOf(query, region, (either, prefix) => startsWith(either, columnOf('region'), prefix));
  anyOf(query, industry, (either, prefix) =>
    startsWith(either, columnOf(BARE_INDUSTRY.test(prefix) ? 'industry_digits' : 'industry'), prefix),
  );
  if (category.length > 0) query.whereIn(columnOf('category'), [...category]);
  if (risk.length > 0) query.whereIn(columnOf('risk'), [...risk]);
  anyOf(query, tag, (either, value) => either.orWhere((has) => whereContainsTag(has, columnOf('tags'), value)));
  return query;
}

const whereContainsTag = (query: Knex.QueryBuilder, column: string, tag: string): Knex.QueryBuilder =>
  whereHolds(query, column, TAG_SEPARATOR + tag + TAG_SEPARATOR);

/** `column contains text`, compared byte by byte on both engines. */
export function whereHolds<Query extends Knex.QueryBuilder>(query: Query, column: string, text: string): Query {
  const position = query.client.config.client === 'pg' ? 'strpos' : 'instr';
  query.whereRaw(`${position}(??, ?) > 0`, [column, text]);
  return query;
}
