/** How things are called in the reader's language: handed to what makes texts without knowing of language and lists. */

import type { Words } from '../language/words.js';

export interface Namer {
  readonly say: (words: Words) => string;
  readonly department: (id: string) => string;
  readonly item: (department: string, code: string) => string;
}

/** `甲、乙` and `a, b`. */
export const listText = (values: readonly string[], { say }: Pick<Namer, 'say'>): string => values.join(say({ zh: '、', en: ', ' }));
