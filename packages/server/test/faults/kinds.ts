/** The kinds of acts that are interrupted. */

/** In the order in which a draw goes through them. */
export const DRAW_KINDS = ['import', 'freeze', 'commit', 'reveal', 'draw', 'void'] as const;

/** In the order in which a visit goes through them; the last ones are for whoever asks. */
export const VISIT_KINDS = [
  'dispatch',
  'schedule',
  'notice',
  'report',
  'record',
  'enter',
  'review',
  'publish',
  'correct',
  'withdraw',
  'deliver',
] as const;

export const KINDS = { draws: DRAW_KINDS, visits: VISIT_KINDS } as const;

export type Rounds = keyof typeof KINDS;
export type DrawKind = (typeof DRAW_KINDS)[number];
export type VisitKind = (typeof VISIT_KINDS)[number];
export type Kind = DrawKind | VisitKind;

/** What a worker is told, as JSON. */
export interface WorkerTask {
  readonly databaseUrl: string | null;
  readonly databaseFile: string;
  readonly rounds: Rounds;
  /** Milliseconds by which its clock is ahead of the machine's. */
  readonly ahead: number;
}

/** Something to be done now. */
export interface Step {
  readonly kind: Kind;
  readonly perform: () => Promise<void>;
}
