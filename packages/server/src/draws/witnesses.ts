/** 见证人: who read off the digits that count. A draw by them is only as good as they are, so everybody is told who they were. */

import { namedInspector } from '../publications/names.js';
import { witnessEntries } from '../store/draws/witness-entries.js';
import type { Connection } from '../store/store.js';
import { findUser } from '../store/users.js';
import type { Draw } from './draw.js';

export interface Witness {
  readonly department: string | null;
  /** As the rule of the task names natural persons; `null`: it publishes no names. */
  readonly name: string | null;
}

/** The two whose entries agreed, in the order in which they entered; `null` as long as there are none. @param isNamed whether the reader may know them by their whole names */
export async function witnessesOf(
  db: Connection,
  { id, manifest, names, entropy }: Draw,
  isNamed: boolean,
): Promise<readonly Witness[] | null> {
  if (manifest.entropy.kind !== 'witnessed' || entropy === null) return null;
  const entries = await witnessEntries(db, id);
  const last = entries.at(-1)?.reading;
  const users = await Promise.all(entries.filter(({ reading }) => reading === last).map(({ user }) => findUser(db, user)));
  return users.map((user) => ({
    department: user?.department ?? null,
    name: user === null ? null : (namedInspector(isNamed ? 'full' : names, { name: user.name, certificate: '' }).name ?? null),
  }));
}
