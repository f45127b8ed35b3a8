/** What the page is told of a verification: little, so that it is handed over at once however large the draw is. */

import type { CheckReport, DrawRecord, Verification } from '@double-random/core';
import type { OpenedGiven } from './open-given.js';
import type { CheckTold, DrawFigures, VerifiedFacts } from './protocol.js';

const MOST_PROBLEMS = 20;

export const toldCheck = ({ name, outcome, problems }: CheckReport): CheckTold => ({
  name,
  outcome,
  problems: problems.slice(0, MOST_PROBLEMS),
  found: problems.length,
});

const figuresOf = ({ manifest, result, exclusions, events, state }: DrawRecord): DrawFigures => ({
  entities: manifest.entities.size,
  drawn: result.selected.length,
  reserves: result.reserves.length,
  excluded: [...exclusions.values()].reduce((sum, count) => sum + count, 0),
  teams: result.teams.length,
  events: events.length,
  now: state.selected.length,
});

export function factsOf(verification: Verification, { form, isOf, names }: OpenedGiven, seconds: number): VerifiedFacts {
  const { verdict, checks, manifest, manifestHash, seed, record, sealed } = verification;
  const draw = record ?? sealed;
  const isOfThisDraw = isOf === null ? null : draw !== null && isOf(draw);
  return {
    form,
    verdict: isOfThisDraw === false ? 'not-valid' : verdict,
    checks: checks.map(toldCheck),
    isOfThisDraw,
    names,
    manifest,
    commitments: verification.commitments,
    manifestHash,
    seed,
    resultHash: verification.resultHash ?? sealed?.resultHash ?? null,
    figures: record === null ? null : figuresOf(record),
    seconds,
  };
}
