import type { Knex } from 'knex';
import type { Migration } from './migration.js';

/** The audit log, and its head: the one row that every act takes its turn by. */
export const audit: Migration = {
  name: '0001-audit',
  async up(knex: Knex) {
    await knex.schema.createTable('audit_entries', (table) => {
      table.bigInteger('sequence').primary();
      table.text('at').notNullable();
      table.text('actor_kind').notNullable().checkIn(['user', 'token', 'system']);
      table.text('actor_id').notNullable();
      table.text('actor_name').notNullable();
      table.text('department');
      table.text('address').notNullable();
      table.text('request_id').notNullable();
      table.text('event').notNullable();
      table.text('subject_kind').notNullable();
      table.text('subject_id').notNullable();
      table.text('details').notNullable();
      table.text('previous').notNullable();
      table.text('hash').notNullable().unique();
      table.index(['subject_kind', 'subject_id', 'sequence']);
      table.index(['department', 'sequence']);
      table.index(['event', 'sequence']);
      table.index(['actor_id', 'sequence']);
      table.index(['at']);
    });
    await knex.schema.createTable('audit_head', (table) => {
      table.integer('id').primary().checkIn(['1']);
      table.bigInteger('sequence').notNullable();
      table.text('hash').notNullable();
    });
    await knex('audit_head').insert({ id: 1, sequence: 0, hash: '0'.repeat(64) });
  },
  async down(knex: Knex) {
    await knex.schema.dropTable('audit_head');
    await knex.schema.dropTable('audit_entries');
  },
};
