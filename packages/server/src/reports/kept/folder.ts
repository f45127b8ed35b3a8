/** What stands in a folder of files that come and go, whoever else writes or removes there at the same time. */

import { readdir, stat, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { PART } from './part-file.js';

/** Milliseconds after which a part that nobody wrote on was left by a process that is gone. */
const LEFT_BEHIND = 60 * 60_000;

const isMissing = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ENOENT';

/** What the work yields; `null`: the file is not there (any more). */
export async function unlessMissing<Value>(work: Promise<Value>): Promise<Value | null> {
  try {
    return await work;
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

export interface Entry {
  readonly path: string;
  readonly size: number;
  /** Milliseconds since 1970, by the clock of the disk. */
  readonly changed: number;
}

/** Its files; none where there is no folder. */
async function entriesOf(folder: string): Promise<readonly Entry[]> {
  const names = (await unlessMissing(readdir(folder))) ?? [];
  const entries = await Promise.all(
    names.map(async (name): Promise<Entry | null> => {
      const path = join(folder, name);
      const found = await unlessMissing(stat(path));
      return found === null || !found.isFile() ? null : { path, size: found.size, changed: found.mtimeMs };
    }),
  );
  return entries.filter((entry) => entry !== null);
}

/** Removes the parts that were left behind, and of the whole files those that are chosen. @param choose is given them by age, the newest first */
export async function tidyFolder(folder: string, choose: (whole: readonly Entry[]) => readonly Entry[]): Promise<void> {
  const entries = [...(await entriesOf(folder))].sort((left, right) => right.changed - left.changed);
  const isPart = ({ path }: Entry): boolean => path.endsWith(PART);
  const left = entries.filter((entry) => isPart(entry) && Date.now() - entry.changed > LEFT_BEHIND);
  const chosen = choose(entries.filter((entry) => !isPart(entry)));
  for (const { path } of [...left, ...chosen]) await unlessMissing(unlink(path));
}
