/** The bundle of a draw as one ZIP file. */

import { knownFiles, type Manifest, type Outcome, zipBundle } from '@double-random/core';
import type { Finding } from '../finding.js';
import { openFolder } from '../machine/folder-bundle.js';
import { writeOutput } from '../machine/outputs.js';
import { only } from './overlay.js';

/** Packs the files of the bundle, and no others that stand in its folder. */
export async function writeZip(folder: string, manifest: Manifest, target: string): Promise<Outcome<void, Finding>> {
  const opened = await openFolder(folder);
  if (!opened.ok) return opened;
  const zip = await zipBundle(only(opened.value, knownFiles(manifest)));
  const bytes = new Uint8Array(await zip.arrayBuffer());
  return writeOutput(target, bytes);
}
