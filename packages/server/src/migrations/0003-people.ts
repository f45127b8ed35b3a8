import type { Knex } from 'knex';
import { ROLES } from '../rights/role.js';
import { type Migration, oneOf, sortedText } from './migration.js';

const HEX_HASH = 64;

/** Departments, users and their roles, sessions, the count of failed sign-ins, and the tokens of other systems. */
export const people: Migration = {
  name: '0003-people',
  async up(knex: Knex) {
    await knex.schema.createTable('departments', (table) => {
      table.specificType('id', sortedText(knex)).primary();
      table.text('folded_id').notNullable().unique();
      table.text('name').notNullable();
      table.text('name_en').notNullable();
      table.integer('version').notNullable();
      table.text('added_at').notNullable();
      table.text('closed_at').nullable();
      table.check('folded_id = lower(id)', [], 'departments_folded_id');
    });
    await knex.schema.createTable('users', (table) => {
      table.text('id').primary();
      table.text('login').notNullable();
      table.specificType('folded_login', sortedText(knex)).notNullable().unique();
      table.text('name').notNullable();
      table.text('folded_name').notNullable();
      table.text('department').nullable().references('departments.id');
      table.text('inspector').nullable();
      table.text('password').nullable();
      table.text('one_time_until').nullable();
      table.text('issuer').nullable();
      table.text('subject').nullable();
      table.integer('version').notNullable();
      table.text('added_at').notNullable();
      table.text('locked_at').nullable();
      table.text('signed_in_at').nullable();
      table.unique(['issuer', 'subject']);
      table.unique(['department', 'inspector']);
      table.check('(issuer is null) = (subject is null)', [], 'users_issuer');
      table.check('inspector is null or department is not null', [], 'users_inspector');
      table.check('one_time_until is null or password is not null', [], 'users_one_time');
    });
    await knex.schema.createTable('user_roles', (table) => {
      table.text('user_id').notNullable().references('users.id');
      table.text('role').notNullable();
      table.primary(['user_id', 'role']);
      table.check(oneOf('role', ROLES), [], 'user_roles_role');
      table.index(['role', 'user_id']);
    });
    await knex.schema.createTable('sessions', (table) => {
      table.text('id').primary();
      table.text('user_id').notNullable().references('users.id');
      table.text('secret_hash').notNullable().unique();
      table.text('previous_hash').nullable().unique();
      table.text('previous_until').nullable();
      table.text('method').notNullable();
      table.text('opened_at').notNullable();
      table.text('renewed_at').notNullable();
      table.text('used_at').notNullable();
      table.text('address').notNullable();
      table.text('user_agent').notNullable();
      table.check(oneOf('method', ['password', 'oidc']), [], 'sessions_method');
      table.check(`length(secret_hash) = ${HEX_HASH}`, [], 'sessions_secret_hash');
      table.check('(previous_hash is null) = (previous_until is null)', [], 'sessions_previous');
      table.index(['user_id', 'opened_at']);
      table.index('used_at');
      table.index('opened_at');
    });
    await knex.schema.createTable('sign_in_attempts', (table) => {
      table.text('counted_by').notNullable();
      table.text('key').notNullable();
      table.integer('failures').notNullable();
      table.text('last_at').notNullable();
      table.text('blocked_until').nullable();
      table.primary(['counted_by', 'key']);
      table.check(oneOf('counted_by', ['login', 'address']), [], 'sign_in_attempts_counted_by');
      table.index('last_at');
    });
    await knex.schema.createTable('tokens', (table) => {
      table.specificType('id', sortedText(knex)).primary();
      table.text('department').notNullable().references('departments.id');
      table.text('name').notNullable();
      table.text('scopes').notNullable();
      table.text('secret_hash').notNullable().unique();
      table.text('issued_by').notNullable().references('users.id');
      table.text('issued_at').notNullable();
      table.text('expires_at').notNullable();
      table.text('revoked_at').nullable();
      table.text('used_at').nullable();
      table.check(`length(secret_hash) = ${HEX_HASH}`, [], 'tokens_secret_hash');
      table.index(['department', 'id']);
    });
  },
  async down(knex: Knex) {
    for (const table of ['tokens', 'sign_in_attempts', 'sessions', 'user_roles', 'users', 'departments'])
      await knex.schema.dropTable(table);
  },
};
