/** Attributes of the elements of a tagged PDF, by ISO 32000. */

import type { Box, Tag } from '../layout/operations.js';

export interface ElementOptions {
  /** What a figure shows; what a table shows, beside its cells. */
  readonly alt?: string;
  readonly scope?: 'Row' | 'Column';
  /** Columns that a cell takes. */
  readonly span?: number;
  /** Where a figure stands. */
  readonly box?: Box;
}

/** As pdfkit writes them: a string is a name, a `String` a text. */
export type Attributes = Readonly<Record<string, string | number | readonly number[] | object>>;

/** From the page's bottom left corner. */
const boundingBox = ({ x, y, width, height }: Box, pageHeight: number): readonly number[] => [
  x,
  pageHeight - y - height,
  x + width,
  pageHeight - y,
];

/** Undefined where the element has none. */
export function attributesOf(
  tag: Tag | 'Part',
  { alt, scope, span, box }: ElementOptions,
  page: { readonly height: number },
): Attributes | undefined {
  if (box !== undefined) return { O: 'Layout', Placement: 'Block', BBox: boundingBox(box, page.height) };
  if (tag === 'Table' && alt !== undefined) return { O: 'Table', Summary: new String(alt) };
  if (scope === undefined && span === undefined) return undefined;
  return { O: 'Table', ...(scope === undefined ? {} : { Scope: scope }), ...(span === undefined ? {} : { ColSpan: span }) };
}
