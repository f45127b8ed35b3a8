import type { Knex } from 'knex';
import { VISIT_PART_STATES, VISIT_STATES } from '../visits/states.js';
import { type Migration, oneOf, sortedText } from './migration.js';

/** Visits, who goes, and the departments' parts in them. */
export const visits: Migration = {
  name: '0008-visits',
  async up(knex: Knex) {
    const key = sortedText(knex);
    await knex.schema.createTable('dispatched_items', (table) => {
      table.text('draw_id').notNullable().references('draws.id');
      table.specificType('department', key).notNullable().references('departments.id');
      table.specificType('item', key).notNullable();
      table.text('name').notNullable();
      table.text('facts').notNullable();
      table.primary(['draw_id', 'department', 'item']);
    });
    await knex.schema.createTable('visits', (table) => {
      table.specificType('id', key).primary();
      table.specificType('task_id', key).notNullable().references('tasks.id');
      table.text('draw_id').notNullable().references('draws.id');
      table.specificType('entity', key).notNullable();
      table.text('name').notNullable();
      table.specificType('region', key).notNullable();
      table.specificType('street', key).nullable();
      table.text('facts').notNullable();
      table.text('search_text').notNullable();
      table.text('state').notNullable();
      table.specificType('date', key).nullable();
      table.specificType('start', key).nullable();
      table.text('placed').nullable();
      table.integer('version').notNullable();
      table.text('created_at').notNullable();
      table.text('notified_at').nullable();
      table.text('on_site_at').nullable();
      table.specificType('ended_on', key).nullable();
      table.specificType('due_on', key).nullable();
      table.text('dropped_at').nullable();
      table.text('drop_reason').nullable();
      table.unique(['draw_id', 'entity']);
      table.check(oneOf('state', VISIT_STATES), [], 'visits_state');
      table.check(oneOf('placed', ['planned', 'by-hand']), [], 'visits_placed');
      table.check('(date is null) = (start is null) and (date is null) = (placed is null)', [], 'visits_day');
      table.check('(ended_on is null) = (due_on is null)', [], 'visits_ended');
      table.check(
        `state not in ('recorded', 'reviewed', 'published', 'follow_up', 'closed') or ended_on is not null`,
        [],
        'visits_recorded',
      );
      table.check(
        `(state in ('replaced', 'voided')) = (dropped_at is not null) and (dropped_at is null) = (drop_reason is null)`,
        [],
        'visits_dropped',
      );
      table.index(['task_id', 'id']);
      table.index(['state', 'due_on', 'id']);
      table.index(['date', 'start', 'id']);
    });
    await knex.schema.createTable('visit_parts', (table) => {
      table.specificType('visit_id', key).notNullable().references('visits.id');
      table.specificType('department', key).notNullable().references('departments.id');
      table.text('state').notNullable();
      table.text('ended_on').nullable();
      table.text('entered_at').nullable();
      table.text('entered_by').nullable();
      table.text('reviewed_at').nullable();
      table.text('reviewed_by').nullable();
      table.text('return_reason').nullable();
      table.integer('version').notNullable();
      table.primary(['visit_id', 'department']);
      table.check(oneOf('state', VISIT_PART_STATES), [], 'visit_parts_state');
      table.check(`state not in ('entered', 'passed') or (entered_at is not null and ended_on is not null)`, [], 'visit_parts_entered');
      table.check(`state <> 'passed' or reviewed_at is not null`, [], 'visit_parts_passed');
      table.check(`(state = 'returned') = (return_reason is not null)`, [], 'visit_parts_returned');
      table.check('(entered_at is null) = (entered_by is null)', [], 'visit_parts_entering');
      table.check('(reviewed_at is null) = (reviewed_by is null)', [], 'visit_parts_reviewing');
      table.index(['department', 'state', 'visit_id']);
    });
    await knex.schema.createTable('visit_inspectors', (table) => {
      table.specificType('visit_id', key).notNullable().references('visits.id');
      table.specificType('department', key).notNullable().references('departments.id');
      table.integer('place').notNullable();
      table.text('role').notNullable();
      table.specificType('inspector', key).nullable();
      table.primary(['visit_id', 'department', 'place']);
      table.index(['department', 'inspector', 'visit_id']);
    });
  },
  async down(knex: Knex) {
    for (const table of ['visit_inspectors', 'visit_parts', 'visits', 'dispatched_items']) await knex.schema.dropTable(table);
  },
};
