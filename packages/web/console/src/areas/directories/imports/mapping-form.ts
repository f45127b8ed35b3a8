/** The column mapping of a file as a form: column by column, and what holds for all rows. Knows no framework. */

import type { Words } from '../../../language/words.js';
import { columnFields, REQUIRED_FIELDS } from '../field-words.js';
import type { DirectoryKind } from '../kinds.js';
import type { DirectoryImport } from './import-words.js';

/** A column is a field, is kept under its header, or is left out. */
export const KEPT = 'extra';
export const LEFT_OUT = 'ignore';

export interface MappingForm {
  /** In the file's order. */
  columns: { readonly header: string; target: string }[];
  /** Field → value of all rows; empty: none. */
  constants: Record<string, string>;
  dates: 'ymd' | 'mdy' | 'dmy';
  duplicates: 'error' | 'first';
  idScheme: 'uscc' | 'other';
  regionDigits: 'exact' | 'cut';
}

type Mapping = Readonly<Record<string, unknown>>;

const memberOf = <Value extends string>(mapping: Mapping | null, name: string, allowed: readonly [Value, ...Value[]]): Value =>
  allowed.find((one) => one === mapping?.[name]) ?? allowed[0];

function textsOf(mapping: Mapping | null, name: string): Record<string, string> {
  const member = mapping?.[name];
  if (typeof member !== 'object' || member === null) return {};
  return Object.fromEntries(Object.entries(member).flatMap(([key, value]) => (typeof value === 'string' ? [[key, value]] : [])));
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
  };
}

/** The mapping as the API takes it; members that the form does not have stay as they were. */
export function mappingOf(form: MappingForm, before: Mapping | null): Mapping {
  const constants = Object.entries(form.constants).filter(([, value]) => value.trim() !== '');
  return {
    ...before,
    columns: Object.fromEntries(form.columns.map(({ header, target }) => [header, target])),
    constants: Object.fromEntries(constants),
    dates: form.dates,
    duplicates: form.duplicates,
    idScheme: form.idScheme,
    regionDigits: form.regionDigits,
  };
}

/** Required fields that neither a column nor a value for all rows gives. */
export function missingFields(kind: DirectoryKind, form: MappingForm): readonly string[] {
  const given = new Set([
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
export function mappingFaults(kind: DirectoryKind, form: MappingForm): readonly MappingFault[] {
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
  return [...missing, ...repeated];
}
