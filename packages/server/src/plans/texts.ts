/** Texts that people enter into plans. */

import { z } from 'zod';

const LINE = /^[^\p{Cc}\p{Cs}]*$/u;
const LINES = /^(?:[^\p{Cc}\p{Cs}]|[\n\t])*$/u;

const WORDS = {
  line: '不能含有控制字符或换行 / no control characters or line breaks',
  lines: '不能含有控制字符 / no control characters',
} as const;

/** One line, trimmed, in NFC, not empty. @param most characters */
export const lineText = (most: number) => z.string().normalize().trim().min(1).max(most).regex(LINE, { error: WORDS.line });

/** As `lineText`, with line breaks: reasons and opinions. */
export const longText = (most: number) => z.string().normalize().trim().min(1).max(most).regex(LINES, { error: WORDS.lines });

const MOST_REASON = 2000;

/** A reason that somebody must give. */
export const reasonText = longText(MOST_REASON);

/** A day, `2027-03-01`. */
export const dayText = z.iso.date();
