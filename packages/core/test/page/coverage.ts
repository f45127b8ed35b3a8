/** Who covers what and who is eligible for what, as section 7 of the protocol page says it, without any of the core's columns. */

import type { Department, EntityLine, InspectorLine, RecusalLine, TeamRole } from '@double-random/core';

export const checks = ([, , , , list]: EntityLine, department: string): readonly string[] | undefined =>
  list.find(([id]) => id === department)?.[1];

const holds = ([, , held]: InspectorLine, asked: readonly string[]): boolean => asked.every((one) => held.includes(one));

export const covers = (inspector: InspectorLine, entity: EntityLine, department: string): boolean =>
  inspector[1].some((region) => entity[3].startsWith(region)) && holds(inspector, checks(entity, department) ?? []);

export const isEligible = (
  inspector: InspectorLine,
  entity: EntityLine,
  department: string,
  role: TeamRole,
  recusals: readonly RecusalLine[],
): boolean =>
  covers(inspector, entity, department) &&
  holds(inspector, role.requires) &&
  !recusals.some(([d, e, i]) => d === department && e === entity[0] && i === inspector[0]);

/** The role of each place of a team. */
export const placesOf = ({ team }: Department): TeamRole[] => team.flatMap((role) => Array.from({ length: role.count }, () => role));
