/**
 * Search among published results, the newest first. Terms narrow it: on SQLite their lists are walked backwards, merged as they are read; on
 * PostgreSQL few matches are gathered by the index of terms, and many are soon met on a walk through all. States that few results are in go first.
 */

import type { Knex } from 'knex';
import { folded } from '../../directories/folded.js';
import type { Publication } from '../../publications/publication.js';
import { type ResultFilter, termsOfCodeBeginning, termsOfNamePart, termsOfResultFilter } from '../../publications/search-terms.js';
import { type PublicationState, STANDING } from '../../publications/states.js';
import { whereHolds } from '../directories/entity-filter.js';
import { termText } from '../directories/staging.js';
import type { Connection } from '../store.js';
import { type PublicationRow, publicationOf } from './publications.js';

export interface ResultSearch extends ResultFilter {
  /** A part of the entity's name, or the beginning of one of its codes; empty: any. */
  readonly text: string;
  /** `standing`: the editions that hold now. */
  readonly state: 'standing' | PublicationState;
  /** Moments: from this one on, and before this one. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

export interface FoundResult {
  /** Its place: the mark of the page after it. */
  readonly row: number;
  readonly publication: Publication;
}

type Query = Knex.QueryBuilder;

const isPostgresql = (db: Connection): boolean => db.client.config.client === 'pg';

/** Matches up to which PostgreSQL gathers all. */
const FEW = 1000;

/** From this many characters on a name may have all pairs of a part and yet not the part. */
const NOT_TOLD_BY_PAIRS = 3;

const CODE_LIKE = /^[0-9A-Za-z._-]+$/;

/** States that nearly every result is in or passes through at its newest: a walk soon meets enough of them. */
const isCommon = (state: ResultSearch['state']): boolean => state === 'standing' || state === 'published';

/** Sets of terms of which a match has at least one whole; `null`: any result may match. */
function termSetsOf(search: ResultSearch): number[][] | null {
  const common = termsOfResultFilter(search);
  const { text } = search;
  const ways = [...(folded(text) === '' ? [] : [termsOfNamePart(text)]), ...(CODE_LIKE.test(text) ? [termsOfCodeBeginning(text)] : [])];
  const sets = ways.length === 0 ? [common] : ways.map((way) => [...common, ...way]);
  return sets.some((set) => set.length === 0) ? null : sets;
}

/** As SQLite's full-text index is asked for them. */
const matchOf = (sets: readonly (readonly number[])[]): string =>
  sets.map((set) => `(${termText(set).replaceAll(/\w+/g, '"$&"').replaceAll(' ', ' AND ')})`).join(' OR ');

const whereTerms = (query: Query, sets: readonly (readonly number[])[], isSo = '?? @> ?::bigint[]'): Query =>
  query.where((either) => {
    for (const set of sets) either.orWhereRaw(isSo, ['s.terms', [...set]]);
  });

/** What terms do not tell: the part of a name as it stands, that several filters mean one item, the state and the time. */
function whereTheRest(db: Connection, query: Query, { text, department, item, result, outcome, state, from, to }: ResultSearch): void {
  const part = folded(text);
  if ([...part].length >= NOT_TOLD_BY_PAIRS) {
    const code = text.trim().toUpperCase();
    query.where((either) => {
      whereHolds(either, 's.name', part);
      for (const column of ['p.entity', 'p.uscc']) either.orWhereRaw('upper(substr(??, 1, ?)) = ?', [column, code.length, code]);
    });
  }
  const ofItem = Object.entries({ department, item, result, outcome }).filter(([, value]) => value !== undefined);
  if (ofItem.length > 1) {
    const one = db('publication_items as i').whereRaw('i.publication_id = p.id').where(Object.fromEntries(ofItem));
    query.whereExists(one.select(db.raw('1')));
  }
  query.whereIn('p.state', state === 'standing' ? [...STANDING] : [state]);
  if (state === 'corrected') query.whereNotExists(withdrawnLater(db));
  // The rows between are found by the index of times, so that a walk does not begin at the newest of all.
  if (from !== undefined)
    query.where('s.published_at', '>=', from).whereRaw('s."row" >= (select min("row") from result_search where published_at >= ?)', [from]);
  if (to !== undefined)
    query.where('s.published_at', '<', to).whereRaw('s."row" <= (select max("row") from result_search where published_at < ?)', [to]);
}

/** A correction that was withdrawn takes what it corrected out of sight, too. */
const withdrawnLater = (db: Connection): Query =>
  db('publications as w')
    .whereRaw('w.visit_id = p.visit_id')
    .where({ 'w.state': 'withdrawn' satisfies PublicationState })
    .select(db.raw('1'));

const JOINED = 'publications as p on p.id = s.publication_id';

type Sets = readonly (readonly number[])[] | null;

/** The condition of the index of states that few results are in, in its own words: SQLite takes it by nothing else. */
const IN_FEW = `p.state <> 'published'`;

/** Those that match by their terms on SQLite, in no order yet. Cross joins are never turned round: what stands first is walked along. */
function onSqlite(db: Connection, sets: Sets, walked: boolean): Query {
  if (!walked) {
    const few = db.from(db.raw('publications as p cross join result_search as s on s.publication_id = p.id')).whereRaw(IN_FEW);
    if (sets === null) return few;
    const listed = db.raw('select rowid from result_search_terms where result_search_terms match ?', [matchOf(sets)]);
    return few.whereRaw('s."row" in (?)', [listed]);
  }
  if (sets === null) return db.from(db.raw(`result_search as s cross join ${JOINED}`));
  const joined = `result_search_terms as t cross join result_search as s on s."row" = t.rowid cross join ${JOINED}`;
  return db.from(db.raw(joined)).whereRaw('result_search_terms match ?', [matchOf(sets)]);
}

/** The rows of the matches on PostgreSQL, if they are few. */
async function fewRows(db: Connection, sets: NonNullable<Sets>): Promise<readonly number[] | null> {
  const rows: number[] = await whereTerms(db('result_search as s'), sets)
    .limit(FEW + 1)
    .pluck('s.row');
  return rows.length > FEW ? null : rows;
}

/** As `onSqlite`. @param few the rows, where a walk would meet them too late */
function onPostgresql(db: Connection, sets: Sets, walked: boolean, few: readonly number[] | null): Query {
  const query = db.from(db.raw(`result_search as s join ${JOINED}`));
  if (sets === null) return query;
  if (few !== null) return query.whereRaw('s."row" = any(?::bigint[])', [[...few]]);
  // Said so, the index of terms cannot be used: it would gather and sort them all.
  return whereTerms(query, sets, walked ? '(?? @> ?::bigint[]) is true' : undefined);
}

/** A page of the results that match, after the row of another. */
export async function searchResults(
  db: Connection,
  search: ResultSearch,
  limit: number,
  after: number | null,
): Promise<readonly FoundResult[]> {
  const sets = termSetsOf(search);
  const walked = isCommon(search.state);
  const few = isPostgresql(db) && walked && sets !== null ? await fewRows(db, sets) : null;
  const query = isPostgresql(db) ? onPostgresql(db, sets, walked, few) : onSqlite(db, sets, walked);
  whereTheRest(db, query, search);
  const row = !isPostgresql(db) && walked && sets !== null ? 't.rowid' : 's.row';
  if (after !== null) query.where(row, '<', after);
  const rows: (PublicationRow & { readonly row: number })[] = await query.orderBy(row, 'desc').limit(limit).select('p.*', 's.row');
  return rows.map(({ row: place, ...publication }) => ({ row: place, publication: publicationOf(publication) }));
}
