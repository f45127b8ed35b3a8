/** What a frozen draw will be like, told before anybody commits: while pools and plan can still be mended. */

import { type BundleFiles, pausing } from '../bundle/files.js';
import { toHex } from '../encoding/bytes.js';
import type { Manifest } from '../manifest/manifest.js';
import { type Pause, withoutPause } from '../pause.js';
import { ENTITIES, poolFile } from '../pools/forms.js';
import type { EntityLine } from '../pools/lines.js';
import { PoolReader } from '../pools/reader.js';
import { done, failed, type Outcome } from '../problem.js';
import type { CoreProblem } from '../problems.js';
import { entitiesCheck, recusedEntitiesCheck } from '../verify/checks/entities.js';
import { manifestCheck } from '../verify/checks/manifest.js';
import { exclusionsCheck, inspectorsCheck, recusalsCheck, sealProblems } from '../verify/checks/small-pools.js';
import { runChecks } from '../verify/run-checks.js';
import type { Check, CheckName, Work } from '../verify/work.js';
import { bottlenecksOf, compareBottlenecks } from './bottlenecks.js';
import { EntityPool } from './entity-kinds.js';
import type { DepartmentForecast, Forecast, Fraction, Guess, StratumOdds } from './figures.js';
import { fraction } from './fraction.js';
import { departmentLoads, scarceInspectors, shortfallOf } from './loads.js';
import { type Alone, aloneOf } from './lone-entity.js';
import { certainGuesses, isObserved, predictabilityOf } from './predictability.js';
import { simulationWords } from './simulated-candidates.js';
import { simulateDraw } from './simulation.js';
import { DepartmentTally } from './tally.js';

/** How far a forecast is: lines of a pool that a check reads, entities that are grouped by kind, or draws that are simulated. */
export interface ForecastProgress {
  readonly stage: CheckName | 'kinds' | 'simulation';
  readonly done: number;
  readonly total: number;
}

export interface ForecastOptions {
  /** Draws to simulate, at least 1; 1,000 unless told. */
  readonly seeds?: number;
  /** Any text: it decides the simulation wholly and has nothing to do with the seed of the draw. */
  readonly simulationSeed: string;
  readonly onProgress?: (progress: ForecastProgress) => void;
  readonly pause?: Pause | undefined;
}

const SEEDS = 1_000;

const poolFilesOf = ({ departments }: Manifest): string[] => [
  poolFile.entities,
  poolFile.exclusions,
  poolFile.recusals,
  ...departments.map(({ id }) => poolFile.inspectors(id)),
];

/** All pools are there, though nothing of the seed is yet. */
const poolsThere: Check = {
  name: 'files',
  needs: ['manifest'],
  beforeDisclosure: true,
  async run({ files, work }) {
    const there = new Set(files.names);
    return poolFilesOf(work.manifest as Manifest)
      .filter((name) => !there.has(name))
      .map((name): CoreProblem => ({ code: 'missing-file', place: { file: name }, details: { name } }));
  },
};

/** What can be checked of a draw that is frozen and no more. */
const POOLS_HOLD: readonly Check[] = [inspectorsCheck, recusalsCheck, exclusionsCheck, entitiesCheck, recusedEntitiesCheck];

/** The frozen draw, checked; what is missing is said once, before anything is read. */
async function checkedWork(files: BundleFiles, { onProgress, pause }: ForecastOptions): Promise<Outcome<Work, CoreProblem>> {
  const work: Work = {};
  for (const checks of [[manifestCheck, poolsThere], POOLS_HOLD]) {
    const reports = await runChecks(
      checks,
      { files, work },
      { onProgress: ({ check, ...progress }) => onProgress?.({ stage: check, ...progress }), pause },
    );
    const problems = reports.flatMap((report) => report.problems);
    if (problems.length > 0) return failed(...problems);
  }
  return done(work);
}

