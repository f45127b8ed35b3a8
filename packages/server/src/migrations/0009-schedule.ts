import type { Knex } from 'knex';
import { NOTICE_METHODS, OUTDATED_BECAUSE } from '../visits/notice.js';
import { type Migration, oneOf, sortedText } from './migration.js';

/** The calendar's corrections, schedules of visits with what they are made from, notices, and inspectors' calendar feeds. */
export const schedule: Migration = {
  name: '0009-schedule',
  async up(knex: Knex) {
    const key = sortedText(knex);
    await knex.schema.createTable('calendar_corrections', (table) => {
      table.specificType('date', key).primary();
      table.text('kind').notNullable();
      table.text('note').notNullable();
      table.text('changed_at').notNullable();
      table.text('changed_by').notNullable();
      table.check(oneOf('kind', ['working', 'rest']), [], 'calendar_corrections_kind');
      table.check('length(date) = 10', [], 'calendar_corrections_date');
    });
    await knex.schema.createTable('opening_days', (table) => {
      table.specificType('directory', key).notNullable().references('departments.id');
      table.specificType('entity', key).notNullable();
      table.text('days').notNullable();
      table.text('changed_at').notNullable();
      table.text('changed_by').notNullable();
      table.primary(['directory', 'entity']);
    });
    await knex.schema.createTable('schedules', (table) => {
      table.specificType('task_id', key).primary().references('tasks.id');
      table.integer('per_day').notNullable();
      table.text('starts').notNullable();
      table.specificType('earliest', key).nullable();
      table.specificType('latest', key).nullable();
      table.text('job').notNullable();
      table.text('asked_at').notNullable();
      table.text('asked_by').notNullable();
      table.text('planned_at').nullable();
      table.text('plan').nullable();
      table.integer('version').notNullable();
      table.check('(planned_at is null) = (plan is null)', [], 'schedules_planned');
      table.check('per_day > 0', [], 'schedules_per_day');
    });
    // Whoever gives visits their days holds this row: two schedules that share inspectors must not be made from the same free hours.
    await knex.schema.createTable('schedule_turn', (table) => {
      table.integer('id').primary();
      table.check('id = 1', [], 'schedule_turn_only');
    });
    await knex('schedule_turn').insert({ id: 1 });
    await knex.schema.createTable('notices', (table) => {
      table.specificType('id', key).primary();
      table.specificType('visit_id', key).notNullable().references('visits.id');
      table.specificType('department', key).notNullable().references('departments.id');
      table.text('number').nullable();
      table.specificType('delivered_on', key).notNullable();
      table.text('method').notNullable();
      table.text('received_by').nullable();
      table.specificType('date', key).nullable();
      table.specificType('start', key).nullable();
      table.text('recorded_at').notNullable();
      table.text('recorded_by').notNullable();
      table.text('outdated_at').nullable();
      table.text('outdated_because').nullable();
      table.check(oneOf('method', NOTICE_METHODS), [], 'notices_method');
      table.check(oneOf('outdated_because', OUTDATED_BECAUSE), [], 'notices_outdated_because');
      table.check('(outdated_at is null) = (outdated_because is null)', [], 'notices_outdated');
      table.index(['delivered_on', 'id']);
    });
    await knex.raw('create unique index notices_standing on notices (visit_id) where outdated_at is null');
    await knex.raw(`create index visits_by_day on visits (coalesce(date, '9999-99-99'), coalesce(start, ''), id)`);
    await knex.schema.createTable('calendar_feeds', (table) => {
      table.specificType('user_id', key).primary().references('users.id');
      table.text('token_hash').notNullable().unique();
      table.text('issued_at').notNullable();
    });
  },
  async down(knex: Knex) {
    await knex.raw('drop index visits_by_day');
    for (const table of ['calendar_feeds', 'notices', 'schedule_turn', 'schedules', 'opening_days', 'calendar_corrections']) {
      await knex.schema.dropTable(table);
    }
  },
};
