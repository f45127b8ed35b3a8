/** Values of records as people read them. Knows no framework: names come from whoever asks. */

import { industryWords } from '../../../../src/words/industries.js';
import { qualificationWords } from '../../../../src/words/qualifications.js';
import { regionWords } from '../../../../src/words/regions.js';
import type { Schema } from '../../api/read.js';
import { dayWords } from '../../house/china-time.js';
import { listText, type Namer, withCode } from '../../house/naming.js';
import type { Words } from '../../language/words.js';
import { RECORD_FIELDS } from './field-words.js';
import type { DirectoryKind } from './kinds.js';

export type DirectoryRecord = Schema<'Entity'> | Schema<'Inspector'> | Schema<'Item'> | Schema<'Recusal'> | Schema<'Inspection'>;

export const ENTITY_STATES: Readonly<Record<Schema<'Entity'>['state'], Words>> = {
  existing: { zh: '存续', en: 'existing' },
  revoked: { zh: '吊销', en: 'revoked' },
  cancelled: { zh: '注销', en: 'cancelled' },
  'moved-out': { zh: '迁出', en: 'moved out' },
};

export const INSPECTOR_STATES: Readonly<Record<Schema<'Inspector'>['state'], Words>> = {
  active: { zh: '在岗', en: 'active' },
  suspended: { zh: '停职', en: 'suspended' },
  left: { zh: '离岗', en: 'left' },
};

const WHOLE_CITY: Words = { zh: '全市', en: 'the whole city' };
const PERPETUAL: Words = { zh: '长期', en: 'no end' };
const YES_NO: readonly [Words, Words] = [
  { zh: '否', en: 'no' },
  { zh: '是', en: 'yes' },
];
const KEY_GENERAL: readonly [Words, Words] = [
  { zh: '一般', en: 'general' },
  { zh: '重点', en: 'key' },
];
const NO_CAP: Words = { zh: '不限', en: 'none' };
const HIDDEN_REASON: Words = { zh: '有（仅本部门可见）', en: 'given (only its department sees it)' };

/** Fields of a record by their names; `extra.NAME` for columns that are no field. */
function memberOf(record: DirectoryRecord, field: string): unknown {
  if (field.startsWith('extra.')) return 'extra' in record ? (record.extra[field.slice('extra.'.length)] ?? '') : '';
  return { ...record }[field as keyof DirectoryRecord];
}

const validity = (validTo: string | null, { say }: Namer): string => say(validTo === null ? PERPETUAL : dayWords(validTo));

const licenceText = ({ name, number, validTo }: Schema<'Entity'>['licences'][number], namer: Namer): string => {
  const until = namer.say({ zh: `有效期至 ${validity(validTo, namer)}`, en: `valid to ${validity(validTo, namer)}` });
  return [name, number, until].filter((part) => part !== '').join(' ');
};

const certificateText = ({ number, issuer, validTo }: Schema<'Inspector'>['certificate'], namer: Namer): string => {
  const until = namer.say({ zh: `有效期至 ${validity(validTo, namer)}`, en: `valid to ${validity(validTo, namer)}` });
  return [number, issuer, until].filter((part) => part !== '').join(namer.say({ zh: '，', en: ', ' }));
};

const absenceText = ({ from, to }: Schema<'Inspector'>['absences'][number], namer: Namer): string =>
  to === from ? namer.say(dayWords(from)) : `${namer.say(dayWords(from))} – ${validity(to, namer)}`;

const flag = (value: unknown, [no, yes]: readonly [Words, Words], { say }: Namer): string => say(value === true ? yes : no);

/** Fields whose values are codes or days; the others are texts, or lists of them. */
type Reader = (value: never, namer: Namer, record: DirectoryRecord) => string;

const day: Reader = (value: string | null, { say }) => (value === null ? '' : say(dayWords(value)));
const department: Reader = (value: string, namer) => namer.department(value);
const entity: Reader = (value: string, namer) => withCode(namer.entity(value), value, namer);
const inspector: Reader = (value: string, namer) => withCode(namer.inspector(value), value, namer);

