import type { Knex } from 'knex';
import { REVIEW_DECISIONS } from '../publications/review.js';
import { CORRECTION_STATES, OBJECTION_STATES, PUBLICATION_STATES } from '../publications/states.js';
import { type Migration, oneOf, sortedText } from './migration.js';

const HEX_HASH = 64;

/** Reviews, published results with their editions, objections to them, their corrections, and reminders of what is due. */
export const publications: Migration = {
  name: '0011-publications',
  async up(knex: Knex) {
    const key = sortedText(knex);
    await knex.schema.createTable('reviews', (table) => {
      table.specificType('visit_id', key).notNullable();
      table.specificType('department', key).notNullable();
      table.integer('number').notNullable();
      table.text('decision').notNullable();
      table.text('reason').nullable();
      table.text('records_hash').notNullable();
      table.text('at').notNullable();
      table.text('by').notNullable();
      table.primary(['visit_id', 'department', 'number']);
      table.foreign(['visit_id', 'department']).references(['visit_id', 'department']).inTable('visit_parts');
      table.check(oneOf('decision', REVIEW_DECISIONS), [], 'reviews_decision');
      table.check(`(decision = 'return') = (reason is not null)`, [], 'reviews_reason');
      table.check(`length(records_hash) = ${HEX_HASH}`, [], 'reviews_hash');
    });
    await knex.schema.createTable('publications', (table) => {
      table.specificType('id', key).primary();
      table.specificType('visit_id', key).notNullable().references('visits.id');
      table.specificType('task_id', key).notNullable().references('tasks.id');
      table.text('draw_id').notNullable().references('draws.id');
      table.specificType('entity', key).notNullable();
      table.specificType('uscc', key).nullable();
      table.text('name').notNullable();
      table.specificType('region', key).notNullable();
      table.integer('edition').notNullable();
      table.text('state').notNullable();
      table.text('content').notNullable();
      table.text('content_hash').notNullable();
      table.specificType('published_at', key).notNullable();
      table.text('published_by').notNullable();
      table.specificType('ended_on', key).notNullable();
      table.specificType('due_on', key).notNullable();
      table.integer('late_days').notNullable();
      table.specificType('objections_until', key).notNullable();
      table.specificType('supersedes', key).nullable().references('publications.id');
      table.text('superseded_at').nullable();
      table.text('withdrawn_at').nullable();
      table.text('withdrawn_reason').nullable();
      table.integer('year').notNullable();
      table.unique(['visit_id', 'edition']);
      table.check(oneOf('state', PUBLICATION_STATES), [], 'publications_state');
      table.check(`length(content_hash) = ${HEX_HASH}`, [], 'publications_hash');
      table.check('(edition = 1) = (supersedes is null)', [], 'publications_supersedes');
      table.check(`(state = 'corrected') = (superseded_at is not null)`, [], 'publications_superseded');
      table.check(`(state = 'withdrawn') = (withdrawn_at is not null and withdrawn_reason is not null)`, [], 'publications_withdrawn');
      table.check('late_days >= 0', [], 'publications_late');
      table.index(['published_at', 'id']);
      table.index(['task_id', 'published_at', 'id']);
      table.index(['year', 'published_at', 'id']);
      table.index(['uscc', 'published_at', 'id']);
      table.index(['entity', 'published_at', 'id']);
      table.index(['region', 'published_at', 'id']);
    });
    await knex.schema.createTable('publication_items', (table) => {
      table.specificType('publication_id', key).notNullable().references('publications.id');
      table.specificType('department', key).notNullable().references('departments.id');
      table.specificType('item', key).notNullable();
      table.text('result').notNullable();
      table.text('outcome').notNullable();
      table.text('disposition').notNullable();
      table.integer('year').notNullable();
      table.primary(['publication_id', 'department', 'item']);
      table.index(['department', 'item', 'publication_id']);
      table.index(['year', 'department', 'item']);
    });
    await knex.schema.createTable('corrections', (table) => {
      table.specificType('id', key).primary();
      table.specificType('publication_id', key).notNullable().references('publications.id');
      table.text('state').notNullable();
      table.text('reason').notNullable();
      table.text('departments').notNullable();
      table.text('department').notNullable().references('departments.id');
      table.text('asked_at').notNullable();
      table.text('asked_by').notNullable();
      table.text('ended_at').nullable();
      table.check(oneOf('state', CORRECTION_STATES), [], 'corrections_state');
      table.check(`(state = 'under_way') = (ended_at is null)`, [], 'corrections_ended');
      table.index(['publication_id']);
    });
    // Two corrections of one result at once would each publish the next edition.
    await knex.raw(`create unique index corrections_one_under_way on corrections (publication_id) where state = 'under_way'`);
    await knex.schema.createTable('objections', (table) => {
      table.specificType('id', key).primary();
      table.text('client_id').notNullable().unique();
      table.text('content_hash').notNullable();
      table.text('receipt').notNullable().unique();
      table.specificType('publication_id', key).notNullable().references('publications.id');
      table.text('state').notNullable();
      table.text('standing').notNullable();
      table.text('claimant').notNullable();
      table.text('contact').notNullable();
      table.specificType('department', key).nullable().references('departments.id');
      table.text('text').notNullable();
      table.specificType('received_at', key).notNullable();
      table.text('decided_at').nullable();
      table.text('decided_by').nullable();
      table.text('decided_for').nullable().references('departments.id');
      table.text('decision_reason').nullable();
      table.specificType('correction_id', key).nullable().references('corrections.id');
      table.check(oneOf('state', OBJECTION_STATES), [], 'objections_state');
      table.check(`(state = 'open') = (decided_at is null) and (decided_at is null) = (decision_reason is null)`, [], 'objections_decided');
      table.check('(decided_at is null) = (decided_by is null) and (decided_at is null) = (decided_for is null)', [], 'objections_decider');
      table.check(`(state = 'corrected') = (correction_id is not null)`, [], 'objections_correction');
      table.index(['publication_id', 'received_at', 'id']);
      table.index(['state', 'received_at', 'id']);
    });
    await knex.schema.createTable('reminders', (table) => {
      table.specificType('visit_id', key).notNullable().references('visits.id');
      table.text('kind').notNullable();
      table.specificType('due_on', key).notNullable();
      table.integer('days_left').notNullable();
      table.text('missing').notNullable();
      table.specificType('at', key).notNullable();
      table.primary(['visit_id', 'due_on', 'kind', 'days_left']);
      table.check(oneOf('kind', ['due', 'late']), [], 'reminders_kind');
      table.check('days_left >= 0', [], 'reminders_days_left');
      table.index(['at', 'visit_id']);
    });
  },
  async down(knex: Knex) {
    for (const table of ['reminders', 'objections', 'corrections', 'publication_items', 'publications', 'reviews'])
      await knex.schema.dropTable(table);
  },
};
