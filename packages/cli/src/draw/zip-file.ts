/** The bundle of a draw as one ZIP file. */

import { type BundleFiles, knownFiles, type Manifest, type Outcome, zipBundle } from '@double-random/core';
import type { Finding } from '../finding.js';
import { openFolder } from '../machine/folder-bundle.js';
import { writeOutput } from '../machine/outputs.js';
import { only } from './overlay.js';

/** The files of the bundle, and no others that stand beside them, as a ZIP: the same bytes each time. */
export async function zipBytes(files: BundleFiles, manifest: Manifest): Promise<Uint8Array> {
  const zip = await zipBundle(only(files, knownFiles(manifest)));
  return new Uint8Array(await zip.arrayBuffer());
}

/** Packs a folder. */
export async function writeZip(folder: string, manifest: Manifest, target: string): Promise<Outcome<void, Finding>> {
  const opened = await openFolder(folder);
  return opened.ok ? writeOutput(target, await zipBytes(opened.value, manifest)) : opened;
}
