import type { Knex } from 'knex';
import { type Migration, oneOf, sortedText } from './migration.js';

/** Jobs as users see them. On PostgreSQL the queue that hands them out is pg-boss's own schema. */
export const jobs: Migration = {
  name: '0002-jobs',
  async up(knex: Knex) {
    const text = sortedText(knex);
    await knex.schema.createTable('jobs', (table) => {
      table.specificType('id', text).primary();
      table.text('kind').notNullable();
      table.text('department');
      table.text('asked_by').notNullable();
      table.text('state').notNullable();
      table.bigInteger('done').notNullable().defaultTo(0);
      table.bigInteger('total').notNullable().defaultTo(0);
      table.text('stage').notNullable().defaultTo('');
      table.text('input').notNullable();
      table.text('result');
      table.text('refusal');
      table.text('holder');
      table.integer('starts').notNullable().defaultTo(0);
      table.integer('failures').notNullable().defaultTo(0);
      table.specificType('created_at', text).notNullable();
      table.specificType('ended_at', text);
      table.check(oneOf('state', ['waiting', 'running', 'done', 'failed']), [], 'jobs_state');
      table.check(`(state = 'running') = (holder is not null)`, [], 'jobs_holder');
      table.check(`(state in ('done', 'failed')) = (ended_at is not null)`, [], 'jobs_end');
      table.check(`(state = 'done') = (result is not null)`, [], 'jobs_result');
      table.check(`(state = 'failed') = (refusal is not null)`, [], 'jobs_refusal');
      table.check('starts >= 0 and failures >= 0 and done >= 0 and total >= 0', [], 'jobs_counts');
      table.index(['state', 'created_at', 'id'], 'jobs_by_state');
      table.index(['department', 'created_at', 'id'], 'jobs_by_department');
      table.index(['created_at', 'id'], 'jobs_by_time');
    });
  },
  async down(knex: Knex) {
    await knex.schema.dropTable('jobs');
    if (knex.client.config.client === 'pg') await knex.raw('drop schema if exists double_random_queue cascade');
  },
};
