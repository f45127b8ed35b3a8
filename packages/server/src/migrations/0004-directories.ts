import { DIRECTORY_KINDS } from '@double-random/directories';
import type { Knex } from 'knex';
import { IMPORT_MODES, IMPORT_STATES, OPEN_STATES } from '../directories/import.js';
import { type Migration, oneOf, sortedText } from './migration.js';

const isPostgresql = (knex: Knex): boolean => knex.client.config.client === 'pg';

const HEX_HASH = 64;

/** What the rows of every kind have: a row is part of the versions from `since` until before `until_version`. */
function rowColumns(knex: Knex, table: Knex.CreateTableBuilder, name: string): void {
  table.bigIncrements('row');
  table.integer('directory').notNullable().references('directories.id');
  table.specificType('key', sortedText(knex)).notNullable();
  table.integer('since').notNullable();
  table.integer('until_version').nullable();
  table.bigInteger('replaces').nullable();
  table.text('hash').notNullable();
  table.text('record').notNullable();
  table.unique(['directory', 'key', 'since'], { indexName: `${name}_key` });
  table.index(['directory', 'since', 'row'], `${name}_since`);
  table.check('since > 0 and (until_version is null or until_version > since)', [], `${name}_versions`);
  table.check(`length(hash) = ${HEX_HASH}`, [], `${name}_hash`);
}

async function createDirectories(knex: Knex): Promise<void> {
  await knex.schema.createTable('directories', (table) => {
    table.increments('id');
    table.specificType('department', sortedText(knex)).notNullable().references('departments.id');
    table.text('kind').notNullable();
    table.integer('version').notNullable();
    table.integer('rows').notNullable();
    table.text('hash').nullable();
    table.unique(['department', 'kind']);
    table.check(oneOf('kind', DIRECTORY_KINDS), [], 'directories_kind');
    table.check('version >= 0 and rows >= 0', [], 'directories_counts');
    table.check('(version = 0) = (hash is null)', [], 'directories_head');
  });
  await knex.schema.createTable('directory_imports', (table) => {
    table.specificType('id', sortedText(knex)).primary();
    table.integer('directory').notNullable().references('directories.id');
    table.text('mode').notNullable();
    table.text('mapping').nullable();
    table.text('state').notNullable();
    table.text('file').nullable();
    table.text('counts').nullable();
    table.text('summary').nullable();
    table.integer('based_on').nullable();
    table.integer('result_rows').nullable();
    table.text('result_hash').nullable();
    table.integer('applied_version').nullable();
    table.text('upload').nullable();
    table.text('attempt').nullable();
    table.text('job').nullable();
    table.text('failure').nullable();
    table.specificType('opened_at', sortedText(knex)).notNullable();
    table.text('opened_by').notNullable();
    table.text('opened_name').notNullable();
    table.text('changed_at').notNullable();
    table.index(['directory', 'opened_at', 'id']);
    table.check(oneOf('mode', IMPORT_MODES), [], 'directory_imports_mode');
    table.check(oneOf('state', IMPORT_STATES), [], 'directory_imports_state');
    table.check(`(state = 'failed') = (failure is not null)`, [], 'directory_imports_failure');
    table.check(`(state = 'applied') = (applied_version is not null)`, [], 'directory_imports_applied');
    table.check(
      `state not in ('previewed', 'applying', 'applied') or (based_on is not null and result_hash is not null and counts is not null)`,
      [],
      'directory_imports_preview',
    );
  });
  // Only one import of a directory is open at a time, so that rows which wait for the next version belong to it alone.
  await knex.raw(`create unique index directory_imports_open on directory_imports (directory) where ${oneOf('state', OPEN_STATES)}`);
  await knex.schema.createTable('directory_versions', (table) => {
    table.integer('directory').notNullable().references('directories.id');
    table.integer('number').notNullable();
    table.integer('rows').notNullable();
    table.text('hash').notNullable();
    table.integer('added').notNullable();
    table.integer('changed').notNullable();
    table.integer('gone').notNullable();
    table.text('mode').notNullable();
    table.text('file').notNullable();
    table.specificType('import', sortedText(knex)).notNullable().unique().references('directory_imports.id');
    table.text('applied_at').notNullable();
    table.text('applied_by').notNullable();
    table.text('applied_name').notNullable();
    table.primary(['directory', 'number']);
    table.index('hash');
    table.check(oneOf('mode', IMPORT_MODES), [], 'directory_versions_mode');
    table.check('number > 0 and rows >= 0 and added >= 0 and changed >= 0 and gone >= 0', [], 'directory_versions_counts');
  });
}

