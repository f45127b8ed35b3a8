/** What the sections of a certificate speak about: the record and the notice, both legible, and how they are put into words. */

import type { Department, Language, Words } from '@double-random/core';
import type { Names, Notice } from '../../notice.js';
import { grouped } from '../figures.js';
import type { CertificateRecord, InspectorNaming } from './inspectors.js';
import { USUAL_NAMES } from './usual-names.js';

export interface Subject {
  readonly record: CertificateRecord;
  readonly notice: Notice;
  readonly language: Language;
  /** The sentence of the document's language. */
  readonly say: (zh: string, en: string) => string;
  readonly inspectors: InspectorNaming;
}

type NamedCodes = 'departments' | 'strata' | 'roles' | 'qualifications' | 'regions' | 'reasons';

const wordsIn = (names: Names | undefined, code: string): Words | undefined =>
  names !== undefined && Object.hasOwn(names, code) ? names[code] : undefined;

/** The notice's name for a code, else its usual one; undefined without either. */
export function nameOf(subject: Pick<Subject, 'notice' | 'language'>, codes: NamedCodes, code: string): string | undefined {
  const usual: Names | undefined = codes === 'qualifications' || codes === 'reasons' ? USUAL_NAMES[codes] : undefined;
  const words = wordsIn(subject.notice[codes], code) ?? wordsIn(usual, code);
  return words?.[subject.language];
}

/** The name, or the code where there is none. */
export const nameOrCode = (subject: Subject, codes: NamedCodes, code: string): string => nameOf(subject, codes, code) ?? code;

/** The name with its code, where a reader needs both to follow the record. */
export function nameAndCode(subject: Subject, codes: NamedCodes, code: string): string {
  const name = nameOf(subject, codes, code);
  return name === undefined ? code : subject.say(`${name}（${code}）`, `${name} (${code})`);
}

/** A stratum and how many rows follow. */
export function stratumWords(subject: Subject, stratum: string, rows: number): string {
  const name = nameOrCode(subject, 'strata', stratum);
  return subject.say(`${name}：${grouped(rows)}户`, `${name}: ${grouped(rows)}`);
}

/** A list as its language writes it. */
export const listed = (subject: Subject, parts: readonly string[]): string => parts.join(subject.say('、', ', '));

/** As notices list departments: the initiating one, then the cooperating ones in the manifest's order. */
export const initiatingFirst = (departments: readonly Department[]): Department[] =>
  [...departments].sort((a, b) => Number(b.role === 'initiating') - Number(a.role === 'initiating'));
