import type { Knex } from 'knex';
import { type Migration, sortedText } from './migration.js';

const isPostgresql = (knex: Knex): boolean => knex.client.config.client === 'pg';

/** What is counted once for each draw, and by what the rows of a year are counted without reading their texts. */
export const statistics: Migration = {
  name: '0015-statistics',
  async up(knex: Knex) {
    const key = sortedText(knex);
    await knex.schema.createTable('draw_facts', (table) => {
      table.text('draw_id').primary().references('draws.id');
      table.text('facts').notNullable();
      table.text('counted_at').notNullable();
    });
    await knex.schema.alterTable('visits', (table) => {
      table.specificType('risk', key).nullable();
    });
    await knex('visits').update({ risk: knex.raw(isPostgresql(knex) ? `facts::json ->> 'risk'` : `json_extract(facts, '$.risk')`) });
    await knex.schema.alterTable('publications', (table) => {
      table.integer('departments').notNullable().defaultTo(0);
      table.integer('problems').notNullable().defaultTo(0);
      table.specificType('risk', key).nullable();
    });
    await knex.raw(`update publications set
      departments = (select count(distinct department) from publication_items i where i.publication_id = publications.id),
      problems = (select count(*) from publication_items i where i.publication_id = publications.id and i.outcome = 'problem'),
      risk = (select risk from visits v where v.id = publications.visit_id)`);
    await knex.raw('create index visits_counted on visits (task_id, state, due_on, id)');
    await knex.schema.alterTable('visit_inspectors', (table) => {
      table.specificType('task_id', key).nullable();
    });
    await knex('visit_inspectors').update({ task_id: knex.raw('(select task_id from visits v where v.id = visit_inspectors.visit_id)') });
    await knex.raw('create index visit_inspectors_counted on visit_inspectors (task_id, department, inspector)');
    await knex.raw(
      'create index publications_counted on publications (year, state, id, task_id, entity, edition, late_days, departments, problems, risk)',
    );
    await knex.schema.alterTable('publication_items', (table) => {
      table.specificType('risk', key).nullable();
      table.text('ended_at').nullable();
    });
    await knex.raw(`update publication_items set
      risk = (select risk from publications p where p.id = publication_items.publication_id),
      ended_at = (select coalesce(superseded_at, withdrawn_at) from publications p where p.id = publication_items.publication_id)`);
    // In the order in which they are counted, so that a year of them is read and never sorted.
    await knex.raw(
      'create index publication_items_counted on publication_items (year, department, item, outcome, risk, ended_at) where ended_at is null',
    );
  },
  async down(knex: Knex) {
    for (const index of ['publication_items_counted', 'publications_counted', 'visit_inspectors_counted', 'visits_counted'])
      await knex.raw(`drop index ${index}`);
    for (const column of ['risk', 'ended_at']) await knex.raw(`alter table publication_items drop column ${column}`);
    for (const column of ['departments', 'problems', 'risk']) await knex.raw(`alter table publications drop column ${column}`);
    await knex.raw('alter table visit_inspectors drop column task_id');
    await knex.raw('alter table visits drop column risk');
    await knex.schema.dropTable('draw_facts');
  },
};
