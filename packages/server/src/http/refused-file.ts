/** A file that turned out not to be had while its first bytes were waited for. */

import type { ServiceProblem } from '../problems/problems.js';

export class RefusedFile extends Error {
  override readonly name = 'RefusedFile';
  readonly problem: ServiceProblem;

  constructor(problem: ServiceProblem) {
    super(problem.code);
    this.problem = problem;
  }
}
