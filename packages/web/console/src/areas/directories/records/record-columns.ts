/** The fields that the list of each directory shows; the first names the row and leads to its record. Knows no framework. */

import type { DirectoryKind } from '../kinds.js';

export const LIST_FIELDS: Readonly<Record<DirectoryKind, readonly [string, ...string[]]>> = {
  entities: ['name', 'id', 'category', 'region', 'industry', 'risk', 'state'],
  inspectors: ['name', 'id', 'unit', 'regions', 'certificate', 'qualifications', 'leader', 'state'],
  items: ['name', 'code', 'category', 'key', 'ratio', 'frequency', 'method', 'inForce'],
  recusals: ['entity', 'inspector', 'reason'],
  inspections: ['entity', 'date', 'items', 'inspectors', 'result'],
};

/** Codes that people read sign by sign. */
const CODES: ReadonlySet<string> = new Set(['id', 'code', 'registrationNumber']);

export const isCode = (field: string): boolean => CODES.has(field);

/** Values of a word or two, which look torn when they are broken into lines. */
const SHORT: ReadonlySet<string> = new Set([
  ...CODES,
  'category',
  'region',
  'risk',
  'state',
  'leader',
  'key',
  'ratio',
  'frequency',
  'method',
  'inForce',
  'date',
]);

export const isShort = (field: string): boolean => SHORT.has(field);
