/** What became of results lately: published, corrected, withdrawn. */

import type { PublishedResult } from '../../publications/published-result.js';
import type { Connection } from '../store.js';

export interface ResultNews {
  readonly result: string;
  readonly what: 'published' | 'corrected' | 'withdrawn';
  readonly at: string;
  readonly task: string;
  /** The entity; `null`: it is not named any more. */
  readonly name: string | null;
}

interface NewsRow {
  readonly id: string;
  readonly edition: number;
  readonly name: string;
  readonly content: string;
  readonly published_at: string;
  readonly withdrawn_at: string | null;
  readonly taken_back: string | null;
}

const taskOf = ({ content }: NewsRow): string => (JSON.parse(content) as PublishedResult).task.title;

/** The newest news, the newest first. */
export async function latestResultNews(db: Connection, most: number): Promise<readonly ResultNews[]> {
  const columns = ['p.id', 'p.edition', 'p.name', 'p.content', 'p.published_at', 'p.withdrawn_at'];
  const withdrawnOf = `(select w.id from publications w where w.visit_id = p.visit_id and w.state = 'withdrawn') as taken_back`;
  const published: NewsRow[] = await db('publications as p')
    .orderBy([
      { column: 'p.published_at', order: 'desc' },
      { column: 'p.id', order: 'desc' },
    ])
    .limit(most)
    .select(...columns, db.raw(withdrawnOf));
  const withdrawn: NewsRow[] = await db('publications as p')
    .where('p.state', 'withdrawn')
    // In the words of the index of states that few results are in: SQLite takes it by nothing else.
    .whereRaw(`p.state <> 'published'`)
    .orderBy([
      { column: 'p.withdrawn_at', order: 'desc' },
      { column: 'p.id', order: 'desc' },
    ])
    .limit(most)
    .select(...columns);
  const news: ResultNews[] = [
    ...published.map((row) => ({
      result: row.id,
      what: row.edition === 1 ? ('published' as const) : ('corrected' as const),
      at: row.published_at,
      task: taskOf(row),
      name: row.taken_back === null ? row.name : null,
    })),
    ...withdrawn.map((row) => ({ result: row.id, what: 'withdrawn' as const, at: row.withdrawn_at ?? '', task: taskOf(row), name: null })),
  ];
  return news.sort((a, b) => (a.at === b.at ? 0 : a.at < b.at ? 1 : -1)).slice(0, most);
}
