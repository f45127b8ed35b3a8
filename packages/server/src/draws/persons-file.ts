/** `persons.ndjson`: the names that a draw discloses, draw protocol section 10. */

import { compareCodes, formatLine, type PersonLine, sealPool } from '@double-random/core';
import type { SentInspector } from './sent-inspectors.js';

/** The lines of those who were sent, sorted as the protocol asks. */
export function personsBytes(persons: readonly PersonLine[], everSent: readonly SentInspector[]): Uint8Array {
  const sent = new Set(everSent.map((one) => one.join('/')));
  const lines = persons
    .filter(([department, inspector]) => sent.has(`${department}/${inspector}`))
    .sort((a, b) => compareCodes(a[0], b[0]) || compareCodes(a[1], b[1]));
  return sealPool(lines.map(formatLine)).bytes;
}
