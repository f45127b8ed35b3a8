import { COMMITMENTS_FILE, ENTROPY_FILE, REVEALS_FILE } from '../../bundle/names.js';
import type { Manifest } from '../../manifest/manifest.js';
import type { Commitment, Entropy, Reveals } from '../../record/record.js';
import { checkCommitments, checkReveals } from '../../seed/commitment.js';
import { checkEntropy } from '../../seed/entropy.js';
import { seedOf } from '../../seed/seed.js';
import { readChecked } from '../json-file.js';
import type { Check } from '../work.js';

/** The closed list of commitments names every department once. */
export const commitmentsCheck: Check = {
  name: 'commitments',
  needs: ['manifest'],
  beforeDisclosure: true,
  run: (scene) =>
    readChecked(
      scene,
      COMMITMENTS_FILE,
      (value) => checkCommitments(scene.work.manifest as Manifest, value),
      (commitments) => {
        scene.work.commitments = commitments;
      },
    ),
};

/** Every reveal opens its commitment; whoever committed is revealed or absent. */
export const revealsCheck: Check = {
  name: 'reveals',
  needs: ['manifest', 'mh', 'commitments'],
  run: (scene) =>
    readChecked(
      scene,
      REVEALS_FILE,
      (value) =>
        checkReveals(scene.work.manifest as Manifest, scene.work.mh as Uint8Array, scene.work.commitments as readonly Commitment[], value),
      (reveals) => {
        scene.work.reveals = reveals;
      },
    ),
};

/** The entropy is what the manifest announced; a beacon's signature verifies. */
export const entropyCheck: Check = {
  name: 'entropy',
  needs: ['manifest'],
  run: (scene) =>
    readChecked(
      scene,
      ENTROPY_FILE,
      (value) => checkEntropy((scene.work.manifest as Manifest).entropy, value),
      (entropy) => {
        scene.work.entropy = entropy;
      },
    ),
};

/** The seed follows from all of these; whether the published one is the same shows in the result. */
export const seedCheck: Check = {
  name: 'seed',
  needs: ['manifest', 'mh', 'reveals', 'entropy'],
  async run({ work }) {
    work.seed = seedOf(work.manifest as Manifest, work.mh as Uint8Array, work.reveals as Reveals, work.entropy as Entropy);
    return [];
  },
};
