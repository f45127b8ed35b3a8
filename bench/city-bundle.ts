/** A whole bundle as large as a city's, or larger: four departments, each with two inspectors for every entity drawn that it checks. */

import { canonicalBytes, type EntityLine, filesInMemory, holdDraw, type InspectorLine } from '@double-random/core';
import { frozenDraw } from './frozen-draw.js';

const DEPARTMENTS = ['culture', 'ecology', 'emergency', 'market'] as const;
const INSPECTORS = 1_000;

export const cityEntities = (count: number): EntityLine[] =>
  Array.from({ length: count }, (_, i) => [
    `91330100MA${String(i).padStart(8, '0')}`,
    `杭州第${i}号机械制造有限公司`,
    's',
    String(330100 + (i % 13)),
    DEPARTMENTS.filter((_id, d) => (i + d) % 3 !== 0).map((id) => [id, []] as const),
  ]);

const inspectors = (): InspectorLine[] =>
  Array.from({ length: INSPECTORS }, (_, i) => [`i${String(i).padStart(5, '0')}`, [String(330100 + (i % 13))], [], '200', '0'.repeat(64)]);

/** Files by name, the result among them. */
export async function cityBundle(entities: number, sample: number): Promise<ReadonlyMap<string, Uint8Array>> {
  const team = [{ role: 'officer', requires: [], count: 2 }];
  const rolls = DEPARTMENTS.map((id) => ({
    department: { id, role: 'cooperating' as const, inspectors: { size: 0, root: '' }, team },
    inspectors: inspectors(),
  }));
  const { files } = frozenDraw(cityEntities(entities), rolls, sample);
  const held = await holdDraw(filesInMemory(files));
  if (!held.ok) throw new Error(JSON.stringify(held.problems));
  return files.set('result.json', held.value.resultBytes).set('events.json', canonicalBytes([]));
}
