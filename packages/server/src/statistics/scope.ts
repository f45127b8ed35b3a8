/** What statistics are asked about. */

export interface Scope {
  readonly year: number;
  /** `null`: all of them. */
  readonly department: string | null;
  /** `null`: all of them. */
  readonly task: string | null;
}
