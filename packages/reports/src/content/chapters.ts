/** The numbered sections of a document. */

import type { Block } from './document.js';
import { ordinal } from './figures.js';
import type { Writing } from './writing.js';

/** A heading without its number, in the document's language, and what stands below it; a section without blocks is left out. */
export type Chapter = readonly [heading: string, blocks: readonly Block[]];

export const chapters = (written: readonly Chapter[], { language }: Writing): Block[] =>
  written
    .filter(([, blocks]) => blocks.length > 0)
    .flatMap(([heading, blocks], index): Block[] => [
      { kind: 'heading', level: 1, text: ordinal(index + 1, 1, language) + heading },
      ...blocks,
    ]);
