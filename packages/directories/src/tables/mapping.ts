/** The column-mapping file: how a file that was not made for us is to be read. YAML or JSON. */

import type { Catalogue, Outcome, Problem } from '@double-random/core';
import { done, failed } from '@double-random/core';
import { LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import { DEEPEST_YAML, isTooDeep, LONGEST_YAML } from '../reading/yaml-bounds.js';
import { FIELDS } from './fields.js';
import { DIRECTORY_KINDS } from './kinds.js';

const text = z.string();
const scalar = z.union([z.string(), z.number(), z.boolean()]).transform(String);
const positive = z.int().min(1);

const idRule = z.strictObject({
  /** Put in front of the number or the hash. */
  prefix: z
    .string()
    .regex(/^[0-9A-Za-z._-]{0,32}$/)
    .default(''),
  /** `row`: the row's number in the file. `hash`: the first 16 hex digits of SHA-256 over the columns named by `of`. */
  from: z.enum(['row', 'hash']),
  /** Headers or fields; what makes two rows the same. Default: the name. */
  of: z.array(scalar).min(1).optional(),
  /** Digits of a row number. */
  digits: z.int().min(1).max(20).default(7),
});

const mappingShape = z.strictObject({
  kind: z.enum(DIRECTORY_KINDS).optional(),
  encoding: z.enum(['utf-8', 'gb18030', 'utf-16le', 'utf-16be']).optional(),
  delimiter: z.enum([',', ';', '\t', '|', 'none']).optional(),
  quote: z.enum(['"', 'none']).optional(),
  /** XLSX: the sheet's name, or its number from 1. */
  sheet: z.union([text, positive]).optional(),
  /** The row of the header, or `none`. Without it the header is looked for. */
  header: z.union([z.literal('none'), positive]).optional(),
  /** So many rows at the top are no data, blank ones counted. */
  skipRows: z.int().min(0).max(1_000_000).default(0),
  /** Header, column letter or column number → field, `extra`, `extra:NAME` or `ignore`. */
  columns: z.record(z.string(), text).default({}),
  /** Columns that are neither named above nor known by their header. */
  others: z.enum(['extra', 'ignore']).default('extra'),
  /** Field (or the header of an extra column) → value in the file → value for us. */
  values: z.record(z.string(), z.record(z.string(), scalar)).default({}),
  /** Field → value of every row. */
  constants: z.record(z.string(), scalar).default({}),
  id: idRule.optional(),
  /** The second row with the same id is an error, or is left out because the first counts. */
  duplicates: z.enum(['error', 'first']).default('error'),
  idScheme: z.enum(['uscc', 'other']).default('uscc'),
  regionScheme: z.enum(['gbt2260', 'other']).default('gbt2260'),
  /** `cut`: statistical codes of 9 or 12 digits are cut to the first six. */
  regionDigits: z.enum(['exact', 'cut']).default('exact'),
  industryScheme: z.enum(['gbt4754', 'other']).default('gbt4754'),
  dates: z.enum(['ymd', 'mdy', 'dmy']).default('ymd'),
});

export type Mapping = z.infer<typeof mappingShape>;
export type IdRule = z.infer<typeof idRule>;

export type MappingProblemCode =
  | 'mapping-too-long'
  | 'mapping-too-deep'
  | 'mapping-syntax'
  | 'mapping-shape'
  | 'mapping-field'
  | 'mapping-target-twice'
  | 'mapping-position';
export type MappingProblem = Problem<MappingProblemCode>;

export const MAPPING_PROBLEMS: Catalogue<MappingProblemCode> = {
  'mapping-too-long': { zh: '列映射文件超过 {limit} 个字符', en: 'the mapping file is longer than {limit} characters' },
  'mapping-too-deep': { zh: '列映射文件嵌套超过 {limit} 层', en: 'the mapping file is nested deeper than {limit} levels' },
  'mapping-syntax': { zh: '列映射文件不是正确的 YAML 或 JSON：{reason}', en: 'the mapping file is not correct YAML or JSON: {reason}' },
  'mapping-shape': { zh: '{zh}', en: '{en}' },
  'mapping-field': {
    zh: '「{field}」不是字段；可用：{allowed}，以及 extra、extra:名称、ignore',
    en: '"{field}" is not a field; use one of {allowed}, or extra, extra:NAME, ignore',
  },
  'mapping-target-twice': { zh: '字段「{field}」被指定了两次', en: 'the field "{field}" is given twice' },
  'mapping-position': {
    zh: '没有表头（header: none）时，「{column}」须写成列字母（A）或列号（1）',
    en: 'without a header (header: none) "{column}" must be a column letter (A) or number (1)',
  },
};

/** A mapping that maps nothing: every default. */
export const DEFAULT_MAPPING: Mapping = mappingShape.parse({});

const chinese = z.locales.zhCN().localeError;
const english = z.locales.en().localeError;

const sentence = (issue: z.core.$ZodIssue, words: z.core.$ZodErrorMap): string => {
  const said = words(issue as z.core.$ZodRawIssue);
  return typeof said === 'string' ? said : (said?.message ?? issue.message);
};

const shapeProblem = (file: string, issue: z.core.$ZodIssue): MappingProblem => ({
  code: 'mapping-shape',
  place: { file, path: issue.path.map(String).join('.') },
  details: { zh: sentence(issue, chinese), en: sentence(issue, english) },
});

/** Checks an object that was read already, such as a part of another file. Every error is reported. */
export function checkMapping(value: unknown, file: string): Outcome<Mapping, MappingProblem> {
  const shaped = mappingShape.safeParse(value ?? {});
  if (!shaped.success) return { ok: false, problems: shaped.error.issues.map((issue) => shapeProblem(file, issue)) };
  const problems = [...fieldProblems(shaped.data, file), ...positionProblems(shaped.data, file)];
  return problems.length === 0 ? done(shaped.data) : { ok: false, problems };
}

export function parseMapping(content: string, file: string): Outcome<Mapping, MappingProblem> {
  const refused = (code: MappingProblemCode, limit: number) => failed<MappingProblem>({ code, place: { file }, details: { limit } });
  if (content.length > LONGEST_YAML) return refused('mapping-too-long', LONGEST_YAML);
  if (isTooDeep(content)) return refused('mapping-too-deep', DEEPEST_YAML);
  const lines = new LineCounter();
  const document = parseDocument(content, { lineCounter: lines, prettyErrors: false });
  if (document.errors.length > 0) {
    const problems = document.errors.map(
      (error): MappingProblem => ({
        code: 'mapping-syntax',
        place: { file, line: lines.linePos(error.pos[0]).line },
        details: { reason: error.message },
      }),
    );
    return { ok: false, problems };
  }
  try {
    return checkMapping(document.toJS({ maxAliasCount: 100 }), file);
  } catch (error) {
    return { ok: false, problems: [{ code: 'mapping-syntax', place: { file }, details: { reason: String(error) } }] };
  }
}

/** `extra:NAME` keeps a column under another name. */
export const isExtraTarget = (target: string): boolean => target === 'extra' || (target.startsWith('extra:') && target.length > 6);

function fieldProblems(mapping: Mapping, file: string): MappingProblem[] {
  const kinds = mapping.kind === undefined ? DIRECTORY_KINDS : [mapping.kind];
  const allowed = new Set(kinds.flatMap((kind) => FIELDS[kind].map(({ name }) => name)));
  const known = (name: string): boolean => allowed.has(name);
  const problems: MappingProblem[] = [];
  const seen = new Set<string>();
  const unknown = (path: string, field: string): void => {
    problems.push({ code: 'mapping-field', place: { file, path }, details: { field, allowed: [...allowed].join(' ') } });
  };
  for (const [column, target] of Object.entries(mapping.columns)) {
    if (target === 'ignore' || isExtraTarget(target)) continue;
    if (!known(target)) unknown(`columns.${column}`, target);
    else if (seen.has(target))
      problems.push({ code: 'mapping-target-twice', place: { file, path: `columns.${column}` }, details: { field: target } });
    seen.add(target);
  }
  for (const field of Object.keys(mapping.constants)) {
    if (!known(field)) unknown(`constants.${field}`, field);
    else if (seen.has(field))
      problems.push({ code: 'mapping-target-twice', place: { file, path: `constants.${field}` }, details: { field } });
  }
  return problems;
}

const POSITION = /^(?:[A-Z]{1,3}|[1-9]\d{0,3})$/;

function positionProblems(mapping: Mapping, file: string): MappingProblem[] {
  if (mapping.header !== 'none') return [];
  return Object.keys(mapping.columns)
    .filter((column) => !POSITION.test(column))
    .map((column) => ({ code: 'mapping-position', place: { file, path: `columns.${column}` }, details: { column } }));
}

/** `A` or `1` → 0; `undefined` for what is no position. */
export function positionOf(column: string): number | undefined {
  if (!POSITION.test(column)) return undefined;
  if (/^\d/.test(column)) return Number(column) - 1;
  return [...column].reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