async function createImportParts(knex: Knex): Promise<void> {
  await knex.schema.createTable('directory_import_chunks', (table) => {
    table.specificType('import', sortedText(knex)).notNullable().references('directory_imports.id');
    table.specificType('upload', sortedText(knex)).notNullable();
    table.integer('place').notNullable();
    table.binary('bytes').notNullable();
    table.primary(['import', 'upload', 'place']);
  });
  await knex.schema.createTable('directory_import_faulty', (table) => {
    table.specificType('import', sortedText(knex)).notNullable().references('directory_imports.id');
    table.integer('place').notNullable();
    table.text('severity').notNullable();
    table.text('faulty').notNullable();
    table.primary(['import', 'place']);
    table.check(oneOf('severity', ['error', 'warning']), [], 'directory_import_faulty_severity');
  });
  await knex.schema.createTable('directory_import_gone', (table) => {
    table.specificType('import', sortedText(knex)).notNullable().references('directory_imports.id');
    table.bigInteger('row').notNullable();
    table.primary(['import', 'row']);
  });
}

async function createRows(knex: Knex): Promise<void> {
  await knex.schema.createTable('directory_entities', (table) => {
    rowColumns(knex, table, 'directory_entities');
    table.text('name').notNullable();
    table.text('region').notNullable();
    table.text('industry').notNullable();
    table.text('industry_digits').notNullable();
    table.text('category').notNullable();
    table.text('risk').notNullable();
    table.text('state').notNullable();
    table.text('tags').notNullable();
    if (isPostgresql(knex)) table.specificType('terms', 'integer[]').notNullable();
  });
  await knex.schema.createTable('directory_records', (table) => {
    rowColumns(knex, table, 'directory_records');
    table.text('search_text').notNullable();
    table.text('state').notNullable();
  });
  for (const name of ['directory_entities', 'directory_records']) {
    await knex.raw(`create index ${name}_until on ${name} (directory, until_version, row) where until_version is not null`);
  }
  if (isPostgresql(knex)) {
    // By its hash an entity stands anywhere: a walk in this order meets what is common soon, however ids, regions and names go together.
    await knex.raw('create index directory_entities_any on directory_entities (directory, hash) where until_version is null');
    // An import adds a hundred thousand rows: taken in by tens of megabytes their terms cost a quarter of what they do by four.
    await knex.raw(
      'create index directory_entities_terms on directory_entities using gin (terms) with (gin_pending_list_limit = 32768) where until_version is null',
    );
  } else {
    await knex.raw(
      `create virtual table directory_entity_terms using fts5(terms, content='', contentless_delete=1, detail=none, tokenize='ascii')`,
    );
  }
}

/** Directories of departments, their versions and rows, and the imports that make new versions. */
export const directories: Migration = {
  name: '0004-directories',
  async up(knex: Knex) {
    await createDirectories(knex);
    await createImportParts(knex);
    await createRows(knex);
  },
  async down(knex: Knex) {
    if (!isPostgresql(knex)) await knex.raw('drop table directory_entity_terms');
    for (const name of [
      'directory_records',
      'directory_entities',
      'directory_import_gone',
      'directory_import_faulty',
      'directory_import_chunks',
      'directory_versions',
      'directory_imports',
      'directories',
    ]) {
      await knex.schema.dropTable(name);
    }
  },
};
