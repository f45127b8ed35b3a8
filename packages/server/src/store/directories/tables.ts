/** Where the rows of a kind stand, and the columns that a search of them needs beside the record itself. */

import type { DirectoryKind, EntityRecord, RecordOf } from '@double-random/directories';
import { folded } from '../../directories/folded.js';
import { industryDigits } from '../../directories/search-terms.js';

export type RowTable = 'directory_entities' | 'directory_records';

export const tableOf = (kind: DirectoryKind): RowTable => (kind === 'entities' ? 'directory_entities' : 'directory_records');

/** Around every tag, so that one is found whole, and between texts that are searched together. */
export const TAG_SEPARATOR = '\u001F';

const tagsText = (tags: readonly string[]): string => (tags.length === 0 ? '' : TAG_SEPARATOR + tags.join(TAG_SEPARATOR) + TAG_SEPARATOR);

const entityColumns = ({ name, region, industry, category, risk, state, tags }: EntityRecord) => ({
  name: folded(name),
  region,
  industry,
  industry_digits: industryDigits(industry),
  category,
  risk,
  state,
  tags: tagsText(tags),
});

const recordColumns = (state: string, ...texts: readonly string[]) => ({ search_text: texts.map(folded).join(TAG_SEPARATOR), state });

/** Reasons of recusals are not searched: who may not read them may not guess at them either. */
const COLUMNS: { readonly [Kind in DirectoryKind]: (record: RecordOf[Kind]) => Readonly<Record<string, string>> } = {
  entities: entityColumns,
  inspectors: ({ id, name, unit, state, certificate, qualifications }) =>
    recordColumns(state, id, name, unit, certificate.number, ...qualifications),
  items: ({ code, name, category, content, inForce }) => recordColumns(inForce ? 'in-force' : 'ended', code, name, category, content),
  recusals: ({ entity, inspector }) => recordColumns('', entity, inspector),
  inspections: ({ entity, date, result }) => recordColumns('', entity, date, result),
};

export const searchColumnsOf = <Kind extends DirectoryKind>(kind: Kind, record: RecordOf[Kind]): Readonly<Record<string, string>> =>
  COLUMNS[kind](record);

export const SEARCH_COLUMNS: Readonly<Record<RowTable, readonly string[]>> = {
  directory_entities: ['name', 'region', 'industry', 'industry_digits', 'category', 'risk', 'state', 'tags'],
  directory_records: ['search_text', 'state'],
};
