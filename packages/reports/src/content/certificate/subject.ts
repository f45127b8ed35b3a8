/** What the sections of a certificate speak about: record and notice, both legible, and how they are put into words. */

import type { Department, Language, Manifest, Words } from '@double-random/core';
import type { Names, Notice } from '../../notice.js';
import { grouped } from '../figures.js';
import type { CertificateRecord, InspectorNaming } from './inspectors.js';
import { USUAL_NAMES } from './usual-names.js';

/** Names for codes, and the language. */
export interface Naming {
  readonly notice: Notice;
  readonly language: Language;
  /** The sentence of the document's language. */
  readonly say: (zh: string, en: string) => string;
}

/** A draw of which the manifest is known, and perhaps no more. */
export interface OfManifest extends Naming {
  readonly record: { readonly manifest: Manifest };
  /** Whether the file carries the bundle of what is published, so that it can be verified by itself. */
  readonly carriesBundle: boolean;
}

export interface Subject extends OfManifest {
  readonly record: CertificateRecord;
  readonly inspectors: InspectorNaming;
}

type NamedCodes = 'departments' | 'strata' | 'roles' | 'qualifications' | 'regions' | 'reasons';

const wordsIn = (names: Names | undefined, code: string): Words | undefined =>
  names !== undefined && Object.hasOwn(names, code) ? names[code] : undefined;

/** The notice's name for a code, else its usual one; undefined without either. */
export function nameOf(subject: Naming, codes: NamedCodes, code: string): string | undefined {
  const usual: Names | undefined = codes === 'qualifications' || codes === 'reasons' ? USUAL_NAMES[codes] : undefined;
  const words = wordsIn(subject.notice[codes], code) ?? wordsIn(usual, code);
  return words?.[subject.language];
}

/** The name, or the code where there is none. */
export const nameOrCode = (subject: Naming, codes: NamedCodes, code: string): string => nameOf(subject, codes, code) ?? code;

/** The name with its code, where a reader needs both to follow the record. */
export function nameAndCode(subject: Naming, codes: NamedCodes, code: string): string {
  const name = nameOf(subject, codes, code);
  return name === undefined ? code : subject.say(`${name}（${code}）`, `${name} (${code})`);
}

/** A stratum and how many rows follow. */
export function stratumWords(subject: Naming, stratum: string, rows: number): string {
  const name = nameOrCode(subject, 'strata', stratum);
  return subject.say(`${name}：${grouped(rows)}户`, `${name}: ${grouped(rows)}`);
}

/** A list as its language writes it. */
export const listed = (subject: Naming, parts: readonly string[]): string => parts.join(subject.say('、', ', '));

/** As notices list departments: the initiating one, then the cooperating ones in the manifest's order. */
export const initiatingFirst = (departments: readonly Department[]): Department[] =>
  [...departments].sort((a, b) => Number(b.role === 'initiating') - Number(a.role === 'initiating'));
