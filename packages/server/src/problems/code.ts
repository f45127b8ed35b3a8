/** Why the service refuses. Each area has its own list of codes; together they are the closed set that the API answers with. */

import type { Words } from '@double-random/core';

/** HTTP statuses that a refusal has. */
export type RefusalStatus = 400 | 401 | 403 | 404 | 405 | 406 | 409 | 410 | 412 | 413 | 415 | 422 | 429 | 500 | 503 | 507;

/** One code: its HTTP status, and a sentence that says what is wrong and what to do next. `{name}` is filled from the details. */
export interface CodeWords extends Words {
  readonly status: RefusalStatus;
}
