/** How unsaved work is kept. Knows no framework, so that it is tested alone. */

export const draftKey = (user: string, name: string): string => `double-random.draft.${user}.${name}`;

/**
 * What was kept, as JSON, if it can still be taken up: it must have begun from what the form begins with now, since
 * otherwise the thing itself has changed in between. `null`: nothing to take up.
 */
export function readDraft(kept: string | null, start: string): string | null {
  if (kept === null) return null;
  let found: unknown;
  try {
    found = JSON.parse(kept);
  } catch {
    return null;
  }
  if (typeof found !== 'object' || found === null || !('from' in found) || !('value' in found)) return null;
  return found.from === start ? JSON.stringify(found.value) : null;
}

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/**
 * What somebody has written, after somebody else has saved: members that the writer left as they began take what was saved, so that
 * saving does not undo it; what the writer changed stays as written.
 *
 * @param began what the form began with @param saved what it would begin with now
 */
export function renewed<Value extends object>(written: Value, began: Value, saved: Value): Value {
  const taken = (Object.keys(saved) as (keyof Value)[]).filter((name) => isSame(written[name], began[name]));
  return { ...written, ...Object.fromEntries(taken.map((name) => [name, saved[name]])) };
}

/** A member that somebody else has saved differently from what a form began with. */
export interface ChangedMember<Value> {
  readonly name: keyof Value & string;
  /** The writer changed it as well, otherwise: the form keeps what the writer wrote. */
  readonly isContested: boolean;
}

/** What somebody else has saved meanwhile, for the writer to see. @param began what the form began with @param saved what it would begin with now */
export function changedMembers<Value extends object>(written: Value, began: Value, saved: Value): readonly ChangedMember<Value>[] {
  return (Object.keys(saved) as (keyof Value & string)[])
    .filter((name) => !isSame(saved[name], began[name]))
    .map((name) => ({ name, isContested: !isSame(written[name], began[name]) && !isSame(written[name], saved[name]) }));
}
