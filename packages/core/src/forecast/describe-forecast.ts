/** A forecast in words that an operator can act on. */

import type { Language } from '../problem.js';
import type { DepartmentForecast, Forecast } from './figures.js';
import type { Sentences } from './sentences.js';
import { english } from './sentences-en.js';
import { chinese } from './sentences-zh.js';

/** Bottlenecks and certain guesses told one by one; the forecast itself holds them all. */
const MOST_TOLD = 20;

/** Inspectors told as the most loaded. */
const MOST_LOADED = 3;

const SENTENCES: Readonly<Record<Language, Sentences>> = { zh: chinese, en: english };

function* departmentLines(department: DepartmentForecast, say: Sentences, seeds: number): Generator<string> {
  const { loads, scarce } = department;
  yield say.loads(department);
  const most = loads.mostLoaded.slice(0, MOST_LOADED).flatMap((id) => loads.inspectors.filter(({ inspector }) => inspector === id));
  if (most.length > 0) yield say.mostLoaded(department.department, most);
  yield say.shortfall(department, seeds);
  if (scarce.length > 0) yield say.scarce(department);
}

function* told<Item>(items: readonly Item[], one: (item: Item) => string, more: (count: number) => string): Generator<string> {
  for (const item of items.slice(0, MOST_TOLD)) yield one(item);
  if (items.length > MOST_TOLD) yield more(items.length - MOST_TOLD);
}

function* linesOf(forecast: Forecast, say: Sentences): Generator<string> {
  const { seeds, strata, departments, bottlenecks, certain } = forecast;
  yield say.header(forecast);
  for (const stratum of strata) yield say.stratum(stratum);
  for (const department of departments) yield* departmentLines(department, say, seeds);
  yield* told(bottlenecks, say.bottleneck, say.moreBottlenecks);
  for (const { predictability } of departments) {
    if (predictability.best !== null) yield say.guess(predictability.best, predictability.median);
  }
  yield* told(certain, say.certain, say.moreCertain);
}

/** Sentences, one a line; who is eligible by an empty id is counted, not named: the odds, loads and shortages, bottlenecks with what is lacking, and what can be guessed. */
export const describeForecast = (forecast: Forecast, language: Language): string[] => [...linesOf(forecast, SENTENCES[language])];