/** The entities once more, now that they are known to be good: the checks keep no lines. */
async function readEntities(
  files: BundleFiles,
  pool: EntityPool,
  onProgress: ForecastOptions['onProgress'],
): Promise<readonly CoreProblem[]> {
  const reader = new PoolReader<EntityLine>(files, poolFile.entities, ENTITIES);
  for await (const { lines, first } of reader.blocks()) {
    for (const line of lines) pool.add(line);
    onProgress?.({ stage: 'kinds', done: first - 1 + lines.length, total: pool.manifest.entities.size });
  }
  return reader.problems.length > 0 ? reader.problems : sealProblems(poolFile.entities, pool.manifest.entities, reader.seal());
}

function stratumOdds({ strata }: Manifest): StratumOdds[] {
  return strata.map(({ id, population, sample, reserve }) => ({
    stratum: id,
    population,
    sample,
    reserve,
    drawn: fraction(sample, population),
    reserved: fraction(reserve, population),
  }));
}

async function simulate(
  pool: EntityPool,
  odds: readonly Fraction[],
  seeds: number,
  { simulationSeed, onProgress, pause: given }: ForecastOptions,
): Promise<DepartmentTally[]> {
  const pause: Pause = given ?? withoutPause;
  const words = simulationWords(simulationSeed);
  const tallies = pool.departments.map((department) => new DepartmentTally(department, (kind) => isObserved(kind, odds, seeds)));
  for (let draw = 0; draw < seeds; draw++) {
    onProgress?.({ stage: 'simulation', done: draw, total: seeds });
    let department = 0;
    for (const teams of simulateDraw(pool, words)) {
      (tallies[department++] as DepartmentTally).add(teams);
      await pause();
    }
  }
  onProgress?.({ stage: 'simulation', done: seeds, total: seeds });
  return tallies;
}

function departmentForecast(tally: DepartmentTally, alone: readonly Alone[], odds: readonly Fraction[], seeds: number): DepartmentForecast {
  const { pool } = tally;
  return {
    department: pool.department.id,
    entities: pool.kinds.reduce((sum, { entities }) => sum + entities, 0),
    teamSize: pool.teamSize,
    loads: departmentLoads(tally, odds, seeds),
    shortfall: shortfallOf(tally.empty, 0, seeds),
    scarce: scarceInspectors(tally, seeds),
    predictability: predictabilityOf(tally, alone),
  };
}

const betterGuess = (a: Guess | null, b: Guess | null): Guess | null =>
  a === null || (b !== null && b.probability > a.probability) ? b : a;

/**
 * Forecasts a frozen draw from its manifest and pools; commitments and all that follows are not needed and not looked at. Pools that are
 * missing or that are not what the manifest fixed are problems. Inclusion odds and expected slots are exact; the rest is counted over
 * simulated draws, which follow the protocol's distribution and are driven by seedrandom's Alea under `simulationSeed`. Memory grows
 * with the pool by a few numbers an entity, and not with the draws.
 */
export async function forecast(files: BundleFiles, options: ForecastOptions): Promise<Outcome<Forecast, CoreProblem>> {
  const { seeds = SEEDS, simulationSeed, onProgress, pause = withoutPause } = options;
  if (!Number.isSafeInteger(seeds) || seeds < 1) throw new RangeError('seeds must be a whole number from 1');
  const work = await checkedWork(files, options);
  if (!work.ok) return work;
  const { manifest, mh, inspectors, recusals } = work.value as Required<Work>;
  const pool = new EntityPool(manifest, inspectors, recusals);
  const changed = await readEntities(pausing(files, pause), pool, onProgress);
  if (changed.length > 0) return failed(...changed);
  const strata = stratumOdds(manifest);
  const odds = strata.map(({ drawn }) => drawn);
  const tallies = (await simulate(pool, odds, seeds, options)).map((tally) => ({ tally, alone: aloneOf(tally.pool) }));
  const departments = tallies.map(({ tally, alone }) => departmentForecast(tally, alone, odds, seeds));
  return done({
    drawId: manifest.drawId,
    manifest: toHex(mh),
    seeds,
    simulationSeed,
    strata,
    departments,
    bottlenecks: tallies.flatMap(({ tally, alone }) => bottlenecksOf(tally, alone, odds, seeds)).sort(compareBottlenecks),
    bestGuess: departments.map(({ predictability }) => predictability.best).reduce(betterGuess, null),
    certain: tallies.flatMap(({ tally, alone }) => certainGuesses(tally.pool, alone)),
  });
}
