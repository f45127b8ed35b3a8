import { filesBeforeDraw, isUndisclosed, isUnheld, MANIFEST_FILE, requiredFiles } from '../../bundle/names.js';
import { checkManifest, manifestHash } from '../../manifest/check.js';
import type { Manifest } from '../../manifest/manifest.js';
import type { CoreProblem } from '../../problems.js';
import { readChecked } from '../json-file.js';
import type { Check, Scene } from '../work.js';

const missing = (name: string): CoreProblem => ({ code: 'missing-file', place: { file: name }, details: { name } });

/** The manifest is canonical, has its members and no others, and keeps its own rules. */
export const manifestCheck: Check = {
  name: 'manifest',
  needs: [],
  beforeDisclosure: true,
  async run(scene) {
    if (!scene.files.names.includes(MANIFEST_FILE)) return [missing(MANIFEST_FILE)];
    return readChecked(scene, MANIFEST_FILE, checkManifest, (manifest) => {
      scene.work.manifest = manifest;
      scene.work.mh = manifestHash(manifest);
      scene.work.undisclosed = isUndisclosed(manifest, scene.files.names);
    });
  },
};

function twice(names: readonly string[]): CoreProblem[] {
  const seen = new Set<string>();
  const found = new Set<string>();
  for (const name of names) (seen.has(name) ? found : seen).add(name);
  return [...found].map((name) => ({ code: 'duplicate-file', place: { file: name }, details: { name } }));
}

/** Every file is there, none twice; of a draw that was not held yet, every file that there can be by now. */
export const filesCheck: Check = {
  name: 'files',
  needs: ['manifest'],
  beforeDisclosure: true,
  async run({ files, work }: Scene) {
    const duplicates = twice(files.names);
    if (work.undisclosed) return duplicates;
    const manifest = work.manifest as Manifest;
    work.unheld = isUnheld(files.names);
    const required = work.unheld ? filesBeforeDraw(manifest, files.names) : requiredFiles(manifest);
    const there = new Set(files.names);
    return [...duplicates, ...required.filter((name) => !there.has(name)).map(missing)];
  },
};
