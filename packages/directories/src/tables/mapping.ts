/** The column-mapping file: how a file that was not made for us is to be read. YAML or JSON. */

import type { Outcome } from '@double-random/core';
import { done, failed } from '@double-random/core';
import { LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import { DEEPEST_YAML, isTooDeep, LONGEST_YAML } from '../reading/yaml-bounds.js';
import { DIRECTORY_KINDS } from './kinds.js';
import { problemsOf } from './mapping-issues.js';
import type { MappingProblem, MappingProblemCode } from './mapping-problems.js';
import { brokenRules } from './mapping-rules.js';

/** A mapping with these members only. zod does not tell the known members of a refused one, so its message carries them. */
const members = <Shape extends z.core.$ZodLooseShape>(shape: Shape) =>
  z.strictObject(shape, { error: ({ code }) => (code === 'unrecognized_keys' ? Object.keys(shape).join(' ') : undefined) });

/** A union says by its message which problem it is not to be any of its parts. */
const either = (code: MappingProblemCode) => ({ error: code });

const text = z.string();
const scalar = z.union([z.string(), z.number(), z.boolean()], either('mapping-expected-value')).transform(String);
/** A list of one need not be written as a list. */
const SINGLE = new Set(['string', 'number', 'boolean']);
const positive = z.int().min(1);

const idRule = members({
  /** Put in front of the number or the hash. */
  prefix: z
    .string()
    .regex(/^[0-9A-Za-z._-]{0,32}$/)
    .default(''),
  /**
   * `row`: the row's number in the file. `hash`: the first 16 hex digits of SHA-256 over the columns named by `of`. `column`: the one
   * column named by `of` as it stands, which may be a field of its own besides.
   */
  from: z.enum(['row', 'hash', 'column']),
  /** Headers or fields; what makes two rows the same. Default: the name. */
  of: z.preprocess((value) => (SINGLE.has(typeof value) ? [value] : value), z.array(scalar).min(1).optional()),
  /** Digits of a row number. */
  digits: z.int().min(1).max(20).default(7),
});

const mappingShape = members({
  kind: z.enum(DIRECTORY_KINDS).optional(),
  encoding: z.enum(['utf-8', 'gb18030', 'utf-16le', 'utf-16be']).optional(),
  delimiter: z.enum([',', ';', '\t', '|', 'none']).optional(),
  quote: z.enum(['"', 'none']).optional(),
  /** XLSX: the sheet's name, or its number from 1. */
  sheet: z.union([text, positive], either('mapping-sheet-form')).optional(),
  /** The row of the header, or `none`. Without it the header is looked for. */
  header: z.union([z.literal('none'), positive], either('mapping-header-form')).optional(),
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

export { MAPPING_PROBLEMS, type MappingProblem, type MappingProblemCode } from './mapping-problems.js';

/** A mapping that maps nothing: every default. */
export const DEFAULT_MAPPING: Mapping = mappingShape.parse({});

/** Checks an object that was read already, such as a part of another file. Every error is reported. */
export function checkMapping(value: unknown, file: string): Outcome<Mapping, MappingProblem> {
  const shaped = mappingShape.safeParse(value ?? {}, { reportInput: true });
  const issues = shaped.success ? [] : shaped.error.issues;
  const problems = [...issues.flatMap((issue) => problemsOf(issue, file)), ...brokenRules(value, file)];
  return shaped.success && problems.length === 0 ? done(shaped.data) : { ok: false, problems };
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
