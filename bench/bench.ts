/** One measurement: a figure of this project beside its references, taken in the same run. */
export interface Bench {
  /** What `npm run bench -- <name>` calls it. */
  readonly name: string;
  /** Measure, and print each figure with its reference and its target. */
  readonly run: (print: (line: string) => void) => Promise<void>;
}
