/** What an act of the demo answered. The demo does what it knows to be possible, so a refusal is a bug. */

import type { ServiceOutcome } from '../problems/problems.js';

export function granted<Value>(outcome: ServiceOutcome<Value>): Value {
  if (outcome.ok) return outcome.value;
  throw new Error(`the demo was refused: ${JSON.stringify(outcome.problems)}`);
}
