/**
 * Search among the entities in force, by three ways, of which each is fast where the others are not:
 * few matches are gathered by their terms and sorted by id; many are walked through in an order in which they soon turn up; a search
 * without terms walks along the ids.
 */

import type { EntityFilter, EntityRecord, EntityState } from '@double-random/directories';
import type { Knex } from 'knex';
import { folded } from '../../directories/folded.js';
import { termsOfFilter, termsOfIdBeginning, termsOfPart } from '../../directories/search-terms.js';
import type { Connection } from '../store.js';
import type { Directory } from './directories.js';
import { entitiesInForce, whereEntityMatches, whereHolds } from './entity-filter.js';
import { termText } from './staging.js';

/** Matches up to which all are gathered, counted and sorted. */
export const MOST_COUNTED = 1000;

export interface EntitySearch {
  /** The beginning of an id, or a part of a name; empty: any. */
  readonly text: string;
  readonly filter: { readonly [List in keyof EntityFilter]: string | null } & { readonly state: EntityState | null };
}

/** Where a page ends: by id where matches are few or there are no terms, else by the place in the walk. */
export type SearchMark = readonly ['id', string] | readonly ['walk', string | number];

export interface FoundEntities {
  readonly items: readonly EntityRecord[];
  /** `null`: this is the last page. */
  readonly next: SearchMark | null;
  /** How many match; `null`: too many to count. */
  readonly total: number | null;
}

type Query = Knex.QueryBuilder;

const ID_LIKE = /^[0-9A-Za-z._-]+$/;
const isPostgresql = (db: Connection): boolean => db.client.config.client === 'pg';

const idBeginnings = (text: string): string[] => (ID_LIKE.test(text) ? [...new Set([text, text.toUpperCase()])] : []);

/** Sets of terms, of which a match has at least one whole; `null`: some match may have none. */
function termSetsOf(directory: number, { text, filter }: EntitySearch): number[][] | null {
  const { region, industry, category, risk, tag, state } = filter;
  const common = termsOfFilter(directory, {
    region: region ?? undefined,
    industry: industry ?? undefined,
    category: category ?? undefined,
    risk: risk ?? undefined,
    tag: tag ?? undefined,
    state: state ?? undefined,
  });
  const part = folded(text);
  const sets =
    part === ''
      ? [common]
      : [termsOfPart(directory, part), ...idBeginnings(text).map((beginning) => termsOfIdBeginning(directory, beginning))].map((own) => [
          ...common,
          ...own,
        ]);
  return sets.some((set) => set.length === 0) ? null : sets;
}

const listOf = (value: string | null): string[] => (value === null ? [] : [value]);

/** What a match must be, told by its columns. */
function whereMatches(query: Query, { text, filter }: EntitySearch): Query {
  const part = folded(text);
  if (part !== '') {
    query.where((either) => {
      whereHolds(either, 'directory_entities.name', part);
      for (const beginning of idBeginnings(text)) {
        either.orWhereRaw('substr(directory_entities."key", 1, ?) = ?', [beginning.length, beginning]);
      }
    });
  }
  if (filter.state !== null) query.where('directory_entities.state', filter.state);
  return whereEntityMatches(query, {
    region: listOf(filter.region),
    industry: listOf(filter.industry),
    category: listOf(filter.category),
    risk: listOf(filter.risk),
    tag: listOf(filter.tag),
  });
}

/** Matches found by their terms; on SQLite in the order of their rows. */
function byTerms(db: Connection, directory: Directory, search: EntitySearch, sets: readonly (readonly number[])[]): Query {
  if (isPostgresql(db)) {
    const query = whereMatches(entitiesInForce(db, directory), search);
    return query.where((either) => {
      for (const set of sets) either.orWhereRaw('directory_entities.terms @> ?::integer[]', [[...set]]);
    });
  }
  const wanted = sets.map((set) => `(${termText(set).replaceAll(/\w+/g, '"$&"').replaceAll(' ', ' AND ')})`).join(' OR ');
  // The index goes first: a cross join is never turned round.
  const query = db
    .from(db.raw('directory_entity_terms cross join directory_entities on directory_entities."row" = directory_entity_terms.rowid'))
    .whereRaw('directory_entity_terms match ?', [wanted])
    .where('directory_entities.directory', directory.id)
    .whereRaw('+directory_entities.since <= ?', [directory.version])
    .whereNull('directory_entities.until_version');
  return whereMatches(query, search);
}

