/** 曾被派出的人员: everybody who was drawn or came in by an event, whether or not they still hold a place. */

import type { Team } from '@double-random/core';

export type SentInspector = readonly [department: string, inspector: string];

/** Those who were sent before, and those who hold a place in the teams now; nobody twice. */
export function alsoSent(before: readonly SentInspector[], teams: readonly Team[]): readonly SentInspector[] {
  const sent = new Map(before.map((one) => [one.join('/'), one]));
  for (const [department, , seats] of teams) {
    for (const [, inspector] of seats) if (inspector !== null) sent.set(`${department}/${inspector}`, [department, inspector]);
  }
  return [...sent.values()];
}
