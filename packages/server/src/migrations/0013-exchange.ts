import type { Knex } from 'knex';
import { SENDING_FAILURES } from '../exchange/sending-failure.js';
import { DELIVERY_STATES, WEBHOOK_STATES } from '../exchange/webhook.js';
import { changeMoment } from '../store/exchange/change-moment.js';
import { type Migration, oneOf, sortedText } from './migration.js';

const HEX_HASH = 64;

/** Webhooks and what is sent to them; results in the order in which they became public or ceased to be. */
export const exchange: Migration = {
  name: '0013-exchange',
  async up(knex: Knex) {
    const text = sortedText(knex);
    await knex.schema.createTable('webhooks', (table) => {
      table.specificType('id', text).primary();
      table.text('department').notNullable().references('departments.id');
      table.text('name').notNullable();
      table.text('url').notNullable();
      table.text('events').notNullable();
      table.text('sealed_secret').notNullable();
      table.text('state').notNullable();
      table.integer('version').notNullable();
      table.bigInteger('announced').notNullable();
      table.text('added_at').notNullable();
      table.text('added_by').notNullable();
      table.text('secret_at').notNullable();
      table.check(oneOf('state', WEBHOOK_STATES), [], 'webhooks_state');
      table.index(['department', 'id']);
    });
    await knex.schema.createTable('webhook_deliveries', (table) => {
      table.specificType('id', text).primary();
      table.specificType('webhook_id', text).notNullable().references('webhooks.id').onDelete('CASCADE');
      table.bigInteger('sequence').nullable();
      table.text('event').notNullable();
      table.text('subject').notNullable();
      table.text('body').notNullable();
      table.text('state').notNullable();
      table.integer('tries').notNullable();
      table.specificType('created_at', text).notNullable();
      table.text('asked_at').notNullable();
      table.specificType('next_at', text).nullable();
      table.text('leased_until').nullable();
      table.text('lease').nullable();
      table.text('last_tried_at').nullable();
      table.integer('last_status').nullable();
      table.text('last_failure').nullable();
      table.text('delivered_at').nullable();
      table.unique(['webhook_id', 'sequence']);
      table.check(oneOf('state', DELIVERY_STATES), [], 'webhook_deliveries_state');
      table.check(`length(id) = ${HEX_HASH}`, [], 'webhook_deliveries_id');
      table.check(`(state = 'waiting') = (next_at is not null)`, [], 'webhook_deliveries_next');
      table.check(`(state = 'delivered') = (delivered_at is not null)`, [], 'webhook_deliveries_delivered');
      table.check('(lease is null) = (leased_until is null)', [], 'webhook_deliveries_lease');
      table.check(`lease is null or state = 'waiting'`, [], 'webhook_deliveries_leased');
      table.check(`last_failure is null or ${oneOf('last_failure', Object.keys(SENDING_FAILURES))}`, [], 'webhook_deliveries_failure');
      table.check('tries >= 0', [], 'webhook_deliveries_tries');
      table.index(['webhook_id', 'created_at', 'id'], 'webhook_deliveries_by_time');
      table.index(['state', 'next_at'], 'webhook_deliveries_due');
      table.index(['state', 'delivered_at'], 'webhook_deliveries_done');
    });
    await knex.raw(`create index publications_by_change on publications (${changeMoment(knex)}, id) where superseded_at is null`);
  },
  async down(knex: Knex) {
    await knex.raw('drop index publications_by_change');
    await knex.schema.dropTable('webhook_deliveries');
    await knex.schema.dropTable('webhooks');
  },
};
