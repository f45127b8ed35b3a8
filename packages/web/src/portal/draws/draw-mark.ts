/** How a draw stands, as a mark. */

import type { Html } from '../../markup/html.js';
import { DRAW_STATE_WORDS, type PublicDraw } from '../../words/draws.js';
import { mark, type Tone } from '../facts/mark.js';
import { type PageRequest, sayer } from '../request.js';

const TONES: Readonly<Record<PublicDraw['state'], Tone>> = {
  frozen: 'wait',
  committed: 'wait',
  revealed: 'wait',
  drawn: 'good',
  voided: 'bad',
};

/** A sealed draw says so beside its stage, until it is disclosed. */
export function drawMark(
  request: Pick<PageRequest, 'language'>,
  { state, disclosure, disclosed }: Pick<PublicDraw, 'state' | 'disclosure' | 'disclosed'>,
): readonly (Html | string)[] {
  const words = DRAW_STATE_WORDS[state][request.language];
  const sealed = disclosure === 'sealed' && !disclosed;
  return [mark(TONES[state], words), ...(sealed ? [' ', mark('past', sayer(request)('封存', 'sealed'))] : [])];
}
