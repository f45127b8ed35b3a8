/** `persons.ndjson`: the names that a draw discloses, draw protocol section 10. */

import { compareCodes, formatLine, type PersonLine, sealPool, type Team } from '@double-random/core';

/** The lines of those who hold or held a place in the teams, sorted as the protocol asks. */
export function personsBytes(persons: readonly PersonLine[], teams: readonly Team[]): Uint8Array {
  const sent = new Set(
    teams.flatMap(([department, , seats]) => seats.flatMap(([, inspector]) => (inspector === null ? [] : [`${department}/${inspector}`]))),
  );
  const lines = persons
    .filter(([department, inspector]) => sent.has(`${department}/${inspector}`))
    .sort((a, b) => compareCodes(a[0], b[0]) || compareCodes(a[1], b[1]));
  return sealPool(lines.map(formatLine)).bytes;
}
