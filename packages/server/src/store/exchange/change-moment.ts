import type { Knex } from 'knex';

/** When a result last became public or ceased to be, as an expression over `publications`: bytewise on both engines. */
export const changeMoment = (knex: Knex): string =>
  knex.client.config.client === 'pg' ? 'coalesce(withdrawn_at collate "C", published_at)' : 'coalesce(withdrawn_at, published_at)';
