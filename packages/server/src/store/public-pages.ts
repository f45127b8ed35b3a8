/** Ids of what has a page of its own on the portal, in parts that are read a page at a time. Nothing that names a single firm is among them but results. */

import { STANDING } from '../publications/states.js';
import { inPages } from './directories/pages.js';
import type { Connection } from './store.js';

/** Kinds of records, by the first segment of their pages' addresses. */
export const RECORD_KINDS = ['departments', 'plans', 'tasks', 'draws', 'results'] as const;

export type RecordKind = (typeof RECORD_KINDS)[number];

export interface PublicRecord {
  readonly id: string;
  /** When its page came to say what it says, where that is known. */
  readonly changedAt: string | null;
}

type Keyed = Exclude<RecordKind, 'results'>;

const publicOf = (db: Connection, kind: Keyed) => {
  const rows = db(kind);
  if (kind === 'plans') return rows.whereNotNull('published_at');
  return kind === 'tasks' ? rows.whereNotNull('public_since') : rows;
};

/** Results are numbered as they are published: a part of them is a range of numbers, of which those that were replaced are gone. */
async function highestResult(db: Connection): Promise<number> {
  const [found]: readonly { readonly highest: number | null }[] = await db('result_search').max({ highest: 'row' });
  return Number(found?.highest ?? 0);
}

/** How many places a kind takes in all of its parts together; no fewer than it has records. */
export async function placesOf(db: Connection, kind: RecordKind): Promise<number> {
  if (kind === 'results') return highestResult(db);
  const [counted]: readonly { readonly count: number | string }[] = await publicOf(db, kind).count({ count: '*' });
  return Number(counted?.count ?? 0);
}

const PAGE = 1000;

interface FoundResult extends PublicRecord {
  readonly row: number;
}

async function* resultsIn(db: Connection, from: number, size: number): AsyncGenerator<readonly PublicRecord[]> {
  const page = async (after: FoundResult | null): Promise<readonly FoundResult[]> =>
    db('result_search as s')
      .join('publications as p', 'p.id', 's.publication_id')
      .where('s.row', '>', after === null ? from : after.row)
      .where('s.row', '<=', from + size)
      .whereIn('p.state', [...STANDING])
      .orderBy('s.row')
      .limit(PAGE)
      .select({ id: 'p.id', changedAt: 's.published_at', row: 's.row' });
  yield* inPages<FoundResult>(PAGE, page);
}

async function* keyedIn(db: Connection, kind: Keyed, from: number, size: number): AsyncGenerator<readonly PublicRecord[]> {
  const [first]: readonly { readonly id: string }[] = await publicOf(db, kind).orderBy('id').offset(from).limit(1).select('id');
  if (first === undefined) return;
  const page = async (after: PublicRecord | null): Promise<readonly PublicRecord[]> => {
    const rows: readonly { readonly id: string }[] = await publicOf(db, kind)
      .where('id', after === null ? '>=' : '>', after?.id ?? first.id)
      .orderBy('id')
      .limit(PAGE)
      .select('id');
    return rows.map(({ id }) => ({ id, changedAt: null }));
  };
  let left = size;
  for await (const records of inPages<PublicRecord>(PAGE, page)) {
    yield records.slice(0, left);
    left -= records.length;
    if (left <= 0) return;
  }
}

/** The records in these places of a kind, from 0. */
export const recordsIn = (db: Connection, kind: RecordKind, from: number, size: number): AsyncGenerator<readonly PublicRecord[]> =>
  kind === 'results' ? resultsIn(db, from, size) : keyedIn(db, kind, from, size);
