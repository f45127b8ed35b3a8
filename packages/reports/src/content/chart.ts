/** A chart before it is painted: whole numbers and texts, no lengths. Every number that a bar shows stands beside it as text, too. */

/** More bars than these are not read; what is left out stands in a table. So many fit on an upright page, whatever their labels. */
export const MOST_BARS = 15;

/** More columns than these leave no room for their numbers. */
export const MOST_COLUMNS = 12;

export interface ShareBar {
  readonly label: string;
  readonly count: number;
  /** 0: there is nothing to have a share of, and no bar. */
  readonly of: number;
  /** Beside the bar, by the chart's headers. */
  readonly values: readonly string[];
}

/** Parts of a whole, one bar below the other. */
export interface ShareChart {
  readonly form: 'shares';
  /** `whole`: the scale ends at 100 %, and what is missing is seen; `largest`: it ends beyond the largest share. */
  readonly scale: 'whole' | 'largest';
  /** Shares to be reached, as lines across the bars; of a whole scale only. */
  readonly targets: readonly { readonly percent: number; readonly label: string }[];
  readonly headers: readonly string[];
  readonly bars: readonly ShareBar[];
}

export interface ComparedBars {
  readonly label: string;
  readonly observed: number;
  /** In hundredths. */
  readonly expected: number;
  /** Observed, expected, and what else is said. */
  readonly values: readonly [observed: string, expected: string, ...others: string[]];
}

/** What was counted and what could be expected, two bars together. */
export interface ComparisonChart {
  readonly form: 'comparison';
  readonly headers: readonly [observed: string, expected: string, ...others: string[]];
  readonly bars: readonly ComparedBars[];
}

/** How many of each, as columns from left to right. */
export interface HistogramChart {
  readonly form: 'histogram';
  /** What the columns stand for. */
  readonly across: string;
  /** What is counted. */
  readonly up: string;
  readonly columns: readonly { readonly label: string; readonly count: number; readonly value: string }[];
}

export type Chart = ShareChart | ComparisonChart | HistogramChart;
