/** What a spreadsheet program would calculate is kept from it: it shows the cell, and what comes back is the text that was sent. */

/** Spreadsheets run what begins like a formula; those of East Asia take the wide signs for the same. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;
const GUARDED = /^'[=+\-@\t\r\n＝＋－＠]/;

/** A cell that a spreadsheet shows and does not calculate. */
export const guarded = (cell: string): string => (FORMULA.test(cell) ? `'${cell}` : cell);

const APOSTROPHE = 39;

export const withoutGuard = (cell: string): string => (cell.charCodeAt(0) === APOSTROPHE && GUARDED.test(cell) ? cell.slice(1) : cell);
