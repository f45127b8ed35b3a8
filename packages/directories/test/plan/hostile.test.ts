import { explainPlan, parsePlan } from '@double-random/directories';
import test from 'ava';
import fc from 'fast-check';
import { EXAMPLE } from './example.js';

/** Whatever comes is a plan or is told to be none, in full sentences; a throw fails the property. */
function answers(text: string): boolean {
  const outcome = parsePlan(text, 'plan.yaml');
  if (outcome.ok) return JSON.stringify(outcome.value, (_, value) => (typeof value === 'bigint' ? String(value) : value)).length > 0;
  return outcome.problems.length > 0 && outcome.problems.every((problem) => explainPlan(problem, 'zh').length > 0);
}

const LINES = EXAMPLE.split('\n');

const PIECES = [
  '',
  '~',
  'null',
  '[]',
  '{}',
  '[[]]',
  '- ',
  ': ',
  '? ',
  '&a ',
  '*a',
  '!!int 3',
  '"',
  "'",
  '{',
  ']',
  '|',
  '>',
  '%YAML 1.1\n---\n',
  '---\n',
  '#',
  '-1',
  '1e999',
  '\t',
  '\u0000',
  '\ud800',
  '<<: ',
];

/** The example with some lines dropped, doubled or exchanged for scraps of YAML. */
const torn = fc
  .array(fc.tuple(fc.nat(LINES.length - 1), fc.nat(30), fc.constantFrom(...PIECES), fc.boolean()), { minLength: 1, maxLength: 5 })
  .map((cuts) =>
    cuts
      .reduce((lines, [i, at, piece, keep]) => {
        const line = lines[i] ?? '';
        return lines.with(i, line.slice(0, at) + piece + (keep ? line.slice(at) : ''));
      }, LINES)
      .join('\n'),
  );

/** Values of every kind at the top of a plan. */
const tree = fc.record(
  Object.fromEntries(
    ['departments', 'strata', 'entropy', 'period', 'frequency', 'filter', 'recusals', 'attempt'].map((name) => [name, fc.jsonValue()]),
  ),
  { requiredKeys: [] },
);

const LIMIT = { numRuns: 400, seed: 7 };

test('torn plans are answered', (t) => {
  t.notThrows(() => fc.assert(fc.property(torn, answers), LIMIT));
});

test('values of any kind are answered', (t) => {
  t.notThrows(() =>
    fc.assert(
      fc.property(tree, (value) => answers(JSON.stringify(value))),
      LIMIT,
    ),
  );
});

test('any text is answered', (t) => {
  t.notThrows(() => fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), answers), LIMIT));
});

test('each member of the example may be null, a text, a list or a mapping, without a throw', (t) => {
  const values = ['', 'x', '[]', '[x]', '[[x]]', '{}', '{ x: y }', '0'];
  const broken = LINES.flatMap((line, i) =>
    [...line.matchAll(/: ?/g)].flatMap(({ index }) => values.map((value) => LINES.with(i, `${line.slice(0, index)}: ${value}`).join('\n'))),
  );
  t.true(broken.length > 300);
  for (const text of broken) t.true(answers(text), text);
});
