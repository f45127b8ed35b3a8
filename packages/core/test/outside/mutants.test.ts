import { createHash } from 'node:crypto';
import { CORE_WORDS, canonicalBytes, verifyBundle } from '@double-random/core';
import test from 'ava';
import { unfilled } from '../support/filled.js';
import { OUTSIDE_MUTANTS, type OutsideMutant, openOutsideMutant } from './outside.js';

const titleOf = ({ path, base, group, kind, detail, verdict }: OutsideMutant): string =>
  `${path}, ${base} with ${group}/${kind}${detail === null ? '' : ` ${detail.slice(0, 90)}`}: ${verdict}`;

for (const mutant of OUTSIDE_MUTANTS) {
  test(titleOf(mutant), async (t) => {
    const files = await openOutsideMutant(mutant);
    if (!files.ok) {
      t.is(mutant.verdict, 'not-valid');
      t.true(files.problems.every(({ code }) => code in CORE_WORDS));
      return;
    }
    const found = await verifyBundle(files.value);
    const problems = found.checks.flatMap((check) => check.problems);
    t.is(found.verdict, mutant.verdict, JSON.stringify(problems.slice(0, 3)));
    for (const problem of problems) t.deepEqual(unfilled(problem), []);
    if (mutant.verdict === 'not-valid') {
      t.true(problems.length > 0);
      return;
    }
    t.is(found.manifestHash, mutant.mh);
    t.is(found.resultHash, mutant.verdict === 'sealed' ? null : mutant.resultHash);
    const state = found.record === null ? null : createHash('sha256').update(canonicalBytes(found.record.state)).digest('hex');
    t.is(state, mutant.stateHash);
  });
}
