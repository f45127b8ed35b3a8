/** Why an entity is not in the pool of a draw, as far as its files tell. */

import { type BundleFiles, poolFile } from '@double-random/core';
import { EXCLUSION_WORDS } from '@double-random/directories';
import type { Finding } from '../finding.js';
import { refusal } from '../problems.js';
import { readBytes } from './read-file.js';

async function reasonFor(files: BundleFiles, id: string): Promise<string | undefined> {
  if (!files.names.includes(poolFile.exclusions)) return undefined;
  const bytes = await readBytes(files, poolFile.exclusions);
  if (!bytes.ok) return undefined;
  const start = `${JSON.stringify([id]).slice(0, -1)},`;
  const line = new TextDecoder()
    .decode(bytes.value)
    .split('\n')
    .find((text) => text.startsWith(start));
  return line === undefined ? undefined : (JSON.parse(line) as readonly [string, string])[1];
}

const isKnownReason = (text: string): text is keyof typeof EXCLUSION_WORDS => Object.hasOwn(EXCLUSION_WORDS, text);

/** Says that the entity was left out and why, or that nobody knows it. */
export async function notInPool(files: BundleFiles, id: string): Promise<Finding> {
  const reason = await reasonFor(files, id);
  if (reason === undefined) return refusal('not-in-draw', { id });
  const words = isKnownReason(reason) ? EXCLUSION_WORDS[reason] : { zh: reason, en: reason };
  return refusal('left-out', { id, reason, zh: words.zh, en: words.en });
}
