/// <reference path="../jstat.d.ts" />
/** χ² of a test as people read it. The only numbers of the statistics that are not exact: what is published of them is rounded. */

import jStat from 'jstat';

export interface ChiSquare {
  /** 0 or more. */
  readonly statistic: number;
  /** Degrees of freedom; 0: nothing could be tested. */
  readonly degrees: number;
}

export const NOTHING_TESTED: ChiSquare = { statistic: 0, degrees: 0 };

/** Of independent tests: both add up. */
export const plusChiSquare = (a: ChiSquare, b: ChiSquare): ChiSquare => ({
  statistic: a.statistic + b.statistic,
  degrees: a.degrees + b.degrees,
});

/** The chance of a deviation at least as large if every draw was fair. `null`: nothing was tested. */
export const chanceOf = ({ statistic, degrees }: ChiSquare): number | null =>
  degrees === 0 ? null : Math.min(1, Math.max(0, 1 - jStat.chisquare.cdf(statistic, degrees)));

const DECIMALS = 4;
const LEAST = 0.0001;

export const statisticText = ({ statistic, degrees }: ChiSquare): string | null => (degrees === 0 ? null : statistic.toFixed(2));

/** Four decimals, `<0.0001` below them. */
export function chanceText(tested: ChiSquare): string | null {
  const chance = chanceOf(tested);
  if (chance === null) return null;
  return chance < LEAST ? `<${LEAST}` : chance.toFixed(DECIMALS);
}
