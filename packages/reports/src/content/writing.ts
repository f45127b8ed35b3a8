/** How a document puts a record into words. */

import type { Language } from '@double-random/core';
import type { Named } from '../records/naming.js';

export interface Writing {
  readonly language: Language;
  /** The sentence of the document's language. */
  readonly say: (zh: string, en: string) => string;
  /** The name in the document's language, the Chinese one where there is no other. */
  readonly named: (name: Named) => string;
  /** A list as its language writes it. */
  readonly listed: (parts: readonly string[]) => string;
}

export const writingIn = (language: Language): Writing => ({
  language,
  say: (zh, en) => (language === 'zh' ? zh : en),
  named: ({ zh, en }) => (language === 'zh' ? zh : (en ?? zh)),
  listed: (parts) => parts.join(language === 'zh' ? '、' : ', '),
});
