/**
 * Which submissions of an item stand. The record of an item is the set of its submissions, and a set has no order: whichever way they come in, however often,
 * the same ones stand.
 */

export interface Replacing {
  readonly id: string;
  /** Ids that it takes the place of; those that have not come in count for nothing. */
  readonly replaces: readonly string[];
}

/** Everything that a submission takes the place of, directly or by way of others. */
function replacedBy(start: Replacing, known: ReadonlyMap<string, Replacing>): ReadonlySet<string> {
  const found = new Set<string>();
  const waiting = [...start.replaces];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    const next = known.get(id);
    if (next === undefined || found.has(id)) continue;
    found.add(id);
    waiting.push(...next.replaces);
  }
  return found;
}

/**
 * The ids of the submissions that stand: those of which no other takes the place. Where submissions take each other's places, which no honest phone says, none of
 * them gives way to the others, so that an item with a submission always has one that stands.
 * @param submissions of one item of one department in one visit
 */
export function headsAmong(submissions: readonly Replacing[]): ReadonlySet<string> {
  const known = new Map(submissions.map((one) => [one.id, one]));
  const replaced = new Map(submissions.map((one) => [one.id, replacedBy(one, known)]));
  const givesWay = (id: string): boolean =>
    submissions.some((other) => other.id !== id && replaced.get(other.id)?.has(id) === true && replaced.get(id)?.has(other.id) !== true);
  return new Set(submissions.map(({ id }) => id).filter((id) => !givesWay(id)));
}
