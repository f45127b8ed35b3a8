/** What an error that was thrown means to the caller, and what of it may stand in the log: never its message, which may repeat values. */

import { problemOfFailure } from '../problems/of-failure.js';
import type { ServiceProblem } from '../problems/problems.js';
import { RefusedFile } from './refused-file.js';
import { TooLarge } from './request-body.js';
import { WrongAnswer } from './wrong-answer.js';

const codeOf = (error: unknown): string | null =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;

/** The problem for the caller; `internal` for everything that is not foreseen. */
export const problemOf = (error: unknown): ServiceProblem =>
  error instanceof TooLarge || error instanceof RefusedFile ? error.problem : problemOfFailure(error);

/** Whether it was foreseen, so that the answer says all there is to know. */
export const isForeseen = (error: unknown): boolean => error instanceof TooLarge || error instanceof RefusedFile;

export interface LoggedFailure {
  readonly name: string;
  readonly code: string | null;
  /** Where it was thrown. */
  readonly frames: readonly string[];
  /** Of an answer that is not what its route declares: what is wrong where. */
  readonly places?: readonly string[];
}

export const loggedFailure = (error: unknown): LoggedFailure => ({
  name: error instanceof Error ? error.name : typeof error,
  code: codeOf(error),
  frames: (error instanceof Error ? (error.stack ?? '') : '')
    .split('\n')
    .flatMap((line) => (line.startsWith('    at ') ? [line.trim()] : [])),
  ...(error instanceof WrongAnswer ? { places: error.places } : {}),
});
