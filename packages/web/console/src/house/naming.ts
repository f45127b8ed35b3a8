/** How things are called in the reader's language: handed to what makes texts without knowing of language and lists. */

import type { Words } from '../language/words.js';

export interface Namer {
  readonly say: (words: Words) => string;
  readonly department: (id: string) => string;
  readonly item: (department: string, code: string) => string;
  /** By id and by staff number; `null`: whoever asks does not know. */
  readonly entity: (id: string) => string | null;
  readonly inspector: (number: string) => string | null;
}

/** A name with the code that tells it from others of that name; the code alone where no name is known. */
export const withCode = (name: string | null, code: string, { say }: Pick<Namer, 'say'>): string =>
  name === null || name === code ? code : say({ zh: `${name}（${code}）`, en: `${name} (${code})` });

/** `甲、乙` and `a, b`. */
export const listText = (values: readonly string[], { say }: Pick<Namer, 'say'>): string => values.join(say({ zh: '、', en: ', ' }));
