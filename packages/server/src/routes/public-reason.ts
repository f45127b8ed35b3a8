/** A reason that is published for ever: it names nobody by a number that is private. */

import { isProtocolText } from '@double-random/core';
import { withoutPersonalNumbers } from '@double-random/directories';
import { z } from 'zod';

const LONGEST = 2000;

export const publicReason = z
  .string()
  .transform((text) => text.normalize('NFC').trim())
  .refine((text) => text !== '' && text.length <= LONGEST && isProtocolText(text), {
    error: `应为 1 至 ${LONGEST} 字的文本 / a text of 1 to ${LONGEST} characters`,
  })
  .refine((text) => withoutPersonalNumbers(text) === text, {
    error: '理由将永久公开，不得写身份证号或电话号码 / the reason stays public for ever: leave out identity-card and telephone numbers',
  })
  .describe('Public for ever: what is private belongs to the evidence');
