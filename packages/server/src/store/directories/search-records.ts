/** Lists and searches the smaller directories in force: inspectors, items, recusals and past inspections. */

import type { DirectoryKind, RecordOf } from '@double-random/directories';
import { folded } from '../../directories/folded.js';
import { KEY_SEPARATOR } from '../../directories/record-key.js';
import type { Connection } from '../store.js';
import type { Directory } from './directories.js';
import { whereHolds } from './entity-filter.js';
import { whereInVersion } from './records-at.js';

export type SmallKind = Exclude<DirectoryKind, 'entities'>;

export interface RecordSearch {
  /** A part of a name, code or other text; empty: any. */
  readonly text: string;
  /** `null`: any. */
  readonly state: string | null;
  /** Id of an entity, for kinds that are about one; `null`: any. */
  readonly entity: string | null;
}

export interface FoundRecord<Record> {
  readonly key: string;
  readonly record: Record;
}

/** By key. @param after key of the last one of the page before */
export async function searchRecords<Kind extends SmallKind>(
  db: Connection,
  { id, version }: Directory,
  { text, state, entity }: RecordSearch,
  limit: number,
  after: string | null,
): Promise<FoundRecord<RecordOf[Kind]>[]> {
  const query = db('directory_records').where({ directory: id }).orderBy('key').limit(limit).select('key', 'record');
  whereInVersion(query, version);
  if (folded(text) !== '') whereHolds(query, 'search_text', folded(text));
  if (state !== null) query.where({ state });
  // Keys of such kinds begin with the entity: a range of them, since nothing comes between a separator and the character after it.
  if (entity !== null) query.where('key', '>=', entity + KEY_SEPARATOR).where('key', '<', entity + String.fromCharCode(0x20));
  if (after !== null) query.where('key', '>', after);
  const rows: { readonly key: string; readonly record: string }[] = await query;
  return rows.map(({ key, record }) => ({ key, record: JSON.parse(record) as RecordOf[Kind] }));
}
