/** A forecast that calls everything as people do: its sentences are made of what stands in it. */

import type { Forecast } from '@double-random/core';

export interface ForecastNames {
  readonly department: (id: string) => string;
  readonly stratum: (id: string) => string;
  readonly region: (code: string) => string;
  readonly role: (department: string, role: string) => string;
  readonly qualification: (code: string) => string;
  readonly inspector: (department: string, number: string) => string;
}

/** Stands in the API for another department's inspector. */
const UNTOLD = '…';

type Guess = NonNullable<Forecast['departments'][number]['predictability']['best']>;

function namedDepartment(one: Forecast['departments'][number], names: ForecastNames): Forecast['departments'][number] {
  const inspector = (number: string): string => names.inspector(one.department, number);
  const guess = (best: Guess): Guess => ({
    ...best,
    department: names.department(best.department),
    region: best.region === '' ? '' : names.region(best.region),
    asks: best.asks.map(names.qualification),
    inspector: inspector(best.inspector),
  });
  const { loads, scarce, predictability } = one;
  return {
    ...one,
    department: names.department(one.department),
    loads: {
      ...loads,
      inspectors: loads.inspectors.map((load) => ({ ...load, inspector: inspector(load.inspector) })),
      mostLoaded: loads.mostLoaded.map(inspector),
    },
    scarce: scarce.map((held) => ({ ...held, inspector: inspector(held.inspector) })),
    predictability: { ...predictability, best: predictability.best === null ? null : guess(predictability.best) },
  };
}

export function namedForecast(forecast: Forecast, names: ForecastNames): Forecast {
  const regions = (codes: readonly string[]): string[] => codes.map((code) => (code === '' ? '' : names.region(code)));
  return {
    ...forecast,
    strata: forecast.strata.map((one) => ({ ...one, stratum: names.stratum(one.stratum) })),
    departments: forecast.departments.map((one) => namedDepartment(one, names)),
    bottlenecks: forecast.bottlenecks.map((one) => ({
      ...one,
      department: names.department(one.department),
      regions: regions(one.regions),
      role: names.role(one.department, one.role),
      asks: one.asks.map(names.qualification),
      requires: one.requires.map(names.qualification),
      eligible: one.eligible.map((number) => (number === UNTOLD ? '' : names.inspector(one.department, number))),
    })),
    certain: forecast.certain.map((one) => ({
      ...one,
      department: names.department(one.department),
      regions: regions(one.regions),
      asks: one.asks.map(names.qualification),
      inspector: names.inspector(one.department, one.inspector),
    })),
  };
}
