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

/** What a draw is made from. */
export const inputFiles = ({ departments }: Manifest): string[] => [
  COMMITMENTS_FILE,
  REVEALS_FILE,
  ENTROPY_FILE,
  poolFile.entities,
  poolFile.exclusions,
  poolFile.recusals,
  ...departments.map(({ id }) => poolFile.inspectors(id)),
];

/** What a complete bundle must hold beside the manifest. */
export const requiredFiles = (manifest: Manifest): string[] => [
  ...inputFiles(manifest),
  RESULT_FILE,
  EVENTS_FILE,
  ...(manifest.disclosure === 'sealed' ? [SEALED_FILE] : []),
];

/** Every name that the protocol knows for this manifest; other files are ignored. */
export const knownFiles = (manifest: Manifest): string[] => [MANIFEST_FILE, ...requiredFiles(manifest), SEALED_FILE, poolFile.persons];

/** Whether exactly the three files of a sealed draw before its disclosure are there, and nothing else that the protocol knows. */
export function isUndisclosed(manifest: Manifest, names: readonly string[]): boolean {
  const published = new Set([MANIFEST_FILE, COMMITMENTS_FILE, SEALED_FILE]);
  if (manifest.disclosure !== 'sealed' || !names.includes(SEALED_FILE) || !names.includes(COMMITMENTS_FILE)) return false;
  return knownFiles(manifest).every((name) => published.has(name) || !names.includes(name));
}
