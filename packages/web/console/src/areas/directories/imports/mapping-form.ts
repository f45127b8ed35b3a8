/** The column mapping of a file as a form: column by column, and what holds for all rows. Knows no framework. */

import type { Words } from '../../../language/words.js';
import { columnFields, REQUIRED_FIELDS } from '../field-words.js';
import type { DirectoryKind } from '../kinds.js';
import type { DirectoryImport } from './import-words.js';

/** A column is a field, is kept under its header, or is left out. */
export const KEPT = 'extra';
export const LEFT_OUT = 'ignore';

/** A value of the file, and what it is for us. */
export interface ValueRow {
  /** A field, or the header of an extra column. */
  field: string;
  from: string;
  to: string;
}

/** How ids are made where the file has none; `from` empty: it has them. */
export interface IdForm {
  from: '' | 'row' | 'hash' | 'column';
  prefix: string;
  /** Headers or fields that tell two rows apart. */
  of: string[];
  digits: number;
}

export interface MappingForm {
  /** In the file's order. */
  columns: { readonly header: string; target: string }[];
  /** Field → value of all rows; empty: none. */
  constants: Record<string, string>;
  dates: 'ymd' | 'mdy' | 'dmy';
  duplicates: 'error' | 'first';
  idScheme: 'uscc' | 'other';
  regionDigits: 'exact' | 'cut';
  regionScheme: 'gbt2260' | 'other';
  industryScheme: 'gbt4754' | 'other';
  /** What is done with columns that are neither mapped nor known. */
  others: 'extra' | 'ignore';
  values: ValueRow[];
  id: IdForm;
  /** Empty members are found out from the file. */
  encoding: '' | 'utf-8' | 'gb18030' | 'utf-16le' | 'utf-16be';
  delimiter: '' | ',' | ';' | '\t' | '|';
  /** Name of the sheet, or its number from 1. */
  sheet: string;
  /** Number of the header's row, or `none`. */
  header: string;
  skipRows: number;
}

type Mapping = Readonly<Record<string, unknown>>;

const memberOf = <Value extends string>(mapping: Mapping | null, name: string, allowed: readonly [Value, ...Value[]]): Value =>
  allowed.find((one) => one === mapping?.[name]) ?? allowed[0];

function textsOf(mapping: Mapping | null, name: string): Record<string, string> {
  const member = mapping?.[name];
  if (typeof member !== 'object' || member === null) return {};
  return Object.fromEntries(Object.entries(member).flatMap(([key, value]) => (typeof value === 'string' ? [[key, value]] : [])));
}

const memberText = (mapping: Mapping | null, name: string): string => {
  const member = mapping?.[name];
  return typeof member === 'string' || typeof member === 'number' ? String(member) : '';
};

const objectIn = (mapping: Mapping | null, name: string): Mapping => {
  const member = mapping?.[name];
  return typeof member === 'object' && member !== null ? { ...member } : {};
};

const valueRows = (mapping: Mapping | null): ValueRow[] => {
  const values = objectIn(mapping, 'values');
  return Object.keys(values).flatMap((field) => Object.entries(textsOf(values, field)).map(([from, to]) => ({ field, from, to })));
};

const USUAL_DIGITS = 7;

function idForm(mapping: Mapping | null): IdForm {
  const rule = objectIn(mapping, 'id');
  const { of } = rule;
  return {
    from: memberOf(rule, 'from', ['', 'row', 'hash', 'column']),
    prefix: memberText(rule, 'prefix'),
    of: Array.isArray(of) ? of.map(String) : typeof of === 'string' ? [of] : [],
    digits: Number(memberText(rule, 'digits')) || USUAL_DIGITS,
  };
}

/** A column that was read as two fields, because its value also makes the id, stands for the first of them. */
const targetOf = (read: string | undefined): string => {
  const target = read?.split(',')[0] ?? LEFT_OUT;
  return target.startsWith('extra') ? KEPT : target;
};

/** How the file was read the last time. */
export function formOfImport({ summary, mapping }: Pick<DirectoryImport, 'summary' | 'mapping'>): MappingForm {
  return {
    columns: (summary?.headers ?? []).map((header) => ({ header, target: targetOf(summary?.columns[header]) })),
    constants: textsOf(mapping, 'constants'),
    dates: memberOf(mapping, 'dates', ['ymd', 'mdy', 'dmy']),
    duplicates: memberOf(mapping, 'duplicates', ['error', 'first']),
    idScheme: memberOf(mapping, 'idScheme', ['uscc', 'other']),
    regionDigits: memberOf(mapping, 'regionDigits', ['exact', 'cut']),
    regionScheme: memberOf(mapping, 'regionScheme', ['gbt2260', 'other']),
    industryScheme: memberOf(mapping, 'industryScheme', ['gbt4754', 'other']),
    others: memberOf(mapping, 'others', ['extra', 'ignore']),
    values: valueRows(mapping),
    id: idForm(mapping),
    encoding: memberOf(mapping, 'encoding', ['', 'utf-8', 'gb18030', 'utf-16le', 'utf-16be']),
    delimiter: memberOf(mapping, 'delimiter', ['', ',', ';', '\t', '|']),
    sheet: memberText(mapping, 'sheet'),
    header: memberText(mapping, 'header'),
    skipRows: Number(memberText(mapping, 'skipRows')),
  };
}

