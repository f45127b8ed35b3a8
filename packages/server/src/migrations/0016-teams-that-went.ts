import type { Knex } from 'knex';
import type { Migration } from './migration.js';

/** Who stood in a department's team when its part was entered: the draw's teams may change afterwards, and who went does not. */
export const teamsThatWent: Migration = {
  name: '0016-teams-that-went',
  async up(knex: Knex) {
    await knex.schema.alterTable('visit_parts', (table) => {
      table.text('team').nullable();
    });
  },
  async down(knex: Knex) {
    await knex.raw('alter table visit_parts drop column team');
  },
};
