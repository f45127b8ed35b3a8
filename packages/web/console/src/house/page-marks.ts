/** Where a reader is in a list that the API gives page by page: each page names the mark of the next, so the way back is remembered. */

export interface PageMarks {
  /** Marks of the pages before this one and of this one; the first page has none, `null`. */
  readonly trail: readonly (string | null)[];
}

export const FIRST_PAGE: PageMarks = { trail: [null] };

/** The mark of the page that is shown. */
export const presentMark = ({ trail }: PageMarks): string | null => trail.at(-1) ?? null;

/** Counted from 1. */
export const pageNumber = ({ trail }: PageMarks): number => trail.length;

export const isFirst = ({ trail }: PageMarks): boolean => trail.length <= 1;

export const forward = ({ trail }: PageMarks, next: string): PageMarks => ({ trail: [...trail, next] });

export const back = (marks: PageMarks): PageMarks => (isFirst(marks) ? marks : { trail: marks.trail.slice(0, -1) });
