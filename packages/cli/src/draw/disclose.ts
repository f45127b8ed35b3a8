/** Which names are published with a draw. */

import { done, failed, formatLine, type Outcome, type PersonLine, sealPool, type Team } from '@double-random/core';
import type { Finding } from '../finding.js';
import { misuse, refusal } from '../problems.js';
import { privatePersonsOf } from './beside.js';
import { readPrivatePersons } from './private-persons.js';

export type Disclosure = 'all' | 'teams';

const seatsOf = (teams: readonly Team[]): Set<string> =>
  new Set(
    teams.flatMap(([department, , seats]) => seats.flatMap(([, inspector]) => (inspector === null ? [] : [`${department}/${inspector}`]))),
  );

/** Bytes of `persons.ndjson`: everybody in the pools, or those who hold a place of a team. */
export async function disclosed(
  folder: string,
  whom: Disclosure,
  teams: readonly Team[],
  given: string | undefined,
): Promise<Outcome<Uint8Array, Finding>> {
  const path = given ?? privatePersonsOf(folder);
  const persons = await readPrivatePersons(path);
  if (!persons.ok) {
    const isMissing = persons.problems.some(({ code }) => code === 'path-missing');
    return isMissing ? failed(refusal('no-private-file', { path })) : persons;
  }
  const known = new Map(persons.value.map((person) => [`${person[0]}/${person[1]}`, person]));
  const wanted = whom === 'all' ? new Set(known.keys()) : seatsOf(teams);
  const missing = [...wanted].find((key) => !known.has(key));
  if (missing !== undefined) {
    const [department = '', inspector = ''] = missing.split('/');
    return failed(refusal('no-persons-of-draw', { path, department, inspector }));
  }
  // The private file is sorted as `persons.ndjson` asks.
  const lines: PersonLine[] = persons.value.filter(([department, inspector]) => wanted.has(`${department}/${inspector}`));
  return done(sealPool(lines.map(formatLine)).bytes);
}

export function checkDisclosure(found: string | undefined): Outcome<Disclosure | undefined, Finding> {
  if (found === undefined || found === 'all' || found === 'teams') return done(found);
  return failed(misuse('not-one-of', { option: '--disclose', expected: 'all, teams', found }));
}
