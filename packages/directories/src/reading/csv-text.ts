/** Text with quotes in it, through csv-parse. */

import { CsvError, parse } from 'csv-parse/sync';
import type { Delimiter } from './delimiter.js';

/** Stands for "no delimiter" in the parser: a character that text does not have. */
const NO_DELIMITER = '\u001F';

/** `open`: a quote is not closed, more lines may do it. `misplaced`: a quote stands where none may, and more lines do not help. */
export type Parted = { readonly rows: readonly (readonly string[])[] } | { readonly broken: 'open' | 'misplaced' };

/** A function that parts whole lines, joined by LF, into rows of cells. */
export function quotedTextParser(delimiter: Delimiter): (text: string) => Parted {
  const character = delimiter === 'none' ? NO_DELIMITER : delimiter;
  const options = { delimiter: character, record_delimiter: ['\n'], relax_column_count: true, trim: true };
  /** Excel's way to keep leading zeros, `="0571"`, is a quoted cell to us. */
  const asFormula = new RegExp(`(^|${character === '|' ? '\\|' : character})="([^"]*)"`, 'gm');
  return (text) => {
    try {
      return { rows: parse(text.includes('="') ? text.replaceAll(asFormula, '$1"$2"') : text, options) as string[][] };
    } catch (error) {
      if (!(error instanceof CsvError)) throw error;
      return { broken: error.code === 'CSV_QUOTE_NOT_CLOSED' ? 'open' : 'misplaced' };
    }
  };
}