interface FoundRow {
  readonly key: string;
  readonly record: string;
}

const entitiesOf = (rows: readonly FoundRow[]): EntityRecord[] => rows.map(({ record }) => JSON.parse(record) as EntityRecord);

/** A page out of rows that were asked for with one more than it holds. */
function pageOf<Row extends FoundRow>(
  rows: readonly Row[],
  limit: number,
  total: number | null,
  markOf: (row: Row) => SearchMark,
): FoundEntities {
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return { items: entitiesOf(page), next: rows.length > limit && last !== undefined ? markOf(last) : null, total };
}

const byId = ({ key }: FoundRow): SearchMark => ['id', key];

/** Walks along the ids. */
async function alongIds(
  db: Connection,
  directory: Directory,
  search: EntitySearch,
  limit: number,
  after: string | null,
): Promise<FoundEntities> {
  const query = whereMatches(entitiesInForce(db, directory), search)
    .orderBy('key')
    .limit(limit + 1);
  if (after !== null) query.where('key', '>', after);
  const rows: FoundRow[] = await query.select('key', 'record');
  const isAll = search.text === '' && Object.values(search.filter).every((value) => value === null);
  return pageOf(rows, limit, isAll ? directory.rows : null, byId);
}

/** Walks through many matches: on SQLite by row along the terms, on PostgreSQL by hash along all entities. */
async function throughMany(
  db: Connection,
  directory: Directory,
  search: EntitySearch,
  sets: readonly (readonly number[])[],
  limit: number,
  after: string | number | null,
): Promise<FoundEntities> {
  const column = isPostgresql(db) ? 'directory_entities.hash' : 'directory_entity_terms.rowid';
  const query = isPostgresql(db) ? whereMatches(entitiesInForce(db, directory), search) : byTerms(db, directory, search, sets);
  if (after !== null) query.where(column, '>', after);
  const rows: (FoundRow & { readonly place: string | number })[] = await query
    .orderBy(column)
    .limit(limit + 1)
    .select('key', 'record', { place: column });
  return pageOf(rows, limit, null, ({ place }) => ['walk', place]);
}

/** The matches, if they are few, by id: their rows. */
async function fewMatches(
  db: Connection,
  directory: Directory,
  search: EntitySearch,
  sets: readonly (readonly number[])[],
): Promise<readonly { readonly row: number; readonly key: string }[] | null> {
  const rows: { row: number; key: string }[] = await byTerms(db, directory, search, sets)
    .limit(MOST_COUNTED + 1)
    .select('directory_entities.row', 'directory_entities.key');
  return rows.length > MOST_COUNTED ? null : rows.sort((a, b) => Buffer.compare(Buffer.from(a.key), Buffer.from(b.key)));
}

/** A page of the entities that match. A mark of a walk leads on through it; one by id begins again where that id would stand. */
export async function searchEntities(
  db: Connection,
  directory: Directory,
  search: EntitySearch,
  limit: number,
  mark: SearchMark | null,
): Promise<FoundEntities> {
  const sets = termSetsOf(directory.id, search);
  const afterId = mark?.[0] === 'id' ? mark[1] : null;
  if (sets === null) return alongIds(db, directory, search, limit, afterId);
  if (mark?.[0] === 'walk') return throughMany(db, directory, search, sets, limit, mark[1]);
  const few = await fewMatches(db, directory, search, sets);
  if (few === null)
    return afterId === null ? throughMany(db, directory, search, sets, limit, null) : alongIds(db, directory, search, limit, afterId);
  const left = afterId === null ? few : few.filter(({ key }) => Buffer.compare(Buffer.from(key), Buffer.from(afterId)) > 0);
  const wanted = left.slice(0, limit + 1).map(({ row }) => row);
  const rows: FoundRow[] = await db('directory_entities').whereIn('row', wanted).orderBy('key').select('key', 'record');
  return pageOf(rows, limit, few.length, byId);
}
