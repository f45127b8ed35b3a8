/** Why something could not be read. */

import type { Answer } from '../api/answer.js';

export type Failure = Exclude<Answer<never>, { readonly kind: 'data' }>;
