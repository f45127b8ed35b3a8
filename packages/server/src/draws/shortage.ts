/** Which departments a forecast sees short of inspectors. */

import type { Forecast } from '@double-random/core';

/** Departments with an empty place in at least one of the simulated draws, in the order of the manifest. */
export const shortDepartments = ({ departments }: Forecast): string[] =>
  departments.filter(({ shortfall }) => shortfall.share > 0).map(({ department }) => department);
