/** The stages of a ceremony: those that are lived through, in the order of the draw protocol, and which of them a draw has reached. */

import type { Read } from '../../../api/read.js';
import type { Words } from '../../../language/words.js';

export type Draw = Read<'/api/v1/draws/{draw}'>;

export type LiveStage = 'manifest' | 'commit' | 'reveal' | 'entropy' | 'draw' | 'verify';

export const STAGE_WORDS: Readonly<Record<LiveStage, Words>> = {
  manifest: { zh: '锁定', en: 'Frozen' },
  commit: { zh: '承诺', en: 'Commit' },
  reveal: { zh: '揭示', en: 'Reveal' },
  entropy: { zh: '随机来源', en: 'Entropy' },
  draw: { zh: '抽取', en: 'Draw' },
  verify: { zh: '核验', en: 'Verify' },
};

/** The stages of this draw; one without entropy of its own has no stage for it, and one that was voided before it was drawn ends there. */
export function liveStages({ entropy, drawnAt }: Pick<Draw, 'entropy' | 'drawnAt'>): LiveStage[] {
  return [
    'manifest',
    'commit',
    'reveal',
    ...(entropy.kind === 'none' ? [] : ['entropy' as const]),
    'draw',
    ...(drawnAt === null ? [] : ['verify' as const]),
  ];
}

/** Where the draw stands: what is waited for. */
export function presentStage(
  draw: Pick<Draw, 'entropy' | 'drawnAt' | 'commitmentsClosedAt' | 'revealsClosedAt' | 'entropyAt' | 'departments'>,
): LiveStage {
  if (draw.drawnAt !== null) return 'verify';
  if (draw.commitmentsClosedAt === null) return draw.departments.some(({ commitment }) => commitment !== null) ? 'commit' : 'manifest';
  if (draw.revealsClosedAt === null) return 'reveal';
  return draw.entropy.kind !== 'none' && draw.entropyAt === null ? 'entropy' : 'draw';
}

/** Milliseconds as hours, minutes and seconds: `1:02:09`, `02:09`; what is past is `00:00`. */
export function countdownText(milliseconds: number): string {
  const seconds = Math.max(0, Math.ceil(milliseconds / 1000));
  const two = (value: number): string => String(value).padStart(2, '0');
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor((seconds % 3600) / 60)];
  return `${hours === 0 ? '' : `${hours}:`}${two(minutes)}:${two(seconds % 60)}`;
}

/** A hash in groups of eight digits, so that it can be read aloud and compared. */
export const hashGroups = (hash: string): string[] => hash.match(/.{1,8}/g) ?? [];
