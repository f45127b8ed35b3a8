import type { VisitPart } from '../visits/visit.js';

/** Departments that have not passed their part of a visit. */
export const missingDepartments = (parts: readonly Pick<VisitPart, 'department' | 'state'>[]): string[] =>
  parts.filter(({ state }) => state !== 'passed').map(({ department }) => department);
