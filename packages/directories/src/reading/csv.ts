/** Delimited text, whatever its encoding, line ends, delimiter and quotes: rows in batches. */

import type { CsvForm } from './csv-lines.js';
import { lineSplitter } from './csv-lines.js';
import { findDelimiter } from './delimiter.js';
import type { Encoding } from './encoding.js';
import { decoded } from './encoding.js';
import { linesOf } from './lines.js';
import type { RawRow } from './raw-row.js';
import type { Source } from './source.js';

/** So many lines are looked at to find the delimiter. */
const LOOKED_AT = 50;

async function firstLines(source: Source, encoding: Encoding): Promise<string[]> {
  const first: string[] = [];
  for await (const lines of linesOf(decoded(source, encoding))) {
    first.push(...lines.filter((line) => line !== '').slice(0, LOOKED_AT));
    if (first.length >= LOOKED_AT) break;
  }
  return first;
}

export async function findForm(source: Source, encoding: Encoding, wanted: Partial<CsvForm>): Promise<CsvForm> {
  return {
    quote: wanted.quote ?? '"',
    delimiter: wanted.delimiter ?? findDelimiter(await firstLines(source, encoding)),
  };
}

/** Every row of the file, blank ones too, a batch for each piece of the source. */
export async function* csvRows(source: Source, encoding: Encoding, form: CsvForm): AsyncGenerator<RawRow[]> {
  const splitter = lineSplitter(form);
  for await (const lines of linesOf(decoded(source, encoding))) yield splitter.split(lines, false);
  const rest = splitter.split([], true);
  if (rest.length > 0) yield rest;
}
