/** Texts that people enter into plans. */

import { z } from 'zod';

// Marks of direction (U+202E and the like) would show a text otherwise than it is written.
const LINE = /^[^\p{Cc}\p{Cs}\p{Bidi_Control}]*$/u;
const LINES = /^(?:[^\p{Cc}\p{Cs}\p{Bidi_Control}]|[\n\t])*$/u;

const WORDS = {
  line: '不能含有控制字符、改变文字方向的字符或换行 / no control characters, marks that turn the direction of text, or line breaks',
  lines: '不能含有控制字符或改变文字方向的字符 / no control characters or marks that turn the direction of text',
} as const;

/** Whether a text is shown as it is written: no control characters but line breaks and tabs, no marks of direction. */
export const isPlain = (text: string): boolean => LINES.test(text);

/** One line that may be empty, as it was typed. @param most characters */
export const typedText = (most: number) => z.string().max(most).regex(LINE, { error: WORDS.line });

/** One line, trimmed, in NFC, not empty. @param most characters */
export const lineText = (most: number) => z.string().normalize().trim().min(1).max(most).regex(LINE, { error: WORDS.line });

/** As `lineText`, with line breaks: reasons and opinions. */
export const longText = (most: number) => z.string().normalize().trim().min(1).max(most).regex(LINES, { error: WORDS.lines });

const MOST_REASON = 2000;

/** A reason that somebody must give. */
export const reasonText = longText(MOST_REASON);

/** A day, `2027-03-01`. */
export const dayText = z.iso.date();
