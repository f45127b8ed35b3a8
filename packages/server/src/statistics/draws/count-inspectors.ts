/** Who is alike in a draw, and how many places each got. */

import { createHash } from 'node:crypto';
import { canonicalBytes, compareCodes, type InspectorLine, type RecusalLine, type Result } from '@double-random/core';
import type { AlikeFacts } from './draw-facts.js';

/** Ids of inspectors whom the protocol treats alike, group by group. Lists inside a line are sorted, so equal lists are equal texts. */
function alikeGroups(inspectors: readonly InspectorLine[], recusals: readonly RecusalLine[], department: string): readonly string[][] {
  const recused = new Map<string, string[]>();
  for (const [of, entity, inspector] of recusals)
    if (of === department) recused.set(inspector, [...(recused.get(inspector) ?? []), entity]);
  const groups = new Map<string, string[]>();
  for (const [id, regions, qualifications, cap] of inspectors) {
    const kind = JSON.stringify([regions, qualifications, cap, recused.get(id)?.toSorted(compareCodes) ?? []]);
    groups.set(kind, [...(groups.get(kind) ?? []), id]);
  }
  return [...groups.values()].map((ids) => ids.toSorted(compareCodes));
}

/** @param teams of the result: as they were drawn, before any event */
export function countInspectors(
  department: string,
  inspectors: readonly InspectorLine[],
  recusals: readonly RecusalLine[],
  teams: Result['teams'],
): readonly AlikeFacts[] {
  const own = teams
    .filter(([of]) => of === department)
    .map(([, , seats]) => seats.flatMap(([, inspector]) => (inspector === null ? [] : [inspector])));
  const places = new Map<string, number>();
  for (const team of own) for (const inspector of team) places.set(inspector, (places.get(inspector) ?? 0) + 1);
  const groups = alikeGroups(inspectors, recusals, department);
  const groupOf = new Map(groups.flatMap((ids, index) => ids.map((id) => [id, index] as const)));
  const spreads = groups.map(() => 0);
  for (const team of own) {
    const counts = new Map<number, number>();
    for (const inspector of team) {
      const group = groupOf.get(inspector);
      if (group !== undefined) counts.set(group, (counts.get(group) ?? 0) + 1);
    }
    for (const [group, k] of counts) spreads[group] = (spreads[group] ?? 0) + k * ((groups[group]?.length ?? 0) - k);
  }
  return groups.map((ids, index) => ({
    group: createHash('sha256').update(canonicalBytes(ids)).digest('hex'),
    places: ids.map((id) => places.get(id) ?? 0),
    spread: spreads[index] ?? 0,
  }));
}
