/** A problem of any package, ready to be told: its code and place for machines, its sentence in both languages for people. */

import type { Language, Problem, Words } from '@double-random/core';

/** 0: done, the answer is yes. 1: the answer is no. 2: the command was used wrongly. 3: it is too early for an answer. */
export type Exit = 0 | 1 | 2 | 3;

export interface Finding extends Problem {
  /** With its place in front. */
  readonly message: Words;
  /** What the command ends with where this stops it. */
  readonly exit: 1 | 2;
}

type Explain<Told extends Problem> = (problem: Told, language: Language) => string;

/** A problem in the words of its own catalogue. */
export const finding = <Told extends Problem>(problem: Told, explain: Explain<Told>, exit: 1 | 2 = 1): Finding => ({
  code: problem.code,
  place: problem.place,
  details: problem.details,
  message: { zh: explain(problem, 'zh'), en: explain(problem, 'en') },
  exit,
});

export const findings = <Told extends Problem>(problems: readonly Told[], explain: Explain<Told>, exit: 1 | 2 = 1): Finding[] =>
  problems.map((problem) => finding(problem, explain, exit));
