/**
 * Simulated draws of a frozen pool. They follow the protocol's distribution, not its bytes: a uniform sample of each stratum, a uniform
 * order of each department's entities, uniform candidates, then the protocol's own two passes.
 */

import { Board, type BoardEntity } from '../inspectors/board.js';
import { firstPass } from '../inspectors/first-pass.js';
import { repair, type Unfillable } from '../inspectors/repair.js';
import { shuffleFirst, type Words } from '../inspectors/shuffle.js';
import { type DepartmentPool, type EntityKind, type EntityPool, UNCHECKED } from './entity-kinds.js';
import { SimulatedCandidates } from './simulated-candidates.js';

/** One department's part of a simulated draw. */
export interface SimulatedTeams {
  /** The entity at each place of the department's order, by its number in the pool. */
  readonly entities: Int32Array;
  readonly board: Board;
  readonly unfillable: Unfillable;
}

/** The board of some entities with both passes done. */
export function assign(
  { roster, department }: Pick<DepartmentPool, 'roster' | 'department'>,
  entities: readonly BoardEntity[],
  words: Words,
): Omit<SimulatedTeams, 'entities'> {
  const board = new Board(roster, department.team, entities, new SimulatedCandidates(entities, words));
  firstPass(board);
  return { board, unfillable: repair(board) };
}

/** A uniform sample of every stratum. What was left of the lists' order by earlier draws does not matter. */
function sample({ manifest, members }: EntityPool, words: Words): Int32Array {
  const drawn = new Int32Array(manifest.strata.reduce((sum, stratum) => sum + stratum.sample, 0));
  let at = 0;
  for (const [i, stratum] of manifest.strata.entries()) {
    const list = members[i] as Int32Array;
    shuffleFirst(list, stratum.sample, words);
    drawn.set(list.subarray(0, stratum.sample), at);
    at += stratum.sample;
  }
  return drawn;
}

/** One simulated draw; yields the departments' teams in manifest order, each as it is made. */
export function* simulateDraw(pool: EntityPool, words: Words): Generator<SimulatedTeams, void, void> {
  const drawn = sample(pool, words);
  for (const department of pool.departments) {
    const entities = drawn.filter((entity) => department.kindOf[entity] !== UNCHECKED);
    shuffleFirst(entities, entities.length, words);
    const kinds = Array.from(entities, (entity) => department.kinds[department.kindOf[entity] as number] as EntityKind);
    yield { entities, ...assign(department, kinds, words) };
  }
}
