/** Recomputes the chain of the audit log from its first entry to its head. */

import { canonicalText, type Words } from '@double-random/core';
import { type AuditHead, type AuditRow, auditHead, auditRows, entryOf } from '../store/audit.js';
import type { Connection } from '../store/store.js';
import { entryHash } from './append.js';

export const CHAIN_FAULTS = {
  'entry-changed': {
    zh: '该条内容与其哈希不符：内容或哈希被改动过',
    en: 'the entry does not have its hash: what it says, or the hash, was changed',
  },
  'sequence-missing': {
    zh: '应有此序号的一条，但没有：有记录被删除或移位',
    en: 'an entry of this sequence is missing: one was deleted or moved',
  },
  'sequence-unexpected': { zh: '此序号不应存在：有记录被插入', en: 'there should be no entry of this sequence: one was inserted' },
  'previous-differs': {
    zh: '该条所记的前一条哈希与前一条不符',
    en: 'the hash that the entry gives for the one before is not that of the one before',
  },
  'head-differs': {
    zh: '末条与链尾登记不符：末尾有记录被删除、添加或改动',
    en: 'the head is not the last entry: entries at the end were deleted, added or changed',
  },
  'anchor-differs': {
    zh: '该序号的哈希与此前另行保存的不同：整段记录被重写过',
    en: 'the entry has another hash than was noted elsewhere before: the log was rewritten',
  },
} as const satisfies Record<string, Words>;

export type ChainFault = keyof typeof CHAIN_FAULTS;

export type ChainVerdict =
  | { readonly ok: true /** The head, to be noted elsewhere. */; readonly head: AuditHead }
  | { readonly ok: false; readonly fault: ChainFault /** Where it breaks. */; readonly sequence: number };

export interface VerifyOptions {
  /** Told the last sequence that was checked, after each page. */
  readonly onProgress?: (sequence: number) => void;
  /** A head that was noted earlier, outside of the database: only with one can a log be found out that was rewritten as a whole, or cut at its end. */
  readonly anchor?: AuditHead | undefined;
  readonly signal?: AbortSignal;
}

const START: AuditHead = { sequence: 0, hash: '0'.repeat(64) };

const PAGE = 500;

/** Canonical to the character, so that no change of the text goes unseen that means the same. */
function saysWhatWasHashed(row: AuditRow): boolean {
  try {
    const { hash, ...entry } = entryOf(row);
    return canonicalText(entry.details) === row.details && entryHash(entry) === hash;
  } catch (error) {
    if (error instanceof SyntaxError) return false;
    throw error;
  }
}

function faultOf(row: AuditRow, before: AuditHead, anchor: AuditHead | undefined): ChainFault | null {
  if (row.sequence > before.sequence + 1) return 'sequence-missing';
  if (row.sequence <= before.sequence) return 'sequence-unexpected';
  if (!saysWhatWasHashed(row)) return 'entry-changed';
  if (row.previous !== before.hash) return 'previous-differs';
  return anchor?.sequence === row.sequence && anchor.hash !== row.hash ? 'anchor-differs' : null;
}

/** Walks by pages beside whoever writes: entries that are added meanwhile are checked too. */
export async function verifyChain(db: Connection, { onProgress, anchor, signal }: VerifyOptions = {}): Promise<ChainVerdict> {
  let checked: AuditHead = START;
  let from: number | null = null;
  for (;;) {
    signal?.throwIfAborted();
    const rows = await auditRows(db, from, PAGE);
    for (const row of rows) {
      const fault = faultOf(row, checked, anchor);
      if (fault !== null) return { ok: false, fault, sequence: fault === 'sequence-missing' ? checked.sequence + 1 : row.sequence };
      checked = { sequence: row.sequence, hash: row.hash };
    }
    from = checked.sequence;
    onProgress?.(checked.sequence);
    if (rows.length === PAGE) continue;
    const head = await auditHead(db);
    if (head.sequence > checked.sequence && head.last > checked.sequence) continue;
    if (head.sequence !== checked.sequence || head.hash !== checked.hash || head.last !== checked.sequence) {
      return { ok: false, fault: 'head-differs', sequence: checked.sequence };
    }
    if (anchor !== undefined && anchor.sequence > checked.sequence) return { ok: false, fault: 'head-differs', sequence: checked.sequence };
    return { ok: true, head: checked };
  }
}
