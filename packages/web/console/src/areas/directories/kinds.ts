/** The five directories of a department. */

import type { Words } from '../../language/words.js';

export const KINDS = ['entities', 'inspectors', 'items', 'recusals', 'inspections'] as const;

export type DirectoryKind = (typeof KINDS)[number];

export const KIND_WORDS: Readonly<Record<DirectoryKind, Words>> = {
  entities: { zh: '检查对象名录库', en: 'Entity directory' },
  inspectors: { zh: '执法检查人员名录库', en: 'Inspector directory' },
  items: { zh: '随机抽查事项清单', en: 'Inspection item list' },
  recusals: { zh: '回避名单', en: 'Recusals' },
  inspections: { zh: '以往检查记录', en: 'Past inspections' },
};

/** What one row is, for counts: `20000 个检查对象`. */
export const ROW_WORDS: Readonly<Record<DirectoryKind, (count: string) => Words>> = {
  entities: (count) => ({ zh: `${count} 个检查对象`, en: `${count} entities` }),
  inspectors: (count) => ({ zh: `${count} 名人员`, en: `${count} inspectors` }),
  items: (count) => ({ zh: `${count} 项`, en: `${count} items` }),
  recusals: (count) => ({ zh: `${count} 条`, en: `${count} recusals` }),
  inspections: (count) => ({ zh: `${count} 条`, en: `${count} inspections` }),
};

/** Kinds that only their own department sees, and auditors. */
export const isPrivate = (kind: DirectoryKind): boolean => kind === 'inspectors' || kind === 'recusals';

export const isKind = (value: unknown): value is DirectoryKind => KINDS.some((kind) => kind === value);

/** A count as people read it: `20,000`. */
export const countText = (count: number): string => count.toLocaleString('en-US');

/** Enough of a hash to tell two versions apart. */
export const shortHash = (hash: string): string => hash.slice(0, 12);

/** A file's size as people read it. */
export function sizeText(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  const kilo = bytes / 1024;
  return kilo < 1024 ? `${kilo.toFixed(0)} KB` : `${(kilo / 1024).toFixed(1)} MB`;
}
