/** What names a record inside its directory: by it versions are compared, and rows stand in the bytewise order of it. */

import { createHash } from 'node:crypto';
import type { DirectoryKind, RecordOf } from '@double-random/directories';

/** Between the parts of a key; no cleaned cell holds it. */
export const KEY_SEPARATOR = '\u001F';

const KEYS: { readonly [Kind in DirectoryKind]: (record: RecordOf[Kind], canonical: string) => readonly string[] } = {
  entities: ({ id }) => [id],
  inspectors: ({ id }) => [id],
  items: ({ code }) => [code],
  recusals: ({ entity, inspector }) => [entity, inspector],
  // A department may inspect an entity twice on a day: what differs in anything is another inspection.
  inspections: ({ entity, date }, canonical) => [entity, date, createHash('sha256').update(canonical).digest('hex').slice(0, 32)],
};

/** @param canonical the record's canonical JSON */
export const keyOf = <Kind extends DirectoryKind>(kind: Kind, record: RecordOf[Kind], canonical: string): string =>
  KEYS[kind](record, canonical).join(KEY_SEPARATOR);
