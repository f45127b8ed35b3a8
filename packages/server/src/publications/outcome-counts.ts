/** How the items of a result came out, counted. */

import { RESULT_OUTCOMES, type ResultOutcome, resultCodeOf } from '../results/code-table.js';
import type { PublishedItem } from './published-result.js';

export type OutcomeCounts = Readonly<Record<ResultOutcome, number>>;

export function outcomeCounts(items: readonly Pick<PublishedItem, 'result'>[]): OutcomeCounts {
  const counts = Object.fromEntries(RESULT_OUTCOMES.map((outcome) => [outcome, 0])) as Record<ResultOutcome, number>;
  for (const { result } of items) counts[resultCodeOf(result.table, result.code).outcome] += 1;
  return counts;
}
