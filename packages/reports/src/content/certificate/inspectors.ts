/** How a draw certificate names the inspectors: as the task's rule on disclosure says. */

import type { DrawRecord, PersonLine } from '@double-random/core';

/**
 * `full`: the disclosed name; `masked`: its first character, 张*; `certificate`: the number of the enforcement
 * certificate; `id`: nothing but the inspector's id in the pool. Undisclosed persons appear by id in any case.
 */
export type PersonDisplay = 'full' | 'masked' | 'certificate' | 'id';

/** The words for one inspector of a department. */
export type InspectorNaming = (department: string, inspector: string) => string;

function describe([, inspector, , name, certificate]: PersonLine, display: PersonDisplay, shown: (text: string) => string): string {
  const [first = ''] = name;
  if (display === 'full') return `${shown(name)} ${inspector}`;
  if (display === 'masked') return `${shown(first)}* ${inspector}`;
  return display === 'certificate' ? `${shown(certificate)} ${inspector}` : inspector;
}

export function inspectorNaming(record: DrawRecord, display: PersonDisplay, shown: (text: string) => string): InspectorNaming {
  const names = new Map(record.persons.map((person) => [`${person[0]}/${person[1]}`, describe(person, display, shown)]));
  return (department, inspector) => names.get(`${department}/${inspector}`) ?? inspector;
}
