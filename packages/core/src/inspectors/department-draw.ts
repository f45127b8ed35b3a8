/** The draw of one department's inspectors, draw protocol section 7: order, candidates, both passes. */

import { lotOrder } from '../entities/order.js';
import { TICKET_BYTES, ticketsOfIds } from '../entities/ticket.js';
import { deriveKey } from '../hashing/tagged.js';
import type { Department } from '../manifest/manifest.js';
import type { EntityLine, InspectorLine, RecusalLine } from '../pools/lines.js';
import { Board, type BoardEntity } from './board.js';
import { SeededCandidates } from './candidates.js';
import { firstPass } from './first-pass.js';
import { repair, type Unfillable } from './repair.js';
import { Roster } from './roster.js';

export interface DepartmentDraw {
  readonly department: Department;
  readonly board: Board;
  readonly unfillable: Unfillable;
}

/** The order in which a department's entities come, as indices; it depends on nothing but the seed and the ids. */
export const departmentOrder = (seed: Uint8Array, department: string, ids: readonly string[]): Uint32Array =>
  lotOrder(ticketsOfIds(deriveKey(seed, `order/${department}`), ids), (i) => ids[i] as string);

/** The qualifications that a department's inspectors must hold at an entity, or `undefined` where it does not check the entity. */
export const checkOf = (line: EntityLine, department: string): readonly string[] | undefined =>
  line[4].find(([id]) => id === department)?.[1];

/** By entity id, the inspectors recused from it in one department, by number. */
export function recusedBy(department: string, recusals: readonly RecusalLine[], roster: Roster): ReadonlyMap<string, ReadonlySet<number>> {
  const recused = new Map<string, Set<number>>();
  for (const [id, entity, inspector] of recusals) {
    const number = id === department ? roster.numberOf(inspector) : undefined;
    if (number === undefined) continue;
    const there = recused.get(entity);
    if (there === undefined) recused.set(entity, new Set([number]));
    else there.add(number);
  }
  return recused;
}

/** The streams of the entities' shuffles: each is keyed by a hash of its own. */
function candidateSeeds(seed: Uint8Array, department: string, ids: readonly string[]): (entity: number) => Uint8Array {
  const seeds = ticketsOfIds(deriveKey(seed, `candidates/${department}`), ids);
  return (entity) => seeds.subarray(entity * TICKET_BYTES, (entity + 1) * TICKET_BYTES);
}

/** A board with empty slots for entities that are already in the department's order. */
function boardOf(
  seed: Uint8Array,
  department: Department,
  roster: Roster,
  recusals: readonly RecusalLine[],
  ordered: readonly EntityLine[],
): Board {
  const recused = recusedBy(department.id, recusals, roster);
  const entities = ordered.map(
    (line): BoardEntity => ({
      id: line[0],
      coverage: roster.covering(line[3], checkOf(line, department.id) ?? []),
      recused: recused.get(line[0]),
    }),
  );
  const seedOf = candidateSeeds(
    seed,
    department.id,
    entities.map(({ id }) => id),
  );
  const candidates = new SeededCandidates(entities.length, (entity) => (entities[entity] as BoardEntity).coverage, seedOf);
  return new Board(roster, department.team, entities, candidates);
}

/** The selected entities by the departments that check them. */
export function checkedBy(selected: readonly EntityLine[]): ReadonlyMap<string, readonly EntityLine[]> {
  const checked = new Map<string, EntityLine[]>();
  for (const line of selected) {
    for (const [department] of line[4]) {
      const there = checked.get(department);
      if (there === undefined) checked.set(department, [line]);
      else there.push(line);
    }
  }
  return checked;
}

/** Draws a department's teams for the selected entities that it checks, given in any order. */
export function drawDepartment(
  seed: Uint8Array,
  department: Department,
  inspectors: readonly InspectorLine[],
  recusals: readonly RecusalLine[],
  checked: readonly EntityLine[],
): DepartmentDraw {
  const order = departmentOrder(
    seed,
    department.id,
    checked.map(([id]) => id),
  );
  const ordered = Array.from(order, (i) => checked[i] as EntityLine);
  const board = boardOf(seed, department, new Roster(inspectors), recusals, ordered);
  firstPass(board);
  return { department, board, unfillable: repair(board) };
}
