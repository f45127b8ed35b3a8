/** The files of a bundle: draw protocol section 10. */

import type { Manifest } from '../manifest/manifest.js';
import { poolFile } from '../pools/forms.js';

export const MANIFEST_FILE = 'manifest.json';
export const COMMITMENTS_FILE = 'commitments.json';
export const REVEALS_FILE = 'reveals.json';
export const ENTROPY_FILE = 'entropy.json';
export const RESULT_FILE = 'result.json';
export const EVENTS_FILE = 'events.json';
export const SEALED_FILE = 'sealed.json';

/** What comes one after another between the freeze and the draw. */
const STEP_FILES: readonly string[] = [COMMITMENTS_FILE, REVEALS_FILE, ENTROPY_FILE];

const poolFiles = ({ departments }: Manifest): string[] => [
  poolFile.entities,
  poolFile.exclusions,
  poolFile.recusals,
  ...departments.map(({ id }) => poolFile.inspectors(id)),
];

/** What a draw is made from. */
export const inputFiles = (manifest: Manifest): string[] => [...STEP_FILES, ...poolFiles(manifest)];

/** What a complete bundle must hold beside the manifest. */
export const requiredFiles = (manifest: Manifest): string[] => [
  ...inputFiles(manifest),
  RESULT_FILE,
  EVENTS_FILE,
  ...(manifest.disclosure === 'sealed' ? [SEALED_FILE] : []),
];

/** Every name that the protocol knows for this manifest; other files are ignored. */
export const knownFiles = (manifest: Manifest): string[] => [MANIFEST_FILE, ...requiredFiles(manifest), SEALED_FILE, poolFile.persons];

/** Whether nothing is there that only a draw that was held leaves behind. */
export const isUnheld = (names: readonly string[]): boolean =>
  ![RESULT_FILE, EVENTS_FILE, SEALED_FILE, poolFile.persons].some((name) => names.includes(name));

/**
 * What must be there of a draw that was not held yet: the pools, which a sealed draw may keep back as a whole, and of the steps those
 * before the last that was taken.
 */
export function filesBeforeDraw(manifest: Manifest, names: readonly string[]): string[] {
  const pools = poolFiles(manifest);
  const keepsBack = manifest.disclosure === 'sealed' && !pools.some((name) => names.includes(name));
  const taken = STEP_FILES.filter((name) => names.includes(name)).at(-1);
  return [...(keepsBack ? [] : pools), ...STEP_FILES.slice(0, taken === undefined ? 0 : STEP_FILES.indexOf(taken))];
}

/** Whether exactly the three files of a sealed draw before its disclosure are there, and nothing else that the protocol knows. */
export function isUndisclosed(manifest: Manifest, names: readonly string[]): boolean {
  const published = new Set([MANIFEST_FILE, COMMITMENTS_FILE, SEALED_FILE]);
  if (manifest.disclosure !== 'sealed' || !names.includes(SEALED_FILE) || !names.includes(COMMITMENTS_FILE)) return false;
  return knownFiles(manifest).every((name) => published.has(name) || !names.includes(name));
}
