/** Digits as a witness types them. */

import { isWitnessedText } from '@double-random/core';
import type { Words } from '../../../language/words.js';

/** White space does not count. */
export const digitsOf = (typed: string): string => typed.replaceAll(/\s/g, '');

const LEAST_DIGITS = 39;
const LEAST_DICE = 50;
const MOST_DIGITS = 200;

/** What is wrong with them, or still missing; `null`: they may be sent. */
export function digitsFault(typed: string): Words | null {
  const digits = digitsOf(typed);
  if (isWitnessedText(digits)) return null;
  if (/[^0-9]/.test(digits)) return { zh: '只能录入数字和空格。', en: 'Digits and spaces only.' };
  if (digits.length > MOST_DIGITS) return { zh: `最多 ${MOST_DIGITS} 位。`, en: `At most ${MOST_DIGITS} digits.` };
  const least = /^[1-6]*$/.test(digits) ? LEAST_DICE : LEAST_DIGITS;
  const missing = least - digits.length;
  return { zh: `至少 ${least} 位，还差 ${missing} 位。`, en: `At least ${least} digits: ${missing} to go.` };
}

/** In groups of five, so that two people can compare them. */
export const digitGroups = (typed: string): string[] => digitsOf(typed).match(/.{1,5}/g) ?? [];
