/** Search for a part of a text. */

import type { Knex } from 'knex';

/** Adds `column contains text`; the text's own % and _ mean themselves. */
export function whereContains<Query extends Knex.QueryBuilder>(query: Query, column: string, text: string): Query {
  query.whereRaw("?? like ? escape '\\'", [column, `%${text.replaceAll(/[\\%_]/g, '\\$&')}%`]);
  return query;
}
