/** What a checker has reconstructed of a draw so far; each check adds its part, and those after it build on that. */

import type { BundleFiles } from '../bundle/files.js';
import type { StratumDraw } from '../entities/selection.js';
import type { DrawEvent, DrawState } from '../events/event.js';
import type { DepartmentDraw } from '../inspectors/department-draw.js';
import type { Manifest } from '../manifest/manifest.js';
import type { Pause } from '../pause.js';
import type { InspectorLine, PersonLine, RecusalLine } from '../pools/lines.js';
import type { CoreProblem } from '../problems.js';
import type { Commitment, Entropy, Reveals, Seal } from '../record/record.js';
import type { Result } from '../record/result.js';

export interface Work {
  manifest?: Manifest;
  mh?: Uint8Array;
  /** Only the three files of a sealed draw are there. */
  undisclosed?: boolean;
  /** Nothing is there that a draw leaves behind once it was held. */
  unheld?: boolean;
  commitments?: readonly Commitment[];
  reveals?: Reveals;
  entropy?: Entropy;
  seed?: Uint8Array;
  /** By department. */
  inspectors?: ReadonlyMap<string, readonly InspectorLine[]>;
  recusals?: readonly RecusalLine[];
  /** Entities that recusals name and that the pool has not shown. */
  unknownRecused?: ReadonlySet<string>;
  /** Lines of `exclusions.ndjson` by reason. */
  exclusions?: ReadonlyMap<string, number>;
  strata?: readonly StratumDraw[];
  departments?: readonly DepartmentDraw[];
  result?: Result;
  resultBytes?: Uint8Array;
  /** Hex. */
  resultHash?: string;
  events?: readonly DrawEvent[];
  state?: DrawState;
  persons?: readonly PersonLine[];
  /** Of a sealed draw. */
  seal?: Seal;
}

/** How far a long check is: lines done, and lines in all as the manifest says. */
export type Report = (done: number, total: number) => void;

/** What a check gets to see. */
export interface Scene {
  readonly files: BundleFiles;
  readonly work: Work;
  readonly report: Report;
  readonly pause: Pause;
}

export interface Check {
  readonly name: CheckName;
  /** What must have been reconstructed before. */
  readonly needs: readonly (keyof Work)[];
  /** Whether the check belongs to a bundle of which only the sealed part is published. */
  readonly beforeDisclosure?: true;
  /** Whether there is anything to check; asked once what it needs is there. */
  applies?(scene: Scene): boolean;
  /** Finds problems, or adds to the work. */
  run(scene: Scene): Promise<readonly CoreProblem[]>;
}

/** The checks in the order in which they run. */
export const CHECK_NAMES = [
  'manifest',
  'files',
  'commitments',
  'reveals',
  'entropy',
  'seed',
  'inspectors',
  'recusals',
  'exclusions',
  'entities',
  'recused-entities',
  'teams',
  'shortages',
  'result',
  'events',
  'persons',
  'sealed',
] as const;

export type CheckName = (typeof CHECK_NAMES)[number];
