/** What a proof of one entity says, in paragraphs. */

import type { Language } from '@double-random/core';
import { STANDING_WORDS, standingSentences } from '#web/words/standing.js';
import type { ProvenStanding } from '../../engine/protocol.js';

function publishedText({ standing, published }: ProvenStanding, language: Language): string {
  const zh = language === 'zh';
  if (published === standing.standing) return zh ? '公布的结果与此一致。' : 'The published result says the same.';
  const words = published === null ? null : STANDING_WORDS[published][language];
  if (words === null) return zh ? '公布的结果无法读取。' : 'The published result could not be read.';
  return zh ? `公布的结果却写作“${words}”，与计算不符。` : `But the published result says "${words}": it does not match.`;
}

function nowText({ standing, now }: ProvenStanding, language: Language): string | null {
  if (now === null || now === (standing.standing === 'selected')) return null;
  const zh = language === 'zh';
  if (now) return zh ? '抽取之后，它由替补递补，现须接受检查。' : 'Since the draw it has come in from the reserve and is to be inspected.';
  return zh ? '抽取之后，它已退出，不再接受此次检查。' : 'Since the draw it has fallen out and is not inspected this time.';
}

export const proofParagraphs = (proven: ProvenStanding, language: Language): string[] =>
  [
    standingSentences(proven.standing, language).join(language === 'zh' ? '' : ' '),
    publishedText(proven, language),
    nowText(proven, language),
  ].filter((text) => text !== null);
