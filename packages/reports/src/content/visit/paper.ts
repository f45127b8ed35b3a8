/** What every paper of a visit is headed by and carries on each page. */

import type { Block, Document } from '../document.js';
import type { Writing } from '../writing.js';

interface Visited {
  readonly visit: string;
  readonly date: string | null;
  readonly dispatchedAt: string;
  readonly issuedOn?: string | null;
}

/** The day that the paper bears, else when the visit was dispatched. */
const createdOf = ({ issuedOn, dispatchedAt }: Visited): string =>
  issuedOn === null || issuedOn === undefined ? dispatchedAt : `${issuedOn}T00:00:00Z`;

export const paper = (record: Visited, title: readonly string[], blocks: readonly Block[], { language }: Writing): Document => ({
  language,
  title: title.join(''),
  reference: record.visit,
  created: createdOf(record),
  blocks: [{ kind: 'title', parts: title }, ...blocks],
});
