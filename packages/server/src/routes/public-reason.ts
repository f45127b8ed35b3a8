/** A reason that is published for ever: it names nobody by a number that is private. */

import { isProtocolText } from '@double-random/core';
import { withoutPersonalNumbers } from '@double-random/directories';
import { z } from 'zod';
import { isPlain } from '../plans/texts.js';

const LONGEST = 2000;

export const publicReason = z
  .string()
  .transform((text) => text.normalize('NFC').trim())
  .refine((text) => text !== '' && text.length <= LONGEST && isProtocolText(text) && isPlain(text), {
    error: `应为 1 至 ${LONGEST} 字的文本，不含控制字符和改变文字方向的字符 / a text of 1 to ${LONGEST} characters, without control characters and marks that turn its direction`,
  })
  .refine((text) => withoutPersonalNumbers(text) === text, {
    error: '理由将永久公开，不得写身份证号或电话号码 / the reason stays public for ever: leave out identity-card and telephone numbers',
  })
  .describe('Public for ever: what is private belongs to the evidence');
