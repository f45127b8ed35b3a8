/** Texts as they are compared in a search: without spaces, case, and the difference between full and half width. */

const SPACES = /\s+/g;

export const folded = (text: string): string => text.normalize('NFKC').replaceAll(SPACES, '').toLowerCase();