/** `2` is the second sheet, or row; anything else a name. */
const numberOrText = (text: string): number | string => (/^[1-9]\d*$/.test(text.trim()) ? Number(text.trim()) : text.trim());

/** How the file is taken apart; what is empty is found out from the file itself. */
const readingOf = ({ encoding, delimiter, sheet, header, skipRows }: MappingForm): Mapping => ({
  ...(encoding === '' ? {} : { encoding }),
  ...(delimiter === '' ? {} : { delimiter }),
  ...(sheet.trim() === '' ? {} : { sheet: numberOrText(sheet) }),
  ...(header.trim() === '' ? {} : { header: header.trim() === '无' ? 'none' : numberOrText(header) }),
  ...(skipRows === 0 ? {} : { skipRows }),
});

const READING_MEMBERS = ['encoding', 'delimiter', 'sheet', 'header', 'skipRows'] as const;

/** Whether the file is taken apart in another way than it was: its columns then are others, and are looked for anew. */
export const isReadAnew = (form: MappingForm, before: Mapping | null): boolean => {
  const after = readingOf(form);
  return READING_MEMBERS.some((name) => memberText(after, name) !== (memberText(before, name) === '0' ? '' : memberText(before, name)));
};

/** A column that is taken as it stands needs its name and nothing else. */
function idSent({ from, prefix, of, digits }: IdForm): Mapping {
  if (from === '') return {};
  if (from === 'column') return { id: { from, of } };
  return { id: { from, prefix, ...(from === 'row' ? { digits } : of.length === 0 ? {} : { of }) } };
}

function valuesSent(rows: readonly ValueRow[]): Mapping {
  const values: Record<string, Record<string, string>> = {};
  for (const { field, from, to } of rows) if (field !== '') values[field] = { ...values[field], [from]: to };
  return values;
}

/** The mapping as the API takes it; members that the form does not have stay as they were. */
export function mappingOf(form: MappingForm, before: Mapping | null): Mapping {
  const isAnew = isReadAnew(form, before);
  const mapped = new Set(isAnew ? [] : form.columns.map(({ target }) => target));
  // A field that a column gives by now needs no value for all rows.
  const constants = Object.entries(form.constants).filter(([field, value]) => value.trim() !== '' && !mapped.has(field));
  const kept = Object.entries(before ?? {}).filter(([name]) => name !== 'id' && !READING_MEMBERS.some((one) => one === name));
  return {
    ...Object.fromEntries(kept),
    ...readingOf(form),
    ...idSent(form.id),
    columns: isAnew ? {} : Object.fromEntries(form.columns.map(({ header, target }) => [header, target])),
    constants: Object.fromEntries(constants),
    values: valuesSent(form.values),
    others: form.others,
    dates: form.dates,
    duplicates: form.duplicates,
    idScheme: form.idScheme,
    regionScheme: form.regionScheme,
    regionDigits: form.regionDigits,
    industryScheme: form.industryScheme,
  };
}

/** Required fields that neither a column nor a value for all rows gives. */
export function missingFields(kind: DirectoryKind, form: MappingForm): readonly string[] {
  const given = new Set([
    ...(form.id.from === '' ? [] : ['id']),
    ...form.columns.map(({ target }) => target),
    ...Object.entries(form.constants).flatMap(([field, value]) => (value.trim() === '' ? [] : [field])),
  ]);
  return REQUIRED_FIELDS[kind].filter((field) => !given.has(field));
}

/** Fields that two columns are mapped to. */
export function repeatedFields(form: MappingForm): readonly string[] {
  const targets = form.columns.map(({ target }) => target).filter((target) => target !== KEPT && target !== LEFT_OUT);
  return [...new Set(targets.filter((target, place) => targets.indexOf(target) !== place))];
}

export interface MappingFault {
  readonly path: string;
  readonly words: Words;
}

/** What keeps the form from being sent, beside the fields that it is about. */
export function mappingFaults(kind: DirectoryKind, form: MappingForm, before: Mapping | null): readonly MappingFault[] {
  // Which columns there will be nobody knows before the file is read anew.
  if (isReadAnew(form, before)) return [];
  const named = (field: string): Words => columnFields(kind).find((one) => one.field === field)?.words ?? { zh: field, en: field };
  const missing = missingFields(kind, form).map((field) => ({
    path: `mapping.constants.${field}`,
    words: {
      zh: `没有列对应“${named(field).zh}”：请选择一列，或填写适用于所有行的值`,
      en: `No column is “${named(field).en}”: choose one, or give a value for all rows`,
    },
  }));
  const repeated = repeatedFields(form).flatMap((field) =>
    form.columns.flatMap(({ target }, place) =>
      target === field
        ? [
            {
              path: `mapping.column.${place}`,
              words: { zh: `不止一列对应“${named(field).zh}”：请只保留一列`, en: `More than one column is “${named(field).en}”: keep one` },
            },
          ]
        : [],
    ),
  );
  const open = form.values.flatMap(({ field, from }, place) =>
    field === '' || from.trim() === ''
      ? [
          {
            path: `mapping.value.${place}`,
            words: { zh: '请选择字段，并写明文件中的值', en: 'Choose the field and give the value in the file' },
          },
        ]
      : [],
  );
  const id =
    form.id.from === 'column' && form.id.of.length !== 1
      ? [{ path: 'mapping.id.of', words: { zh: '请选择作为编号的一列', en: 'Choose the column that is the id' } }]
      : [];
  return [...missing, ...repeated, ...open, ...id];
}
