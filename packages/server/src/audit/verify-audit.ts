/** The operator's command: verifies the chain and says what it found. */

import type { Connection } from '../store/store.js';
import { CHAIN_FAULTS, type ChainVerdict, type VerifyOptions, verifyChain } from './verify.js';

function inWords(verdict: ChainVerdict): string {
  if (verdict.ok) {
    const { sequence, hash } = verdict.head;
    return `审计日志完整：${sequence} 条，末条哈希 ${hash} / the audit log is whole: ${sequence} entries, head ${hash}`;
  }
  const { zh, en } = CHAIN_FAULTS[verdict.fault];
  return `审计日志在第 ${verdict.sequence} 条处中断：${zh} / the audit log breaks at entry ${verdict.sequence}: ${en} (${verdict.fault})`;
}

/** @returns whether the log is whole */
export async function verifyAudit(
  db: Connection,
  say: (line: string) => void,
  options: Pick<VerifyOptions, 'anchor' | 'signal'> = {},
): Promise<boolean> {
  const verdict = await verifyChain(db, options);
  say(inWords(verdict));
  return verdict.ok;
}
