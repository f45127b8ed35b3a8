/** zod's issues as problems of our own catalogue. */

import type { z } from 'zod';
import { nearest } from '../plan/nearest.js';
import type { MappingProblem, MappingProblemCode } from './mapping-problems.js';

type Issue = z.core.$ZodIssue;

const EXPECTED: Readonly<Record<string, MappingProblemCode>> = {
  string: 'mapping-expected-text',
  array: 'mapping-expected-list',
  object: 'mapping-expected-members',
  record: 'mapping-expected-members',
  int: 'mapping-expected-number',
  number: 'mapping-expected-number',
};

const shown = (value: unknown): string => (typeof value === 'string' ? value : (JSON.stringify(value) ?? ''));

const unexpected = ({ code }: Issue): Error => new Error(`the mapping's schema raised an unexpected issue: ${code}`);

/** The problems that an issue of the mapping's schema stands for; an issue of another kind is a bug in the schema. */
export function problemsOf(issue: Issue, file: string): MappingProblem[] {
  const path = issue.path.map(String);
  const problem = (code: MappingProblemCode, details: MappingProblem['details'] = {}, where = path): MappingProblem[] => [
    { code, place: { file, path: where.join('.') }, details },
  ];
  const missing = (): MappingProblem[] => problem('mapping-missing-member', { name: path.at(-1) ?? '' });
  switch (issue.code) {
    case 'unrecognized_keys': {
      const known = issue.message.split(' ');
      return issue.keys.flatMap((found) => {
        const meant = nearest(found, known);
        return meant === undefined
          ? problem('mapping-unknown-member', { found, known: known.join(', ') }, [...path, found])
          : problem('mapping-unknown-member-near', { found, meant }, [...path, found]);
      });
    }
    case 'invalid_value':
      if (issue.input === undefined) return missing();
      return problem('mapping-not-one-of', { found: shown(issue.input), known: issue.values.map(shown).join(' ') });
    case 'invalid_union':
      return problem(issue.message as MappingProblemCode);
    case 'invalid_format':
      return problem('mapping-prefix');
    case 'too_small':
      return issue.origin === 'array' ? problem('mapping-empty-list') : problem('mapping-number-small', { least: Number(issue.minimum) });
    case 'too_big':
      return problem('mapping-number-large', { most: Number(issue.maximum) });
    case 'invalid_type': {
      const code = EXPECTED[issue.expected];
      if (code === undefined) throw unexpected(issue);
      return problem(code);
    }
    case 'custom':
    case 'not_multiple_of':
    case 'invalid_key':
    case 'invalid_element':
      throw unexpected(issue);
  }
}
