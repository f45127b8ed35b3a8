/**
 * The rules among a mapping's members. They read the raw value and judge whatever is readable, so that one wrong member hides no
 * other mistake; what is malformed by itself is the schema's business.
 */

import { positionOf } from './column-position.js';
import { FIELDS } from './fields.js';
import { DIRECTORY_KINDS } from './kinds.js';
import type { MappingProblem, MappingProblemCode } from './mapping-problems.js';

/** `extra:NAME` keeps a column under another name. */
export const isExtraTarget = (target: string): boolean => target === 'extra' || (target.startsWith('extra:') && target.length > 6);

const memberOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, name) ? (value as Record<string, unknown>)[name] : undefined;

/** The members of a member that is a mapping. */
function entriesOf(value: unknown, name: string): [string, unknown][] {
  const member = memberOf(value, name);
  return typeof member === 'object' && member !== null && !Array.isArray(member) ? Object.entries(member) : [];
}

export function brokenRules(mapping: unknown, file: string): MappingProblem[] {
  const found = (code: MappingProblemCode, path: string, details: MappingProblem['details']): MappingProblem => ({
    code,
    place: { file, path },
    details,
  });
  return [...fieldProblems(mapping, found), ...idProblems(mapping, found), ...positionProblems(mapping, found)];
}

type Found = (code: MappingProblemCode, path: string, details: MappingProblem['details']) => MappingProblem;

function fieldProblems(mapping: unknown, found: Found): MappingProblem[] {
  const kind = DIRECTORY_KINDS.find((one) => one === memberOf(mapping, 'kind'));
  const kinds = kind === undefined ? DIRECTORY_KINDS : [kind];
  const fields = new Set(kinds.flatMap((one) => FIELDS[one].map(({ name }) => name)));
  const problems: MappingProblem[] = [];
  const seen = new Set<string>();
  const judge = (path: string, field: string): void => {
    if (!fields.has(field)) problems.push(found('mapping-field', path, { field, allowed: [...fields].join(' ') }));
    else if (seen.has(field)) problems.push(found('mapping-target-twice', path, { field }));
    seen.add(field);
  };
  for (const [column, target] of entriesOf(mapping, 'columns')) {
    if (typeof target === 'string' && target !== 'ignore' && !isExtraTarget(target)) judge(`columns.${column}`, target);
  }
  for (const [field] of entriesOf(mapping, 'constants')) judge(`constants.${field}`, field);
  return problems;
}

/** A column taken for the id as it stands needs its name and nothing else. */
function idProblems(mapping: unknown, found: Found): MappingProblem[] {
  const id = memberOf(mapping, 'id');
  if (memberOf(id, 'from') !== 'column') return [];
  const of = memberOf(id, 'of');
  const isOne = of !== undefined && (!Array.isArray(of) || of.length === 1);
  const isPlain = memberOf(id, 'prefix') === undefined && memberOf(id, 'digits') === undefined;
  return isOne && isPlain ? [] : [found('mapping-id-column', 'id', {})];
}

function positionProblems(mapping: unknown, found: Found): MappingProblem[] {
  if (memberOf(mapping, 'header') !== 'none') return [];
  return entriesOf(mapping, 'columns')
    .filter(([column]) => positionOf(column) === undefined)
    .map(([column]) => found('mapping-position', `columns.${column}`, { column }));
}
