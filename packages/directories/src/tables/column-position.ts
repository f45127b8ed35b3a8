/** A column by its place, as spreadsheets name it. */

const POSITION = /^(?:[A-Z]{1,3}|[1-9]\d{0,3})$/;

/** `A` or `1` → 0; `undefined` for what is no position. */
export function positionOf(column: string): number | undefined {
  if (!POSITION.test(column)) return undefined;
  if (/^\d/.test(column)) return Number(column) - 1;
  return [...column].reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
