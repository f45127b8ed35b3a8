/** How a draw certificate names the inspectors: as the task's rule on disclosure says. */

import type { DrawRecord, PersonLine } from '@double-random/core';

/**
 * `full`: the disclosed name; `masked`: its first character, 张*; `certificate`: the number of the enforcement
 * certificate; `id`: nothing but the inspector's id in the pool. Undisclosed persons appear by id in any case.
 */
export type PersonDisplay = 'full' | 'masked' | 'certificate' | 'id';

/** What a certificate says of a disclosed inspector, beside the id. */
export type ShownPerson = readonly [department: string, inspector: string, shown: string];

/** A draw's record that holds no more of the inspectors than the certificate shows. */
export type CertificateRecord = Omit<DrawRecord, 'persons'> & { readonly persons: readonly ShownPerson[] };

function wordsFor([, , , name, certificate]: PersonLine, display: Exclude<PersonDisplay, 'id'>): string {
  const [first = ''] = name;
  if (display === 'full') return name;
  return display === 'masked' ? `${first}*` : certificate;
}

export const withPersonsShown = (record: DrawRecord, display: PersonDisplay): CertificateRecord => ({
  ...record,
  persons: display === 'id' ? [] : record.persons.map((person): ShownPerson => [person[0], person[1], wordsFor(person, display)]),
});

/** The words for one inspector of a department. */
export type InspectorNaming = (department: string, inspector: string) => string;

export function inspectorNaming({ persons }: CertificateRecord): InspectorNaming {
  const names = new Map(persons.map(([department, inspector, shown]) => [`${department}/${inspector}`, `${shown} ${inspector}`]));
  return (department, inspector) => names.get(`${department}/${inspector}`) ?? inspector;
}
