/** Short messages that come and go: that something was done, or why not. What must be read before going on stands on the screen instead. */

import { ElMessage } from 'element-plus';
import { type Answer, failureWords } from '../api/answer.js';
import { sayWords } from '../language/language.js';
import type { Words } from '../language/words.js';

const DONE_SECONDS = 4;
const FAILURE_SECONDS = 10;

export function tellDone(words: Words): void {
  // Said again while it still stands, it is said once: on a phone every message covers what is being read.
  ElMessage({ type: 'success', message: sayWords(words), duration: DONE_SECONDS * 1000, showClose: true, grouping: true });
}

export function tellTrouble(words: Words): void {
  ElMessage({ type: 'error', message: sayWords(words), duration: FAILURE_SECONDS * 1000, showClose: true, grouping: true });
}

/** Tells why it failed; says nothing for data. @returns whether it failed */
export function tellFailure(answer: Answer<unknown>): boolean {
  const words = failureWords(answer);
  if (words !== null) tellTrouble(words);
  return words !== null;
}
