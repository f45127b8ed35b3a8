/** Where a command may write: never over what it reads, and never into a bundle, whose files are fixed by their hashes. */

import { mkdir, realpath } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import type { Outcome } from '@double-random/core';
import type { Finding } from '../finding.js';
import { misuse } from '../problems.js';
import { writing } from './file-errors.js';
import { writeAtomic } from './write-atomic.js';

/** The path with all links followed, as far as it is there. */
export async function realPathOf(path: string): Promise<string> {
  const absolute = resolve(path);
  const real = await realpath(absolute).catch(() => undefined);
  if (real !== undefined || dirname(absolute) === absolute) return real ?? absolute;
  return join(await realPathOf(dirname(absolute)), basename(absolute));
}

const isWithin = (path: string, folder: string): boolean => {
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && !way.startsWith(sep);
};

/** Where a link stands, and where it leads: writing replaces the one, and the user may mean the other. */
async function placesOf(path: string): Promise<[leads: string, stands: string]> {
  const absolute = resolve(path);
  return [await realPathOf(absolute), join(await realPathOf(dirname(absolute)), basename(absolute))];
}

export interface Fixed {
  /** Files that the command reads, or that nothing can replace; those not given are skipped. */
  readonly files: readonly (string | undefined)[];
  /** A bundle: nothing goes into its folder, or over its ZIP. */
  readonly bundle?: string | undefined;
}

/** What stands against writing to these paths; nothing, as a rule. */
export async function outputProblems(outputs: readonly (string | undefined)[], { files, bundle }: Fixed): Promise<Finding[]> {
  const fixed = new Set<string>();
  for (const file of files) if (file !== undefined) for (const place of await placesOf(file)) fixed.add(place);
  const home = bundle === undefined ? undefined : await realPathOf(bundle);
  const problems: Finding[] = [];
  const taken = new Set<string>();
  for (const output of outputs) {
    if (output === undefined) continue;
    const places = await placesOf(output);
    if (places.some((place) => fixed.has(place))) problems.push(misuse('output-is-input', { path: output }));
    else if (home !== undefined && places.some((place) => isWithin(place, home))) {
      problems.push(misuse('output-in-bundle', { path: output, bundle: bundle ?? '' }));
    } else if (places.some((place) => taken.has(place))) problems.push(misuse('output-twice', { path: output }));
    for (const place of places) taken.add(place);
  }
  return problems;
}

/** Writes a file that the user named, and the folders it stands in where they are missing. */
export const writeOutput = (path: string, bytes: Uint8Array): Promise<Outcome<void, Finding>> =>
  writing(path, async () => {
    await mkdir(dirname(resolve(path)), { recursive: true });
    await writeAtomic(path, bytes);
  });
