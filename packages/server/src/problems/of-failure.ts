/** What an error that was thrown means to whoever asked. */

import { databaseFailure } from '../store/failure.js';
import { problem, type ServiceProblem } from './problems.js';

const isNoSpace = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ENOSPC';

/** The database's failures by their names; `internal` for everything that is not foreseen. */
export function problemOfFailure(error: unknown): ServiceProblem {
  const failure = databaseFailure(error);
  if (failure === 'full' || isNoSpace(error)) return problem('disk-full');
  if (failure === 'unknown') return problem('outcome-unknown');
  return problem(failure === null ? 'internal' : 'database-unavailable');
}
