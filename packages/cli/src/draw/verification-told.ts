/** What the verification of a bundle found, for people and for programs. */

import { CHECK_WORDS, type CheckOutcome, type CheckReport, explainCore, OUTCOME_WORDS, type Verification } from '@double-random/core';
import { findings } from '../finding.js';
import { problemJson } from '../print.js';
import type { Session } from '../session.js';

const MARKS: Readonly<Record<CheckOutcome, string>> = { holds: '✓', fails: '✗', 'not-checked': '–', 'not-disclosed': '…', 'to-come': '…' };

/** The line of one check. */
export const checkLine = (outcome: CheckOutcome, name: string, words: string, { language }: Session): string =>
  `  ${MARKS[outcome]} ${words} [${name}] ${OUTCOME_WORDS[outcome][language]}`;

function checkText({ name, outcome, problems }: CheckReport, session: Session): string[] {
  const { language, say } = session;
  const line = checkLine(outcome, name, CHECK_WORDS[name][language], session);
  const [first, ...more] = problems;
  if (first === undefined) return [line];
  const rest = more.length === 0 ? [] : [`      ${say(`另有 ${more.length} 处`, `and ${more.length} more`)}`];
  return [line, `      ${explainCore(first, language)}`, ...rest];
}

function hashText({ manifestHash, seed, resultHash }: Verification, { say }: Session): string[] {
  const hashes: readonly (readonly [string, string | null])[] = [
    [say('清单哈希', 'manifest hash'), manifestHash],
    [say('种子', 'seed'), seed],
    [say('结果哈希', 'result hash'), resultHash],
  ];
  return hashes.flatMap(([name, hash]) => (hash === null ? [] : [`${name}  ${hash}`]));
}

/** Every check, and the hashes that follow. */
export const verificationText = (verification: Verification, session: Session): string[] => [
  ...verification.checks.flatMap((check) => checkText(check, session)),
  ...hashText(verification, session),
];

export const verificationFacts = ({ checks, manifestHash, seed, resultHash }: Verification): Readonly<Record<string, unknown>> => ({
  checks: checks.map(({ name, outcome, problems }) => ({
    name,
    outcome,
    asks: CHECK_WORDS[name],
    problems: findings(problems, explainCore).map(problemJson),
  })),
  manifestHash,
  seed,
  resultHash,
});
