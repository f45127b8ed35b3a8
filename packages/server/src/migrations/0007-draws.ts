import type { Knex } from 'knex';
import { DRAW_STATES } from '../draws/state.js';
import { NAMES_RULES } from '../tasks/settings.js';
import { type Migration, oneOf } from './migration.js';

const HEX_HASH = 64;

/** Preparations, draws, the files of both, and what departments, witnesses and reviewers add to a draw. */
export const draws: Migration = {
  name: '0007-draws',
  async up(knex: Knex) {
    await knex.schema.createTable('preparations', (table) => {
      table.text('id').primary();
      table.text('task_id').notNullable().references('tasks.id');
      table.integer('attempt').notNullable();
      table.text('previous_draw').nullable();
      table.text('state').notNullable();
      table.text('inputs').notNullable();
      table.text('job_id').notNullable();
      table.text('manifest_hash').nullable();
      table.text('summary').nullable();
      table.text('warnings').nullable();
      table.text('forecast').nullable();
      table.text('short_departments').nullable();
      table.text('asked_by').notNullable();
      table.text('asked_at').notNullable();
      table.text('ready_at').nullable();
      table.check(oneOf('state', ['preparing', 'ready', 'failed']), [], 'preparations_state');
      table.check(`state <> 'ready' or (manifest_hash is not null and ready_at is not null)`, [], 'preparations_ready');
      table.index(['task_id', 'asked_at']);
    });
    await knex.schema.createTable('draw_files', (table) => {
      table.text('preparation_id').notNullable().references('preparations.id').onDelete('CASCADE');
      table.text('name').notNullable();
      table.bigInteger('size').notNullable();
      table.text('sha256').notNullable();
      table.primary(['preparation_id', 'name']);
    });
    await knex.schema.createTable('draw_file_parts', (table) => {
      table.text('preparation_id').notNullable().references('preparations.id').onDelete('CASCADE');
      table.text('name').notNullable();
      table.integer('part').notNullable();
      table.binary('bytes').notNullable();
      table.primary(['preparation_id', 'name', 'part']);
    });
    await knex.schema.createTable('draw_persons', (table) => {
      table.text('preparation_id').notNullable().references('preparations.id').onDelete('CASCADE');
      table.text('department').notNullable();
      table.text('inspector').notNullable();
      table.text('salt').notNullable();
      table.text('name').notNullable();
      table.text('certificate').notNullable();
      table.primary(['preparation_id', 'department', 'inspector']);
    });
    await knex.schema.createTable('shortage_acceptances', (table) => {
      table.text('preparation_id').notNullable().references('preparations.id').onDelete('CASCADE');
      table.text('department').notNullable().references('departments.id');
      table.text('reason').notNullable();
      table.text('accepted_by').notNullable();
      table.text('accepted_at').notNullable();
      table.primary(['preparation_id', 'department']);
    });
    await knex.schema.createTable('draws', (table) => {
      table.text('id').primary();
      table.text('task_id').notNullable().references('tasks.id');
      table.text('preparation_id').notNullable().unique().references('preparations.id');
      table.integer('attempt').notNullable();
      table.text('previous_draw').nullable().references('draws.id');
      table.text('state').notNullable();
      table.text('manifest').notNullable();
      table.text('manifest_hash').notNullable().unique();
      table.text('commit_by').notNullable();
      table.text('reveal_by').notNullable();
      table.text('disclosure').notNullable();
      table.text('names').notNullable();
      table.text('search_text').notNullable();
      table.text('frozen_at').notNullable();
      table.text('frozen_by').notNullable();
      table.text('commitments_closed_at').nullable();
      table.text('reveals_closed_at').nullable();
      table.text('entropy').nullable();
      table.text('entropy_at').nullable();
      table.text('seed').nullable();
      table.text('result_hash').nullable();
      table.text('seed_hash').nullable();
      table.text('drawn_at').nullable();
      table.text('drawn_by').nullable();
      table.text('replayed_state').nullable();
      table.text('ever_sent').nullable();
      table.text('disclosed_at').nullable();
      table.text('voided_at').nullable();
      table.unique(['task_id', 'attempt']);
      table.check(oneOf('state', DRAW_STATES), [], 'draws_state');
      table.check(oneOf('names', NAMES_RULES), [], 'draws_names');
      table.check(`(attempt = 1) = (previous_draw is null)`, [], 'draws_previous');
      table.check(`length(manifest_hash) = ${HEX_HASH}`, [], 'draws_manifest_hash');
      table.check(
        `state <> 'drawn' or (result_hash is not null and seed is not null and drawn_at is not null and replayed_state is not null
          and ever_sent is not null)`,
        [],
        'draws_drawn',
      );
      table.check(`state <> 'voided' or voided_at is not null`, [], 'draws_voided');
      table.index(['state', 'frozen_at']);
    });
    await knex.schema.createTable('draw_departments', (table) => {
      table.text('draw_id').notNullable().references('draws.id');
      table.text('department').notNullable().references('departments.id');
      table.primary(['draw_id', 'department']);
      table.index(['department']);
    });
    await knex.schema.createTable('commitments', (table) => {
      table.text('draw_id').notNullable().references('draws.id');
      table.text('department').notNullable().references('departments.id');
      table.text('commitment').notNullable();
      table.text('keeping').notNullable();
      table.text('sealed_secret').nullable();
      table.text('committed_at').notNullable();
      table.text('committed_by').notNullable();
      table.primary(['draw_id', 'department']);
      table.check(`length(commitment) = ${HEX_HASH}`, [], 'commitments_hash');
      table.check(`keeping in ('department', 'service')`, [], 'commitments_keeping');
      table.check(`(keeping = 'service') = (sealed_secret is not null)`, [], 'commitments_secret');
    });
    await knex.schema.createTable('reveals', (table) => {
      table.text('draw_id').notNullable();
      table.text('department').notNullable();
      table.text('secret').notNullable();
      table.text('revealed_at').notNullable();
      table.text('revealed_by').notNullable();
      table.primary(['draw_id', 'department']);
      table.foreign(['draw_id', 'department']).references(['draw_id', 'department']).inTable('commitments');
      table.check(`length(secret) = ${HEX_HASH}`, [], 'reveals_secret');
    });
    await knex.schema.createTable('witness_entries', (table) => {
      table.text('draw_id').notNullable().references('draws.id');
      table.integer('reading').notNullable();
      table.text('user_id').notNullable();
      table.text('digits').notNullable();
      table.text('entered_at').notNullable();
      table.primary(['draw_id', 'reading', 'user_id']);
    });
    await knex.schema.createTable('draw_events', (table) => {
      table.text('draw_id').notNullable().references('draws.id');
      table.integer('number').notNullable();
      table.text('event').notNullable();
      table.text('evidence').notNullable();
      table.text('department').notNullable();
      table.text('recorded_at').notNullable();
      table.text('recorded_by').notNullable();
      table.primary(['draw_id', 'number']);
    });
    await knex.schema.createTable('voidings', (table) => {
      table.text('draw_id').primary().references('draws.id');
      table.text('reason').notNullable();
      table.text('asked_at').notNullable();
      table.text('asked_by').notNullable();
    });
    await knex.schema.createTable('voiding_approvals', (table) => {
      table.text('draw_id').notNullable().references('voidings.draw_id');
      table.text('department').notNullable().references('departments.id');
      table.text('approved_by').notNullable();
      table.text('approved_at').notNullable();
      table.primary(['draw_id', 'department']);
    });
  },
  async down(knex: Knex) {
    const tables = [
      'voiding_approvals',
      'voidings',
      'draw_events',
      'witness_entries',
      'reveals',
      'commitments',
      'draw_departments',
      'draws',
    ];
    const before = ['shortage_acceptances', 'draw_persons', 'draw_file_parts', 'draw_files', 'preparations'];
    for (const table of [...tables, ...before]) await knex.schema.dropTable(table);
  },
};
