/** Pages of a list: by key, so that the hundredth page costs what the first does. */

import { z } from 'zod';
import { unusableTexts } from './unusable-text.js';

const MOST = 500;
const USUAL = 50;

/** The query of every list. `after` is the `next` of the page before. */
export const pageQuery = z.object({
  limit: z.coerce.number().int().min(1).max(MOST).default(USUAL),
  after: z.string().max(512).optional(),
});

/** The answer of every list; `next` is `null` on the last page. */
export const pageOf = <Item extends z.ZodType>(item: Item) => z.object({ items: z.array(item), next: z.string().nullable() });

/** The mark of the page after a row whose sort key is this list of texts and numbers. */
export const cursorOf = (key: readonly (string | number)[]): string => Buffer.from(JSON.stringify(key)).toString('base64url');

/** What a mark says, checked by the shape of the list's key; `null`: not one of ours, for it holds what no row can. */
export function readCursor<Key>(cursor: string, shape: z.ZodType<Key>): Key | null {
  try {
    const read = shape.safeParse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')));
    return read.success && unusableTexts(read.data, 'mark').length === 0 ? read.data : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
