/** How any paper is to be made. */

import type { Language } from '@double-random/core';

export interface PaperWish {
  readonly language: Language;
  readonly missing: 'refuse' | 'name';
}
