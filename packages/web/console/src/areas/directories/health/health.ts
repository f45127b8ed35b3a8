/** Findings of a directory's health as people read them, and where the records are that they name. Knows no framework. */

import { regionWords } from '../../../../../src/words/regions.js';
import type { Schema } from '../../../api/read.js';
import type { Namer } from '../../../house/naming.js';
import type { DirectoryKind } from '../kinds.js';

export type HealthFinding = Schema<'DirectoryHealth'>['findings'][number];

/** What the examples of a finding are; a code that is not here is of entities. */
const ABOUT: readonly (readonly [start: string, kind: DirectoryKind])[] = [
  ['duplicate-inspector', 'inspectors'],
  ['duplicate-certificate', 'inspectors'],
  ['certificate-', 'inspectors'],
  ['inspector-', 'inspectors'],
  ['recusal-unknown-inspector', 'inspectors'],
  ['inspection-unknown-inspector', 'inspectors'],
  ['department-without-items', 'inspectors'],
  ['department-without-inspectors', 'items'],
  ['unknown-item', 'items'],
];

/** Findings about records that the directory does not have: there is nothing to lead to. */
const isMissing = (code: string): boolean => /^(?:recusal-unknown|inspection-unknown|unknown-item)/.test(code);

export interface Example {
  readonly text: string;
  /** Where its record is; `null`: it is in no directory of the department. */
  readonly record: { readonly kind: DirectoryKind; readonly key: string } | null;
}

/** The first records that a finding is about. */
export function examplesOf({ code, examples }: Pick<HealthFinding, 'code' | 'examples'>): readonly Example[] {
  const found = ABOUT.find(([start]) => code.startsWith(start))?.[1] ?? 'entities';
  return examples.map((example) => {
    const key = example.slice(example.indexOf('/') + 1);
    // A region without a province may be that of an inspector: those are named with their department.
    const kind = code === 'unknown-region' && example.includes('/') ? 'inspectors' : found;
    return { text: key, record: isMissing(code) ? null : { kind, key } };
  });
}

/** Values of a finding's group by their names. */
function groupText(name: string, value: string | number, namer: Namer): string {
  if (name === 'department') return namer.department(String(value));
  return name === 'region' ? namer.say(regionWords(String(value))) : String(value);
}

/** What a finding says, with names in place of codes. */
export function findingText({ says, count, group }: Pick<HealthFinding, 'says' | 'count' | 'group'>, namer: Namer): string {
  const text = namer.say(says).replaceAll(/\{(\w+)\}/g, (braces, name: string) => {
    if (name === 'count') return count.toLocaleString('en-US');
    const value = group[name];
    return value === undefined ? braces : groupText(name, value, namer);
  });
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Where all records of a finding can be looked through, by a filter of their list. */
export function filterOf(code: string): { readonly kind: DirectoryKind; readonly query: Readonly<Record<string, string>> } | null {
  if (code === 'entity-cancelled') return { kind: 'entities', query: { state: 'cancelled' } };
  if (code === 'entity-revoked') return { kind: 'entities', query: { state: 'revoked' } };
  return code === 'entity-moved-out' ? { kind: 'entities', query: { state: 'moved-out' } } : null;
}

/** Counts of a tally, the largest first. */
export const ranked = (tally: Readonly<Record<string, number>>): readonly (readonly [string, number])[] =>
  Object.entries(tally).sort(([, a], [, b]) => b - a);
