/** What happened to a draw and what is waited for, in order. */

import type { Read } from '../../api/read.js';
import type { Words } from '../../language/words.js';

type Draw = Read<'/api/v1/draws/{draw}'>;

export interface TimelineEntry {
  readonly words: Words;
  /** RFC 3339; `null`: not yet. */
  readonly at: string | null;
  /** Until when, where it has not happened yet. */
  readonly due: string | null;
}

const entry = (zh: string, en: string, at: string | null, due: string | null = null): TimelineEntry => ({
  words: { zh, en },
  at,
  due: at === null ? due : null,
});

export function drawTimeline(draw: Draw): TimelineEntry[] {
  const voided = draw.voiding?.voidedAt ?? null;
  const entries = [
    entry('锁定名录、数量和规则', 'pools, sizes and rules frozen', draw.frozenAt),
    entry('承诺关闭', 'commitments closed', draw.commitmentsClosedAt, draw.commitBy),
    entry('揭示关闭', 'reveals closed', draw.revealsClosedAt, draw.revealBy),
    ...(draw.entropy.kind === 'none' ? [] : [entry('外部随机来源到位', 'entropy entered', draw.entropyAt)]),
    entry('抽取', 'drawn', draw.drawnAt),
    ...(draw.disclosure === 'sealed' ? [entry('公开封存内容', 'disclosed', draw.disclosedAt)] : []),
  ];
  // What can no longer happen is not waited for.
  return voided === null ? entries : [...entries.filter(({ at }) => at !== null), entry('作废', 'voided', voided)];
}
