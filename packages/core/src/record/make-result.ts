/** From the draws to the result: draw protocol section 8. */

import { toHex } from '../encoding/bytes.js';
import { compareCodes } from '../encoding/codes.js';
import type { Drawn, StratumDraw } from '../entities/selection.js';
import { taggedHash } from '../hashing/tagged.js';
import type { Board, BoardEntity } from '../inspectors/board.js';
import { NOBODY } from '../inspectors/board.js';
import type { DepartmentDraw } from '../inspectors/department-draw.js';
import { type Department, type Manifest, PROTOCOL } from '../manifest/manifest.js';
import type { EntityLine } from '../pools/lines.js';
import type { DrawnEntity, Result, Seat, Shortage, SlotName, Team } from './result.js';

const drawn = (stratum: string, lines: readonly Drawn<EntityLine>[], ranked: number): DrawnEntity[] =>
  lines.map(({ ticket, entity }, i) => [stratum, ranked + i + 1, entity[0], toHex(ticket)]);

/** The holders of an entity's slots, by place. */
export function seatsOf(board: Board, department: Department, entity: number): Seat[] {
  return Array.from(board.roleOf, (role, place): Seat => {
    const inspector = board.holder[board.slotAt(entity, place)] as number;
    return [
      (department.team[role] as Department['team'][number]).role,
      inspector === NOBODY ? null : (board.roster.ids[inspector] as string),
    ];
  });
}

const teamsOf = ({ department, board }: DepartmentDraw): Team[] =>
  board.entities.map(({ id }, entity) => [department.id, id, seatsOf(board, department, entity)]);

function shortageOf({ department, board, unfillable }: DepartmentDraw): Shortage[] {
  const { empty, slots, inspectors } = unfillable;
  if (empty.length === 0) return [];
  const name = (slot: number): SlotName => [(board.entities[board.entityOf(slot)] as BoardEntity).id, board.placeOf(slot)];
  return [
    {
      department: department.id,
      empty: empty.map(name),
      slots: slots.map(name).sort((a, b) => compareCodes(a[0], b[0]) || a[1] - b[1]),
      inspectors: inspectors.map((inspector) => board.roster.ids[inspector] as string),
    },
  ];
}

export function makeResult(
  manifest: Manifest,
  mh: Uint8Array,
  seed: Uint8Array,
  strata: readonly StratumDraw[],
  departments: readonly DepartmentDraw[],
): Result {
  const idOf = (i: number): string => (manifest.strata[i] as Manifest['strata'][number]).id;
  return {
    protocol: PROTOCOL,
    manifest: toHex(mh),
    seed: toHex(seed),
    selected: strata.flatMap(({ selected }, i) => drawn(idOf(i), selected, 0)),
    reserves: strata.flatMap(({ selected, reserves }, i) => drawn(idOf(i), reserves, selected.length)),
    teams: departments.flatMap(teamsOf),
    shortages: departments.flatMap(shortageOf),
  };
}

/** The hash of a result's canonical bytes, hex. */
export const resultHashOf = (bytes: Uint8Array): string => toHex(taggedHash('result', bytes));
