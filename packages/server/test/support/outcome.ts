/** What acts answered, for tests. */

import type { ServiceOutcome } from '../../dist/problems/problems.js';

/** The value, or a failure of the test that names what was refused. */
export function valueIn<Value>(outcome: ServiceOutcome<Value>): Value {
  if (outcome.ok) return outcome.value;
  throw new Error(`refused: ${JSON.stringify(outcome.problems)}`);
}

/** The codes of a refusal; none where the act was done. */
export const codesOf = (outcome: ServiceOutcome<unknown>): string[] => (outcome.ok ? [] : outcome.problems.map(({ code }) => code));
