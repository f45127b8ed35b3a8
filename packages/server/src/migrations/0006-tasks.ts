import type { Knex } from 'knex';
import { PART_STATES, TASK_STATES } from '../tasks/states.js';
import { SOURCE_KINDS } from '../tasks/task.js';
import { type Migration, oneOf, sortedText } from './migration.js';

/** Joint tasks, the planned tasks that they carry out, and the parts of their departments. */
export const tasks: Migration = {
  name: '0006-tasks',
  async up(knex: Knex) {
    const key = sortedText(knex);
    await knex.schema.createTable('tasks', (table) => {
      table.specificType('id', key).primary();
      table.text('draw_id').notNullable();
      table.text('draw_id_key').notNullable().unique();
      table.text('title').notNullable();
      table.text('document_number').nullable();
      table.specificType('department', key).notNullable().references('departments.id');
      table.specificType('entity_directory', key).notNullable().references('departments.id');
      table.text('source_kind').notNullable();
      table.text('source_reason').nullable();
      table.text('approved_by').nullable();
      table.text('approved_name').nullable();
      table.text('approved_at').nullable();
      table.text('state').notNullable();
      table.text('settings').notNullable();
      table.integer('year').notNullable();
      table.text('search_text').notNullable();
      table.integer('version').notNullable();
      table.specificType('created_at', key).notNullable();
      table.text('created_by').notNullable();
      table.text('changed_at').notNullable();
      table.text('changed_by').notNullable();
      table.text('public_since').nullable();
      table.text('cancelled_at').nullable();
      table.text('cancel_reason').nullable();
      table.check(oneOf('state', TASK_STATES), [], 'tasks_state');
      table.check(oneOf('source_kind', SOURCE_KINDS), [], 'tasks_source_kind');
      table.check(`(source_kind = 'ad-hoc') = (source_reason is not null)`, [], 'tasks_source_reason');
      table.check('(approved_by is null) = (approved_at is null)', [], 'tasks_approval');
      table.check(`(state = 'cancelled') = (cancelled_at is not null and cancel_reason is not null)`, [], 'tasks_cancellation');
      table.check(`state in ('draft', 'confirmed', 'cancelled') or public_since is not null`, [], 'tasks_public');
      table.index(['created_at', 'id']);
      table.index(['department', 'created_at', 'id']);
      table.index(['state', 'created_at', 'id']);
    });
    await knex.schema.createTable('task_plan_tasks', (table) => {
      table.specificType('task_id', key).notNullable().references('tasks.id');
      table.specificType('plan_task_id', key).notNullable().references('plan_tasks.id');
      table.primary(['task_id', 'plan_task_id']);
      table.index('plan_task_id');
    });
    await knex.schema.createTable('task_parts', (table) => {
      table.specificType('task_id', key).notNullable().references('tasks.id');
      table.specificType('department', key).notNullable().references('departments.id');
      table.text('role').notNullable();
      table.text('state').notNullable();
      table.text('preparation').nullable();
      table.text('decline_reason').nullable();
      table.text('ready_at').nullable();
      table.integer('inspectors_version').nullable();
      table.integer('recusals_version').nullable();
      table.integer('inspectors').nullable();
      table.integer('version').notNullable();
      table.text('changed_at').notNullable();
      table.primary(['task_id', 'department']);
      table.index('department');
      table.check(oneOf('role', ['initiating', 'cooperating']), [], 'task_parts_role');
      table.check(oneOf('state', PART_STATES), [], 'task_parts_state');
      table.check(`(state = 'declined') = (decline_reason is not null)`, [], 'task_parts_declined');
      table.check(
        `state not in ('inspectors_ready', 'in_progress', 'entered') or (ready_at is not null and inspectors_version is not null and inspectors > 0 and preparation is not null)`,
        [],
        'task_parts_ready',
      );
      table.check(`role <> 'initiating' or state not in ('invited', 'declined', 'withdrawn')`, [], 'task_parts_initiating');
    });
    // A second initiating department would leave a plan that nobody can read.
    await knex.raw(`create unique index task_parts_one_initiating on task_parts (task_id) where role = 'initiating'`);
  },
  async down(knex: Knex) {
    await knex.schema.dropTable('task_parts');
    await knex.schema.dropTable('task_plan_tasks');
    await knex.schema.dropTable('tasks');
  },
};