const READERS: Readonly<Record<DirectoryKind, Readonly<Record<string, Reader>>>> = {
  entities: {
    founded: day,
    lastInspected: day,
    state: (value: Schema<'Entity'>['state'], { say }) => say(ENTITY_STATES[value]),
    region: (value: string, { say }) => say(regionWords(value)),
    industry: (value: string, { say }) => say(industryWords(value)),
    licences: (value: Schema<'Entity'>['licences'], namer) => value.map((one) => licenceText(one, namer)).join('\n'),
  },
  inspectors: {
    department,
    state: (value: Schema<'Inspector'>['state'], { say }) => say(INSPECTOR_STATES[value]),
    regions: (value: readonly string[], namer) =>
      listText(
        value.map((code) => namer.say(code === '' ? WHOLE_CITY : regionWords(code))),
        namer,
      ),
    certificate: (value: Schema<'Inspector'>['certificate'], namer) => certificateText(value, namer),
    items: (value: readonly string[], namer, record) =>
      listText(
        value.map((code) => ('department' in record ? namer.item(record.department, code) : code)),
        namer,
      ),
    qualifications: (value: readonly string[], namer) =>
      listText(
        value.map((code) => namer.say(qualificationWords(code))),
        namer,
      ),
    leader: (value: boolean, namer) => flag(value, YES_NO, namer),
    expert: (value: boolean, namer) => flag(value, YES_NO, namer),
    absences: (value: Schema<'Inspector'>['absences'], namer) =>
      listText(
        value.map((one) => absenceText(one, namer)),
        namer,
      ),
    cap: (value: number | null, { say }) => (value === null ? say(NO_CAP) : String(value)),
  },
  items: {
    department,
    key: (value: boolean, namer) => flag(value, KEY_GENERAL, namer),
    inForce: (value: boolean, namer) => flag(value, YES_NO, namer),
  },
  recusals: {
    department,
    entity,
    inspector,
    reason: (value: string | null, { say }, record) => value ?? ('hasReason' in record && record.hasReason ? say(HIDDEN_REASON) : ''),
  },
  inspections: {
    department,
    entity,
    date: day,
    inspectors: (value: readonly string[], namer) =>
      listText(
        value.map((one) => withCode(namer.inspector(one), one, namer)),
        namer,
      ),
    items: (value: readonly string[], namer, record) =>
      listText(
        value.map((code) => ('department' in record ? namer.item(record.department, code) : code)),
        namer,
      ),
  },
};

/** A field of a record as people read it; empty where it has no value. */
export function valueText(kind: DirectoryKind, record: DirectoryRecord, field: string, namer: Namer): string {
  const value = memberOf(record, field);
  const reader = READERS[kind][field];
  if (reader !== undefined) return reader(value as never, namer, record);
  return Array.isArray(value) ? listText(value.map(String), namer) : String(value ?? '');
}

/** All fields of a record, the extra columns last. */
export function fieldsOf(kind: DirectoryKind, record: DirectoryRecord): readonly string[] {
  const extras = 'extra' in record ? Object.keys(record.extra).map((name) => `extra.${name}`) : [];
  return [...Object.keys(RECORD_FIELDS[kind]), ...extras];
}

/** What a record is called in a list. */
export function recordTitle(record: DirectoryRecord, namer: Namer): string {
  if ('name' in record) return record.name;
  const about = namer.entity(record.entity) ?? record.entity;
  return 'inspector' in record
    ? `${about} · ${namer.inspector(record.inspector) ?? record.inspector}`
    : `${about} · ${namer.say(dayWords(record.date))}`;
}

export interface FieldChange {
  readonly field: string;
  readonly before: string;
  readonly after: string;
}

/** What changed from one form of a record to the next, field by field. */
export const changesBetween = (
  kind: DirectoryKind,
  before: DirectoryRecord,
  after: DirectoryRecord,
  fields: readonly string[],
  namer: Namer,
): readonly FieldChange[] =>
  fields.map((field) => ({ field, before: valueText(kind, before, field, namer), after: valueText(kind, after, field, namer) }));
