/** Small frozen draws for the tests: a manifest that fits its pools, and the files. */

import {
  type BundleFiles,
  type Department,
  type EntityLine,
  encodeManifest,
  type Forecast,
  filesInMemory,
  forecast,
  formatLine,
  type InspectorLine,
  type Manifest,
  PROTOCOL,
  type RecusalLine,
  sealPool,
  type TeamRole,
} from '@double-random/core';

export interface Draft {
  /** Sample and reserve by stratum; the population is counted. */
  readonly strata: Readonly<Record<string, readonly [sample: number, reserve: number]>>;
  /** The first is the initiating one; ids sorted. */
  readonly departments: readonly {
    readonly id: string;
    readonly team: readonly TeamRole[];
    readonly inspectors: readonly InspectorLine[];
  }[];
  readonly entities: readonly EntityLine[];
  readonly recusals?: readonly RecusalLine[];
}

const PERSON = '0'.repeat(64);

export const inspector = (
  id: string,
  cap: number,
  qualifications: readonly string[] = [],
  regions: readonly string[] = [''],
): InspectorLine => [id, regions, qualifications, String(cap), PERSON];

/** So many alike, their ids from `<prefix>1`. */
export const alike = (prefix: string, count: number, cap: number, qualifications: readonly string[] = []): InspectorLine[] =>
  Array.from({ length: count }, (_, i) => inspector(`${prefix}${i + 1}`, cap, qualifications));

/** So many entities that department `d` checks, their ids from `<prefix>01`. */
export const entities = (prefix: string, count: number, asks: readonly string[] = [], region = '330106', stratum = 's'): EntityLine[] =>
  Array.from({ length: count }, (_, i) => [`${prefix}${String(i + 1).padStart(2, '0')}`, 'x', stratum, region, [['d', asks]]]);

export const member = (count: number): TeamRole => ({ role: 'member', requires: [], count });

export const leader: TeamRole = { role: 'leader', requires: ['leader'], count: 1 };

export const lines = (pool: readonly (EntityLine | InspectorLine | RecusalLine)[]): string[] => pool.map(formatLine).sort();

export function manifestOf({ strata, departments, entities: pool, recusals = [] }: Draft): Manifest {
  return {
    protocol: PROTOCOL,
    drawId: 'test',
    title: 'test',
    attempt: 1,
    previous: null,
    entities: sealPool(lines(pool)).seal,
    exclusions: sealPool([]).seal,
    recusals: sealPool(lines(recusals)).seal,
    strata: Object.entries(strata).map(([id, [sample, reserve]]) => ({
      id,
      rule: { count: sample },
      population: pool.filter(([, , stratum]) => stratum === id).length,
      sample,
      reserve,
    })),
    departments: departments.map(
      ({ id, team, inspectors }, i): Department => ({
        id,
        role: i === 0 ? 'initiating' : 'cooperating',
        inspectors: sealPool(lines(inspectors)).seal,
        team,
      }),
    ),
    entropy: { kind: 'none' },
    commitBy: '2026-03-05T08:00:00Z',
    revealBy: '2026-03-06T08:00:00Z',
    disclosure: 'open',
  };
}

export function frozenFiles(draft: Draft): Map<string, Uint8Array> {
  return new Map([
    ['manifest.json', encodeManifest(manifestOf(draft))],
    ['entities.ndjson', sealPool(lines(draft.entities)).bytes],
    ['exclusions.ndjson', new Uint8Array()],
    ['recusals.ndjson', sealPool(lines(draft.recusals ?? [])).bytes],
    ...draft.departments.map(({ id, inspectors }) => [`inspectors.${id}.ndjson`, sealPool(lines(inspectors)).bytes] as const),
  ]);
}

export const frozen = (draft: Draft): BundleFiles => filesInMemory(frozenFiles(draft));

/** The forecast of a draft that is known to be good. */
export async function forecastOf(draft: Draft, seeds: number, simulationSeed = 'fixed'): Promise<Forecast> {
  const outcome = await forecast(frozen(draft), { seeds, simulationSeed });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return outcome.value;
}
