import type { Knex } from 'knex';
import { type Migration, sortedText } from './migration.js';

const isPostgresql = (knex: Knex): boolean => knex.client.config.client === 'pg';

/** By what the public finds published results. */
export const publicResults: Migration = {
  name: '0014-public-results',
  async up(knex: Knex) {
    const key = sortedText(knex);
    await knex.schema.createTable('result_search', (table) => {
      table.bigIncrements('row');
      table.specificType('publication_id', key).notNullable().unique().references('publications.id');
      table.text('name').notNullable();
      table.specificType('published_at', key).notNullable();
      if (isPostgresql(knex)) table.specificType('terms', 'bigint[]').notNullable();
      table.index(['published_at', 'row']);
    });
    if (isPostgresql(knex)) {
      await knex.raw('create index result_search_terms_in on result_search using gin (terms)');
    } else {
      await knex.raw(
        `create virtual table result_search_terms using fts5(terms, content='', contentless_delete=1, detail=none, tokenize='ascii')`,
      );
    }
    // Those of which there are few; the others are met soon on a walk through all.
    await knex.raw(`create index publications_few on publications (state, id) where state <> 'published'`);
    await knex.raw('create index publications_superseding on publications (supersedes) where supersedes is not null');
    await knex.schema.alterTable('visits', (table) => table.index(['entity', 'id']));
  },
  async down(knex: Knex) {
    await knex.schema.alterTable('visits', (table) => table.dropIndex(['entity', 'id']));
    await knex.raw('drop index publications_superseding');
    await knex.raw('drop index publications_few');
    if (!isPostgresql(knex)) await knex.raw('drop table result_search_terms');
    await knex.schema.dropTable('result_search');
  },
};
