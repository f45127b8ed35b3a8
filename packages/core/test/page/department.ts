/** Section 7 of the protocol page, word for word and without any haste: what the core's draw of a department is held against. */

import { createHash, createHmac } from 'node:crypto';
import type { Department, EntityLine, InspectorLine, RecusalLine } from '@double-random/core';
import seedrandom from 'seedrandom';
import { checks, covers, isEligible, placesOf } from './coverage.js';
import { type Holders, PageSearch } from './search.js';

export interface PageDraw {
  readonly order: readonly string[];
  /** By entity in the department's order, then by place. */
  readonly teams: readonly (readonly (string | null)[])[];
  readonly empty: readonly (readonly [entity: number, place: number])[];
  /** What failed searches have seen: `entity/place` as numbers. */
  readonly slots: ReadonlySet<string>;
  readonly inspectors: ReadonlySet<number>;
}

const derive = (key: Uint8Array, label: string): Buffer =>
  createHmac('sha256', key).update(`double-random/v1/${label}\x01`, 'latin1').digest();
const lot = (key: Uint8Array, id: string): Buffer => createHash('sha256').update(key).update(id).digest();

function shuffled(list: readonly number[], seed: Uint8Array): number[] {
  const random = seedrandom(Buffer.from(seed).toString('hex'));
  const below = (n: number): number => {
    for (;;) {
      const word = random.int32() >>> 0;
      if (word < 2 ** 32 - (2 ** 32 % n)) return word % n;
    }
  };
  const result = [...list];
  for (let j = 0; j < result.length; j++) {
    const k = j + below(result.length - j);
    [result[j], result[k]] = [result[k] as number, result[j] as number];
  }
  return result;
}

export function drawByThePage(
  seed: Uint8Array,
  department: Department,
  inspectors: readonly InspectorLine[],
  recusals: readonly RecusalLine[],
  selected: readonly EntityLine[],
): PageDraw {
  const kO = derive(seed, `order/${department.id}`);
  const kS = derive(seed, `candidates/${department.id}`);
  const entities = selected
    .filter((entity) => checks(entity, department.id) !== undefined)
    .sort((a, b) => Buffer.compare(lot(kO, a[0]), lot(kO, b[0])) || (a[0] < b[0] ? -1 : 1));
  const places = placesOf(department);
  const candidates = entities.map((entity) =>
    shuffled(
      inspectors.flatMap((inspector, i) => (covers(inspector, entity, department.id) ? [i] : [])),
      lot(kS, entity[0]),
    ),
  );
  const eligible = (i: number, e: number, place: number): boolean =>
    isEligible(
      inspectors[i] as InspectorLine,
      entities[e] as EntityLine,
      department.id,
      places[place] as (typeof places)[number],
      recusals,
    );
  const holders: Holders = entities.map(() => places.map(() => null));
  const at = (e: number): (number | null)[] => holders[e] as (number | null)[];
  const load = (i: number): number => holders.flat().filter((holder) => holder === i).length;
  const hasRoom = (i: number): boolean => load(i) < Number((inspectors[i] as InspectorLine)[3]);

  for (let place = 0; place < places.length; place++) {
    for (let e = 0; e < entities.length; e++) {
      const found = (candidates[e] as number[]).find((i) => hasRoom(i) && !at(e).includes(i) && eligible(i, e, place));
      if (found !== undefined) at(e)[place] = found;
    }
  }

  const search = new PageSearch({ candidates, holders, eligible, hasRoom });

  const open = holders.flatMap((team, e) => team.flatMap((holder, place) => (holder === null ? [[e, place] as const] : [])));
  const empty = open.filter(([e, place]) => !search.fill(e, place));
  return {
    order: entities.map(([id]) => id),
    teams: holders.map((team) => team.map((i) => (i === null ? null : (inspectors[i] as InspectorLine)[0]))),
    empty,
    slots: search.failedSlots,
    inspectors: search.failedInspectors,
  };
}
