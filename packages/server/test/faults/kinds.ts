/** The kinds of acts that are interrupted, in the order in which a draw goes through them. */
export const KINDS = ['import', 'freeze', 'commit', 'reveal', 'draw', 'void'] as const;

export type Kind = (typeof KINDS)[number];

/** What a worker is told, as JSON. */
export interface WorkerTask {
  readonly databaseUrl: string | null;
  readonly databaseFile: string;
  readonly task: string;
  /** Milliseconds by which its clock is ahead of the machine's. */
  readonly ahead: number;
}
