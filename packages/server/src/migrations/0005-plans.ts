import type { Knex } from 'knex';
import { INSPECTION_METHODS } from '../plans/planned-task.js';
import { PLAN_STATES } from '../plans/state.js';
import { type Migration, oneOf, sortedText } from './migration.js';

/** Annual plans, their editions and planned tasks, what cooperating departments say to them, and every step of the review. */
export const plans: Migration = {
  name: '0005-plans',
  async up(knex: Knex) {
    const key = sortedText(knex);
    await knex.schema.createTable('plans', (table) => {
      table.specificType('id', key).primary();
      table.specificType('department', key).notNullable().references('departments.id');
      table.integer('year').notNullable();
      table.integer('in_force').nullable();
      table.text('created_at').notNullable();
      table.text('published_at').nullable();
      table.text('cancelled_at').nullable();
      table.text('cancel_reason').nullable();
      table.check('year between 2015 and 2199', [], 'plans_year');
      table.check('(cancelled_at is null) = (cancel_reason is null)', [], 'plans_cancelled');
      table.check('in_force is null or published_at is not null', [], 'plans_in_force');
      table.index(['year', 'id']);
    });
    // A cancelled plan stays for ever, and makes room for another one of the year.
    await knex.raw('create unique index plans_one_a_year on plans (department, year) where cancelled_at is null');
    await knex.schema.createTable('plan_editions', (table) => {
      table.specificType('plan_id', key).notNullable().references('plans.id');
      table.integer('edition').notNullable();
      table.integer('version').notNullable();
      table.text('state').notNullable();
      table.text('title').notNullable();
      table.text('folded_title').notNullable();
      table.text('document_number').nullable();
      table.text('amendment_reason').nullable();
      table.text('created_at').notNullable();
      table.text('submitted_by').nullable();
      table.text('legal_by').nullable();
      table.text('legal_opinion').nullable();
      table.text('approved_by').nullable();
      table.text('approval').nullable();
      table.text('published_at').nullable();
      table.text('ended_at').nullable();
      table.text('end_reason').nullable();
      table.primary(['plan_id', 'edition']);
      table.check('edition >= 1', [], 'plan_editions_edition');
      table.check(oneOf('state', PLAN_STATES), [], 'plan_editions_state');
      table.check('(edition = 1) = (amendment_reason is null)', [], 'plan_editions_amendment');
      table.check("state in ('draft', 'cancelled') or submitted_by is not null", [], 'plan_editions_submitted');
      table.check('legal_by is null or legal_by <> submitted_by', [], 'plan_editions_legal_review');
      table.check('approved_by is null or (approved_by <> submitted_by and approved_by <> legal_by)', [], 'plan_editions_approval');
      table.check(
        "state not in ('approved', 'published', 'active', 'closed', 'amended') or approved_by is not null",
        [],
        'plan_editions_approved',
      );
      table.check("state not in ('published', 'active', 'closed', 'amended') or published_at is not null", [], 'plan_editions_published');
    });
    await knex.raw(
      `create unique index plan_editions_one_pending on plan_editions (plan_id) where state in ('draft', 'departments_confirming', 'legal_review', 'approved')`,
    );
    await knex.raw(`create unique index plan_editions_one_in_force on plan_editions (plan_id) where state in ('published', 'active')`);
    await knex.schema.createTable('plan_tasks', (table) => {
      table.specificType('id', key).primary();
      table.specificType('plan_id', key).notNullable().references('plans.id');
      table.text('created_at').notNullable();
      table.index('plan_id');
    });
    await knex.schema.createTable('plan_task_contents', (table) => {
      table.specificType('plan_task_id', key).notNullable().references('plan_tasks.id');
      table.specificType('plan_id', key).notNullable();
      table.integer('edition').notNullable();
      table.integer('position').notNullable();
      table.text('title').notNullable();
      table.text('folded_title').notNullable();
      table.text('scope').notNullable();
      table.text('filter').notNullable();
      table.text('ratio').notNullable();
      table.integer('times_per_year').notNullable();
      table.text('date_from').notNullable();
      table.text('date_to').notNullable();
      table.text('method').notNullable();
      table.primary(['plan_task_id', 'edition']);
      table.foreign(['plan_id', 'edition']).references(['plan_id', 'edition']).inTable('plan_editions');
      table.unique(['plan_id', 'edition', 'position']);
      table.check(oneOf('scope', ['directed', 'undirected']), [], 'plan_task_contents_scope');
      table.check(oneOf('method', INSPECTION_METHODS), [], 'plan_task_contents_method');
      table.check('date_from <= date_to', [], 'plan_task_contents_dates');
      table.check('times_per_year >= 1', [], 'plan_task_contents_times');
    });
    await knex.schema.createTable('plan_task_items', (table) => {
      table.specificType('plan_task_id', key).notNullable();
      table.integer('edition').notNullable();
      table.specificType('department', key).notNullable().references('departments.id');
      table.specificType('item', key).notNullable();
      table.primary(['plan_task_id', 'edition', 'department', 'item']);
      table.foreign(['plan_task_id', 'edition']).references(['plan_task_id', 'edition']).inTable('plan_task_contents').onDelete('CASCADE');
      table.index(['department', 'item']);
    });
    await knex.schema.createTable('plan_confirmations', (table) => {
      table.specificType('plan_id', key).notNullable();
      table.integer('edition').notNullable();
      table.specificType('department', key).notNullable().references('departments.id');
      table.text('answer').notNullable();
      table.text('reason').nullable();
      table.text('by_id').nullable();
      table.text('at').nullable();
      table.primary(['plan_id', 'edition', 'department']);
      table.foreign(['plan_id', 'edition']).references(['plan_id', 'edition']).inTable('plan_editions');
      table.check(oneOf('answer', ['asked', 'confirmed', 'objected']), [], 'plan_confirmations_answer');
      table.check("(answer = 'asked') = (at is null)", [], 'plan_confirmations_at');
      table.check("(answer = 'objected') = (reason is not null)", [], 'plan_confirmations_reason');
      table.index(['department', 'plan_id']);
    });
    await knex.schema.createTable('plan_steps', (table) => {
      table.specificType('plan_id', key).notNullable();
      table.integer('edition').notNullable();
      table.integer('step').notNullable();
      table.text('act').notNullable();
      table.text('by_id').notNullable();
      table.text('by_name').notNullable();
      table.text('department').nullable();
      table.text('at').notNullable();
      table.text('state').notNullable();
      table.text('words').nullable();
      table.primary(['plan_id', 'edition', 'step']);
      table.foreign(['plan_id', 'edition']).references(['plan_id', 'edition']).inTable('plan_editions');
      table.check(oneOf('state', PLAN_STATES), [], 'plan_steps_state');
    });
  },
  async down(knex: Knex) {
    const tables = ['plan_steps', 'plan_confirmations', 'plan_task_items', 'plan_task_contents', 'plan_tasks', 'plan_editions', 'plans'];
    for (const table of tables) await knex.schema.dropTable(table);
  },
};
