/** What a database consists of, as the database itself tells. */

import type { Connection, Engine } from '../../dist/store/store.js';

/** Definitions by name: `table.column`, constraint, index. */
export type Schema = Readonly<Record<string, string>>;

type Row = Readonly<Record<string, unknown>>;

/** Quotes and spaces say nothing; SQLite writes others after a column was taken away and added again. */
const plain = (sql: unknown): string => String(sql).replaceAll(/[`"]/g, '').replaceAll(/\s+/g, ' ');

const byName = (rows: readonly Row[], value: (row: Row) => string): Schema =>
  Object.fromEntries(rows.map((row) => [String(row['name']), value(row)]).sort());

async function sqliteSchema(db: Connection): Promise<Schema> {
  const rows: Row[] = await db.raw(
    `select type || ' ' || name as name, sql from sqlite_master where sql is not null and name not like 'sqlite_%'`,
  );
  return byName(rows, ({ sql }) => plain(sql));
}

async function postgresqlSchema(db: Connection): Promise<Schema> {
  const { rows }: { rows: Row[] } = await db.raw(`
    select 'column ' || table_name || '.' || column_name as name,
           concat_ws(' ', data_type, collation_name, is_nullable, column_default) as definition
      from information_schema.columns where table_schema = 'public'
    union all
    select 'constraint ' || conrelid::regclass || '.' || conname, pg_get_constraintdef(oid)
      from pg_constraint where connamespace = 'public'::regnamespace
    union all
    select 'index ' || indexname, indexdef from pg_indexes where schemaname = 'public'
    union all
    select 'other ' || relkind::text || ' ' || relname, '' from pg_class where relnamespace = 'public'::regnamespace and relkind not in ('r', 'i')
    union all
    select 'schema ' || nspname, '' from pg_namespace where nspname !~ '^pg_'`);
  return byName(rows, ({ definition }) => plain(definition));
}

/** Everything that migrations make. */
export const schemaOf = (db: Connection, engine: Engine): Promise<Schema> =>
  engine === 'sqlite' ? sqliteSchema(db) : postgresqlSchema(db);

/** Tables in the same words for both engines. */
export interface Outline {
  /** `table.column`, with ` null` where it may be null. */
  readonly columns: readonly string[];
  /** `table(column, …) -> table(column, …)` */
  readonly foreignKeys: readonly string[];
  /** `table(column, …)`: primary keys and unique constraints. */
  readonly unique: readonly string[];
}

/** Without the tables of a full-text index, which are SQLite's own affair. */
const SQLITE_TABLES = `(select name from pragma_table_list where schema = 'main' and type = 'table' and name not like 'sqlite_%')`;

const SQLITE_OUTLINE = {
  columns: `
    select m.name || '.' || c.name || case when c."notnull" = 0 and c.pk = 0 then ' null' else '' end as line
      from ${SQLITE_TABLES} m join pragma_table_info(m.name) c`,
  foreignKeys: `
    select name || '(' || group_concat("from", ', ') || ') -> ' || "table" || '(' || group_concat("to", ', ') || ')' as line from
      (select m.name, f.id, f."table", f."from", f."to" from ${SQLITE_TABLES} m join pragma_foreign_key_list(m.name) f order by m.name, f.id, f.seq)
      group by name, id`,
  unique: `
    select name || '(' || group_concat(column, ', ') || ')' as line from
      (select m.name, i.name as "index", c.name as column from ${SQLITE_TABLES} m join pragma_index_list(m.name) i join pragma_index_info(i.name) c
        where i."unique" = 1 and i.partial = 0 order by m.name, i.name, c.seqno) group by name, "index"
    union
    select name || '(' || group_concat(column, ', ') || ')' from
      (select m.name, c.name as column from ${SQLITE_TABLES} m join pragma_table_info(m.name) c where c.pk > 0 order by m.name, c.pk) group by name`,
};

const POSTGRESQL_COLUMNS = (key: string, relation: string): string =>
  `(select string_agg(a.attname, ', ' order by k.place)
      from unnest(${key}) with ordinality k(number, place) join pg_attribute a on a.attrelid = ${relation} and a.attnum = k.number)`;

const POSTGRESQL_OUTLINE = {
  columns: `
    select table_name || '.' || column_name || case when is_nullable = 'YES' then ' null' else '' end as line
      from information_schema.columns where table_schema = 'public'`,
  foreignKeys: `
    select conrelid::regclass || '(' || ${POSTGRESQL_COLUMNS('conkey', 'conrelid')} || ') -> '
        || confrelid::regclass || '(' || ${POSTGRESQL_COLUMNS('confkey', 'confrelid')} || ')' as line
      from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace`,
  unique: `
    select indrelid::regclass || '(' || ${POSTGRESQL_COLUMNS('indkey::int2[]', 'indrelid')} || ')' as line
      from pg_index join pg_class on pg_class.oid = indrelid
      where relnamespace = 'public'::regnamespace and indisunique and indpred is null`,
};

export async function outlineOf(db: Connection, engine: Engine): Promise<Outline> {
  const queries = engine === 'sqlite' ? SQLITE_OUTLINE : POSTGRESQL_OUTLINE;
  const lines = async (sql: string): Promise<string[]> => {
    const answer = await db.raw(sql);
    const rows: { line: string }[] = engine === 'sqlite' ? answer : answer.rows;
    return rows.map(({ line }) => plain(line)).sort();
  };
  return { columns: await lines(queries.columns), foreignKeys: await lines(queries.foreignKeys), unique: await lines(queries.unique) };
}
