/**
 * How well a firm could guess one of its inspectors: the probability that an inspector is in its team, given that it is drawn, for
 * somebody who knows all that is published before the reveal.
 *
 * Where it is counted, it is counted over all entities of a kind and all inspectors of a kind together, since a draw treats each of
 * them alike: seats / (teams · inspectors of the kind). Its standard error is taken as √(p(1−p) / (teams · inspectors)), as if those were
 * independent. They are not: inspectors compete within a team, and teams of one draw share the caps. In repeated simulations of a city of
 * four departments the variance for single inspectors was nevertheless 0.95 to 1.01 times this, and for several alike it is smaller. The
 * highest of many such figures errs upwards by one or two standard errors: a forecast calls a draw rather too predictable than too little.
 *
 * It is computed instead, without error, for kinds drawn too seldom to be counted, and wherever no eligible inspector reached the cap in
 * any simulated draw: then nothing but the entity's own candidate list decides.
 */

import type { DepartmentPool, EntityKind } from './entity-kinds.js';
import type { CertainGuess, DepartmentPredictability, Fraction, Guess } from './figures.js';
import type { Sort } from './filling.js';
import { inspectorKinds } from './inspector-kinds.js';
import { expectedDrawn } from './loads.js';
import type { Alone } from './lone-entity.js';
import { regionsOf } from './regions.js';
import type { DepartmentTally } from './tally.js';

/** Teams of a kind that must be expected over all simulated draws for it to be counted: a standard error of at most 0.025. */
const LEAST_TEAMS = 400;

export const isObserved = (kind: EntityKind, odds: readonly Fraction[], seeds: number): boolean =>
  seeds * expectedDrawn([kind], odds) >= LEAST_TEAMS;

const guessOf = ({ department, roster }: DepartmentPool, { id, entities, region, asks }: EntityKind, inspector: number) => ({
  department: department.id,
  entity: id,
  entities,
  region,
  asks,
  inspector: roster.ids[inspector] as string,
});

function computedGuess(pool: DepartmentPool, { kind, sorts, team }: Alone): Guess | undefined {
  const probability = Math.max(...team.odds);
  const best = team.odds.indexOf(probability);
  const sort = sorts[best];
  if (sort === undefined) return undefined;
  const standardError = team.standardErrors[best] as number;
  return {
    ...guessOf(pool, kind, sort.inspectors[0] as number),
    alike: sort.inspectors.length,
    probability,
    standardError,
    basis: team.basis,
  };
}

interface Pooled {
  /** The first of the kind. */
  readonly inspector: number;
  seats: number;
  alike: number;
}

/** Of a kind that somebody is eligible for and that was drawn often. */
function countedGuess(tally: DepartmentTally, inspectorKind: Int32Array, { kind, sorts }: Alone, seats: Uint32Array): Guess {
  const eligible = new Set(sorts.flatMap(({ inspectors }: Sort) => inspectors));
  const pooled = new Map<number, Pooled>();
  for (const [place, inspector] of kind.coverage.inspectors.entries()) {
    if (!eligible.has(inspector)) continue;
    const number = inspectorKind[inspector] as number;
    const pool = pooled.get(number) ?? { inspector, seats: 0, alike: 0 };
    pool.seats += seats[place] as number;
    pool.alike++;
    pooled.set(number, pool);
  }
  const share = (pool: Pooled): number => pool.seats / pool.alike;
  const best = [...pooled.values()].reduce((a, b) => (share(b) > share(a) ? b : a));
  const teams = tally.teams[kind.index] as number;
  const probability = share(best) / teams;
  return {
    ...guessOf(tally.pool, kind, best.inspector),
    alike: best.alike,
    probability,
    standardError: Math.sqrt((probability * (1 - probability)) / (teams * best.alike)),
    basis: 'simulated',
  };
}

/** The best guess of each kind of entity that anybody can be sent to. */
function bestGuesses(tally: DepartmentTally, alone: readonly Alone[]): Guess[] {
  const { pool } = tally;
  const inspectorKind = inspectorKinds(pool);
  return alone.flatMap((one) => {
    const seats = tally.seatsOf(one.kind);
    const capsMatter = one.sorts.some(({ inspectors }) => inspectors.some((inspector) => (tally.cappedOut[inspector] as number) > 0));
    const counted = seats !== undefined && capsMatter ? countedGuess(tally, inspectorKind, one, seats) : undefined;
    return counted ?? computedGuess(pool, one) ?? [];
  });
}

/** The probability that half of the entities do not pass. */
function medianOf(guesses: readonly Guess[], entities: number): number {
  let passed = entities - guesses.reduce((sum, guess) => sum + guess.entities, 0);
  let median = 0;
  for (const guess of guesses.toSorted((a, b) => a.probability - b.probability)) {
    if (2 * passed >= entities) break;
    passed += guess.entities;
    median = guess.probability;
  }
  return median;
}

export function predictabilityOf(tally: DepartmentTally, alone: readonly Alone[]): DepartmentPredictability {
  const guesses = bestGuesses(tally, alone);
  const best = guesses.reduce<Guess | null>((a, b) => (a === null || b.probability > a.probability ? b : a), null);
  const entities = alone.reduce((sum, { kind }) => sum + kind.entities, 0);
  return { best, median: medianOf(guesses, entities) };
}

/** Sums of probabilities that make exactly 1 may miss it by so much. */
const ROUNDING = 1e-9;

/**
 * Inspectors whom some entities can be certain of, those first of whom most entities can. Where the odds were counted and not computed,
 * being there in each of those thousands of lone draws counts as certain.
 */
export function certainGuesses({ department, roster }: DepartmentPool, alone: readonly Alone[]): CertainGuess[] {
  const found = new Map<string, { readonly inspector: number; readonly kinds: EntityKind[] }>();
  for (const { kind, sorts, team } of alone) {
    const certain = sorts.filter((_, s) => (team.odds[s] as number) > 1 - ROUNDING).flatMap(({ inspectors }) => inspectors);
    for (const inspector of certain) {
      const key = `${inspector} ${kind.asks.join()}`;
      const known = found.get(key);
      if (known === undefined) found.set(key, { inspector, kinds: [kind] });
      else known.kinds.push(kind);
    }
  }
  return [...found.values()]
    .map(({ inspector, kinds }) => ({
      department: department.id,
      regions: regionsOf(kinds),
      asks: (kinds[0] as EntityKind).asks,
      inspector: roster.ids[inspector] as string,
      entities: kinds.reduce((sum, { entities }) => sum + entities, 0),
      entity: (kinds[0] as EntityKind).id,
    }))
    .sort((a, b) => b.entities - a.entities);
}
