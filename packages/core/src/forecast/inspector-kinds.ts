/**
 * Inspectors who are alike: same regions, qualifications and cap. In a draw they are equally likely to be sent to an entity that
 * neither is recused from, so that the simulation's counts of all of them tell about each. Recusals elsewhere leave an inspector more
 * free for the rest; those who are kept from more than a twentieth of what they would cover are therefore alike only to inspectors
 * with the same recusals. Below that the difference is smaller than the simulation can show.
 */

import type { EntityLine, InspectorLine } from '../pools/lines.js';
import type { DepartmentPool } from './entity-kinds.js';

const NEGLIGIBLE_SHARE = 1 / 20;

/** By inspector: the entities that recusals keep the inspector from. */
function recusedFrom({ recusedAt, roster }: DepartmentPool): EntityLine[0][][] {
  const entities: string[][] = Array.from(roster.ids, () => []);
  for (const [entity, recused] of recusedAt) for (const inspector of recused) (entities[inspector] as string[]).push(entity);
  return entities;
}

/** By inspector: entities of the pool that the inspector covers, recusals or not. */
function covered({ kinds, roster }: DepartmentPool): Float64Array {
  const byCoverage = new Map<Int32Array, number>();
  for (const { coverage, entities } of kinds) byCoverage.set(coverage.inspectors, (byCoverage.get(coverage.inspectors) ?? 0) + entities);
  const count = new Float64Array(roster.size);
  for (const [inspectors, entities] of byCoverage) {
    for (const inspector of inspectors) count[inspector] = (count[inspector] as number) + entities;
  }
  return count;
}

/** By inspector: the number of the inspector's kind. */
export function inspectorKinds(pool: DepartmentPool): Int32Array {
  const recused = recusedFrom(pool);
  const covers = covered(pool);
  const numbers = new Map<string, number>();
  return Int32Array.from(pool.inspectors, ([, regions, qualifications, cap]: InspectorLine, i) => {
    const kept = recused[i] as string[];
    const own = kept.length > NEGLIGIBLE_SHARE * (covers[i] as number) ? kept.join(',') : '';
    const key = `${regions.join(',')} ${qualifications.join(',')} ${cap} ${own}`;
    const number = numbers.get(key) ?? numbers.size;
    numbers.set(key, number);
    return number;
  });
}
