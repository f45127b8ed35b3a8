import type { Knex } from 'knex';
import { FOLLOW_UP_KINDS, FOLLOW_UP_ORIGINS, FOLLOW_UP_OUTCOMES, FOLLOW_UP_STATES } from '../follow-ups/states.js';
import { type Migration, oneOf, sortedText } from './migration.js';

/** What follows from results. */
export const followUps: Migration = {
  name: '0012-follow-ups',
  async up(knex: Knex) {
    const key = sortedText(knex);
    await knex.schema.createTable('follow_ups', (table) => {
      table.specificType('id', key).primary();
      table.specificType('visit_id', key).notNullable();
      table.specificType('department', key).notNullable();
      table.specificType('item', key).nullable();
      table.text('kind').notNullable();
      table.text('origin').notNullable();
      table.text('state').notNullable();
      table.specificType('due_on', key).nullable();
      table.text('to_department').nullable().references('departments.id');
      table.text('authority').nullable();
      table.text('text').notNullable();
      table.specificType('publication_id', key).nullable().references('publications.id');
      table.specificType('follows', key).nullable().references('follow_ups.id');
      table.text('opened_at').notNullable();
      table.text('opened_by').notNullable();
      table.text('ended_at').nullable();
      table.text('ended_by').nullable();
      table.text('outcome').nullable();
      table.text('outcome_on').nullable();
      table.text('document_number').nullable();
      table.text('outcome_text').nullable();
      table.integer('version').notNullable();
      table.foreign(['visit_id', 'department']).references(['visit_id', 'department']).inTable('visit_parts');
      table.check(oneOf('kind', FOLLOW_UP_KINDS), [], 'follow_ups_kind');
      table.check(oneOf('origin', FOLLOW_UP_ORIGINS), [], 'follow_ups_origin');
      table.check(oneOf('state', FOLLOW_UP_STATES), [], 'follow_ups_state');
      table.check(`outcome is null or ${oneOf('outcome', FOLLOW_UP_OUTCOMES)}`, [], 'follow_ups_outcome');
      table.check(`(state = 'open') = (ended_at is null) and (ended_at is null) = (ended_by is null)`, [], 'follow_ups_ended');
      table.check(`(state = 'done') = (outcome is not null and outcome_on is not null)`, [], 'follow_ups_done');
      table.check(`state <> 'cancelled' or outcome_text is not null`, [], 'follow_ups_cancelled');
      table.check(`kind <> 'order-to-correct' or due_on is not null`, [], 'follow_ups_deadline');
      table.check(`kind <> 're-check' or follows is not null`, [], 'follow_ups_re_check');
      table.check(`to_department is null or (kind = 'notification' and authority is null)`, [], 'follow_ups_recipient');
      table.check(`authority is null or kind in ('transfer', 'notification')`, [], 'follow_ups_authority');
      table.check(`(origin = 'publication') = (publication_id is not null)`, [], 'follow_ups_publication');
      table.index(['visit_id', 'department', 'item']);
      table.index(['department', 'state', 'due_on', 'id']);
      table.index(['to_department', 'state', 'due_on', 'id']);
      table.index(['follows']);
    });
  },
  async down(knex: Knex) {
    await knex.schema.dropTable('follow_ups');
  },
};
