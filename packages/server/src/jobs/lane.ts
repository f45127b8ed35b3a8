/**
 * Jobs that hold the processor or the memory for long stand in lanes: each instance does one job of a lane at a time, so that a draw does not wait behind
 * an import, and two imports do not share the memory.
 */

import { JOB_KINDS, type JobKind } from './job.js';

export const LANES = ['imports', 'draws', 'visits', 'papers'] as const;

export type Lane = (typeof LANES)[number];

const LANE_OF: Readonly<Record<JobKind, Lane>> = {
  'import-preview': 'imports',
  'import-apply': 'imports',
  'prepare-draw': 'draws',
  'schedule-visits': 'visits',
  'make-papers': 'papers',
};

export const laneOf = (kind: JobKind): Lane => LANE_OF[kind];

export const kindsOf = (lane: Lane): readonly JobKind[] => JOB_KINDS.filter((kind) => LANE_OF[kind] === lane);
