/** How fast the jobs' machinery turns. Tests turn it faster. */
export interface Pace {
  /** Milliseconds after which an idle instance looks for new jobs again. */
  readonly look: number;
  /** Milliseconds between two looks for jobs whose instance is gone. */
  readonly rescue: number;
  /** Milliseconds between two writes of a job's progress. */
  readonly progress: number;
  /** Seconds of rest after the first, second… try that threw; a job has one try more than there are rests. */
  readonly rests: readonly number[];
  /** Milliseconds that a job which was told to end is waited for. */
  readonly grace: number;
}

export const USUAL_PACE: Pace = { look: 1000, rescue: 3000, progress: 300, rests: [2, 15], grace: 2000 };
