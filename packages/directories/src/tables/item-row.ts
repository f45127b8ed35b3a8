/** A row of the item list (随机抽查事项清单). */

import type { ItemRecord } from '../records/records.js';
import { choiceReader, readCode, readFolded, readLongText, readText } from './cell-reading.js';
import type { RowMaker, RowSettings } from './row-maker.js';
import { keyColumn } from './row-maker.js';
import { IN_FORCE_WORDS, KEY_WORDS } from './words.js';

export function itemRow(settings: RowSettings): RowMaker<ItemRecord> {
  const { columns } = settings;
  const repeats = { repeats: true } as const;
  const code = keyColumn('code', settings, readFolded);
  const category = columns.column('category', readText, '', repeats);
  const name = columns.column('name', readText, '');
  const department = columns.column('department', readCode, '', repeats);
  const basis = columns.column('basis', readLongText, '');
  const entityKind = columns.column('entityKind', readText, '', repeats);
  const content = columns.column('content', readLongText, '');
  const method = columns.column('method', readText, '', repeats);
  const ratio = columns.column('ratio', readFolded, '', repeats);
  const frequency = columns.column('frequency', readFolded, '', repeats);
  const key = columns.column('key', choiceReader(KEY_WORDS, false), false, repeats);
  const inForce = columns.column('inForce', choiceReader(IN_FORCE_WORDS, true), true, repeats);
  return () => ({
    code: code(),
    category: category(),
    name: name(),
    department: department(),
    basis: basis(),
    entityKind: entityKind(),
    content: content(),
    method: method(),
    ratio: ratio(),
    frequency: frequency(),
    key: key(),
    inForce: inForce(),
  });
}
