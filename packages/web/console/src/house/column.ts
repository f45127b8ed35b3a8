/** A column of a list. */

import type { Words } from '../language/words.js';

export interface Column<Row> {
  /** Names its slot: `#cell-name="{ row }"`; without a slot `text` is shown. */
  readonly key: string;
  readonly words: Words;
  readonly text?: (row: Row) => string | number | null;
  /** Numbers stand at the right. */
  readonly align?: 'left' | 'right';
  /** The list can be sorted by it: the API's name of the order, whose opposite is `-` and the name. */
  readonly sort?: string;
  /** The cell that names the row: a header cell for those who hear the table. Exactly one column should. */
  readonly isHeader?: boolean;
}
