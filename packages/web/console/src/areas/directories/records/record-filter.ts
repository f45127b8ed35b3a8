/** What a directory's list is filtered by; each kind has some of it. Knows no framework. */

import type { Schema } from '../../../api/read.js';
import type { DirectoryKind } from '../kinds.js';
import { ENTITY_STATES, INSPECTOR_STATES } from '../record-text.js';

export interface RecordFilter {
  readonly region: string;
  readonly industry: string;
  readonly category: string;
  readonly risk: string;
  readonly tag: string;
  readonly entityState: Schema<'Entity'>['state'] | '';
  readonly inspectorState: Schema<'Inspector'>['state'] | '';
  readonly itemState: 'in-force' | 'ended' | '';
}

const oneOf = <Value extends string>(value: unknown, allowed: readonly string[]): Value | '' =>
  typeof value === 'string' && allowed.includes(value) ? (value as Value) : '';

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** The filter that an address asks for: other screens lead to a part of a list. */
export const filterOfQuery = (kind: DirectoryKind, query: Readonly<Record<string, unknown>>): RecordFilter => ({
  region: textOf(query['region']),
  industry: textOf(query['industry']),
  category: textOf(query['category']),
  risk: textOf(query['risk']),
  tag: textOf(query['tag']),
  entityState: kind === 'entities' ? oneOf(query['state'], Object.keys(ENTITY_STATES)) : '',
  inspectorState: kind === 'inspectors' ? oneOf(query['state'], Object.keys(INSPECTOR_STATES)) : '',
  itemState: kind === 'items' ? oneOf(query['state'], ['in-force', 'ended']) : '',
});
