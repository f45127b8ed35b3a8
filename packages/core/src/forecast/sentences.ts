/** The sentences that a forecast is told in; each language says every one of them. */

import type { Bottleneck, CertainGuess, DepartmentForecast, DepartmentLoads, Forecast, Guess, StratumOdds } from './figures.js';

export interface Sentences {
  header(forecast: Forecast): string;
  stratum(odds: StratumOdds): string;
  loads(department: DepartmentForecast): string;
  mostLoaded(department: string, loads: DepartmentLoads['inspectors']): string;
  shortfall(department: DepartmentForecast, seeds: number): string;
  scarce(department: DepartmentForecast): string;
  bottleneck(bottleneck: Bottleneck): string;
  moreBottlenecks(count: number): string;
  guess(guess: Guess, median: number): string;
  certain(certain: CertainGuess): string;
  moreCertain(count: number): string;
}

/** Inspectors named one by one in a sentence. */
export const MOST_NAMED = 5;

export const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;

/** A mean with as many digits as the simulation can show. */
export const decimal = (value: number): string => (Number.isInteger(value) ? String(value) : value.toFixed(value < 10 ? 2 : 1));

/** The least that must be held for a place: what the entities ask for and what the role requires besides. */
export const needed = ({ asks, requires }: Pick<Bottleneck, 'asks' | 'requires'>): string[] => [...new Set([...asks, ...requires])];

export const quoted = (codes: readonly string[]): string[] => codes.map((code) => `\`${code}\``);
