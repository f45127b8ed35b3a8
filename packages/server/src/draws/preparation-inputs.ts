/** What a preparation was made from. As long as nothing of it has moved on, its files are what a freeze would yield. */

import { canonicalText } from '@double-random/core';

export interface PreparationInputs {
  readonly task: number;
  /** Department → version of its part. */
  readonly parts: Readonly<Record<string, number>>;
  /** `kind/department` → version of the directory. */
  readonly directories: Readonly<Record<string, number>>;
  readonly attempt: number;
}

export const sameInputs = (a: PreparationInputs, b: PreparationInputs): boolean => canonicalText(a) === canonicalText(b);
