/** All pages of a list of the API, for what has to be known whole: the submissions of a visit, the counts of a board. Knows no framework. */

import type { Answer } from '../api/answer.js';

interface ListPage<Row> {
  readonly items: readonly Row[];
  readonly next: string | null;
}

/** The most rows that the service gives at once. */
const ROWS_AT_ONCE = 500;

/**
 * Reads page after page.
 * @param onRows told after every page how many there are so far
 * @returns all rows, or the first failure
 */
export async function allPages<Row>(
  read: (query: { limit: number; after?: string }) => Promise<Answer<ListPage<Row>>>,
  onRows: (count: number) => void = () => undefined,
): Promise<Answer<readonly Row[]>> {
  const rows: Row[] = [];
  for (let after: string | null | undefined; after !== null; ) {
    const answer = await read({ limit: ROWS_AT_ONCE, ...(after === undefined ? {} : { after }) });
    if (answer.kind !== 'data') return answer;
    rows.push(...answer.data.items);
    onRows(rows.length);
    after = answer.data.next;
  }
  return { kind: 'data', data: rows };
}
