/** The cells of one audit entry: who, what, and with which details. */

import type { Words } from '@double-random/core';
import type { AuditEntryRecord, AuditExtractRecord } from '../../records/audit-extract.js';
import { inGroups } from '../figures.js';
import type { Writing } from '../writing.js';
import { DETAIL_NAMES } from './detail-names.js';
import { DETAIL_VALUES } from './detail-values.js';
import { ACTOR_KINDS, SUBJECT_KINDS } from './kinds.js';

type Detail = AuditEntryRecord['details'][string];

const nameIn = (names: Readonly<Record<string, Words>>, code: string, { language }: Writing): string =>
  Object.hasOwn(names, code) ? (names[code] as Words)[language] : code;

/** Details whose values are departments. */
const OF_DEPARTMENTS = new Set([
  'absent',
  'committed',
  'department',
  'departments',
  'invited',
  'missing',
  'revealed',
  'short',
  'toDepartment',
  'withdrawn',
  'without',
]);

/** The department's name with its code, for whoever looks for it in the record; the code where it has no name. */
export function departmentWords(id: string, { departments }: AuditExtractRecord, { say, named }: Writing): string {
  const found = departments.find((department) => department.id === id);
  return found === undefined ? id : say(`${named(found.name)}（${id}）`, `${named(found.name)} (${id})`);
}

const HASH = /^[0-9a-f]{64}$/;

function valueWords(name: string, value: string | number, record: AuditExtractRecord, writing: Writing): string {
  const text = String(value);
  if (OF_DEPARTMENTS.has(name)) return departmentWords(text, record, writing);
  const known = Object.hasOwn(DETAIL_VALUES, name) ? (DETAIL_VALUES[name] ?? {}) : {};
  const words = nameIn(known, text, writing);
  if (words !== text) return writing.say(`${words}（${text}）`, `${words} (${text})`);
  return HASH.test(text) ? inGroups(text) : text;
}

function detailWords(name: string, value: Detail, record: AuditExtractRecord, writing: Writing): string {
  const none = writing.say('无', 'none');
  const values = Array.isArray(value) ? value : value === null ? [] : [value];
  const words = values.map((one: string | number) => valueWords(name, one, record, writing));
  const label = nameIn(DETAIL_NAMES, name, writing);
  return writing.say(`${label}：`, `${label}: `) + (words.length === 0 ? none : writing.listed(words));
}

/** A line for each detail: label and value. */
export const detailLines = ({ details }: AuditEntryRecord, record: AuditExtractRecord, writing: Writing): string =>
  // In the order of canonical JSON, in which the file carries them: the record does not promise any other.
  Object.entries(details)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => detailWords(name, value, record, writing))
    .join('\n');

/** Name, department, and what kind of actor it is. */
export function actorLines({ actor, department }: AuditEntryRecord, record: AuditExtractRecord, writing: Writing): string {
  const kind = nameIn(ACTOR_KINDS, actor.kind, writing);
  const lines = [actor.name, ...(department === null ? [] : [departmentWords(department, record, writing)]), kind];
  return lines.filter((line) => line !== '').join('\n');
}

/** The event's words, and what it happened to. */
export function eventLines({ name, event, subject }: AuditEntryRecord, writing: Writing): string {
  const { say, named } = writing;
  const kind = nameIn(SUBJECT_KINDS, subject.kind, writing);
  return `${named(name)}\n${event}\n${say(`${kind}：${subject.id}`, `${kind}: ${subject.id}`)}`;
}
